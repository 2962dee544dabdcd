package kith.handover.assembling;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the tables hold of a child that somebody new needs. Read as whoever offers: row-level security keeps back what they may not read. */
@Component
class Known {

    static final String PRACTICAL = """
        select p.language, p.interpreter, p.communication, p.contact_by, p.contact_when, p.contact_never, p.safe_contact, p.school, p.gp
          from people.person p
         where p.person = :person
        """;

    static final String FAMILY = """
        select p.forenames, p.surname, r.kind, r.parental_responsibility as responsible
          from people.kin r
          join people.person p on p.person = r.relative
         where r.person = :person and r.until is null
         order by r.parental_responsibility desc, r.since, p.forenames
        """;

    static final String WORKERS = """
        select w.name, 'key worker' as role, a.key_since as since from hub.allocation a join access.worker w on w.id::text = a.key where a.person = :person
         union all
        select w.name, 'responsible', a.since from hub.allocation a join access.worker w on w.id::text = a.responsible where a.person = :person
         union all
        select w.name, replace(i.role, '-', ' '), i.since from hub.involvement i join access.worker w on w.id::text = i.worker where i.person = :person and i.until is null
         order by since
        """;

    static final String DUE = """
        select 'clock' as kind, c.entry as code, c.due, c.unknown
          from pathway.clock c
         where c.person = :person and c.started <= :today and (c.ended is null or c.ended > :today) and c.warn is not null and c.due < :today::date + 92
           and c.fact not in (select s.fact from people.strand s where s.strand = 'complaint')
         union all
        select 'owed', o.code, o.due, false
          from pathway.owed o
         where o.person = :person and o.since <= :today and (o.completed is null or o.completed > :today)
         order by due, code
        """;

    static final String PROMISES = """
        select p.since, p.by, w.name as made_by, p.words, p.fact
          from casework.promise p
          left join access.worker w on w.id = p.made_by
         where p.person = :person and p.ended is null
         order by coalesce(p.by, p.since), p.fact
        """;

    static final String ACTIONS = """
        select coalesce(a.owner_name, w.name) as owner, a.due, a.words
          from hub.action a
          left join access.worker w on w.id::text = a.owner
         where a.person = :person and a.ended_on is null
         order by a.due, a.fact
        """;

    static final String WARNINGS = "select replace(kind, '-', ' ') as kind, advice, since from people.warning where person = :person order by since desc";

    static final String WRITTEN = """
        select 'summary' as kind, s.fact, s.written as day, null::date as until, w.name as by, s.words
          from casework.summary s left join access.worker w on w.id = s.written_by where s.person = :person
         union all
        select 'safety-plan', s.fact, s.made, s.until, w.name, s.words
          from casework.safety_plan s left join access.worker w on w.id = s.made_by where s.person = :person
        """;

    static final String TEXTS = "select id, text from ledger.words where id = any(:words) and text is not null";
    static final String KEPT_APART = "select distinct fact from people.strand where person = :person";
    static final String VEILED = "select exists (select from people.stays(array[:person]::uuid[]) where shielded and until is null)";

    record Practical(String language, Boolean interpreter, String communication, String contactBy, String contactWhen, String contactNever, String safeContact, String school, String gp) {}

    record Relative(String forenames, String surname, String kind, boolean responsible) {}

    record WorksWith(String name, String role, LocalDate since) {}

    record Duty(String kind, String code, LocalDate due, boolean unknown) {}

    record Promise(LocalDate since, LocalDate by, String madeBy, List<UUID> words, UUID fact) {}

    record Action(String owner, LocalDate due, List<UUID> words) {}

    record Warning(String kind, String advice, LocalDate since) {}

    record Written(String kind, UUID fact, LocalDate day, LocalDate until, String by, List<UUID> words) {}

    private final JdbcClient db;

    Known(JdbcClient db) {
        this.db = db;
    }

    Practical practical(UUID person) {
        return db.sql(PRACTICAL).param("person", person).query(Practical.class).single();
    }

    List<Relative> family(UUID person) {
        return db.sql(FAMILY).param("person", person).query(Relative.class).list();
    }

    List<WorksWith> workers(UUID person) {
        return db.sql(WORKERS).param("person", person).query(WorksWith.class).list();
    }

    List<Duty> due(UUID person, LocalDate today) {
        return db.sql(DUE).param("person", person).param("today", today).query(Duty.class).list();
    }

    List<Promise> promises(UUID person) {
        return db.sql(PROMISES).param("person", person).query((row, n) -> new Promise(row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class), row.getString(3), List.of((UUID[]) row.getArray(4).getArray()), row.getObject(5, UUID.class))).list();
    }

    List<Action> actions(UUID person) {
        return db.sql(ACTIONS).param("person", person).query((row, n) -> new Action(row.getString(1), row.getObject(2, LocalDate.class), List.of((UUID[]) row.getArray(3).getArray()))).list();
    }

    List<Warning> warnings(UUID person) {
        return db.sql(WARNINGS).param("person", person).query(Warning.class).list();
    }

    Map<String, Written> written(UUID person) {
        var all = new HashMap<String, Written>();
        db.sql(WRITTEN).param("person", person).query(row -> {
            all.put(row.getString(1), new Written(row.getString(1), row.getObject(2, UUID.class), row.getObject(3, LocalDate.class), row.getObject(4, LocalDate.class), row.getString(5), List.of((UUID[]) row.getArray(6).getArray())));
        });
        return all;
    }

    Map<UUID, String> texts(List<UUID> words) {
        var texts = new HashMap<UUID, String>();
        if (!words.isEmpty()) db.sql(TEXTS).param("words", words.toArray(UUID[]::new)).query(row -> { texts.put(row.getObject(1, UUID.class), row.getString(2)); });
        return texts;
    }

    /** Entries of a sensitive strand: whoever takes over is cleared for them, or is not, by a decision of its own. */
    Set<UUID> keptApart(UUID person) {
        return new HashSet<>(db.sql(KEPT_APART).param("person", person).query(UUID.class).list());
    }

    /** Where the child lives is shielded, and with it what gives it away. */
    boolean veiled(UUID person) {
        return db.sql(VEILED).param("person", person).query(Boolean.class).single();
    }
}
