package kith.people.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoundTest {

    @ParameterizedTest
    @CsvSource({"phillips, filips", "knight, nite", "wojcik, vojcik", "chaudhry, chowdhury", "lewis, louis", "hussain, hussein", "reece, rees", "szymanski, shimanski", "geoffrey, jeffry", "wright, rite"})
    void these_sound_alike(String one, String other) {
        assertThat(Sound.of(one)).isEqualTo(Sound.of(other));
    }

    @ParameterizedTest
    @CsvSource({"smith, jones", "khan, ali", "kowalski, kolski"})
    void these_do_not(String one, String other) {
        assertThat(Sound.of(one)).isNotEqualTo(Sound.of(other));
    }
}
