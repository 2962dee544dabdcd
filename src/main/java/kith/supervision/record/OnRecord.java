package kith.supervision.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kith.supervision.record.RecordPage.Question;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What supervision and clinicians brought to a child's record, latest first. */
@Component
class OnRecord {

    static final String ALL = """
        select h.fact, 'supervision' as kind, h.kind as what, h.day, h.risk, w.name as by, o.name as with, null::int as session, null::int as of_all
          from supervision.held h
          left join access.worker w on w.id = h.supervisor
          left join access.worker o on o.id = h.worker
         where h.person = :person
         union all
        select c.answer, 'consultation', null, c.given, null, w.name, null, null, null
          from supervision.consultation c
          left join access.worker w on w.id = c.given_by
         where c.person = :person and c.given is not null
         union all
        select d.fact, d.kind, d.method, d.day, null, w.name, null, d.session, d.of_all
          from supervision.clinical_work d
          left join access.worker w on w.id = d.done_by
         where d.person = :person
         order by day desc, fact
        """;
    static final String OPEN = "select c.fact, c.asked, w.name as by from supervision.consultation c left join access.worker w on w.id = c.asked_by where c.person = :person and c.given is null order by c.asked, c.fact";
    static final String WORDS = """
        select f.id as fact, w.text
          from ledger.fact f
         cross join lateral jsonb_array_elements(convert_from(f.content, 'UTF8')::jsonb -> 'words') with ordinality as said (word, n)
          join ledger.words w on w.id = (said.word ->> 'id')::uuid and w.text is not null
         where f.id = any(:facts) and f.content is not null
         order by f.id, said.n
        """;

    record Entry(UUID fact, String kind, String what, LocalDate day, String risk, String by, String with, Integer session, Integer ofAll) {}

    private final JdbcClient db;

    OnRecord(JdbcClient db) {
        this.db = db;
    }

    List<Entry> of(UUID person) {
        return db.sql(ALL).param("person", person).query(Entry.class).list();
    }

    List<Question> open(UUID person) {
        return db.sql(OPEN).param("person", person).query(Question.class).list();
    }

    Map<UUID, List<String>> words(List<UUID> facts) {
        var words = new HashMap<UUID, List<String>>();
        if (!facts.isEmpty()) db.sql(WORDS).param("facts", facts.toArray(UUID[]::new)).query(row -> { words.computeIfAbsent(row.getObject(1, UUID.class), any -> new ArrayList<>()).add(row.getString(2)); });
        return words;
    }
}
