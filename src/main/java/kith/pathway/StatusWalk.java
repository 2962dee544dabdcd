package kith.pathway;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.pathway.StatusRule.Strand;
import kith.pathway.Timeline.StatusPeriod;

/** The statuses while the history is walked: which are open, and since when. */
final class StatusWalk {

    static final String DIED = "child.died";
    private static final String LOOKED_AFTER = "looked-after";
    private static final String CARE_LEAVER = "care-leaver";
    private static final String CLOSED = "closed";
    /** Ended by adoption, death, or another authority taking over: no leaving-care duty of this authority follows. */
    private static final Set<String> NO_LEAVER = Set.of("E11", "E12", "E2", "E3", "died");
    private static final int LEAVER_DAYS = 91;

    /** A stretch of one strand; open while {@code until} is null. */
    static final class Period {
        final StatusRule status;
        final Strand strand;
        final LocalDate from;
        final FactId by;
        LocalDate until;
        String reason;

        Period(StatusRule status, Strand strand, LocalDate from, FactId by) {
            this.status = status;
            this.strand = strand;
            this.from = from;
            this.by = by;
        }

        boolean open() {
            return until == null;
        }
    }

    private final Pathways pathways;
    private final Life life;
    private final List<Period> periods = new ArrayList<>();
    private final List<Period> openedByThis = new ArrayList<>();
    private final TreeMap<LocalDate, List<StatusRule>> birthdays = new TreeMap<>();
    private final Map<String, LocalDate> begun = new HashMap<>();
    private final Map<String, LocalDate> succeededOn = new HashMap<>();
    private boolean died;

    StatusWalk(Pathways pathways, Life life) {
        this.pathways = pathways;
        this.life = life;
        if (life.born() == null) return;
        for (var status : pathways.statuses())
            if (status.untilAge() != null) birthdays.computeIfAbsent(life.turns(status.untilAge()), any -> new ArrayList<>()).add(status);
    }

    /** Ends by law what a birthday ends, up to a day; null for all birthdays to come. */
    void birthdaysBefore(LocalDate day, ClockWalk clocks) {
        while (!died && !birthdays.isEmpty() && (day == null || !birthdays.firstKey().isAfter(day))) {
            var birthday = birthdays.pollFirstEntry();
            for (var status : birthday.getValue()) {
                var reason = "turned-" + status.untilAge();
                for (var period : List.copyOf(periods))
                    if (period.open() && period.status == status) close(period, birthday.getKey(), reason, clocks);
            }
            if (birthday.getValue().stream().anyMatch(status -> status.untilAge() == 18)) clocks.stopUnbound(birthday.getKey(), "turned-18");
        }
    }

    void end(Fact<?> fact, ClockWalk clocks) {
        var day = fact.happened().day();
        noteEnd(fact);
        for (var status : pathways.statuses())
            for (var strand : status.strands())
                for (var when : strand.ends())
                    if (when.matches(fact)) {
                        var oldest = oldestOpen(status, strand);
                        if (oldest != null) close(oldest, day, reason(fact), clocks);
                        break;
                    }
        if (fact.kind().name().equals(DIED)) {
            died = true;
            closeAll(day, "died", clocks, true);
        } else if (pathways.closing.stream().anyMatch(when -> when.matches(fact))) {
            closeAll(day, reason(fact), clocks, false);
            open(pathways.status(CLOSED), null, day, fact.id());
        }
    }

    /** On a day that also began something, a closing belongs to what is older; where nothing is older, to all. */
    private void closeAll(LocalDate day, String reason, ClockWalk clocks, boolean even) {
        boolean older = !even && (periods.stream().anyMatch(each -> each.open() && each.from.isBefore(day)) || clocks.anyStartedBefore(day));
        for (var period : List.copyOf(periods))
            if (period.open() && (!older || period.from.isBefore(day))) close(period, day, reason, clocks);
        clocks.stopAll(day, reason, older);
    }

    void start(Fact<?> fact) {
        var day = fact.happened().day();
        openedByThis.clear();
        noteStart(fact);
        for (var status : pathways.statuses()) {
            if (status.untilAge() != null && life.born() != null && !day.isBefore(life.turns(status.untilAge()))) continue;
            for (var strand : status.strands())
                for (var when : strand.starts())
                    if (when.matches(fact) && begins(status, strand, day)) {
                        open(status, strand, day, fact.id());
                        break;
                    }
        }
    }

    /** While one runs, a start on another day says nothing new; on this day it may be the successor of one that ends today. */
    private boolean begins(StatusRule status, Strand strand, LocalDate day) {
        return periods.stream().noneMatch(each -> each.open() && each.status == status && each.strand == strand && each.from.equals(day));
    }

    private void open(StatusRule status, Strand strand, LocalDate day, FactId by) {
        var period = new Period(status, strand, day, by);
        if (!status.code().equals(CLOSED)) {
            openedByThis.add(period);
            for (var each : periods) if (each.open() && each.status.code().equals(CLOSED)) each.until = day;
        } else if (periods.stream().anyMatch(Period::open)) {
            return;
        }
        periods.add(period);
    }

