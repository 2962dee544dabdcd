package kith.exchange.demo;

import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import kith.access.Asker;
import kith.access.Worker;
import kith.calendar.WorkingDays;
import kith.hub.cover.Absences;
import kith.ledger.Uuids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What lies on the desks when the demonstration begins and is no fact about a child: who is on duty, messages, notices, visits planned, forms from outside, reasons given. */
@Component
class DemoMorning {

    static final String NIGHT_WORKER = "operations.emergency-duty-worker.1";
    static final String ON_CALL = "group-2.group-manager.1";
    private static final Duration SHIFT = Duration.ofHours(14);

    static final String HELD = """
        select a.person, a.hub, a.key, coalesce(p.forenames, 'the baby') as name
          from hub.allocation a
          join people.person p   on p.person = a.person
          join access.worker key on key.id::text = a.key
         where a.person <> all (select guard.person from people.guard guard)
           and exists (select from pathway.status s where s.person = a.person and s.code <> 'closed' and s.since <= :today and (s.until is null or s.until > :today))
         order by a.hub, a.person
        """;
    static final String VISIT = """
        insert into hub.planned_visit (id, person, worker, day, at, purpose, why, planned_by, planned_at)
        values (:id, :person, :worker, :day, :at, 'other', :why, :worker, :now)
            on conflict do nothing
        """;
    static final String MESSAGE = """
        insert into hub.message (id, person, taken_by, taken_at, caller, caller_is, number, about, urgent, for_worker, for_hub, sent_at)
        values (:id, :person, :by, :at, :caller, :is, :number, :about, :urgent, :worker, :hub, :at)
            on conflict do nothing
        """;
    static final String BULLETIN = "insert into hub.bulletin (id, hub, words, until, written_by, written_at) values (:id, :hub, :words, :until, :by, :at) on conflict do nothing";
    static final String DUTY = "insert into organisation.duty (id, worker, kind, starts, ends) values (:id, :worker, :kind, :starts, :ends) on conflict do nothing";
    static final String TOLD = "select frontdoor.tell(:id, :reference, :at, :answers::jsonb, '{}', :urgent, false, 'demonstration', :at, 100)";
    static final String OPENING = """
        insert into access.opening (id, worker, person, prompt, reason, note, at, until)
        values (:id, :worker, :person, :prompt, :reason, :note, :at, :until)
            on conflict do nothing
        """;
    static final String SIGN = """
        insert into assurance.sign (worker, person, family, about, rule, day, points, at)
        select :worker, :person, family, family::text, 'high-profile', :day, 4, :at
          from (select assurance.family_of(:person) as family) kin
            on conflict do nothing
        """;
    static final String FINDING = """
        insert into assurance.finding (id, worker, about, family, person, day, hub, found_at, due)
        select :id, :worker, family::text, family, :person, :day, :hub, :at, :due
          from (select assurance.family_of(:person) as family) kin
            on conflict do nothing
        """;

    /** Every second one who holds children has a skill, every third a language of the families here. */
    static final String SKILLS = """
        insert into hub.skill (worker, skill)
          with member as (select worker, row_number() over (order by min(hub), min(name)) as n from organisation.hub_member where holds_children and valid @> :today::date group by worker),
               asked  as (select array_agg(skill order by skill) as every from (select distinct skill from organisation.skill_asked where valid @> :today::date) a),
               spoken as (select array_agg(language order by language) as every from (select distinct language from people.person where language not in ('', 'English')) s)
        select worker, asked.every[1 + n % cardinality(asked.every)] from member, asked where n % 2 = 0 and asked.every is not null
         union
        select worker, spoken.every[1 + n % cardinality(spoken.every)] from member, spoken where n % 3 = 0 and spoken.every is not null
            on conflict do nothing
        """;

    private static final String[][] CALLS = {
        {"Headteacher’s office", "school", "no", "%s has not been in school since Monday. Please ring before twelve."},
        {"Grandmother", "relative", "no", "Wants to know when she can see %s, and whether the meeting is still on."},
        {"Mother", "parent-or-carer", "yes", "Wants to talk about last night and about %s. She can be rung until the children come home from school."}};

    private static final String[] AWAY = {"leave", "training", "sickness", "leave"};

    private record Held(UUID person, String hub, String key, String name) {}

    private final JdbcClient db;
    private final Absences absences;
    private final Meetings meetings;
    private final PanelsSat sat;
    private final OneToOne oneToOne;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DemoMorning(JdbcClient db, Absences absences, Meetings meetings, PanelsSat sat, OneToOne oneToOne, TransactionTemplate transaction, Clock clock) {
        this.db = db;
        this.absences = absences;
        this.meetings = meetings;
        this.sat = sat;
        this.oneToOne = oneToOne;
        this.transaction = transaction;
        this.clock = clock;
    }

