package kith.hub.load;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/** All hubs, each with what it holds of what it can carry. */
public record LoadsPage(LocalDate today, List<Line> hubs, int children, BigDecimal weight, BigDecimal carried) {

    /** @param bar null where the hub has no band, or nobody in it holds children */
    public record Line(HubLoad hub, BigDecimal capacity, Bar bar, List<String> notes) {}

    /** How heavy it all is is set against what can carry it: what a team without a band holds is of neither. */
    static LoadsPage of(List<HubLoad> hubs, Scheme scheme, LocalDate today) {
        var lines = hubs.stream().filter(hub -> hub.children() > 0 || hub.posts().signum() > 0).map(hub -> line(hub, scheme, today)).toList();
        return new LoadsPage(today, lines, hubs.stream().mapToInt(HubLoad::children).sum(), lines.stream().filter(line -> line.capacity != null).map(line -> line.hub.weight()).reduce(BigDecimal.ZERO, BigDecimal::add),
            lines.stream().filter(line -> line.capacity != null).map(Line::capacity).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    static Line line(HubLoad hub, Scheme scheme, LocalDate today) {
        var index = hub.index(scheme, today);
        return new Line(hub, hub.capacity(scheme, today).orElse(null), index.map(percent -> new Bar(percent, hub.lower().orElse(null))).orElse(null), Notes.of(hub, scheme, today));
    }

    /** Two of a hundred more or less are nobody's work: one place after the point. */
    public static String number(BigDecimal points) {
        return points.setScale(1, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }
}
