package kith.hub.allocate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kith.hub.load.Loads.Worker;
import kith.hub.load.Scheme;
import kith.organisation.Criteria;
import kith.organisation.Ranking.Share;
import kith.ui.Say;

/**
 * Everybody of a hub who could be the key worker, the best first, each with what speaks for and against. Pure: the same people in any order give the same order.
 * A protected caseload is never exceeded without a warning that says so.
 */
final class WorkerRanking {

    private static final double LEAST = 0.4;
    private static final double A_YEAR = 0.2;
    private static final double DAYS = 365;

    /** Somebody who works or worked with one of the family; {@code key} as key worker. */
    record Known(String worker, UUID person, boolean key, LocalDate until) {}

    /**
     * @param weight what each child who is to go weighs there
     * @param carried by child, whose load counts them already: the key worker's, or where they came back that of the one of before
     * @param able by worker, what of the family's needs they can do
     */
    record Asked(UUID child, Map<UUID, String> names, Map<UUID, BigDecimal> weight, Map<UUID, String> keys, Map<UUID, String> carried, Map<UUID, String> able) {}

    /** @param after what the worker would hold of what they carry; null where the model says nothing */
    record Choice(Worker worker, int points, List<Share> reasons, List<Share> warnings, BigDecimal before, BigDecimal after, BigDecimal carries) {

        String words() {
            return String.join("; ", Stream.concat(warnings.stream(), reasons.stream()).map(Share::words).toList());
        }
    }

    private final Scheme scheme;
    private final Criteria counts;
    private final LocalDate today;

    WorkerRanking(Scheme scheme, Criteria counts, LocalDate today) {
        this.scheme = scheme;
        this.counts = counts;
        this.today = today;
    }

    List<Choice> of(Asked asked, List<Worker> workers, List<Known> known) {
        return workers.stream().map(worker -> choice(asked, worker, known.stream().filter(each -> each.worker.equals(worker.worker().toString())).toList()))
            .sorted(Comparator.comparingInt(Choice::points).reversed().thenComparing(each -> each.worker.name()).thenComparing(each -> each.worker.worker())).toList();
    }

    private Choice choice(Asked asked, Worker worker, List<Known> known) {
        var reasons = new ArrayList<Share>();
        var warnings = new ArrayList<Share>();
        knows(asked, worker, known, reasons);
        var able = asked.able.get(worker.worker());
        if (able != null) reasons.add(new Share(Character.toUpperCase(able.charAt(0)) + able.substring(1), counts.skill()));
        var carries = worker.carries(scheme).filter(it -> it.signum() > 0).orElse(null);
        var after = worker.weight().add(added(asked, worker));
        if (carries != null) room(worker, after, carries, reasons, warnings);
        if (worker.away()) warnings.add(new Share("Away" + (worker.back() == null ? "" : " until " + Say.brief(worker.back().minusDays(1), today)), -counts.away()));
        if (worker.leads() && worker.holdsAll()) reasons.add(new Share("Leads the hub and holds every child already", -counts.leads()));
        int points = Stream.concat(reasons.stream(), warnings.stream()).mapToInt(Share::points).sum();
        return new Choice(worker, points, reasons, warnings, worker.weight(), after, carries);
    }

    /** What somebody carries already is not added again. */
    private static BigDecimal added(Asked asked, Worker worker) {
        return asked.weight.entrySet().stream().filter(each -> !worker.worker().toString().equals(asked.carried.get(each.getKey()))).map(Map.Entry::getValue).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void knows(Asked asked, Worker worker, List<Known> known, List<Share> reasons) {
        var name = asked.names.get(asked.child);
        var own = known.stream().filter(each -> each.person.equals(asked.child) && each.key).toList();
        if (worker.worker().toString().equals(asked.keys.get(asked.child))) {
            reasons.add(new Share("Is " + name + "’s key worker: no change", counts.workerNow()));
            return;
        }
        own.stream().map(Known::until).filter(until -> until != null).max(Comparator.naturalOrder())
            .ifPresent(until -> reasons.add(new Share("Was " + name + "’s key worker until " + Say.brief(until, today), (int) Math.round(counts.workerBefore() * lately(until)))));
        var others = known.stream().filter(each -> each.until == null && !(each.key && each.person.equals(asked.child))).map(each -> asked.names.get(each.person)).filter(each -> each != null).distinct().sorted().toList();
        if (!others.isEmpty()) reasons.add(new Share("Works with " + Say.list(others), counts.workerFamily()));
    }

    /** In full this year, each year before that a fifth less, and never nothing: a child remembers. */
    private double lately(LocalDate until) {
        return Math.max(LEAST, 1 - A_YEAR * (ChronoUnit.DAYS.between(until, today) / DAYS));
    }

    private void room(Worker worker, BigDecimal after, BigDecimal carries, List<Share> reasons, List<Share> warnings) {
        var holds = number(after) + " of " + number(carries) + " with this";
        if (after.compareTo(carries) <= 0) {
            reasons.add(new Share((worker.newly() ? "Protected caseload: " : "Room: ") + holds, BigDecimal.valueOf(counts.workerRoom()).multiply(carries.subtract(after)).divide(carries, 0, RoundingMode.HALF_UP).intValue()));
            return;
        }
        warnings.add(worker.newly() ? new Share("Over the protected caseload: " + holds, -counts.protectedCaseload()) : new Share("More than the role carries: " + holds, -counts.workerFull()));
    }

    static String number(BigDecimal points) {
        return points.setScale(1, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }
}