    void lay(List<DemoWorker> workers, Region region, LocalDate today) {
        var staff = Staff.of(workers, region);
        var now = clock.instant();
        var opened = new ArrayList<Held>();
        transaction.executeWithoutResult(begun -> {
            var held = db.sql(HELD).param("today", today).query(Held.class).list();
            duty(staff, now);
            forms(now);
            notices(staff, today, now);
            absent(staff, held, today, now);
            db.sql(SKILLS).param("today", today).update();
            meetings.lay(staff, today);
            sat.lay(staff, today);
            var hubs = held.stream().map(Held::hub).distinct().filter(staff::worksIn).toList();
            for (var hub : hubs) {
                var children = held.stream().filter(each -> each.hub().equals(hub)).toList();
                messages(staff, hub, children, now);
                visits(children, today, now);
            }
            held.stream().filter(each -> each.hub().equals(staff.hub("hub-10"))).limit(2).forEach(opened::add);
            if (!opened.isEmpty()) finding(staff, opened.getFirst(), today, now);
        });
        if (opened.size() == 2) opened(staff, opened, now);
        oneToOne.lay(today);
    }

    private void duty(Staff staff, Instant now) {
        var starts = now.minus(Duration.ofHours(2));
        for (var shift : new String[][] {{NIGHT_WORKER, "emergency-duty"}, {ON_CALL, "on-call-manager"}})
            db.sql(DUTY).param("id", id("duty", shift[1])).param("worker", staff.holding(shift[0]).id()).param("kind", shift[1]).param("starts", utc(starts)).param("ends", utc(now.plus(SHIFT))).update();
    }

    private void forms(Instant now) {
        told("1", now.minus(Duration.ofHours(17)), false, """
            {"child": "Leon Marsh", "born": "about 9", "address": "14 Canal Walk", "adults": "Mother, Dana", "worry": "Leon comes without lunch most days and hides food in his bag. This week he asked whether he may stay after the club has closed.", "urgent": "no", "why": "He is with us until six.", "parents": "know", "name": "Tessa Lund", "role": "Club leader", "organisation": "Canalside After-School Club", "phone": "01632 960771", "naming": "yes"}""");
        told("2", now.minus(Duration.ofHours(3)), true, """
            {"child": "Amelie and a baby brother", "born": "4, and some months", "worry": "Two children at the window of the flat opposite since early this morning, and nobody opens the door. I was there to read the meter.", "urgent": "yes", "why": "They may be alone.", "parents": "do-not-know", "name": "Per Aske", "role": "Meter reader", "organisation": "Aske Metering", "phone": "07700 900771", "naming": "no"}""");
    }

    private void told(String n, Instant at, boolean urgent, String answers) {
        db.sql(TOLD).param("id", id("told", n)).param("reference", "DEMO-" + n).param("at", utc(at)).param("answers", answers).param("urgent", urgent).query(String.class).single();
    }

    private void notices(Staff staff, LocalDate today, Instant now) {
        notice("all", null, "The form for interpreters has changed. The old one is sent back from Monday on.", today.plusDays(6), staff.lead("hub-1"), now.minus(Duration.ofHours(20)));
        notice("hub-10", staff.hub("hub-10"), "Group supervision is at ten on Thursday, in the small room. Bring one child whom you think about at night.", today.plusDays(4), staff.lead("hub-10"), now.minus(Duration.ofHours(26)));
    }

    private void notice(String name, String hub, String words, LocalDate until, Colleague by, Instant at) {
        db.sql(BULLETIN).param("id", id("bulletin", name)).param("hub", hub, Types.VARCHAR).param("words", words).param("until", until).param("by", by.id()).param("at", utc(at)).update();
    }

    /** Somebody is on leave, a colleague stands in, and a call has waited since the day before yesterday. */
    private void absent(Staff staff, List<Held> held, LocalDate today, Instant now) {
        var away = staff.holding("hub-10.senior-social-worker.1");
        var says = staff.coordinator("hub-10");
        absences.away(id("absence", "hub-10"), away.id(), away.hub(), "leave", today.minusDays(4), today.plusDays(4), new Worker(says.id(), says.name(), ""));
        rota(staff, away, today);
        held.stream().filter(each -> each.key().equals(away.id().toString())).findFirst().ifPresent(child -> message("old", child, away.id(), staff.coordinator("hub-10"), now.minus(Duration.ofHours(50)),
            new String[] {"Father", "parent-or-carer", "no", "Asks for the third time what was agreed about %s and the weekend."}));
    }

