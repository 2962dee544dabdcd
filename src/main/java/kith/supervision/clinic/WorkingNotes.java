package kith.supervision.clinic;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import kith.access.Worker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A clinician's working notes. They are no part of the record that the hub reads; row-level security shows them to the clinician and the clinical lead alone. */
@Component
public class WorkingNotes {

    /** To whomever the lines of the model let supervise clinicians, theirs are opened for this transaction; also of those who have left. What was written under a record that is merged is read with the one it led to. */
    static final String OPEN = "select cardinality(supervision.clinicians(:today))";
    static final String OF = """
        select n.id, n.person, n.clinician, w.name as clinician_name, n.day, n.disclosure, n.words
          from supervision.working_note n
          join access.worker w on w.id = n.clinician
         where people.survivor(n.person) = :person
         order by n.day desc, n.written_at desc
        """;
    static final String OPENED = """
        select n.id, n.person, n.clinician, w.name as clinician_name, n.day, n.disclosure, n.words
          from supervision.working_note n
          join access.worker w on w.id = n.clinician
         where n.id = any(:ids)
         order by n.day desc, n.written_at desc
        """;
    static final String WRITE = """
        insert into supervision.working_note (id, person, clinician, day, disclosure, words, written_at)
        values (:id, :person, :me, :day, :disclosure, :words, :now)
        on conflict (id) do nothing
        """;

    public record WorkingNote(UUID id, UUID person, UUID clinician, String clinicianName, LocalDate day, String disclosure, String words) {

        public String status() { return Disclosure.of(disclosure).words(); }

        public String says() { return Disclosure.of(disclosure).says(); }
    }

    private final JdbcClient db;

    WorkingNotes(JdbcClient db) {
        this.db = db;
    }

    public List<WorkingNote> of(UUID person, LocalDate today) {
        db.sql(OPEN).param("today", today).query(Integer.class).single();
        return db.sql(OF).param("person", person).query(WorkingNote.class).list();
    }

    public List<WorkingNote> opened(Collection<UUID> ids) {
        return db.sql(OPENED).param("ids", ids.toArray(UUID[]::new)).query(WorkingNote.class).list();
    }

    void write(UUID id, UUID person, Worker by, LocalDate day, String disclosure, String words, Instant now) {
        db.sql(WRITE).param("id", id).param("person", person).param("me", by.id()).param("day", day).param("disclosure", disclosure).param("words", words).param("now", now.atOffset(ZoneOffset.UTC)).update();
    }
}
