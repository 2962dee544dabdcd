package kith.ui;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** One of the answers a question offers. */
public record Choice(String value, String words, String hint) {

    public static Choice of(String value, String words) {
        return new Choice(value, words, null);
    }

    /** In the words of the authority's country. */
    public Choice inTerms() {
        return new Choice(value, Screen.term(words), hint);
    }

    public static <E extends Enum<E>> List<Choice> all(Class<E> kind, Function<E, String> words) {
        return Stream.of(kind.getEnumConstants()).map(one -> of(one.name(), words.apply(one))).toList();
    }

    public static List<Choice> yesNo() {
        return List.of(of("yes", "Yes"), of("no", "No"));
    }
}
