package kith.pathway;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import kith.ledger.Fact;
import kith.ledger.FactId;

/**
 * What a rule waits for: a fact of a type, whose body holds the given codes; or the beginning of a status, or of one strand of
 * it. {@code while} asks that a status runs, {@code open} that what a "….started" fact began has not ended, {@code nth} which one
 * it is since the status began, {@code of: started} that the fact, where it names another, names the one that started this.
 */
public record When(String fact, String status, String strand,
                   Map<String, Allowed> where,
                   @JsonProperty("while") String whileStatus, String open, Nth nth, Of of) {

    public enum Nth { first, later }

    public enum Of { started }

    /** One code or several; true and false are written as such. */
    public record Allowed(List<String> codes) {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static Allowed of(Object written) {
            return new Allowed(written instanceof List<?> several ? several.stream().map(String::valueOf).toList() : List.of(String.valueOf(written)));
        }
    }

    public When {
        where = where == null ? Map.of() : where;
    }

    boolean matches(Fact<?> candidate) {
        if (!candidate.kind().name().equals(fact)) return false;
        if (where.isEmpty()) return true;
        for (var part : where.entrySet()) {
            var value = candidate.value(part.getKey());
            if (value == null || !part.getValue().codes().contains(value.toString())) return false;
        }
        return true;
    }

    /** Whether the fact can mean what {@code started} began: it names that, or names nothing, or naming makes no difference here. */
    boolean means(FactId started, Fact<?> candidate) {
        return of == null || !(candidate.value("of") instanceof FactId named) || named.equals(started);
    }

    static boolean any(List<When> whens, Fact<?> candidate) {
        for (var when : whens) if (when.matches(candidate)) return true;
        return false;
    }
}