    private void close(Period period, LocalDate day, String reason, ClockWalk clocks) {
        end(period, day, reason);
        boolean succeeded = false;
        for (var each : periods) {
            if (!each.open() || each.status != period.status || each.strand != period.strand) continue;
            if (each.from.equals(day)) succeeded = true;
            else end(each, day, reason);
        }
        if (!runs(period.status.code())) clocks.stopWith(period.status, day, reason, false);
        else if (succeeded) clocks.stopWith(period.status, day, reason, true);
        if (period.status.code().equals(LOOKED_AFTER)) leaveCare(day, reason, period.by);
    }

    /** Also for a second start that no end followed on its own day: it was only said twice, and ends with the first. */
    private static void end(Period period, LocalDate day, String reason) {
        period.until = day;
        period.reason = reason;
    }

    private void leaveCare(LocalDate day, String reason, FactId by) {
        if (life.born() == null || NO_LEAVER.contains(reason) || day.isBefore(life.turns(16)) || !day.isBefore(life.turns(25))) return;
        var fourteen = life.turns(14);
        long days = 0;
        for (var each : periods)
            if (each.status.code().equals(LOOKED_AFTER) && each.until != null && each.until.isAfter(fourteen))
                days += ChronoUnit.DAYS.between(each.from.isBefore(fourteen) ? fourteen : each.from, each.until);
        if (days < LEAVER_DAYS) return;
        var leaver = pathways.status(CARE_LEAVER);
        leaver.strands().stream().filter(Strand::afterCare).findFirst()
            .filter(strand -> oldestOpen(leaver, strand) == null).ifPresent(strand -> open(leaver, strand, day, by));
    }

    private Period oldestOpen(StatusRule status, Strand strand) {
        for (var each : periods) if (each.open() && each.status == status && each.strand == strand) return each;
        return null;
    }

    boolean runs(String code) {
        return periods.stream().anyMatch(each -> each.open() && each.status.code().equals(code));
    }

    /** Since when the status runs that {@code code} names; null when it does not. */
    LocalDate since(String code) {
        return periods.stream().filter(each -> each.open() && each.status.code().equals(code)).map(each -> each.from).max(Comparator.naturalOrder()).orElse(null);
    }

    List<Period> openedByThis() {
        return openedByThis;
    }

    private void noteStart(Fact<?> fact) {
        if (!fact.kind().name().endsWith(".started")) return;
        var older = begun.put(noun(fact), fact.happened().day());
        if (older != null && older.isBefore(fact.happened().day())) succeededOn.put(noun(fact), fact.happened().day());
    }

    private void noteEnd(Fact<?> fact) {
        if (!fact.kind().name().endsWith(".ended")) return;
        if (succeeded(fact)) succeededOn.remove(noun(fact));
        else begun.remove(noun(fact));
    }

    /** "Ended" and "started" of one kind on one day: the end belongs to the older one. */
    boolean succeeded(Fact<?> end) {
        return end.kind().name().endsWith(".ended") && end.happened().day().equals(succeededOn.get(noun(end)));
    }

    boolean isOpen(String startedFact) {
        return begun.containsKey(startedFact.substring(0, startedFact.lastIndexOf('.')));
    }

    private static String noun(Fact<?> fact) {
        var name = fact.kind().name();
        return name.substring(0, name.lastIndexOf('.'));
    }

    /** The reason the body gives, else its outcome, else the type of the fact. */
    static String reason(Fact<?> fact) {
        var reason = fact.value("reason");
        if (reason == null) reason = fact.value("outcome");
        return reason == null ? fact.kind().name() : reason.toString();
    }

    /** Strands of one status that touch or overlap are one period. */
    List<StatusPeriod> periods() {
        var byStatus = new LinkedHashMap<String, List<Period>>();
        for (var each : periods) byStatus.computeIfAbsent(each.status.code(), any -> new ArrayList<>()).add(each);
        var merged = new ArrayList<StatusPeriod>();
        byStatus.forEach((code, several) -> merge(code, several, merged));
        merged.sort(Comparator.comparing(StatusPeriod::from).thenComparing(StatusPeriod::code));
        return merged;
    }

    private static void merge(String code, List<Period> several, List<StatusPeriod> into) {
        several.sort(Comparator.comparing(each -> each.from));
        StatusPeriod last = null;
        for (var each : several) {
            if (each.until != null && !each.until.isAfter(each.from)) continue;
            var next = new StatusPeriod(code, each.from, each.until, each.by, each.reason);
            if (last != null && (last.until() == null || each.from.isBefore(last.until()))) {
                boolean longer = last.until() != null && (next.until() == null || next.until().isAfter(last.until()));
                if (longer) last = new StatusPeriod(code, last.from(), next.until(), last.by(), next.reason());
            } else {
                if (last != null) into.add(last);
                last = next;
            }
        }
        if (last != null) into.add(last);
    }
}
