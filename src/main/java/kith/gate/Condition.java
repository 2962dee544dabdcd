package kith.gate;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Map;
import kith.calendar.Limit;
import kith.ledger.Fact;
import kith.pathway.When;

/** One way in which something the law asks can be there: a fact, or a status that runs. models/gates/england.yml says what each part means. */
public record Condition(String fact, Map<String, When.Allowed> where, boolean latest, String since, @JsonProperty("in-force") String inForce, @JsonProperty("age-from") Limit ageFrom,
                        @JsonProperty("age-below") Limit ageBelow, String until, String status) {

    public Condition {
        where = where == null ? Map.of() : where;
    }

    boolean met(Known known, LocalDate on) {
        if (status != null) return known.statuses().contains(status);
        var after = since == null ? LocalDate.MIN : last(known, since, on);
        Fact<?> last = null;
        boolean met = false;
        for (var each : known.history())
            if (!each.happened().day().isAfter(on)) {
                if (each.kind().name().equals(fact)) {
                    met |= !latest && holds(each, known, after, on);
                    last = each;
                } else if (undoes(each)) met = false;
            }
        return met || latest && last != null && holds(last, known, after, on);
    }

    /** What it says of whom or what must be that of "where": a father who withdraws leaves the mother's consent as it is. */
    private boolean undoes(Fact<?> candidate) {
        if (!candidate.kind().name().equals(until)) return false;
        return where.entrySet().stream().allMatch(part -> candidate.value(part.getKey()) == null || part.getValue().holds(candidate.value(part.getKey())));
    }

    private boolean holds(Fact<?> candidate, Known known, LocalDate after, LocalDate on) {
        var day = candidate.happened().day();
        if (day.isBefore(after)) return false;
        for (var part : where.entrySet()) {
            var value = candidate.value(part.getKey());
            if (value == null || !part.getValue().codes().contains(value.toString())) return false;
        }
        if (inForce != null && !(candidate.value(inForce) instanceof LocalDate until && !until.isBefore(on))) return false;
        if (ageBelow != null && (known.born() == null || !day.isBefore(ageBelow.from(known.born(), null)))) return false;
        return ageFrom == null || known.born() != null && !day.isBefore(ageFrom.from(known.born(), null));
    }

    private static LocalDate last(Known known, String type, LocalDate on) {
        return known.history().stream().filter(each -> each.kind().name().equals(type) && !each.happened().day().isAfter(on)).map(each -> each.happened().day()).reduce(LocalDate.MIN, (before, day) -> day);
    }
}
