package kith.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MenuTest {

    private static final Destination COURT = Destination.of("Court", "/court", 74).under("Services");
    private static final Destination CARERS = Destination.of("Carers", "/carers", 76).under("Services");
    private static final Destination TWICE = Destination.of("Recorded twice", "/people/duplicates", 80).under("More");

    @Test void few_places_are_all_seen() {
        assertThat(words(duties(5), COURT, CARERS)).containsExactly("Duty 1", "Duty 2", "Duty 3", "Duty 4", "Duty 5", "Court", "Carers");
    }

    @Test void of_many_the_duties_stay_and_a_heading_with_one_place_is_that_place() {
        assertThat(words(duties(5), COURT, CARERS, TWICE)).containsExactly("Duty 1", "Duty 2", "Duty 3", "Duty 4", "Duty 5", "Services", "Recorded twice");
    }

    private static List<String> words(List<Destination> duties, Destination... others) {
        return Menu.of(Stream.concat(duties.stream(), Stream.of(others)).toList()).stream().map(Menu::words).toList();
    }

    private static List<Destination> duties(int many) {
        return IntStream.rangeClosed(1, many).mapToObj(n -> Destination.of("Duty " + n, "/duty-" + n, n)).toList();
    }
}
