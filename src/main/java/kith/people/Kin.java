package kith.people;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom somebody is related to, told from either side. */
@Component
public class Kin {

    static final String OF = """
        select k.relative as other, k.kind, k.parental_responsibility, k.since, k.until, true as told_here, true as changes
          from people.kin k
         where k.person = :person
         union all
        select r.person, r.kind, r.parental_responsibility, r.since, r.until, false, false
          from people.relationship r
         where r.relative = any(array(select :person::uuid union select m.person from people.merge m where m.into_person = :person and m.state = 'merged'))
           and r.person <> :person
           and not exists (select from people.kin k where k.person = :person and k.relative = r.person)
         union all
        (select distinct on (s.person) s.person, 'sibling', false, s.since, null::date, true, false
          from people.kin p
          join people.kin s on s.relative = p.relative and s.kind in ('mother', 'father') and s.person <> p.person
         where p.person = :person and p.kind in ('mother', 'father')
           and not exists (select from people.kin k where k.person = :person and k.relative = s.person)
           and not exists (select from people.relationship r where r.person = s.person and r.relative = :person))
         order by 5 nulls first, 3 desc, 4
        """;

    /** @param toldHere whether {@code other} is the person's mother, brother ...; else the person is theirs. @param changes whether it was told of them, and not found through a mother or father */
    public record Related(UUID other, String kind, boolean parentalResponsibility, LocalDate since, LocalDate until, boolean toldHere, boolean changes) {

        public String words() {
            if (toldHere && !changes) return "Brother or sister";
            var kind = this.kind.replace('-', ' ');
            return toldHere ? Character.toUpperCase(kind.charAt(0)) + kind.substring(1) : "This is their " + kind;
        }
    }

    private final JdbcClient db;

    Kin(JdbcClient db) {
        this.db = db;
    }

    public List<Related> of(UUID person) {
        return db.sql(OF).param("person", person).query(Related.class).list();
    }
}
