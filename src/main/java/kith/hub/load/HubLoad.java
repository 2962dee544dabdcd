package kith.hub.load;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/**
 * What a hub holds and what it can carry today, all in the unit of the weights (docs/load.md).
 *
 * @param posts    full-time posts that hold children; {@code filled} those with somebody in them, {@code newlyQualified} and {@code agency} parts of these
 * @param moves    hubs a child has had, on average; {@code keyWorkers} likewise
 */
public record HubLoad(String code, String title, Integer from, Integer to, LocalDate begun, LocalDate closes, int children, int families, BigDecimal weight, int withoutWorker,
                      BigDecimal posts, BigDecimal filled, BigDecimal newlyQualified, BigDecimal agency, BigDecimal moves, BigDecimal keyWorkers, int manyWorkers, String lead) {

    private static final int EXACT = 6;

    /** Of the posts that hold children, how much work is carried. */
    public BigDecimal staffing(Scheme scheme) {
        if (posts.signum() == 0) return BigDecimal.ZERO;
        var carried = filled.subtract(newlyQualified.multiply(BigDecimal.ONE.subtract(scheme.newlyQualified()))).subtract(agency.multiply(BigDecimal.ONE.subtract(scheme.agency())));
        return carried.divide(posts, EXACT, RoundingMode.HALF_UP);
    }

    public int months(LocalDate today) {
        return begun.isAfter(today) ? 0 : (int) Period.between(begun, today).toTotalMonths();
    }

    /** A hub that begins carries less, and each month as much more, until it carries all. */
    public BigDecimal maturity(Scheme scheme, LocalDate today) {
        int months = months(today);
        if (months >= scheme.months()) return BigDecimal.ONE;
        var grown = BigDecimal.ONE.subtract(scheme.beginsAt()).multiply(BigDecimal.valueOf(months)).divide(BigDecimal.valueOf(scheme.months()), EXACT, RoundingMode.HALF_UP);
        return scheme.beginsAt().add(grown);
    }

    /** What the hub can carry; empty where it has no band, or nobody who holds children. */
    public Optional<BigDecimal> capacity(Scheme scheme, LocalDate today) {
        if (to == null || filled.signum() == 0) return Optional.empty();
        return Optional.of(BigDecimal.valueOf(to).multiply(staffing(scheme)).multiply(maturity(scheme, today)).setScale(1, RoundingMode.HALF_UP)).filter(it -> it.signum() > 0);
    }

    /** The weight in percent of what the hub can carry. */
    public Optional<Integer> index(Scheme scheme, LocalDate today) {
        return capacity(scheme, today).map(it -> percent(weight, it));
    }

    /** The lower end of the band as a part of the upper one. */
    public Optional<Integer> lower() {
        return to == null || to == 0 ? Optional.empty() : Optional.of(percent(BigDecimal.valueOf(from), BigDecimal.valueOf(to)));
    }

    /** The same hub with so much more or less. */
    public HubLoad with(int children, BigDecimal weight) {
        return new HubLoad(code, title, from, to, begun, closes, this.children + children, families, this.weight.add(weight), withoutWorker, posts, filled, newlyQualified, agency, moves, keyWorkers, manyWorkers, lead);
    }

    private static int percent(BigDecimal part, BigDecimal whole) {
        return part.multiply(BigDecimal.valueOf(100)).divide(whole, 0, RoundingMode.HALF_UP).intValue();
    }
}
