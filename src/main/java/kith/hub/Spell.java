package kith.hub;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** One hub, one responsible worker or one key worker, from when until when. */
record Spell(String kind, String who, LocalDate since, LocalDate until, String reason) {

    Spell until(LocalDate day) {
        return new Spell(kind, who, since, day, reason);
    }

    /** The same without the times between a closing and the next day on which the child was given to a hub. Given on the day of the closing, closed wins. */
    List<Spell> without(List<LocalDate> closed, List<LocalDate> given) {
        var parts = new ArrayList<Spell>();
        var from = since;
        for (var end : closed) {
            if (end.isBefore(from) || until != null && !end.isBefore(until)) continue;
            parts.add(new Spell(kind, who, from, end, reason));
            var again = given.stream().filter(day -> day.isAfter(end) && (until == null || day.isBefore(until))).findFirst();
            if (again.isEmpty()) return parts;
            from = again.get();
        }
        parts.add(new Spell(kind, who, from, until, reason));
        return parts;
    }
}
