package kith.hub.allocate;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kith.organisation.Situation;
import kith.people.ChildHeading;
import kith.ui.Say;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A child and brothers and sisters, as allocation sees them. */
@Component
class Children {

    static final String FAMILY = """
        with parents as (
            select relative as person from people.relationship where person = :person and kind in ('mother', 'father') and until is null
        ), family as (
            select :person::uuid as person
            union
            select relative from people.relationship
             where person = :person and kind in ('brother', 'sister', 'half-brother', 'half-sister', 'sibling')
            union
            select r.person from people.relationship r join parents on parents.person = r.relative where r.kind in ('mother', 'father')
        )
        select p.person, p.born, p.expected, p.died, p.forenames, p.surname, p.child_id,
               exists (select from unnest(p.disabilities) as code where code <> 'NONE') as disabled,
               a.hub, a.since, a.key, a.responsible, coalesce(a.hubs, 0) as hubs, coalesce(a.key_workers, 0) as key_workers, key.name as key_name, lead.name as responsible_name,
               (select count(*) from hub.spell s where s.person = p.person and s.kind = 'responsible') as leads,
               (select array_agg(s.code) from pathway.status s
                 where s.person = p.person and s.code <> 'closed' and s.since <= :today and (s.until is null or s.until > :today)) as statuses,
               coalesce((select max(s.since) from pathway.status s where s.person = p.person and s.code = 'closed') >= coalesce(a.given, a.since), false) as closed_since,
               a.hub is not null and not exists (select from organisation.hub h where h.code = a.hub and h.valid @> :today::date) as hub_over
          from family
          join people.person p         on p.person = family.person
          left join hub.allocation a   on a.person = p.person
          left join access.worker key  on key.id::text = a.key
          left join access.worker lead on lead.id::text = a.responsible
         where p.died is null or p.person = :person
         order by p.born nulls last, p.forenames
        """;

    /**
     * @param closedSince the case was closed after the hub was given the child: whoever held it then does not hold it now
     * @param hubOver     the hub that held the child is no more
     */
    record Child(UUID person, LocalDate born, LocalDate expected, LocalDate died, String forenames, String surname, String childId, boolean disabled, String hub, LocalDate since, String key,
                 String responsible, int hubs, int keyWorkers, String keyName, String responsibleName, int leads, List<String> statuses, boolean closedSince, boolean hubOver) {

        String name() {
            return ChildHeading.named(forenames, surname, childId);
        }

        String first() {
            return forenames == null ? name() : forenames.split(" ")[0];
        }

        boolean held() {
            return hub != null && !closedSince && !hubOver;
        }

        /** Closed and open again, a child counts with the hub and the worker of before until somebody decides: in sight, and of a weight that is there already. */
        boolean counts() {
            return hub != null && open();
        }

        boolean open() {
            return !statuses.isEmpty();
        }

        String age(LocalDate today) {
            return Say.age(born, expected, died, today);
        }

        Situation situation(LocalDate today, boolean urgent, Optional<String> familyIn) {
            boolean unborn = born == null && expected != null || born != null && born.isAfter(today);
            var age = born == null || unborn ? Optional.<Integer>empty() : Optional.of(Period.between(born, today).getYears());
            return new Situation(Set.copyOf(statuses), age, unborn, disabled, urgent, familyIn);
        }
    }

    private final JdbcClient db;

    Children(JdbcClient db) {
        this.db = db;
    }

    List<Child> family(UUID person, LocalDate today) {
        return db.sql(FAMILY).param("person", person).param("today", today).query((row, n) -> new Child(row.getObject("person", UUID.class), row.getObject("born", LocalDate.class),
            row.getObject("expected", LocalDate.class), row.getObject("died", LocalDate.class), row.getString("forenames"), row.getString("surname"), row.getString("child_id"),
            row.getBoolean("disabled"), row.getString("hub"), row.getObject("since", LocalDate.class), row.getString("key"), row.getString("responsible"), row.getInt("hubs"),
            row.getInt("key_workers"), row.getString("key_name"), row.getString("responsible_name"), row.getInt("leads"),
            row.getArray("statuses") == null ? List.of() : List.of((String[]) row.getArray("statuses").getArray()), row.getBoolean("closed_since"), row.getBoolean("hub_over"))).list();
    }
}
