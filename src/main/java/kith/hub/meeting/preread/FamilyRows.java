package kith.hub.meeting.preread;

import java.sql.Array;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kith.pathway.Engine;
import kith.people.Addresses;
import kith.people.ChildHeading;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What pre-reads are made from, for all families at once: a fixed few statements over people of whom Access was asked. A hub reads them together, so nothing of a complaint about a worker is in them. */
@Component
class FamilyRows {

    static final String CHILDREN = """
        select p.person, p.born, p.expected, p.died, p.sex, p.forenames, p.surname, p.child_id, key.name as key, s.last_seen, s.last_seen_alone
          from people.person p
          left join hub.allocation a  on a.person = p.person
          left join access.worker key on key.id::text = a.key
          left join casework.seen s   on s.person = p.person
         where p.person = any(:people)
         order by p.born nulls last, p.forenames
        """;

    static final String CLOCKS = """
        select person, entry as rule, due
          from pathway.clock
         where person = any(:people) and started <= :today and (ended is null or ended > :today) and warn is not null and not unknown and due < cast(:today as date) + 60
           and fact not in (select s.fact from people.strand s where s.strand = 'complaint')
         order by due, rule
        """;

    static final String KIN = """
        select r.person, r.relative, r.kind, r.parental_responsibility, p.forenames, p.surname, p.sex, p.born, p.died
          from people.kin r
          join people.person p on p.person = r.relative
         where r.person = any(:people) and r.until is null
         order by r.since
        """;

    static final String SAFETY = "select person, made, until, words from casework.safety_plan where person = any(:people)";

    /** The child's own words of the last visit that asked for them. */
    static final String VIEWS = """
        select distinct on (a.person) a.person, w.text
          from ledger.about a
          join ledger.fact f on f.id = a.fact and f.type = 'visit.made' and f.content is not null and f.happened_on > cast(:today as date) - 120
         cross join lateral jsonb_array_elements(coalesce(convert_from(f.content, 'UTF8')::jsonb -> 'words', '[]')) said
          join ledger.words w on w.id = (said ->> 'id')::uuid and w.text like '%views: %'
         where a.person = any(:people)
         order by a.person, f.happened_on desc
        """;

    static final String SINCE = """
        select distinct f.id, f.content, f.happened_on, a.person
          from ledger.about a
          join ledger.fact f on f.id = a.fact
         where a.person = any(:people) and f.content is not null and f.happened_on > cast(:today as date) - 70
           and f.type <> all(array['person.registered', 'person.named', 'person.identified', 'hub-discussion.held', 'action.agreed', 'action.done', 'action.dropped', 'handover.child-described', 'action.changed', 'fact.corrected', 'fact.withdrawn', 'entry.confirmed',
                                   'access.granted', 'access.ended', 'strand.marked', 'strand.unmarked', 'conflict.declared', 'conflict.lifted'])
           and f.id not in (select s.fact from people.strand s where s.strand = 'complaint')
         order by f.happened_on desc, f.id
         limit 400
        """;

    record ChildRow(UUID person, LocalDate born, LocalDate expected, LocalDate died, String sex, String forenames, String surname, String childId, String key, LocalDate lastSeen, LocalDate lastSeenAlone) {

        String name() {
            return ChildHeading.named(forenames, surname, childId);
        }
    }

    record ClockRow(UUID person, String rule, LocalDate due) {}

    record KinRow(UUID person, UUID relative, String kind, boolean parentalResponsibility, String forenames, String surname, String sex, LocalDate born, LocalDate died) {

        String name() {
            return ChildHeading.named(forenames, surname, null);
        }
    }

    record SafetyRow(UUID person, LocalDate made, LocalDate until, List<UUID> words) {}

    record View(UUID person, String text) {}

    record Since(UUID person, LocalDate day, String line) {}

    private final JdbcClient db;
    private final Engine engine;
    private final Addresses addresses;

    FamilyRows(JdbcClient db, Engine engine, Addresses addresses) {
        this.db = db;
        this.engine = engine;
        this.addresses = addresses;
    }

    List<ChildRow> children(Collection<UUID> people) {
        return db.sql(CHILDREN).param("people", ids(people)).query(ChildRow.class).list();
    }

    List<ClockRow> clocks(Collection<UUID> people, LocalDate today) {
        return db.sql(CLOCKS).param("people", ids(people)).param("today", today).query(ClockRow.class).list();
    }

    List<KinRow> kin(Collection<UUID> people) {
        return db.sql(KIN).param("people", ids(people)).query(KinRow.class).list();
    }

    /** Only places that are no secret: a letter says who lives together, never where. */
    Map<UUID, String> homes(Collection<UUID> people) {
        return addresses.now(people).values().stream().filter(stay -> !stay.address().shielded() && "home".equals(stay.use()))
            .collect(Collectors.toMap(Addresses.Stay::person, stay -> stay.address().toString().toLowerCase()));
    }

    List<SafetyRow> safety(Collection<UUID> people) {
        return db.sql(SAFETY).param("people", ids(people)).query((row, n) -> new SafetyRow(row.getObject("person", UUID.class), row.getObject("made", LocalDate.class), row.getObject("until", LocalDate.class),
            list(row.getArray("words")))).list();
    }

    List<View> views(Collection<UUID> people, LocalDate today) {
        return db.sql(VIEWS).param("people", ids(people)).param("today", today).query(View.class).list();
    }

    List<Since> since(Collection<UUID> people, LocalDate today) {
        return db.sql(SINCE).param("people", ids(people)).param("today", today).query((row, n) -> {
            var fact = engine.json().read(row.getBytes("content"));
            var telling = engine.fold().telling(fact.kind());
            return new Since(row.getObject("person", UUID.class), row.getObject("happened_on", LocalDate.class), telling == null ? fact.kind().name() : telling.line(fact));
        }).list();
    }

    private static UUID[] ids(Collection<UUID> people) {
        return people.toArray(UUID[]::new);
    }

    private static List<UUID> list(Array array) throws SQLException {
        return array == null ? List.of() : List.of((UUID[]) array.getArray());
    }
}
