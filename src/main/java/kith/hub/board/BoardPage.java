package kith.hub.board;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import kith.hub.board.SavedViews.Mine;
import kith.hub.board.View.Only;
import kith.hub.load.HubLoad;
import kith.hub.load.Scheme;
import kith.organisation.BoardRules;
import kith.pathway.Pathways;
import kith.ui.Choice;
import kith.ui.Column;
import kith.ui.Live;
import kith.ui.Say;

/** All children of a hub, as whoever looks likes to see them, under figures of which each opens the children behind it. */
public record BoardPage(String hub, String title, View view, LocalDate today, Live live, List<Figure> figures, List<String> warnings, List<Family> families, int shown, List<Choice> workers,
                        List<Choice> statuses, List<SavedView> saved, List<Choice> others) {

    private static final int SOON = 28;

    /** @param pressing above nothing it wants somebody's attention */
    public record Figure(String number, String words, String address, boolean pressing) {}

    public record SavedView(String id, String name, String address, boolean open) {}

    static BoardPage of(View view, List<Line> all, BoardRules rules, LocalDate today, HubLoad load, Scheme scheme, Live live, Mine mine, Pathways pathways) {
        var hub = load.code();
        var lines = Lines.in(view, all, today);
        return new BoardPage(hub, load.title(), view, today, live, figures(hub, all, rules, today, load, scheme), warnings(load, today), Lines.families(view, lines), lines.size(), workers(all), statuses(all, pathways),
            mine.views().stream().map(each -> new SavedView(each.id().toString(), each.name(), "/hubs/" + hub + "/board" + (each.query().isEmpty() ? "" : "?" + each.query()), each.query().equals(view.query()))).toList(),
            mine.hubs().stream().filter(each -> !each.code().equals(hub)).map(each -> Choice.of("/hubs/" + each.code() + "/board", each.title())).toList());
    }

    private static List<Figure> figures(String hub, List<Line> all, BoardRules rules, LocalDate today, HubLoad load, Scheme scheme) {
        var figures = new ArrayList<Figure>();
        var plain = new View(false, View.Order.DUE, false, "", "", Only.ALL);
        figures.add(new Figure(String.valueOf(all.size()), (all.size() == 1 ? "child" : "children") + (load.to() == null ? "" : ", band " + load.from() + " to " + load.to()), plain.at(hub), load.to() != null && all.size() > load.to()));
        long families = all.stream().map(Line::family).distinct().count();
        figures.add(new Figure(String.valueOf(families), families == 1 ? "family" : "families", plain.byFamily(true).at(hub), false));
        var weight = all.stream().map(Line::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        var index = load.capacity(scheme, today).filter(it -> it.signum() > 0).map(it -> weight.multiply(BigDecimal.valueOf(100)).divide(it, 0, RoundingMode.HALF_UP).intValue());
        figures.add(new Figure(weight.setScale(1, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString(), "weight" + index.map(it -> ", " + it + "% of what the hub can carry").orElse(""), "/hubs/" + hub + "/load", index.filter(it -> it > 100).isPresent()));
        for (var only : List.of(Only.OVERDUE, Only.OWED, Only.ALONE, Only.UNDISCUSSED, Only.NEW, Only.CHANGED, Only.QUESTION)) {
            long number = all.stream().filter(each -> each.is(only, today)).count();
            if (number > 0 || only == Only.OVERDUE) figures.add(new Figure(String.valueOf(number), words(only, rules), plain.with(only).at(hub), only == Only.OVERDUE || only == Only.QUESTION));
        }
        return figures;
    }

    private static String words(Only only, BoardRules rules) {
        return switch (only) {
            case OVERDUE -> "with something overdue";
            case OWED -> "with records owed";
            case ALONE -> "not seen alone in " + Say.count(rules.seenAlone(), "week");
            case UNDISCUSSED -> "not discussed in " + Say.count(rules.discussed(), "week");
            case NEW -> "new to the hub";
            case CHANGED -> "changed this week";
            case QUESTION -> "with a question to settle";
            default -> only.words().toLowerCase();
        };
    }

    private static List<String> warnings(HubLoad load, LocalDate today) {
        var warnings = new ArrayList<String>();
        if (load.closes() != null && !load.closes().isAfter(today.plusDays(SOON))) warnings.add("This hub closes on " + Say.brief(load.closes(), today) + ". Each child needs another hub by then.");
        if (load.lead() == null) warnings.add("Nobody leads this hub today. The group manager answers for it.");
        return warnings;
    }

    private static List<Choice> workers(List<Line> all) {
        var names = new TreeMap<String, String>();
        for (var each : all) if (each.key() != null) names.put((each.keyName() == null ? "Somebody who left" : each.keyName()) + "\n" + each.key(), each.key());
        var choices = new ArrayList<Choice>();
        names.forEach((name, id) -> choices.add(Choice.of(id, name.substring(0, name.indexOf('\n')))));
        if (all.stream().anyMatch(each -> each.key() == null)) choices.add(Choice.of("none", "Nobody yet"));
        return choices;
    }

    private static List<Choice> statuses(List<Line> all, Pathways pathways) {
        return all.stream().flatMap(each -> each.codes().stream()).distinct().sorted(Comparator.comparingInt(code -> pathways.status(code).leads())).map(code -> Choice.of(code, pathways.status(code).label())).toList();
    }

    public static List<Choice> onlies() {
        return Arrays.stream(Only.values()).map(each -> Choice.of(each.code(), each.words())).toList();
    }

    public static List<Choice> orders() {
        return Arrays.stream(View.Order.values()).map(each -> Choice.of(each.code(), each.words())).toList();
    }

    /** The heads of the columns, each leading to the same children in its order. */
    public List<Column> columns() {
        return List.of(column(View.Order.CHILD, false), column(View.Order.WORKER, false), column(View.Order.DUE, false), column(View.Order.OWED, true), column(View.Order.SEEN, false), column(View.Order.ALONE, false),
            column(View.Order.WEIGHT, true), column(View.Order.WEEK, false), column(View.Order.DISCUSSED, false));
    }

    private Column column(View.Order order, boolean number) {
        var column = number ? Column.number(order.words()) : Column.of(order.words());
        return column.sorted(view.by(order).at(hub), view.order() != order ? "none" : view.down() ? "descending" : "ascending");
    }

    public String at() {
        return view.at(hub);
    }

    public String everything() {
        return new View(view.families(), view.order(), view.down(), "", "", Only.ALL).at(hub);
    }

    public String other() {
        return view.byFamily(!view.families()).at(hub);
    }

    /** How many, and what they have in common. */
    public String caption() {
        var common = new ArrayList<String>();
        if (view.only() != Only.ALL) common.add(view.only().words().toLowerCase());
        statuses.stream().filter(each -> each.value().equals(view.status())).forEach(each -> common.add(each.words().toLowerCase()));
        workers.stream().filter(each -> each.value().equals(view.worker())).forEach(each -> common.add("with " + each.words()));
        return Say.count(shown, "child", "children") + (common.isEmpty() ? "" : ": " + String.join(", ", common));
    }

    public boolean filters() {
        return view.filters();
    }
}
