package kith.casework.journey;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import kith.casework.journey.Held.Spell;
import kith.ui.Say;
import kith.ui.Screen;

/** In whose hands a child has been: bands over time for hubs and for key workers. It only repeats the table beside it. */
public record Hands(LocalDate from, LocalDate to, List<Band> bands, List<Integer> years, List<Line> lines, String says) {

    public static final int WIDTH = 1000;
    private static final int COLOURS = 6;

    public record Band(String title, List<Bar> bars) {}

    public record Bar(int x, int width, String css, String title) {}

    /** @param css the colour it has in the picture */
    public record Line(String kind, String who, String when, String lasted, String css, boolean now) {}

    /** @return null where no hub ever held the child */
    static Hands of(List<Spell> spells, int handOffs, LocalDate today) {
        var shown = spells.stream().filter(each -> !each.since().isAfter(today)).toList();
        if (shown.isEmpty()) return null;
        var from = shown.stream().map(Spell::since).min(Comparator.naturalOrder()).orElseThrow();
        var to = today.isAfter(from) ? today : from.plusDays(1);
        var colours = new LinkedHashMap<String, String>();
        for (var kind : List.of("hub", "key")) {
            int n = 0;
            for (var each : shown) if (each.kind().equals(kind) && !colours.containsKey(each.who())) colours.put(each.who(), kind + "-" + n++ % COLOURS);
        }
        var bands = Stream.of("hub", "key").map(kind -> new Band(title(kind), shown.stream().filter(each -> each.kind().equals(kind)).map(each -> bar(each, colours.get(each.who()), from, to)).toList())).filter(each -> !each.bars().isEmpty()).toList();
        var years = new ArrayList<Integer>();
        for (var year = from.withDayOfYear(1).plusYears(1); year.isBefore(to); year = year.plusYears(1)) years.add(x(from, to, year));
        var lines = shown.stream().sorted(Comparator.comparing(Spell::since).reversed().thenComparing(Spell::kind)).map(each -> new Line(title(each.kind()), each.name(), Say.span(each.since(), each.until(), today),
            lasted(each.since(), each.until() == null ? today : each.until()), colours.get(each.who()), each.until() == null)).toList();
        return new Hands(from, to, bands, years, lines, says(shown, handOffs, today));
    }

    private static String says(List<Spell> shown, int handOffs, LocalDate today) {
        var counts = Screen.inLocalWords((handOffs == 0 ? "Never handed on" : "Handed on " + (handOffs == 1 ? "once" : Say.count(handOffs, "time"))) + ": " + Say.count(different(shown, "hub"), "hub") + ", " + Say.count(different(shown, "key"), "key worker") + ".");
        var hub = shown.stream().filter(each -> each.kind().equals("hub") && each.until() == null).map(each -> " " + lasted(each.since(), today) + " with " + each.name() + ".").findFirst().orElse(" No " + Screen.inLocalWords("hub") + " holds the child now.");
        return counts + hub + shown.stream().filter(each -> each.kind().equals("key") && each.until() == null).map(each -> " " + lasted(each.since(), today) + " with " + each.name() + ".").findFirst().orElse("");
    }

    private static int different(List<Spell> shown, String kind) {
        return (int) shown.stream().filter(each -> each.kind().equals(kind)).map(Spell::who).distinct().count();
    }

    private static String title(String kind) {
        return kind.equals("hub") ? Screen.inLocalWords("Hub") : "Key worker";
    }

    static String lasted(LocalDate from, LocalDate until) {
        long days = ChronoUnit.DAYS.between(from, until);
        if (days < 1) return "Less than a day";
        if (days < 60) return Say.count((int) days, "day");
        var time = Period.between(from, until);
        return time.getYears() == 0 ? Say.count(time.getMonths(), "month") : Say.count(time.getYears(), "year") + (time.getMonths() == 0 ? "" : " and " + Say.count(time.getMonths(), "month"));
    }

    private static Bar bar(Spell spell, String css, LocalDate from, LocalDate to) {
        int x = x(from, to, spell.since());
        int end = x(from, to, spell.until() == null || spell.until().isAfter(to) ? to : spell.until());
        return new Bar(Math.min(x, WIDTH - 4), Math.max(4, end - x), css, spell.name() + ", " + Say.span(spell.since(), spell.until(), to));
    }

    private static int x(LocalDate from, LocalDate to, LocalDate day) {
        return (int) Math.round(WIDTH * (double) ChronoUnit.DAYS.between(from, day) / ChronoUnit.DAYS.between(from, to));
    }
}
