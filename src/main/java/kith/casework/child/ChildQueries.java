package kith.casework.child;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kith.ledger.Happened;
import kith.people.ChildHeading;
import kith.people.SafeContact;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** What a child's page reads: a fixed few queries, however much is known of the child. */
@Component
public class ChildQueries {

    /** A hub is called what it is called today, and not what it is planned to be called. Where nobody is said to be responsible, as after an import, whoever leads the hub is named. */
    static final String HEAD = """
        select p.person, p.born, p.expected, p.died, p.sex, p.forenames, p.surname, p.child_id, p.language, p.interpreter, p.communication,
               p.contact_by, p.safe_contact, p.phone, p.school, p.gp, p.health_visitor,
               a.hub, coalesce((select h.title from organisation.working_hub h where h.code = a.hub order by case when lower(h.valid) <= :today::date then lower(h.valid) end desc nulls last, h.valid limit 1), initcap(replace(a.hub, '-', ' '))) as hub_title, a.since as hub_since, a.hubs, a.key_workers, a.key_since,
               key.name as key_name, key.phone as key_phone, coalesce(lead.name, leads.name) as lead_name, coalesce(lead.phone, leads.phone) as lead_phone, lead.name is null as leads_alone,
               s.last_visit, s.last_seen, s.last_seen_alone, coalesce(s.missed_since, 0) as missed_since,
               cat.current as category, cat.plans, c.legal_status, c.legal_since, c.placement_type, c.placed_since, coalesce(c.missing, false) as missing,
               p.contact_when, p.contact_never, p.merged_into
          from people.person p
          left join hub.allocation a        on a.person = p.person
          left join access.worker key       on key.id::text = a.key
          left join access.worker lead      on lead.id::text = a.responsible
          left join lateral (select m.name, m.phone from organisation.hub_member m
                              where a.responsible is null and m.hub = a.hub and m.leads and m.valid @> :today::date order by m.name limit 1) leads on true
          left join casework.seen s         on s.person = p.person
          left join protection.category cat on cat.person = p.person
          left join care.current c          on c.person = p.person
         where p.person = :person
        """;

    /** Of a child whom a file gave to a hub nobody is responsible yet: whoever leads the hub. */
    static final String RESPONSIBLE = """
        select coalesce(a.responsible, (select m.worker::text from organisation.hub_member m where m.hub = a.hub and m.leads and m.valid @> :today::date order by m.name limit 1)) as responsible
          from hub.allocation a
         where a.person = :person
        """;

    static final String STATUSES = """
        select code, since, reason, until_at
          from pathway.status
         where person = :person and since <= :today and (until is null or until > :today)
        """;

    static final String CLOCKS = """
        select c.entry as rule, c.fact, c.started, c.due, c.warn, c.unknown, c.again, c.due_at, l.reason
          from pathway.clock c
          left join pathway.lateness l on l.person = c.person and l.rule = c.rule and l.of_fact = c.fact
         where c.person = :person and c.started <= :today and (c.ended is null or c.ended > :today) and c.warn is not null and c.due < cast(:today as date) + 730
         order by c.due, c.rule
        """;

    static final String OWED = """
        select code, fact, role, since, due
          from pathway.owed
         where person = :person and since <= :today and (completed is null or completed > :today)
         order by due
        """;

    static final String WARNINGS = "select kind, advice, since from people.warning where person = :person order by since desc";

    /** Brothers and sisters: said to be so, or of the same mother or father. */
    static final String FAMILY = """
        with own as materialized (
            select relative, kind, until from people.kin where person = :person
        ), parents as (
            select relative as person from own where kind in ('mother', 'father') and until is null
        ), known as (
            select person from parents
            union
            select m.person from parents join people.merge m on m.into_person = parents.person and m.state = 'merged'
        ), siblings as (
            select :person::uuid as person
            union
            select relative from own where kind in ('brother', 'sister', 'half-brother', 'half-sister', 'sibling')
            union
            select r.person from known join people.relationship r on r.relative = known.person and r.kind in ('mother', 'father')
        )
        select p.person, p.born, p.expected, p.died, p.forenames, p.surname, p.child_id,
               coalesce((select h.title from organisation.working_hub h where h.code = a.hub order by case when lower(h.valid) <= :today::date then lower(h.valid) end desc nulls last, h.valid limit 1), initcap(replace(a.hub, '-', ' '))) as hub, key.name as key_name,
               (select array_agg(s.code) from pathway.status s
                 where s.person = p.person and s.since <= :today and (s.until is null or s.until > :today) and (s.until_at is null or s.until_at > :now)) as statuses,
               next.entry as rule, next.due, coalesce(next.unknown, false) as unknown
          from siblings
          join people.person p        on p.person = siblings.person
          left join hub.allocation a  on a.person = p.person
          left join access.worker key on key.id::text = a.key
          left join lateral (select c.entry, c.due, c.unknown from pathway.clock c
                              where c.person = p.person and c.started <= :today and (c.ended is null or c.ended > :today) and c.warn is not null and c.due < cast(:today as date) + 730
                              order by c.unknown, c.due limit 1) next on true
         order by p.born nulls last, p.forenames
        """;

