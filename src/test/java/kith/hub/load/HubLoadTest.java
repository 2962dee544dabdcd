package kith.hub.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The examples of docs/load.md, worked out by hand. */
class HubLoadTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-26");
    private static final Scheme SCHEME = new Scheme(new BigDecimal("0.5"), new BigDecimal("0.8"), new BigDecimal("0.6"), 12, BigDecimal.valueOf(16), Map.of());

    /** Five posts filled, one newly qualified: 4.5 of 5, and together for years: 70 × 0.9 = 63. With a weight of 50.4 that is 80%. */
    @Test void a_core_hub_that_has_worked_together_for_years() {
        var hub = hub("2020-01-01", 5, 5, 1, 0, "50.4");

        assertThat(hub.staffing(SCHEME)).isEqualByComparingTo("0.9");
        assertThat(hub.capacity(SCHEME, TODAY)).get().satisfies(it -> assertThat(it).isEqualByComparingTo("63"));
        assertThat(hub.index(SCHEME, TODAY)).contains(80);
        assertThat(hub.lower()).contains(57);
    }

    /** One post empty, one agency, one newly qualified: 4 − 0.5 − 0.2 = 3.3 of 5; three months old: 0.6 + 0.4 × 3/12 = 0.7. 70 × 0.66 × 0.7 = 32.3. */
    @Test void a_young_hub_with_a_vacancy_and_an_agency_worker() {
        var hub = hub("2026-08-20", 5, 4, 1, 1, "35");

        assertThat(hub.staffing(SCHEME)).isEqualByComparingTo("0.66");
        assertThat(hub.maturity(SCHEME, TODAY)).isEqualByComparingTo("0.7");
        assertThat(hub.capacity(SCHEME, TODAY)).get().satisfies(it -> assertThat(it).isEqualByComparingTo("32.3"));
        assertThat(hub.index(SCHEME, TODAY)).contains(108);
    }

    @Test void on_its_first_day_a_hub_carries_six_tenths() {
        assertThat(hub("2026-11-26", 5, 5, 0, 0, "0").maturity(SCHEME, TODAY)).isEqualByComparingTo("0.6");
        assertThat(hub("2025-11-26", 5, 5, 0, 0, "0").maturity(SCHEME, TODAY)).isEqualByComparingTo("1");
    }

    @Test void of_a_hub_with_nobody_in_post_or_without_a_band_nothing_is_said() {
        assertThat(hub("2020-01-01", 5, 0, 0, 0, "12").capacity(SCHEME, TODAY)).isEmpty();
        assertThat(new HubLoad("team", "Team", null, null, TODAY, null, 3, 3, BigDecimal.TEN, 0, BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.ONE, 0, null).index(SCHEME, TODAY)).isEmpty();
    }

    private static HubLoad hub(String begun, int posts, int filled, int newly, int agency, String weight) {
        return new HubLoad("hub-1", "Hub 1", 40, 70, LocalDate.parse(begun), null, 50, 20, new BigDecimal(weight), 0, BigDecimal.valueOf(posts), BigDecimal.valueOf(filled), BigDecimal.valueOf(newly), BigDecimal.valueOf(agency),
            BigDecimal.ONE, BigDecimal.ONE, 0, "Cora");
    }
}
