package kith.assurance.looks;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import kith.assurance.Reasons;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who looked at a family: a line for each person who looked on a day, with what they are and from where. */
@Component
class WhoLooked {

    static final String FAMILY = """
        select family.kin
          from access.family(array[:person]::uuid[]) family
         order by family.kin = :person desc, family.kin
         limit 40
        """;

    /** Own: in a hub that held one of the family on that day; buddy: in one that covered for it. */
    private static final String GROUPED = """
        with looked as (
            select look.worker, (seen.at at time zone 'Europe/London')::date as day, min(seen.at) as first, max(seen.at) as last, count(distinct look.id) as looks,
                   array_agg(distinct seen.person) as people, array_agg(distinct look.what order by look.what) as what,
                   array_agg(distinct opening.why) filter (where opening.why is not null) as why,
                   array_agg(distinct look.outcome) as outcomes
              from access.looked_at seen
              join access.look look on look.id = seen.look
        """ + Reasons.OPENED + """
             where seen.person = any(:people)
             group by 1, 2
        ), placed as (
            select looked.worker, looked.day, looked.first, looked.last, looked.looks, looked.people, looked.what, looked.why, looked.outcomes,
                   coalesce(worker.name, 'Kith itself') as name, partner.organisation,
                   (select string_agg(distinct role.title || coalesce(', ' || hub.title, ''), '; ')
                      from organisation.worker_role held
                      join organisation.role role             on role.code = held.role and role.valid @> looked.day
                      left join organisation.working_hub hub  on hub.code = held.hub and hub.valid @> looked.day
                     where held.worker = looked.worker and held.valid @> looked.day) as post,
                   case when looked.worker is null then 'kith'
                        when partner.worker is not null then 'partner'
                        when exists (select from organisation.hub_member member join hub.spell held on held.kind = 'hub' and held.who = member.hub and held.person = any(:people) and held.since <= looked.day and (held.until is null or held.until >= looked.day)
                                      where member.worker = looked.worker and member.valid @> looked.day) then 'own'
                        when exists (select from organisation.hub_member member
                                       join organisation.buddy buddy       on buddy.buddy = member.hub and buddy.valid @> looked.day
                                       join hub.spell held                 on held.kind = 'hub' and held.who = buddy.hub and held.person = any(:people) and held.since <= looked.day and (held.until is null or held.until >= looked.day)
                                      where member.worker = looked.worker and member.valid @> looked.day) then 'buddy'
                        else 'outside' end as whence
              from looked
              left join access.worker worker   on worker.id = looked.worker
              left join access.partner partner on partner.worker = looked.worker
        )
        """;
    static final String COUNT = GROUPED + "select count(*) from placed where not :outside or whence in ('outside', 'partner')";
    static final String LIST = GROUPED + """
        select worker, day, first, last, looks, people, what, why, outcomes, name, organisation, post, whence
          from placed
         where not :outside or whence in ('outside', 'partner')
         order by day desc, last desc, name
         limit :size offset :skip
        """;
    static final String EACH = """
        select seen.at, coalesce(worker.name, 'Kith itself') as name, partner.organisation, look.what, opening.reason, look.outcome,
               (select string_agg(distinct role.title || coalesce(', ' || hub.title, ''), '; ')
                  from organisation.worker_role held
                  join organisation.role role            on role.code = held.role and role.valid @> (seen.at at time zone 'Europe/London')::date
                  left join organisation.working_hub hub on hub.code = held.hub and hub.valid @> (seen.at at time zone 'Europe/London')::date
                 where held.worker = look.worker and held.valid @> (seen.at at time zone 'Europe/London')::date) as post
          from access.looked_at seen
          join access.look look            on look.id = seen.look
          left join access.worker worker   on worker.id = look.worker
          left join access.partner partner on partner.worker = look.worker
        """ + Reasons.OPENED + """
         where seen.person in (with recursive record as (
                                  select :person::uuid as person
                                   union
                                  select m.person from record join people.merge m on m.into_person = record.person and m.state = 'merged')
                               select person from record)
         order by seen.at
        """;
    static final String DISCLOSED = "insert into assurance.disclosure (id, at, by, person, request, rows) values (:id, :at, :by, :person, :request, :rows) on conflict do nothing";

    record Line(UUID worker, LocalDate day, Instant first, Instant last, int looks, List<UUID> people, List<String> what, List<String> why, boolean shown, String name, String organisation, String post,
                String whence) {}

    record Each(OffsetDateTime at, String name, String organisation, String what, String reason, String outcome, String post) {}

    private final JdbcClient db;
    private final Clock clock;

    WhoLooked(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Parents, brothers and sisters, and the person first. */
    List<UUID> family(UUID person) {
        var family = db.sql(FAMILY).param("person", person).query(UUID.class).list();
        return family.isEmpty() ? List.of(person) : family;
    }

    int count(Collection<UUID> people, boolean outside) {
        return db.sql(COUNT).param("people", people.toArray(UUID[]::new)).param("kin", people.toArray(UUID[]::new)).param("outside", outside).query(Integer.class).single();
    }

    List<Line> list(Collection<UUID> people, boolean outside, int size, int skip) {
        return db.sql(LIST).param("people", people.toArray(UUID[]::new)).param("kin", people.toArray(UUID[]::new)).param("outside", outside).param("size", size).param("skip", skip).query((row, n) -> new Line(row.getObject("worker", UUID.class),
            row.getObject("day", LocalDate.class), row.getObject("first", OffsetDateTime.class).toInstant(), row.getObject("last", OffsetDateTime.class).toInstant(), row.getInt("looks"),
            List.of((UUID[]) row.getArray("people").getArray()), List.of((String[]) row.getArray("what").getArray()),
            row.getArray("why") == null ? List.of() : List.of((String[]) row.getArray("why").getArray()), Arrays.asList((String[]) row.getArray("outcomes").getArray()).contains("shown"),
            row.getString("name"), row.getString("organisation"), row.getString("post"), row.getString("whence"))).list();
    }

    List<Each> each(UUID person) {
        return db.sql(EACH).param("person", person).param("kin", family(person).toArray(UUID[]::new)).query(Each.class).list();
    }

    void disclosed(UUID id, UUID by, UUID person, String request, int rows) {
        db.sql(DISCLOSED).param("id", id).param("at", clock.instant().atOffset(ZoneOffset.UTC)).param("by", by).param("person", person).param("request", request).param("rows", rows).update();
    }
}
