package kith.pathway;

import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The text of a file of rules under the name by which a mistake in it is told. */
record PathwayFile(String name, String text) {

    static final YAMLMapper YAML = YAMLMapper.builder()
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .build();

    /** @throws IllegalArgumentException saying file and line */
    <T> T read(Class<T> type) {
        try {
            return YAML.readValue(text, type);
        } catch (JacksonException wrong) {
            throw new IllegalArgumentException(said(wrong));
        }
    }

    Pathway pathway() {
        var pathway = read(Pathway.class);
        if (pathway == null || pathway.pathway() == null) throw new IllegalArgumentException(name + ": says no pathway (its name)");
        return pathway;
    }

    String said(JacksonException wrong) {
        int line = wrong.getLocation() == null ? 0 : wrong.getLocation().getLineNr();
        if (wrong instanceof UnrecognizedPropertyException unknown)
            return place(lastLine(unknown.getPropertyName(), line)) + "\"" + unknown.getPropertyName() + "\" is not known here; known are "
                + String.join(", ", unknown.getKnownPropertyIds().stream().map(String::valueOf).sorted().toList());
        var reason = wrong.getCause() instanceof IllegalArgumentException said ? said.getMessage() : wrong.getOriginalMessage();
        return place(line) + reason.lines().findFirst().orElse("cannot be read");
    }

    private String place(int line) {
        return name + (line < 1 ? "" : ", line " + line) + ": ";
    }

    /** The parser notices an unknown word only when it has read what follows it. */
    private int lastLine(String word, int until) {
        var lines = text.lines().limit(until).toList();
        for (int i = lines.size(); i > 0; i--) if (lines.get(i - 1).matches(".*\\b" + Pattern.quote(word) + "\"?\\s*:.*")) return i;
        return until;
    }

    /** @param nth which of the rules of that code, from 0; {@code word} what is wrong in it, found in its lines where it stands there */
    String said(String rule, int nth, String word, String says) {
        return place(line(rule, nth, word)) + rule + ": " + says;
    }

    private int line(String rule, int nth, String word) {
        var begins = Pattern.compile("(.*[\\s{,-])?(rule|code): *\"?" + Pattern.quote(rule) + "\"?\\s*([,}].*)?|" + Pattern.quote(rule) + ":.*");
        var other = Pattern.compile(" {0,4}- *\\{? *(rule|code):.*|\\w+:.*");
        var lines = text.lines().toList();
        int at = 0;
        for (int i = 0, met = 0; i < lines.size(); i++) if (begins.matcher(lines.get(i)).matches() && met++ <= nth) at = i + 1;
        if (at == 0 || word == null) return at;
        var named = Pattern.compile(".*(?<![\\w.-])" + Pattern.quote(word) + "(?![\\w.-]).*");
        for (int i = at - 1; i < lines.size(); i++) {
            if (i >= at && other.matcher(lines.get(i)).matches()) break;
            if (named.matcher(lines.get(i)).matches()) return i + 1;
        }
        return at;
    }
}
