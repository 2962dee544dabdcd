package kith.access.lock;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kith.access.Worker;
import kith.ui.Answers;
import kith.ui.Field;
import kith.ui.Row;

/** Who may open it, where it leads, and what was being sent when it fell. */
public record LockedPage(Worker worker, Field password, String next, Map<String, List<String>> typed, boolean passkey, String provider) {

    /** Named apart from every field of the page beneath. */
    static final String PASSWORD = "locked-password";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern ID_WITHIN = Pattern.compile("-?" + ID.pattern());
    private static final Set<String> OURS = Set.of("_csrf", PASSWORD, "locked-next", "password");

    static Map<String, List<String>> kept(Map<String, List<String>> typed) {
        var kept = new LinkedHashMap<>(typed);
        kept.keySet().removeAll(OURS);
        return kept;
    }

    /** What is sent on, by the names that the form gives its questions; ids and what the page carries for itself say nothing to whoever looks it over. */
    public List<Row> shown() {
        return typed.entrySet().stream().filter(each -> !Answers.carried(each.getKey())).flatMap(each -> {
            var said = each.getValue().stream().filter(value -> !value.isBlank() && !ID.matcher(value).matches()).toList();
            return said.isEmpty() ? Stream.of() : Stream.of(Row.of(question(each.getKey()), String.join("; ", said)));
        }).toList();
    }

    /** legalStatus, or line-… of one child, in words. */
    private static String question(String name) {
        var words = ID_WITHIN.matcher(name).replaceAll("").replaceAll("(?<=[a-z])(?=[A-Z])|[-_.]+", " ").toLowerCase().strip();
        return words.isEmpty() ? "Answer" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
