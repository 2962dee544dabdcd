package kith.care.placements;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kith.care.placements.CareQueries.Away;
import kith.care.placements.CareQueries.Episode;
import kith.ledger.CodeSet;
import kith.ui.Say;
import kith.ui.Screen;

/** Time in care as a picture: the law above, the placements below, red where the child was missing. It only repeats the table. */
public record Ribbon(LocalDate from, LocalDate to, List<Bar> law, List<Bar> placements, List<Bar> missing, List<Integer> years, List<Key> keys) {

    public static final int WIDTH = 1000;

    /** @param css what it is, as a colour */
    public record Bar(int x, int width, String css, String title) {}

    /** What a colour stands for. */
    public record Key(String css, String words) {}

    private static final Map<String, String> LAW = Map.of("C", "order", "E", "placement-order", "V", "agreed", "L", "emergency", "J", "justice");

    private static final List<Key> KEYS = List.of(new Key("agreed", "by agreement"), new Key("order", "care order, also interim"), new Key("placement-order", "placement order"),
        new Key("emergency", "police or emergency order"), new Key("justice", "remand or sentence"), new Key("family", "with family or friends"), new Key("foster", "other foster carers"),
        new Key("home", "children’s home"), new Key("supported", "supported or independent"), new Key("adoption", "placed for adoption"), new Key("other", "other placement"), new Key("missing", "missing or away"));

    static Ribbon of(List<Episode> episodes, List<Away> missing, LocalDate last) {
        var from = episodes.stream().map(Episode::since).min(LocalDate::compareTo).orElse(last);
        var to = last.isAfter(from) ? last : from.plusDays(1);
        var law = new ArrayList<Bar>();
        var placements = new ArrayList<Bar>();
        for (var each : episodes) {
            if (each.since().isAfter(to)) continue;
            var css = each.law() ? law(each.code()) : placement(each.code());
            var words = Screen.term(CodeSet.named(each.law() ? "lac_legal_status" : "lac_placement_type").label(each.code() == null ? "Not recorded" : each.code()));
            (each.law() ? law : placements).add(bar(from, to, each.since(), each.until(), css, words, 3));
        }
        var away = missing.stream().filter(each -> !each.since().isBefore(from) && !each.since().isAfter(to)).map(each -> bar(from, to, each.since(), each.until(), "missing", "Missing or away", 4)).toList();
        var years = new ArrayList<Integer>();
        for (var year = from.withDayOfYear(1).plusYears(1); year.isBefore(to); year = year.plusYears(1)) years.add(x(from, to, year));
        var used = new ArrayList<>(law.stream().map(Bar::css).toList());
        placements.forEach(each -> used.add(each.css()));
        away.forEach(each -> used.add(each.css()));
        return new Ribbon(from, to, law, placements, away, years, KEYS.stream().filter(each -> used.contains(each.css())).toList());
    }

    static String law(String code) {
        return code == null ? "other" : LAW.getOrDefault(code.substring(0, 1), "other");
    }

    static String placement(String code) {
        if (code == null) return "other";
        return switch (code) {
            case "P1", "U1", "U2", "U3" -> "family";
            case "U4", "U5", "U6" -> "foster";
            case "K1", "K2", "S1", "R1", "R5" -> "home";
            case "K3", "H5", "P2", "P3" -> "supported";
            case "A3", "A4", "A5", "A6" -> "adoption";
            default -> "other";
        };
    }

    private static Bar bar(LocalDate from, LocalDate to, LocalDate since, LocalDate until, String css, String words, int least) {
        int x = x(from, to, since);
        int end = x(from, to, until == null || until.isAfter(to) ? to : until);
        return new Bar(Math.min(x, WIDTH - least), Math.max(least, end - x), css, words + ", " + Say.span(since, until, to));
    }

    private static int x(LocalDate from, LocalDate to, LocalDate day) {
        return (int) Math.round(WIDTH * (double) ChronoUnit.DAYS.between(from, day) / ChronoUnit.DAYS.between(from, to));
    }
}
