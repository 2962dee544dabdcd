package kith.wales;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import kith.ui.Language;
import kith.ui.Wording;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WelshWordsTest {

    private static final Pattern VALUE = Pattern.compile("\\{\\d}");

    @ParameterizedTest @ValueSource(strings = {"layout", "tell-us", "documents", "door", "problem", "moving", "family"})
    void everything_is_said_in_both_languages(String page) {
        var english = Wording.of(page, Language.ENGLISH);
        var welsh = Wording.of(page, Language.WELSH);

        assertThat(welsh.words().keySet()).containsAll(english.words().keySet());
        assertThat(english.words()).allSatisfy((key, words) -> {
            assertThat(welsh.say(key)).as(key).isNotBlank().doesNotContain("'");
            assertThat(values(welsh.say(key))).as(key).containsExactlyInAnyOrderElementsOf(values(words).toList());
        });
    }

    private static Stream<String> values(String words) {
        return VALUE.matcher(words).results().map(each -> each.group()).sorted();
    }
}