    static final String ADULTS = """
        select r.relative as person, p.forenames, p.surname, r.kind, r.parental_responsibility, r.until, p.phone, p.contact_by, p.contact_when, p.contact_never, p.safe_contact
          from people.kin r
          join people.person p on p.person = r.relative
         where r.person = :person and r.kind not in ('brother', 'sister', 'half-brother', 'half-sister', 'sibling')
         order by r.until nulls first, r.parental_responsibility desc, r.since
        """;

    /** The published diary: a visit that is still to be made. */
    static final String PLANNED = """
        select planned.day, planned.at, w.name as worker
          from (select v.day, v.at, v.worker::text as worker from hub.planned_visit v where v.person = :person and v.dropped_at is null
                 union all
                select i.day, i.at::time, i.taker from handover.introduction i
                  join handover.offer o on o.person = i.person and o.fact = i.offer and o.state in ('open', 'accepted')
                 where i.person = :person and i.made is null) planned
          join access.worker w      on w.id::text = planned.worker
          left join casework.seen s on s.person = :person
         where s.last_visit is null or s.last_visit < planned.day
         order by planned.day, planned.at
         limit 1
        """;

    static final String COORDINATOR = """
        select m.name, m.phone
          from hub.allocation a
          join organisation.hub_member m on m.hub = a.hub and m.takes_messages and m.valid @> :today::date
         where a.person = :person
         order by m.name
         limit 1
        """;

    /** Who leads the help where that need not be a social worker, and may be the only one to ring. */
    static final String HELPER = """
        select lead, lead_name as name, lead_phone as phone
          from help.early_help
         where person = :person and started_on <= :today and (ended_on is null or ended_on > :today) and lead_name is not null
        """;

    /** Who of those a family rings is away, until when, and whom to ring instead. */
    static final String AWAY = "select what, back, name, phone, answers, answers_phone, as_what from hub.away_from(:person, :now)";

    /** What stands now: the small reads in one statement, since each by itself is a journey and a set of policies. Most records hold nothing of what is rare ({@link kith.people.Holds}), and it is not asked of them. */
    static final String STANDS = "select json_build_object("
        + lines("statuses", STATUSES) + lines("clocks", CLOCKS) + lines("owed", OWED) + lines("planned", PLANNED) + lines("coordinator", COORDINATOR) + lines("helper", HELPER) + lines("away", AWAY)
        + lines("adults", ADULTS) + lines("holders", RightsInBrief.HOLDERS) + """
        'summary',  (select written from casework.summary where person = :person),
        'plan',     exists (select from casework.safety_plan where person = :person),
        'holds',    (select tables from people.holds where person = :person))
        """;

    private static final Set<String> RARE = Set.of("people.warning", "care.agreement", "pathway.question", "casework.night_event", "casework.awaiting");

    static final String RARELY = "select json_build_object("
        + lines("warnings", WARNINGS) + lines("agreement", RightsInBrief.AGREEMENT) + """
        'questions', (select count(*) from pathway.question where person = :person and answer is null),
        'night',    exists (select from casework.night_event where person = :person),
        'awaiting', exists (select from casework.awaiting where person = :person))
        """;

    private static String lines(String name, String sql) {
        return "'" + name + "', (select coalesce(json_agg(line), '[]') from (" + sql + ") line),\n";
    }

    public record Planned(LocalDate day, LocalTime at, String worker) {}

    record Contact(String name, String phone) {}

    /** @param lead by profession */
    record Helper(String lead, String name, String phone) {}

    /** @param what key, lead or coordinator; {@code name} who stands in, where somebody does; {@code answers} whom to ring now */
    record Gone(String what, LocalDateTime back, String name, String phone, String answers, String answersPhone, String asWhat) {}

    record Stands(List<Status> statuses, List<Running> clocks, List<Owing> owed, List<Planned> planned, List<Contact> coordinator, List<Helper> helper, List<Gone> away, List<Adult> adults,
                  List<RightsInBrief.Holder> holders, LocalDate summary, boolean plan, List<String> holds) {

        boolean rarely() { return holds != null && holds.stream().anyMatch(RARE::contains); }
    }

