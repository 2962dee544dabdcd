package kith.hub.load;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import kith.hub.load.Loads.Stranger;
import kith.hub.load.Loads.Worker;

/** One hub: how its load is counted, step by step, and what each of its workers holds. */
public record LoadPage(LocalDate today, LoadsPage.Line line, Scheme scheme, List<Line> workers, List<Stranger> strangers) {

    /** @param carries null where the model says nothing of this role */
    public record Line(Worker worker, BigDecimal carries, Bar bar, boolean beyond) {}

    static LoadPage of(HubLoad hub, List<Worker> workers, List<Stranger> strangers, Scheme scheme, LocalDate today) {
        return new LoadPage(today, LoadsPage.line(hub, scheme, today), scheme, workers.stream().map(each -> line(each, scheme)).toList(), strangers);
    }

    private static Line line(Worker worker, Scheme scheme) {
        var carries = worker.carries(scheme).filter(it -> it.signum() > 0).orElse(null);
        if (carries == null) return new Line(worker, null, null, false);
        return new Line(worker, carries, new Bar(worker.weight().multiply(BigDecimal.valueOf(100)).divide(carries, 0, RoundingMode.HALF_UP).intValue(), null), worker.weight().compareTo(carries) > 0);
    }

    public HubLoad hub() {
        return line.hub();
    }

    /** 1 key worker, 1.4 key workers. */
    public static String average(BigDecimal number, String one) {
        return LoadsPage.number(number) + " " + one + (number.compareTo(BigDecimal.ONE) == 0 ? "" : "s");
    }

    /** A part of one, as percent. */
    public static String percent(BigDecimal part) {
        return part.multiply(BigDecimal.valueOf(100)).setScale(0, RoundingMode.HALF_UP).toPlainString() + "%";
    }
}
