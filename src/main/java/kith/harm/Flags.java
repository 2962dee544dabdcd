package kith.harm;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kith.harm.HarmFacts.FlagEnded;
import kith.harm.HarmFacts.FlagRaised;
import kith.harm.HarmFacts.FlagReviewed;
import kith.harm.HarmFacts.PlanMade;
import kith.harm.HarmFacts.YouthJusticeEnded;
import kith.harm.HarmFacts.YouthJusticeStarted;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.pathway.Life;

/** What is flagged about a child, and was. A flag stands as long as the status that it gives (harm.yml): closing the case ends it too, and so does a birthday. */
public record Flags(List<Flag> flags) {

    static final String JUSTICE = "youth-justice";

    /**
     * @param level how serious; of youth justice, the order
     * @param again the flag that began on the day on which it was said again, should this one turn out to have ended on that day
     */
    public record Flag(FactId fact, String kind, String level, LocalDate since, LocalDate planned, LocalDate reviewed, LocalDate until, Flag again) {

        private static Flag of(FactId fact, String kind, String level, LocalDate since) {
            return new Flag(fact, kind, level, since, null, null, null, null);
        }

        private Flag level(String level, Flag again) {
            return new Flag(fact, kind, level == null ? this.level : level, since, planned, reviewed, until, again);
        }

        private Flag planned(LocalDate day) {
            return new Flag(fact, kind, level, since, day, reviewed, until, again == null ? null : again.planned(day));
        }

        private Flag reviewed(LocalDate day, String level) {
            return new Flag(fact, kind, level == null ? this.level : level, since, planned, day, until, again == null ? null : again.reviewed(day, level));
        }

        private Flag until(LocalDate day) {
            return new Flag(fact, kind, level, since, planned, reviewed, day, null);
        }

        /** Where it ended on a day on which it was raised anew, the new one stands: an end belongs to what was there. */
        private Stream<Flag> ended(LocalDate day) {
            return again != null && again.since.equals(day) ? Stream.of(until(day), again) : Stream.of(until(day));
        }

        private Flag by(Optional<LocalDate> last) {
            return until == null && last.isPresent() && !last.get().isBefore(since) ? until(last.get()) : this;
        }
    }

    static final Flags NONE = new Flags(List.of());

    /** Said again of the same harm, it says how serious it is now. */
    Flags raised(Fact<FlagRaised> fact) {
        var body = fact.body();
        var fresh = Flag.of(fact.id(), body.kind(), body.level(), fact.happened().day());
        if (flags.stream().anyMatch(each -> each.kind.equals(body.kind()) && each.until == null))
            return change(body.kind(), each -> each.level(body.level(), each.since.equals(fresh.since) ? null : fresh));
        return and(fresh);
    }

    Flags planned(Fact<PlanMade> fact) {
        return change(fact.body().kind(), each -> each.planned(fact.happened().day()));
    }

    Flags reviewed(Fact<FlagReviewed> fact) {
        return change(fact.body().kind(), each -> each.reviewed(fact.happened().day(), fact.body().level()));
    }

    Flags ended(Fact<FlagEnded> fact) {
        return end(fact.body().kind(), fact.happened().day());
    }

    Flags justice(Fact<YouthJusticeStarted> fact) {
        return end(JUSTICE, fact.happened().day()).and(Flag.of(fact.id(), JUSTICE, fact.body().order(), fact.happened().day()));
    }

    Flags justiceEnded(Fact<YouthJusticeEnded> fact) {
        var day = fact.happened().day();
        boolean older = flags.stream().anyMatch(each -> each.kind.equals(JUSTICE) && day.equals(each.until) && each.since.isBefore(day));
        return older ? this : end(JUSTICE, day);
    }

    /** Closing the case ends what was there; what was raised on that day goes on, as its status does. */
    Flags closed(Fact<?> fact) {
        var day = fact.happened().day();
        return new Flags(flags.stream().flatMap(each -> each.until == null && each.since.isBefore(day) ? each.ended(day) : Stream.of(each)).toList());
    }

    /** With what nobody records: the birthday and the death that end it. @param closed since when nothing runs, where the case is closed */
    List<Flag> by(Life life, Optional<LocalDate> closed) {
        return flags.stream().map(each -> each.by(first(life.turns(each.kind.equals(JUSTICE) ? 25 : 18), life.died())).by(closed)).toList();
    }

    private static Optional<LocalDate> first(LocalDate... days) {
        return Stream.of(days).filter(each -> each != null).min(LocalDate::compareTo);
    }

    private Flags end(String kind, LocalDate day) {
        return new Flags(flags.stream().flatMap(each -> each.until == null && each.kind.equals(kind) ? each.ended(day) : Stream.of(each)).toList());
    }

    private Flags change(String kind, UnaryOperator<Flag> change) {
        return new Flags(flags.stream().map(each -> each.until == null && each.kind.equals(kind) ? change.apply(each) : each).toList());
    }

    private Flags and(Flag flag) {
        var all = new ArrayList<>(flags);
        all.add(flag);
        return new Flags(List.copyOf(all));
    }
}
