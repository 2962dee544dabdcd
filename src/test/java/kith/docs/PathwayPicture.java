package kith.docs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kith.pathway.ClockRule;
import kith.pathway.Pathway;
import kith.pathway.StatusRule;
import kith.pathway.When;

/** One journey as one picture: under each status what starts a clock, how long there is, and what answers it; from left to right, as it happens. */
final class PathwayPicture {

    private static final Map<String, String[]> TONES = Map.of("grey", new String[] {"#e5e6e7", "#282d30"}, "green", new String[] {"#cce2d8", "#005a30"}, "teal", new String[] {"#d4ecea", "#10403c"},
        "blue", new String[] {"#d2e2f1", "#0c2d4a"}, "purple", new String[] {"#dbd5e9", "#491644"}, "pink", new String[] {"#f9e1ec", "#6b1c40"}, "red", new String[] {"#f4cdc6", "#2a0b06"},
        "orange", new String[] {"#fcd6c3", "#6e3619"}, "yellow", new String[] {"#fff7bf", "#594d00"});
    private static final int LEFT = 40;
    private static final int[] AT = {LEFT, 430, 850};
    private static final int[] WIDE = {340, 370, 310};
    private static final int LINE = 20;

    private final RuleWords words;
    private final Svg svg = new Svg(1200);
    private int y;

    private PathwayPicture(RuleWords words) {
        this.words = words;
    }

    /** @param files the files of the one journey */
    static String of(String country, List<Pathway> files, RuleWords words) {
        return new PathwayPicture(words).draw(country, files);
    }

    private String draw(String country, List<Pathway> files) {
        var statuses = files.stream().flatMap(each -> each.statuses().stream()).toList();
        svg.text(LEFT, 52, 30, "bold", "#0b0c0c", files.getFirst().title());
        svg.text(LEFT, 80, 16, "normal", "#484949", country + " · read each line from left to right: what happens, how long there is, what answers it");
        y = 108;
        files.stream().flatMap(each -> each.closing().stream()).findFirst().ifPresent(when -> note(words.of(when) + " ends every status and stops every clock; what is owed stays owed."));
        var groups = new LinkedHashMap<String, List<ClockRule>>();
        statuses.forEach(each -> groups.put(each.code(), new ArrayList<>()));
        files.stream().flatMap(each -> each.clocks().stream()).forEach(clock -> groups.computeIfAbsent(group(clock), any -> new ArrayList<>()).add(clock));
        groups.forEach((code, clocks) -> {
            var status = statuses.stream().filter(each -> each.code().equals(code)).findFirst();
            if (status.isPresent()) band(status.get());
            else if (!clocks.isEmpty()) heading(code.isEmpty() ? "Whenever it happens" : "While " + words.status(code).toLowerCase(), "grey");
            clocks.forEach(clock -> clock(clock, code));
        });
        owed(files);
        legend();
        return svg.made(y + 30);
    }

    /** The status under which somebody looks for it. */
    private static String group(ClockRule clock) {
        for (var when : clock.starts()) if (when.status() != null) return when.status();
        for (var when : clock.starts()) if (when.whileStatus() != null) return when.whileStatus();
        return clock.stopsWith() == null ? "" : clock.stopsWith();
    }

    private void note(String text) {
        paragraph(LEFT, 1120, 16, "#0b0c0c", text);
        y += 8;
    }

    private void heading(String label, String tone) {
        y += 14;
        var colours = TONES.getOrDefault(tone, TONES.get("grey"));
        int wide = Svg.width(label, 20, true) + 32;
        svg.line(LEFT, y + 20, 1160, y + 20, colours[0], 4);
        svg.box(LEFT, y, wide, 40, 20, colours[0], "none", false);
        svg.text(LEFT + 16, y + 27, 20, "bold", colours[1], label);
        y += 64;
    }

    private void band(StatusRule status) {
        heading(status.label(), status.tone());
        if (status.says() != null) paragraph(LEFT, 1120, 15, "#484949", status.says());
        for (var strand : status.strands()) {
            var name = strand.name() == null ? "" : " (" + strand.name() + ")";
            sentence("Begins" + name, words.begins(strand));
            sentence("Ends" + name, words.ends(status, strand));
        }
        y += 8;
    }

    private void sentence(String label, List<String> ways) {
        if (ways.isEmpty()) return;
        svg.text(LEFT, y, 15, "bold", "#0b0c0c", label);
        int from = LEFT + Math.max(72, Svg.width(label, 15, true) + 14);
        paragraph(from, 1160 - from, 15, "#0b0c0c", String.join("  ·  ", ways));
    }

    private void paragraph(int x, int wide, int size, String colour, String text) {
        for (var line : Svg.wrap(text, wide, size)) {
            svg.text(x, y, size, "normal", colour, line);
            y += LINE;
        }
    }

