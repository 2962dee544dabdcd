package kith.hub.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class SayingAveragesTest {

    @Test void one_is_one_and_all_else_are_many() {
        assertThat(LoadPage.average(new BigDecimal("1.0"), "hub")).isEqualTo("1 hub");
        assertThat(LoadPage.average(new BigDecimal("1.4"), "key worker")).isEqualTo("1.4 key workers");
        assertThat(LoadPage.average(new BigDecimal("0.0"), "hub")).isEqualTo("0 hubs");
    }
}
