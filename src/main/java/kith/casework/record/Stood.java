package kith.casework.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import kith.ui.Answers;
import kith.ui.Choice;
import kith.ui.Field;

/**
 * What stood for each of the family when a form was filled that may speak for several of them: what somebody wrote meanwhile for a brother
 * or a sister is not replaced unseen. For the child the form was opened for, {@link kith.ui.Meanwhile} compares part by part.
 */
public record Stood(Map<String, String> facts) {

    private static final String NOTHING = "none";

    public static <S> Stood of(AboutWhom about, Map<UUID, S> standing, Function<S, UUID> fact) {
        var facts = new LinkedHashMap<String, String>();
        for (var each : about.choices()) {
            var stands = standing.get(UUID.fromString(each.value()));
            if (!each.value().equals(about.person().toString())) facts.put(each.value(), stands == null ? NOTHING : fact.apply(stands).toString());
        }
        return new Stood(facts);
    }

    /** The children as they were ticked, with a fault where something was written for one of them since. */
    public Field seen(AboutWhom about, Answers answers, String what) {
        var unseen = about.choices().stream().filter(each -> about.children().chosen(each.value()) && !about.fact().toString().equals(facts.get(each.value())) && changed(each.value(), answers))
            .map(Choice::words).toList();
        return about.children().must(unseen.isEmpty(), "Somebody wrote " + what + " for " + String.join(" and ", unseen)
            + " while you were writing. Read it first, then save again; or leave them out");
    }

    private boolean changed(String person, Answers answers) {
        var then = answers.text("stood-" + person);
        return facts.containsKey(person) && !facts.get(person).equals(then.isEmpty() ? NOTHING : then);
    }

    public static List<UUID> family(AboutWhom about) {
        return about.choices().stream().map(each -> UUID.fromString(each.value())).toList();
    }
}
