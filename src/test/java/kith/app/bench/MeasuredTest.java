package kith.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MeasuredTest {

    @Test void the_middle_round_counts_and_what_is_to_be_reached_is_not_rounded() {
        assertThat(new Measured("a look", "ms", List.of(30.0, 11.8, 9.0), List.of(10.0, 10.0, 10.0), 1.15).row()).isEqualTo("| a look | 12 ms | 10 ms | **1.18** | ≤ 1.15 | no |");
        assertThat(new Measured("a list", "ms", List.of(18.4), List.of(10.0), 2).row()).contains("**1.84** | ≤ 2 | yes");
        assertThat(new Measured("a page", "ms", List.of(25.0), List.of(10.0), 2.5).row()).contains("**2.50** | ≤ 2.5 | yes");
    }
}
