package kith.pathway;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kith.calendar.Limit;
import kith.ledger.Fact;
import kith.ledger.FactId;

/**
 * What a rule waits for: a fact of a type, whose body holds the given codes; the beginning of a status, or of one strand of it; or a birthday.
 * All that stands beside it must hold on that day (see {@link Conditions}).
 *
 * @param whileStatus this status runs, and {@code beside} it that one; {@code unless} none of those does
 * @param had this status runs or has run; {@code never} none of those ever did
 * @param fromAge the age on that day, the birthday included; somebody whose birth nobody knows counts as old enough
 * @param belowAge somebody whose birth nobody knows is not below it; an unborn child is
 * @param open what this "….started" fact began has not ended, its body holds {@code openWhere}, and it has lasted less ({@code openUnder}) or at least ({@code openOver}) so long
 * @param nth which one it is since the status of {@code while} began
 * @param forGood nothing of its kind began on the day on which this "….ended" ends the older one: no move from one to another
 * @param of the fact, where it names another, names the one that started this; {@code same}: or what that one names in its turn
 */
public record When(String fact, String status, Integer age, String strand,
                   Map<String, Allowed> where,
                   @JsonProperty("while") String whileStatus, String beside, Allowed unless, String had, Allowed never,
                   @JsonProperty("from-age") Integer fromAge, @JsonProperty("below-age") Integer belowAge,
                   String open, @JsonProperty("open-where") Map<String, Allowed> openWhere,
                   @JsonProperty("open-under") Limit openUnder, @JsonProperty("open-over") Limit openOver, Nth nth, Of of, @JsonProperty("for-good") boolean forGood) {

    public enum Nth { first, later }

    /** {@code due}: of what names none, only what is due by then; another that is fixed for a later day still stands. */
    public enum Of { started, same, due }

    /** One code or several, or {@code not} those: what says nothing is not one of them. True and false are written as such. */
    public record Allowed(List<String> codes, boolean not) {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static Allowed of(Object written) {
            if (written instanceof Map<?, ?> words) {
                if (!words.keySet().equals(Set.of("not"))) throw new IllegalArgumentException("a part is a code, several, or { not: a code }");
                return new Allowed(of(words.get("not")).codes, true);
            }
            return new Allowed(written instanceof List<?> several ? several.stream().map(String::valueOf).toList() : List.of(String.valueOf(written)), false);
        }

        public boolean holds(Object value) {
            return not != (value instanceof List<?> several ? several.stream().anyMatch(each -> codes.contains(each.toString())) : value != null && codes.contains(value.toString()));
        }
    }

    public When {
        where = where == null ? Map.of() : where;
        openWhere = openWhere == null ? Map.of() : openWhere;
    }

    boolean matches(Fact<?> candidate) {
        return candidate.kind().name().equals(fact) && holds(where, candidate);
    }

    static boolean holds(Map<String, Allowed> where, Fact<?> candidate) {
        if (where.isEmpty()) return true;
        for (var part : where.entrySet()) if (!part.getValue().holds(candidate.value(part.getKey()))) return false;
        return true;
    }

    /** Whether the fact can mean what {@code started} began: it names that, or names nothing, or naming makes no difference here. */
    boolean means(FactId started, Fact<?> candidate) {
        return means(started, started, candidate);
    }

    /** @param about what the fact that started it names in its turn: itself where it is of no other, null where nobody said of which */
    boolean means(FactId started, FactId about, Fact<?> candidate) {
        if (of == null || !(candidate.value("of") instanceof FactId named) || named.equals(started)) return true;
        return of == Of.same && (about == null || named.equals(about));
    }

    /** Whether it says more than the fact, the status or the birthday itself. */
    boolean asksMore() {
        return whileStatus != null || beside != null || unless != null || had != null || never != null || fromAge != null || belowAge != null || open != null || nth != null;
    }

    static boolean any(List<When> whens, Fact<?> candidate) {
        for (var when : whens) if (when.matches(candidate)) return true;
        return false;
    }
}