    private void clock(ClockRule clock, String under) {
        boolean local = "L".equals(clock.confidence());
        var middle = new ArrayList<>(Svg.wrap(clock.title(), WIDE[1] - 40, 16));
        int bold = middle.size();
        middle.addAll(Svg.wrap(RuleWords.limit(clock) + dates(clock), WIDE[1] - 90, 15));
        var ends = clock.ends().isEmpty() ? List.of(clock.waits() ? "over by itself" : "kept until then") : clock.ends().stream().map(when -> words.of(when, under)).distinct().toList();
        row(lines(clock.starts().stream().map(when -> words.of(when, under)).distinct().toList(), WIDE[0]), middle, bold, lines(ends, WIDE[2]), local, clock.rule(), switch (clock.confidence()) {
            case "H" -> "#1d70b8";
            case "M" -> "#8eb8dc";
            default -> "#b1b4b6";
        });
    }

    private static String dates(ClockRule clock) {
        return (clock.from() == null ? "" : ", from " + clock.from()) + (clock.until() == null ? "" : ", until " + clock.until());
    }

    private static List<String> lines(List<String> ways, int wide) {
        var lines = new ArrayList<String>();
        for (int i = 0; i < ways.size(); i++) {
            if (i == 3 && ways.size() > 4) {
                lines.add("or " + (ways.size() - 3) + " other ways");
                break;
            }
            lines.addAll(Svg.wrap((i == 0 ? "" : "or ") + ways.get(i), wide - 28, 15));
        }
        return lines;
    }

    private void row(List<String> starts, List<String> middle, int bold, List<String> ends, boolean dashed, String mark, String colour) {
        int high = Math.max(middle.size(), Math.max(starts.size(), ends.size())) * LINE + 22;
        cell(0, starts, 0, high, "#f3f2f1", "none", false);
        cell(1, middle, bold, high, "#ffffff", colour, dashed);
        cell(2, ends, 0, high, "#f3f2f1", "none", false);
        svg.box(AT[1], y, 8, high, 0, colour, "none", false);
        svg.text(AT[1] + WIDE[1] - 14 - Svg.width(mark, 14, true), y + high - 12, 14, "bold", "#484949", mark);
        for (int i = 0; i < 2; i++) svg.arrow(AT[i] + WIDE[i] + 4, AT[i + 1] - 6, y + high / 2);
        y += high + 12;
    }

    private void cell(int column, List<String> lines, int bold, int high, String fill, String stroke, boolean dashed) {
        svg.box(AT[column], y, WIDE[column], high, 4, fill, stroke, dashed);
        int top = y + (high - lines.size() * LINE) / 2 + 15;
        int from = AT[column] + (column == 1 ? 22 : 14);
        for (int i = 0; i < lines.size(); i++) svg.text(from, top + i * LINE, i < bold ? 16 : 15, i < bold ? "bold" : "normal", "#0b0c0c", lines.get(i));
    }

    private void owed(List<Pathway> files) {
        if (files.stream().allMatch(each -> each.owed().isEmpty() && each.kept().isEmpty())) return;
        heading("Records that are owed, and block nothing", "grey");
        for (var file : files) {
            for (var each : file.owed())
                record(each.title(), "within " + each.within(), each.role(), List.of(words.of(each.from())), "The record is completed");
            for (var each : file.kept())
                record(each.title(), "within " + each.within() + ", never older than " + each.older(), each.role(), begun(each.begins(), each.changes()), words.fact(each.by()));
        }
    }

    private List<String> begun(List<When> begins, List<When> changes) {
        var ways = new ArrayList<>(words.each(begins));
        ways.addAll(words.each(changes));
        return ways;
    }

    private void record(String title, String limit, String role, List<String> starts, String ends) {
        var middle = new ArrayList<>(Svg.wrap(title, WIDE[1] - 40, 16));
        int bold = middle.size();
        middle.addAll(Svg.wrap(limit + ", by the " + role.replace('-', ' '), WIDE[1] - 60, 15));
        row(lines(starts, WIDE[0]), middle, bold, lines(List.of(ends), WIDE[2]), true, "", "#f3a81d");
    }

    private void legend() {
        y += 10;
        int x = LEFT;
        for (var each : new String[][] {{"#1d70b8", "the law or settled guidance"}, {"#8eb8dc", "usual: an authority may change it"}, {"#b1b4b6", "a local standard: an authority sets it"}, {"#f3a81d", "a record that is owed"}}) {
            svg.box(x, y, 8, 20, 0, each[0], "none", false);
            svg.text(x + 16, y + 15, 14, "normal", "#484949", each[1]);
            x += Svg.width(each[1], 14, false) + 46;
        }
        y += 24;
    }
}
