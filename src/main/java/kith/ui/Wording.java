package kith.ui;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** What is said to people outside, in one language: a file of words under kith/wording for each page and language, with the same keys in both. */
public record Wording(Language language, Map<String, String> words) {

    private static final Map<String, Wording> READ = new ConcurrentHashMap<>();

    public static Wording of(String name, Language language) {
        return READ.computeIfAbsent(name + "." + language.code(), file -> new Wording(language, read(file)));
    }

    /** {@code {0}} in the words becomes the first value. */
    public String say(String key, Object... values) {
        var said = words.get(key);
        if (said == null) throw new IllegalArgumentException("Nothing is written for " + key + " in " + language.itself());
        for (int n = 0; n < values.length; n++) said = said.replace("{" + n + "}", String.valueOf(values[n]));
        return said;
    }

    /** The moment in London time, in the words of the language. */
    public String moment(Instant at) {
        return language == Language.ENGLISH ? Say.moment(at) : DateTimeFormatter.ofPattern(say("moment"), Locale.of(language.code())).format(at.atZone(Say.LONDON));
    }

    private static Map<String, String> read(String file) {
        var properties = new Properties();
        try (var found = Wording.class.getResourceAsStream("/kith/wording/" + file + ".properties")) {
            if (found == null) throw new IllegalArgumentException("There are no words named " + file);
            properties.load(new InputStreamReader(found, StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return properties.stringPropertyNames().stream().collect(Collectors.toUnmodifiableMap(key -> key, properties::getProperty));
    }
}
