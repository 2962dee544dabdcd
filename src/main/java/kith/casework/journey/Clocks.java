package kith.casework.journey;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kith.casework.child.InWords;
import kith.casework.child.Strips;
import kith.casework.owed.Debts;
import kith.ledger.FactId;
import kith.ledger.Uuids;
import kith.pathway.ClockRule;
import kith.pathway.Pathways;
import kith.pathway.Timeline;
import kith.pathway.Timeline.State;
import kith.pathway.lateness.LatenessFacts;
import kith.ui.Due;

/** Clocks and owed records as lines: what the law says, how it stands, and what is still to be said about it. */
final class Clocks {

    /** What runs first, the most pressing on top; then what is over, the latest first. */
    static final Comparator<Journey.Clock> AS_PRESSING = Comparator.comparing((Journey.Clock each) -> !each.open())
        .thenComparing(each -> each.due().on(), Comparator.nullsLast(Comparator.naturalOrder()));

    private final Pathways pathways;
    private final Stands stands;
    private final Map<String, LocalDate> moved;
    private final Set<UUID> untimed;
    private final LocalDate today;
    private final Instant now;

    /** @param untimed the facts of which the day is known and not the time */
    Clocks(Pathways pathways, Stands stands, Map<String, LocalDate> moved, Set<UUID> untimed, LocalDate today, Instant now) {
        this.pathways = pathways;
        this.stands = stands;
        this.moved = moved;
        this.untimed = untimed;
        this.today = today;
        this.now = now;
    }

    Journey.Clock line(Stands.Clock row) {
        var rule = pathways.clock(row.entry());
        var state = state(row);
        boolean late = state == State.OVERDUE || state == State.MET_LATE;
        boolean asks = rule.map(ClockRule::asksWhenLate).orElse(true);
        var reason = row.reason() == null ? null : new Journey.Reason(LatenessFacts.label(row.reason()), stands.words(row.words()), row.agreedBy());
        return new Journey.Clock(row.rule(), row.fact(), rule.map(ClockRule::title).map(pathways::word).orElse(row.rule()), rule.map(ClockRule::says).orElse(null), rule.map(ClockRule::source).orElse(null), row.started(), moved.getOrDefault(Moved.key(row.rule(), row.fact()), row.wasDue()), row.early(),
            due(row, state), open(row), late, asks && late && reason == null, late && row.dueAt() != null && untimed.contains(row.fact()), reason, open(row) ? rule.map(each -> byRecord(each, row)).orElse(null) : null);
    }

    private boolean open(Stands.Clock row) {
        return row.ended() == null || row.ended().isAfter(today);
    }

    private State state(Stands.Clock row) {
        return new Timeline.Clock(row.rule(), row.entry(), new FactId(row.fact()), row.started(), row.due(), row.warn(), row.ended(), row.stopped(), row.unknown(), row.again(),
            row.dueAt() == null ? null : row.dueAt().toInstant(), row.endedAt() == null ? null : row.endedAt().toInstant(), row.early(), List.of()).at(now);
    }

    private Due due(Stands.Clock row, State state) {
        return switch (state) {
            case MET -> Due.met(row.ended());
            case MET_LATE -> Due.metLate(row.ended());
            case STOPPED -> new Due("stopped: " + InWords.plain(row.stopped()).toLowerCase(), row.ended(), Due.Press.DONE);
            case UNKNOWN -> Strips.due(row.due(), true, today);
            case null, default -> row.dueAt() == null ? Strips.due(row.due(), row.unknown() && !row.due().isBefore(today), today) : Strips.due(row.dueAt().toInstant(), now);
        };
    }

    /** A clock that only waits for a record is done in one click, as an owed record is. */
    private static Journey.Owing byRecord(ClockRule rule, Stands.Clock row) {
        var ends = rule.ends();
        if (ends.isEmpty() || !ends.stream().allMatch(when -> "record.completed".equals(when.fact()) && when.where().containsKey("code"))) return null;
        return new Journey.Owing(ends.getFirst().where().get("code").codes().getFirst(), row.fact(), rule.title(), null, row.started(), null, rule.source(), null, Uuids.fresh());
    }

    Journey.Owing owing(Stands.Owed row, UUID person) {
        return new Journey.Owing(row.code(), row.fact(), pathways.owedTitle(row.code()), Debts.who(row.role(), row.who()), row.since(), Strips.due(row.due(), false, today), source(row.code()),
            Debts.form(pathways, row.code(), person), Uuids.fresh());
    }

    private String source(String code) {
        return pathways.files().stream().flatMap(file -> file.owed().stream()).filter(each -> each.code().equals(code)).map(each -> each.source()).findFirst().orElse(null);
    }
}
