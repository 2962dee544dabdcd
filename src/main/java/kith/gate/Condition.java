package kith.gate;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Map;
import kith.calendar.Limit;
import kith.ledger.Fact;
import kith.pathway.When;

/** One way in which something the law asks can be there: a fact, or a status that runs. models/gates/england.yml says what each part means. */
public record Condition(String fact, Map<String, When.Allowed> where, boolean latest, String since, @JsonProperty("in-force") String inForce, @JsonProperty("age-from") Limit ageFrom, String status) {

    public Condition {
        where = where == null ? Map.of() : where;
    }

    boolean met(Known known, LocalDate on) {
        if (status != null) return known.statuses().contains(status);
        var after = since == null ? LocalDate.MIN : last(known, since, on);
        Fact<?> last = null;
        for (var each : known.history())
            if (each.kind().name().equals(fact) && !each.happened().day().isAfter(on)) {
                if (!latest && holds(each, known, after, on)) return true;
                last = each;
            }
        return latest && last != null && holds(last, known, after, on);
    }

    private boolean holds(Fact<?> candidate, Known known, LocalDate after, LocalDate on) {
        var day = candidate.happened().day();
        if (day.isBefore(after)) return false;
        for (var part : where.entrySet()) {
            var value = candidate.value(part.getKey());
            if (value == null || !part.getValue().codes().contains(value.toString())) return false;
        }
        if (inForce != null && !(candidate.value(inForce) instanceof LocalDate until && !until.isBefore(on))) return false;
        return ageFrom == null || known.born() != null && !day.isBefore(ageFrom.from(known.born(), null));
    }

    private static LocalDate last(Known known, String type, LocalDate on) {
        return known.history().stream().filter(each -> each.kind().name().equals(type) && !each.happened().day().isAfter(on)).map(each -> each.happened().day()).reduce(LocalDate.MIN, (before, day) -> day);
    }
}