    /** In every other hub somebody is away this week or next. */
    private void rota(Staff staff, Colleague already, LocalDate today) {
        int n = 0;
        var gone = new HashSet<UUID>(List.of(already.id()));
        for (var hub : staff.region().ways().groups().keySet().stream().sorted().toList()) {
            var members = staff.allOf(hub).stream().filter(each -> !gone.contains(each.id())).toList();
            if (hub.equals(already.hub()) || members.size() < 2) continue;
            var says = staff.coordinator(hub);
            var who = members.get(++n % members.size());
            gone.add(who.id());
            var first = n % 3 == 0 ? WorkingDays.after(today, n % 5 + 1) : today.minusDays(n % 2);
            absences.away(id("absence", hub), who.id(), hub, AWAY[n % AWAY.length], first, first.plusDays(1 + n * 3 % 9), new Worker(says.id(), says.name(), ""));
        }
    }

    private void messages(Staff staff, String hub, List<Held> children, Instant now) {
        for (int at = 0; at < CALLS.length; at++) {
            var child = children.get(at * 7 % children.size());
            message(hub + at, child, UUID.fromString(child.key()), staff.coordinator(hub), now.minus(Duration.ofMinutes(25 + 70L * at)), CALLS[at]);
        }
    }

    private void message(String name, Held child, UUID worker, Colleague by, Instant at, String[] call) {
        db.sql(MESSAGE).param("id", id("message", name)).param("person", child.person()).param("by", by.id()).param("at", utc(at)).param("caller", call[0]).param("is", call[1])
            .param("number", "01632 960%03d".formatted(Math.floorMod(name.hashCode(), 1000))).param("about", call[3].formatted(child.name())).param("urgent", call[2].equals("yes")).param("worker", worker).param("hub", child.hub()).update();
    }

    /** A visit or two for everybody, spread over the days to come. */
    private void visits(List<Held> children, LocalDate today, Instant now) {
        for (int at = 0; at < children.size(); at += 3) {
            var child = children.get(at);
            db.sql(VISIT).param("id", id("visit", child.person().toString())).param("person", child.person()).param("worker", UUID.fromString(child.key()))
                .param("day", WorkingDays.isWorkingDay(today) && at % 5 == 0 ? today : WorkingDays.after(today, 1 + at % 4)).param("at", LocalTime.of(10 + at % 7, at % 2 == 0 ? 0 : 30))
                .param("why", at % 4 == 0 ? "To see the bedroom, and to hear how the week was" : null, Types.VARCHAR).param("now", utc(now.minus(Duration.ofHours(30)))).update();
        }
    }

    private void finding(Staff staff, Held child, LocalDate today, Instant now) {
        var worker = staff.holding("hub-5.social-worker.1");
        var day = WorkingDays.before(today, 1);
        db.sql(SIGN).param("worker", worker.id()).param("person", child.person()).param("day", day).param("at", utc(now.minus(Duration.ofHours(19)))).update();
        db.sql(FINDING).param("id", id("finding", "1")).param("worker", worker.id()).param("person", child.person()).param("day", day).param("hub", worker.hub()).param("at", utc(now.minus(Duration.ofHours(5))))
            .param("due", WorkingDays.after(today, 1)).update();
    }

    /** Nobody gives a reason in somebody else's name. */
    private void opened(Staff staff, List<Held> children, Instant now) {
        opening("called", staff.holding("hub-5.social-worker.1"), children.getFirst(), "reason", "called", "School rang the wrong hub", now.minus(Duration.ofHours(19)), Duration.ofHours(24));
        opening("risk", staff.holding(NIGHT_WORKER), children.getLast(), "break-glass", "risk", "Police asked where the child is safe tonight", now.minus(Duration.ofMinutes(90)), Duration.ofHours(1));
    }

    private void opening(String name, Colleague by, Held child, String prompt, String reason, String note, Instant at, Duration lasts) {
        Asker.as(new Worker(by.id(), by.name(), ""), () -> {
            transaction.executeWithoutResult(begun -> db.sql(OPENING).param("id", id("opening", name)).param("worker", by.id()).param("person", child.person()).param("prompt", prompt).param("reason", reason)
                .param("note", note).param("at", utc(at)).param("until", utc(at.plus(lasts))).update());
            return null;
        });
    }

    private static UUID id(String what, String which) {
        return Uuids.named("demo-morning/" + what + "/" + which);
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
