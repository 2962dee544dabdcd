package kith.workforce.wish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kith.ui.Answers;
import org.junit.jupiter.api.Test;

/** Whom a wish waits for: whatever the service has of the two. */
class WishPageTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    @Test void whoever_asked_reads_whom_it_waits_for() {
        assertThat(page(EnumSet.allOf(Side.class), "Greta").whom()).isEqualTo("It takes two to agree: Greta, and whoever leads the service.");
        assertThat(page(EnumSet.allOf(Side.class), "Greta", "Hal").whom()).isEqualTo("It takes two to agree: one of Greta and Hal, and whoever leads the service.");
        assertThat(page(EnumSet.of(Side.GROUP), "Greta").whom()).isEqualTo("Greta answers.");
        assertThat(page(EnumSet.of(Side.GROUP), "Greta", "Hal").whom()).isEqualTo("One of these answers: Greta and Hal.");
        assertThat(page(EnumSet.of(Side.SERVICE)).whom()).isEqualTo("Whoever leads the service answers.");
    }

    @Test void where_the_service_has_nobody_for_one_side_the_other_settles_it() {
        assertThat(wish(EnumSet.of(Side.GROUP), EnumSet.of(Side.GROUP)).settles()).isTrue();
        assertThat(wish(EnumSet.allOf(Side.class), EnumSet.of(Side.GROUP)).settles()).isFalse();
        assertThat(wish(EnumSet.allOf(Side.class), EnumSet.allOf(Side.class)).settles()).as("one who leads both").isTrue();
    }

    @Test void where_nobody_is_left_to_be_asked_the_page_says_so() {
        var agreed = wish(Set.of(), Set.of(), new Wish.First(Side.GROUP, "Greta", "Gladly", Instant.EPOCH, false));
        assertThat(agreed.asks()).isFalse();
        assertThat(agreed.state(TODAY)).isEqualTo("Agreed by Greta for the group; nobody is there now to answer for the service");
        assertThat(new WishPage(agreed, TODAY, true, List.of("Greta"), Answers.NONE.field("answer"), Answers.NONE.field("why")).whom()).isEqualTo("Whoever leads another group, or is one of the leaders of the service, can settle it, as nobody else is left to answer.");
        var another = wish(EnumSet.of(Side.GROUP), EnumSet.of(Side.GROUP), new Wish.First(Side.GROUP, "Greta", "Gladly", Instant.EPOCH, false));
        assertThat(another.asks() && another.settles()).as("another manager of the group settles it").isTrue();
        assertThat(new WishPage(another, TODAY, true, List.of("Greta"), Answers.NONE.field("answer"), Answers.NONE.field("why")).whom()).isEqualTo("Whoever else answers for the group can settle it, as nobody is there now to answer for the service.");
        var again = wish(EnumSet.allOf(Side.class), EnumSet.of(Side.SERVICE), new Wish.First(Side.GROUP, "Greta", "Gladly", Instant.EPOCH, true));
        assertThat(again.asks()).as("agreed first, and leads the service since").isFalse();
    }

    private static WishPage page(Set<Side> needed, String... answerers) {
        return new WishPage(wish(needed, Set.of()), TODAY, true, List.of(answerers), Answers.NONE.field("answer"), Answers.NONE.field("why"));
    }

    private static Wish wish(Set<Side> needed, Set<Side> mine) { return wish(needed, mine, null); }

    private static Wish wish(Set<Side> needed, Set<Side> mine, Wish.First first) {
        return new Wish(UUID.randomUUID(), UUID.randomUUID(), "Oscar", "a", "Hub 1", null, null, "Nearer to home", Instant.EPOCH, null, first, null, null, null, null, needed, mine, false);
    }
}
