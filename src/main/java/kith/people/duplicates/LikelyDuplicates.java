package kith.people.duplicates;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Records that look like two of one person, and those already said to be. Twins are born on one day with one surname: their forenames tell them apart. */
@Component
class LikelyDuplicates {

    static final String LIKELY = """
        with alike as (
            select distinct a.person as one, b.person as other
              from people.name_word a
              join people.name_word b on b.word = a.word and b.born = a.born and b.person > a.person
        ), likely as (
            select alike.one, alike.other, 'born the same day, with names alike' as why,
                   similarity(lower(concat_ws(' ', p.forenames, p.surname)), lower(concat_ws(' ', o.forenames, o.surname))) as likeness
              from alike
              join people.person p on p.person = alike.one
              join people.person o on o.person = alike.other
             where similarity(lower(p.forenames), lower(o.forenames)) >= 0.4
                or lower(o.forenames) like lower(p.forenames) || '%' or lower(p.forenames) like lower(o.forenames) || '%'
             union all
            select i.person, o.person, case i.scheme when 'upn' then 'the same UPN' else 'the same NHS number' end, 1
              from people.identifier i
              join people.identifier o on o.scheme = i.scheme and o.value = i.value and o.person > i.person
             where i.scheme in ('nhs-number', 'upn')
        )
        select l.one, l.other, string_agg(distinct l.why, ' and ') as why,
               exists (select from people.relationship r
                        where (r.person, r.relative) in ((l.one, l.other), (l.other, l.one)) and r.kind in ('brother', 'sister', 'half-brother', 'half-sister', 'sibling')) as siblings
          from likely l
         where l.likeness >= 0.5
           and (:called = '' or exists (select from people.name n where n.person = l.one and lower(n.surname) = lower(:called)))
           and not exists (select from people.merge m where (m.person, m.into_person) in ((l.one, l.other), (l.other, l.one)) and m.state in ('proposed', 'merged', 'apart'))
         group by l.one, l.other
         order by siblings, max(l.likeness) desc, l.one, l.other
         limit 1000
        """;

    static final String PROPOSED = "select person as one, into_person as other, since, proposed_by from people.merge where state = 'proposed' order by since, person limit 100";

    static final String BETWEEN = """
        select person as duplicate, into_person as into, state, since, proposed_by
          from people.merge
         where (person, into_person) in ((:one, :other), (:other, :one))
        """;

    static final String HISTORY = """
        select count(*)
          from ledger.about a
          join ledger.fact f on f.id = a.fact
         where a.person = :person and f.content is not null and f.type <> all(:register)
        """;

    record Pair(UUID one, UUID other, String why, boolean siblings) {}

    record Proposed(UUID one, UUID other, LocalDate since, UUID proposedBy) {}

    record Link(UUID duplicate, UUID into, String state, LocalDate since, UUID proposedBy) {}

    private final JdbcClient db;

    LikelyDuplicates(JdbcClient db) {
        this.db = db;
    }

    /** @param called a surname, or nothing for all */
    List<Pair> likely(String called) {
        return db.sql(LIKELY).param("called", called.strip()).query(Pair.class).list();
    }

    List<Proposed> proposed() {
        return db.sql(PROPOSED).query(Proposed.class).list();
    }

    /** What is said of these two; null where nothing is. */
    Link between(UUID one, UUID other) {
        return db.sql(BETWEEN).param("one", one).param("other", other).query(Link.class).optional().orElse(null);
    }

    /** How much happened with somebody, beside who they are. */
    int history(UUID person, List<String> register) {
        return db.sql(HISTORY).param("person", person).param("register", register.toArray(String[]::new)).query(Integer.class).single();
    }

    UUID survivor(UUID person) {
        return db.sql("select people.survivor(:person)").param("person", person).query(UUID.class).single();
    }
}
