package kith.exchange.imports;

import java.time.LocalDate;

/**
 * Between which days the rows of a child can lie. Work with an unborn child begins before the birth; nothing is looked after,
 * reviewed or placed before it.
 */
record Lifespan(LocalDate born, LocalDate died, LocalDate today, int daysBefore) {

    static final int PREGNANCY = 280;

    boolean future(LocalDate day) {
        return day.isAfter(today);
    }

    boolean beforeBirth(LocalDate day) {
        return born != null && day.isBefore(born.minusDays(daysBefore));
    }

    boolean afterDeath(LocalDate day) {
        return died != null && day.isAfter(died);
    }
}
