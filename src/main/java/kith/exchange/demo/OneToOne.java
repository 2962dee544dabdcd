package kith.exchange.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import kith.access.Access;
import kith.access.Asker;
import kith.access.Worker;
import kith.calendar.WorkingDays;
import kith.ledger.Uuids;
import kith.supervision.lines.Lines;
import kith.supervision.lines.Lines.Pair;
import kith.supervision.personal.Sittings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Supervision that is not about children, and the working notes of clinicians: each laid down as whoever wrote it, because nobody else may. */
@Component
class OneToOne {

    static final String LEADS = "select distinct a.to_worker as id, w.name from organisation.answers_to a join access.worker w on w.id = a.to_worker where a.valid @> :today order by w.name, 1";
    static final String WORKED = "select done_by as clinician, person, max(day) as day from supervision.clinical_work where kind = 'direct-work' group by done_by, person order by done_by, day desc, person";
    static final String NOTE = "insert into supervision.working_note (id, person, clinician, day, disclosure, words, written_at) values (:id, :person, :by, :day, :disclosure, :words, :at) on conflict do nothing";

    private static final int ROUNDS = 2;
    private static final int DAYS = 7;
    private static final int NOTES = 4;
    private static final Lists WORDS = Lists.read("supervision.txt");

    private record Lead(UUID id, String name) {}

    private record Worked(UUID clinician, UUID person, LocalDate day) {}

    private final JdbcClient db;
    private final Lines lines;
    private final Sittings sittings;
    private final Access access;
    private final TransactionTemplate transaction;

    OneToOne(JdbcClient db, Lines lines, Sittings sittings, Access access, TransactionTemplate transaction) {
        this.db = db;
        this.lines = lines;
        this.sittings = sittings;
        this.access = access;
        this.transaction = transaction;
    }

    void lay(LocalDate today) {
        for (var lead : db.sql(LEADS).param("today", today).query(Lead.class).list()) as(new Worker(lead.id(), lead.name(), ""), me -> held(me, today));
        var worked = db.sql(WORKED).query(Worked.class).list();
        for (var clinician : worked.stream().map(Worked::clinician).distinct().toList())
            as(new Worker(clinician, "", ""), me -> notes(me, worked.stream().filter(each -> each.clinician().equals(clinician)).limit(NOTES).toList()));
    }

    private void held(Worker me, LocalDate today) {
        var theirs = lines.pairs(today).stream().filter(each -> each.lead().equals(me.id())).toList();
        for (var each : theirs) if (each.kind().equals("personal") || each.kind().equals("clinical")) for (int round = ROUNDS; round > 0; round--) personal(me, each, today, round);
        group(me, theirs.stream().filter(each -> each.kind().equals("group")).toList(), today);
    }

    /** In a rhythm of each, which slips now and then; the next one is in both diaries. */
    private void personal(Worker me, Pair pair, LocalDate today, int round) {
        int turn = Math.floorMod(Uuids.named(pair.lead() + "/" + pair.worker()).hashCode(), 997);
        int every = pair.weeks() * DAYS;
        var day = Circle.workday(today.minusDays(1 + turn % Math.max(1, every - 2) + (turn % 9 == 0 ? every / 2 : 0) + (long) (round - 1) * every));
        var id = Uuids.named("demo-sitting/" + pair.kind() + "/" + pair.lead() + "/" + pair.worker() + "/" + round);
        var next = WorkingDays.after(day.plusDays(every - 1L), 1);
        var at = Pen.instant(day, LocalTime.of(16, 20));
        if (!sittings.hold(id, pair.kind(), me, day, round == 1 && next.isBefore(today) ? null : next, at)) return;
        sittings.attend(id, pair.worker(), true);
        sittings.write(Uuids.named(id + "/topics"), id, "topics", said("topics", turn + round), me, at);
        if (turn % 3 == 0) sittings.write(Uuids.named(id + "/wellbeing"), id, "wellbeing", said("wellbeing", turn + round), me, at);
        if (turn % 4 == 0) sittings.write(Uuids.named(id + "/development"), id, "development", said("development", turn + round), me, at);
        if (round == 1 && turn % 2 == 0) sittings.agree(Uuids.named(id + "/agreed"), id, said("agreed", turn), turn % 5 == 0 ? me.id() : pair.worker(), next);
    }

    private void group(Worker me, List<Pair> members, LocalDate today) {
        if (members.isEmpty()) return;
        var day = WorkingDays.before(today, 12);
        var id = Uuids.named("demo-sitting/group/" + me.id());
        var at = Pen.instant(day, LocalTime.of(15, 0));
        if (!sittings.hold(id, "group", me, day, Circle.workday(day.plusWeeks(members.getFirst().weeks())), at)) return;
        for (var each : members.stream().map(Pair::worker).distinct().toList()) sittings.attend(id, each, AtMeeting.came(id, each));
        sittings.write(Uuids.named(id + "/themes"), id, "themes", said("themes", 0), me, at);
        sittings.agree(Uuids.named(id + "/agreed"), id, said("agreed.group", 0), me.id(), WorkingDays.after(today, 6));
    }

    private void notes(Worker me, List<Worked> worked) {
        var seen = access.sight(me, worked.stream().map(Worked::person).toList()).keySet();
        for (var each : worked) {
            if (!seen.contains(each.person())) continue;
            int turn = Math.floorMod(each.person().hashCode(), 997);
            db.sql(NOTE).param("id", Uuids.named("demo-note/" + me.id() + "/" + each.person())).param("person", each.person()).param("by", me.id()).param("day", each.day())
                .param("disclosure", List.of("ordinary", "ordinary", "third-party", "harm-test").get(turn % 4)).param("words", said("note", turn)).param("at", Pen.instant(each.day(), LocalTime.of(17, 0)).atOffset(ZoneOffset.UTC)).update();
        }
    }

    private static String said(String heading, int turn) {
        var lines = WORDS.under(heading);
        return lines.get(turn % lines.size());
    }

    private void as(Worker me, Consumer<Worker> what) {
        Asker.as(me, () -> {
            transaction.executeWithoutResult(begun -> what.accept(me));
            return null;
        });
    }
}
