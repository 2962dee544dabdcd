package kith.organisation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kith.access.Level;
import kith.access.Prompt;

/** Who may see how much of whose record, as the model's file says it. */
public record AccessRules(Hours hours, List<Actor> actors, List<Strand> strands) {

    public record Hours(int tap, int reason, int breakGlass) {}

    public record Actor(String actor, String means, Level sees, Optional<Level> tap, Optional<Level> reason, Optional<Level> breakGlass, Optional<Prompt> shielded,
                        Optional<Guarded> restricted, Optional<Guarded> sealed) {}

    public record Guarded(Optional<Level> sees, Optional<Level> tap, Optional<Level> reason, Optional<Level> breakGlass) {}

    public record Strand(String strand, List<String> cleared) {}

    /** A line of the table that holds them. */
    record Line(String actor, String record, int prompt, int level) {}

    List<Line> lines() {
        var lines = new ArrayList<Line>();
        for (var actor : actors) {
            lines(lines, actor.actor(), "ordinary", Optional.of(actor.sees()), actor.tap(), actor.reason(), actor.breakGlass());
            actor.restricted().ifPresent(it -> lines(lines, actor.actor(), "restricted", it.sees(), it.tap(), it.reason(), it.breakGlass()));
            actor.sealed().ifPresent(it -> lines(lines, actor.actor(), "sealed", it.sees(), it.tap(), it.reason(), it.breakGlass()));
        }
        return lines;
    }

    private static void lines(List<Line> lines, String actor, String record, Optional<Level> none, Optional<Level> tap, Optional<Level> reason, Optional<Level> breakGlass) {
        Map<Prompt, Optional<Level>> levels = new LinkedHashMap<>();
        levels.put(Prompt.NONE, none);
        levels.put(Prompt.TAP, tap);
        levels.put(Prompt.REASON, reason);
        levels.put(Prompt.BREAK_GLASS, breakGlass);
        levels.forEach((prompt, level) -> level.ifPresent(it -> lines.add(new Line(actor, record, prompt.ordinal(), it.ordinal()))));
    }
}
