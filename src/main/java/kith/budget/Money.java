package kith.budget;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Sums in pence, as people type and read them. */
public final class Money {

    private static final Pattern TYPED = Pattern.compile("£?\\s*(\\d{1,3}(?:,\\d{3})+|\\d+)(\\.\\d{1,2})?");
    private static final BigDecimal MOST = new BigDecimal(1_000_000);

    private Money() {}

    /** £1,200, 89.50 or 1200: nothing where it is anything else, or no sum that a hub would spend. */
    public static Optional<Integer> pence(String typed) {
        var found = TYPED.matcher(typed.strip());
        if (!found.matches()) return Optional.empty();
        var pounds = new BigDecimal(found.group(1).replace(",", "") + (found.group(2) == null ? "" : found.group(2)));
        return pounds.signum() == 0 || pounds.compareTo(MOST) > 0 ? Optional.empty() : Optional.of(pounds.movePointRight(2).intValueExact());
    }

    /** £1,200 or £89.50 */
    public static String of(long pence) {
        var pounds = "%,d".formatted(Math.abs(pence) / 100);
        var rest = Math.abs(pence) % 100;
        return (pence < 0 ? "-£" : "£") + pounds + (rest == 0 ? "" : ".%02d".formatted(rest));
    }
}
