package kith.hub.moving;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is to be put right before a hub moves: what is missing or unclear about its children, the oldest first. */
@Component
class Cleansing {

    enum What {
        NO_KEY_WORKER("no-key-worker", "No key worker", "/children/%s/key-worker"),
        TWO_ALLOCATIONS("two-allocations", "Held by two hubs, under two records", "/people/duplicates"),
        NO_BIRTH("no-birth", "No date of birth", "/children/%s/people"),
        NO_ADDRESS("no-address", "No address", "/children/%s/people/move"),
        NO_SCHOOL("no-school", "School not known", "/children/%s/people/essentials"),
        DUPLICATE("duplicate", "Perhaps recorded twice", "/people/duplicates"),
        NO_SUMMARY("no-summary", "No case summary", "/children/%s/summary/new"),
        UNKNOWN_CLOCK("unknown-clock", "Not known when something was done last", "/children/%s/journey"),
        OWED("owed", "Records owed, late", "/children/%s/journey");

        private final String code;
        private final String words;
        private final String mends;

        What(String code, String words, String mends) {
            this.code = code;
            this.words = words;
            this.mends = mends;
        }

        static Optional<What> of(String code) {
            return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
        }

        String code() {
            return code;
        }

        String words() {
            return words;
        }

        String mends(UUID person) {
            return mends.formatted(person);
        }
    }

    static final String FOUND = """
        with child as (
            select p.person, p.born, p.expected, p.school, a.key, a.hub, a.since
              from people.person p
              join hub.allocation a on a.person = p.person
             where p.person = any(:people) and p.died is null
        ), twice as (
            select c.person, case when m.person = c.person then m.into_person else m.person end as other
              from child c
              join people.merge m on m.state = 'proposed' and c.person in (m.person, m.into_person)
        )
        select 'no-key-worker' as what, person, since from child where key is null
         union all
        select 'no-birth', person, since from child where born is null and expected is null
         union all
        select 'no-address', person, since from child where person not in (select s.person from people.stays(:people) s where s.until is null)
         union all
        select 'no-school', person, since from child where school is null and born > :today::date - interval '16 years' and born <= :today::date - interval '5 years'
         union all
        select distinct 'duplicate', t.person, c.since from twice t join child c on c.person = t.person
         union all
        select distinct 'two-allocations', t.person, c.since from twice t join child c on c.person = t.person join hub.allocation a on a.person = t.other and a.hub <> c.hub
         union all
        select 'no-summary', c.person, c.since from child c where not exists (select from casework.summary s where s.person = c.person)
         union all
        select 'unknown-clock', c.person, min(k.started) from child c join pathway.clock k on k.person = c.person and k.unknown and k.started <= :today and (k.ended is null or k.ended > :today) group by c.person
         union all
        select 'owed', c.person, min(o.due) from child c join pathway.owed o on o.person = c.person and o.since <= :today and o.due < :today and (o.completed is null or o.completed > :today) group by c.person
         order by 3, 2
        """;

    record Finding(String what, UUID person, LocalDate since) {}

    private final JdbcClient db;

    Cleansing(JdbcClient db) {
        this.db = db;
    }

    /** Of children whose outline the asker sees. */
    List<Finding> of(Collection<UUID> people, LocalDate today) {
        return people.isEmpty() ? List.of() : db.sql(FOUND).param("people", people.toArray(UUID[]::new)).param("today", today).query(Finding.class).list();
    }
}
