package kith.frontdoor.contact;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import kith.access.Access;
import kith.access.Level;
import kith.access.Worker;
import kith.people.ChildHeading;
import kith.ui.Say;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The other children whom a contact about one of them may be about too: brothers and sisters, and who lives there. */
@Component
public class Family {

    /** By the clues of the search, which hold no address that is or was shielded: that two live together would already give the place away. */
    static final String OTHERS = """
        with asked as (
            select unnest(:people::uuid[]) as person
        ), others as (
            select r.relative as person, 'brother or sister' as why
              from people.relationship r join asked on asked.person = r.person
             where r.kind in ('brother', 'sister', 'half-brother', 'half-sister', 'sibling')
             union all
            select child.person, 'brother or sister'
              from people.relationship mine
              join asked on asked.person = mine.person
              join people.relationship child on child.relative = mine.relative and child.kind in ('mother', 'father')
             where mine.kind in ('mother', 'father')
             union all
            select r.person, 'their child'
              from people.relationship r join asked on asked.person = r.relative
             where r.kind in ('mother', 'father')
             union all
            select line.person, 'at the same address'
              from people.residence mine
              join asked on asked.person = mine.person
              join people.clue postcode on postcode.value = left(regexp_replace(lower(mine.postcode), '[^a-z0-9]', '', 'g'), 40)
              join people.clue line     on line.person = postcode.person and line.value = left(regexp_replace(lower(mine.line), '[^a-z0-9]', '', 'g'), 40)
             where mine.until is null and not mine.shielded
        )
        select p.person, p.forenames, p.surname, p.child_id, p.born, p.expected, p.died, max(o.why) as why
          from others o
          join people.person p on p.person = o.person
         where p.person <> all(:people) and p.died is null and (p.born is null and p.expected is not null or p.born > :grown)
         group by p.person, p.forenames, p.surname, p.child_id, p.born, p.expected, p.died
         order by p.born nulls last, p.forenames
         limit 20
        """;

    public record Other(UUID person, String name, String age, String why) {}

    private record Row(UUID person, String forenames, String surname, String childId, LocalDate born, LocalDate expected, LocalDate died, String why) {}

    private final JdbcClient db;
    private final Access access;

    Family(JdbcClient db, Access access) {
        this.db = db;
        this.access = access;
    }

    List<Other> of(Worker worker, Collection<UUID> people, LocalDate today) {
        // each is asked for with the family, whose rows the database shows only then
        var open = people.stream().filter(person -> access.answer(worker, person).reaches(Level.OUTLINE)).toArray(UUID[]::new);
        if (open.length == 0) return List.of();
        var rows = db.sql(OTHERS).param("people", open).param("grown", today.minusYears(18)).query(Row.class).list();
        var seen = access.sight(worker, rows.stream().map(Row::person).toList());
        return rows.stream().filter(row -> seen.containsKey(row.person()) && !people.contains(row.person()))
            .map(row -> new Other(row.person(), ChildHeading.named(row.forenames(), row.surname(), row.childId()), Say.age(row.born(), row.expected(), row.died(), today), row.why())).toList();
    }
}