    /** @param night whether the night did something; {@code awaiting} whether a decision waits to be confirmed */
    record Rarely(List<Warning> warnings, List<RightsInBrief.Agreed> agreement, int questions, boolean night, boolean awaiting) {
        static final Rarely NOTHING = new Rarely(List.of(), List.of(), 0, false, false);
    }

    public record Head(UUID person, LocalDate born, LocalDate expected, LocalDate died, String sex, String forenames, String surname, String childId, String language, Boolean interpreter,
                       String communication, String contactBy, String safeContact, String phone, String school, String gp, String healthVisitor,
                       String hub, String hubTitle, LocalDate hubSince, Integer hubs, Integer keyWorkers, LocalDate keySince, String keyName, String keyPhone, String leadName, String leadPhone, boolean leadsAlone,
                       LocalDate lastVisit, LocalDate lastSeen, LocalDate lastSeenAlone, int missedSince, String category, Integer plans, String legalStatus, LocalDate legalSince, String placementType,
                       LocalDate placedSince, boolean missing, String contactWhen, String contactNever, UUID mergedInto) {

        public String name() {
            return ChildHeading.named(forenames, surname, childId);
        }
    }

    public record Status(String code, LocalDate since, String reason, OffsetDateTime untilAt) {}

    public record Running(String rule, UUID fact, LocalDate started, LocalDate due, LocalDate warn, boolean unknown, boolean again, OffsetDateTime dueAt, String reason) {}

    public record Owing(String code, UUID fact, String role, LocalDate since, LocalDate due) {}

    public record Warning(String kind, String advice, LocalDate since) {}

    /** @param hub what it is called */
    public record Sibling(UUID person, LocalDate born, LocalDate expected, LocalDate died, String forenames, String surname, String childId, String hub, String keyName,
                          List<String> statuses, String rule, LocalDate due, boolean unknown) {
        public String name() {
            return ChildHeading.named(forenames, surname, childId);
        }
    }

    public record Adult(UUID person, String forenames, String surname, String kind, boolean parentalResponsibility, LocalDate until, String phone,
                        String contactBy, String contactWhen, String contactNever, String safeContact) {
        public String name() {
            return ChildHeading.named(forenames, surname, null);
        }

        public SafeContact contact() {
            return new SafeContact(contactBy, contactWhen, contactNever, safeContact);
        }
    }

    private static final JsonMapper JSON = JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

    private final JdbcClient db;
    private final Clock clock;

    ChildQueries(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Now, or the end of a day that is over: what ends at an hour has ended by then. */
    private OffsetDateTime moment(LocalDate day) {
        var end = day.plusDays(1).atStartOfDay(Happened.LONDON).toInstant();
        return (clock.instant().isBefore(end) ? clock.instant() : end).atOffset(ZoneOffset.UTC);
    }

    public Head head(UUID person) {
        return db.sql(HEAD).param("person", person).param("today", LocalDate.ofInstant(clock.instant(), Happened.LONDON)).query(Head.class).optional().orElse(null);
    }

    Stands stands(UUID person, LocalDate today) {
        return JSON.readValue(db.sql(STANDS).param("person", person).param("today", today).param("now", moment(today)).query(String.class).single(), Stands.class);
    }

    Rarely rarely(UUID person) {
        return JSON.readValue(db.sql(RARELY).param("person", person).query(String.class).single(), Rarely.class);
    }

    public List<Warning> warnings(UUID person) {
        return db.sql(WARNINGS).param("person", person).query(Warning.class).list();
    }

    /** The id of whoever answers for the child. */
    public Optional<String> responsible(UUID person) { return db.sql(RESPONSIBLE).param("person", person).param("today", LocalDate.ofInstant(clock.instant(), Happened.LONDON)).query(String.class).optional(); }

    /** The child and all brothers and sisters, the eldest first. */
    public List<Sibling> family(UUID person, LocalDate today) {
        return db.sql(FAMILY).param("person", person).param("today", today).param("now", moment(today)).query((row, n) -> new Sibling(row.getObject("person", UUID.class), row.getObject("born", LocalDate.class),
            row.getObject("expected", LocalDate.class), row.getObject("died", LocalDate.class), row.getString("forenames"), row.getString("surname"), row.getString("child_id"),
            row.getString("hub"), row.getString("key_name"), row.getArray("statuses") == null ? List.of() : List.of((String[]) row.getArray("statuses").getArray()),
            row.getString("rule"), row.getObject("due", LocalDate.class), row.getBoolean("unknown"))).list();
    }

    public List<Adult> adults(UUID person) {
        return db.sql(ADULTS).param("person", person).query(Adult.class).list();
    }
}
