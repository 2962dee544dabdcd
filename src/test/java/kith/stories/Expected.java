package kith.stories;

import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** One line that a story expects, in the words of the book, and whether a line of the answer is it. What the line leaves out is not compared. */
record Expected(String text, Kind kind, Matcher part) {

    enum Kind {
        STATUS("(?<code>[a-z][a-z0-9-]*) since (?<since>\\S+)", "code"),
        CLOCK("(?<code>[A-H]\\d+[a-z]?)( of (?<fact>\\S+))?( from (?<started>\\S+))?( due (?<due>\\S+))?( was (?<was>\\S+))? (?<state>running|met-late|met|overdue|stopped|unknown)( (?<ended>\\d\\S+))?( too-early (?<early>\\S+))?( (?<reason>\\S+))?", "rule"),
        OWED("(?<code>[a-z0-9-]+)( of (?<fact>\\S+))?( by (?<role>[a-z-]+))?( due (?<due>\\S+))?", "code");

        private final Pattern written;
        private final String code;

        Kind(String written, String code) {
            this.written = Pattern.compile(written);
            this.code = code;
        }

        String code(JsonNode line) {
            return line.path(code).asString();
        }
    }

    static Expected of(Kind kind, String text) {
        var part = kind.written.matcher(text);
        if (!part.matches()) throw new IllegalArgumentException("\"" + text + "\" is not a " + kind.name().toLowerCase() + " line (docs/scenarios.md)");
        return new Expected(text, kind, part);
    }

    String code() {
        return part.group("code");
    }

    /** The day by which it says something must be done; null where it says none. */
    String due() {
        var due = kind == Kind.STATUS ? null : part.group("due");
        return due == null ? null : due.substring(0, 10);
    }

    boolean is(JsonNode line) {
        return switch (kind) {
            case STATUS -> says("code", line, "code") && says("since", line, "since");
            case CLOCK -> says("code", line, "rule") && says("fact", line, "fact") && says("started", line, "started") && due(line) && says("state", line, "state")
                && says("was", line, "wasDue") && says("early", line, "tooEarly") && says("ended", line, "ended") && says("reason", line, "reason");
            case OWED -> says("code", line, "code") && says("fact", line, "fact") && says("role", line, "role") && says("due", line, "due");
        };
    }

    private boolean says(String group, JsonNode line, String field) {
        var said = part.group(group);
        return said == null || said.equals(line.path(field).asString(""));
    }

    private boolean due(JsonNode line) {
        var said = part.group("due");
        if (said == null || said.length() == 10) return said == null || said.equals(line.path("due").asString(""));
        return Objects.equals(OffsetDateTime.parse(said).toInstant(), line.hasNonNull("dueAt") ? OffsetDateTime.parse(line.path("dueAt").asString()).toInstant() : null);
    }

    /** A line of the answer in the words of the book. */
    static String words(Kind kind, JsonNode line) {
        return switch (kind) {
            case STATUS -> line.path("code").asString() + " since " + line.path("since").asString();
            case CLOCK -> line.path("rule").asString() + " of " + line.path("fact").asString() + " from " + line.path("started").asString() + " due "
                + (line.hasNonNull("dueAt") ? line.path("dueAt") : line.path("due")).asString("none") + after("was ", line, "wasDue") + " " + line.path("state").asString() + after("", line, "ended") + after("too-early ", line, "tooEarly") + after("", line, "reason");
            case OWED -> line.path("code").asString() + " of " + line.path("fact").asString() + " by " + line.path("role").asString() + " due " + line.path("due").asString("none");
        };
    }

    private static String after(String word, JsonNode line, String field) {
        return line.hasNonNull(field) ? " " + word + line.path(field).asString() : "";
    }

    @Override
    public String toString() {
        return text;
    }
}
