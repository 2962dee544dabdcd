package kith.court.child;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The weeks of one stage as a line of marks. Places are percents of the width, so that a phone shows the same picture; what a mark means is
 * said in words by the table beside it.
 */
public record Picture(List<String> lanes, List<Tick> ticks, List<Mark> marks, List<Bar> bars, String today, String due, String dueWords, String says) {

    static final List<String> LANES = List.of("Meetings and letters", "Hearings", "Filings", "Orders");
    static final int ORDERS = 3;
    private static final double LEFT = 2;
    private static final double WIDTH = 96;

    public record Tick(String x, String words) {}

    /** How high the whole is. */
    public String height() {
        return String.valueOf(22 + lanes.size() * 44);
    }

    public String down(int lane, int by) {
        return String.valueOf(by + lane * 44);
    }

    /** @param state done, late or planned */
    public record Mark(String x, int lane, String state, String title) {}

    public record Bar(String x, String width, int lane, boolean interim, String title) {}

    /** Something that happened, or is to, on a day; an order lasts until another. */
    record Shown(int lane, LocalDate day, LocalDate until, String state, String title, boolean interim) {}

    static Picture of(LocalDate from, LocalDate due, LocalDate ended, List<Shown> all, LocalDate today) {
        var last = due;
        if (ended == null && today.isAfter(last)) last = today;
        for (var each : all) if (each.day.isAfter(last)) last = each.day;
        var end = last.plusWeeks(1);
        var scale = WIDTH / Math.max(1, ChronoUnit.DAYS.between(from, end));
        var ticks = new ArrayList<Tick>();
        int weeks = (int) ChronoUnit.WEEKS.between(from, end);
        int step = weeks > 40 ? 8 : 4;
        for (int week = 0; week <= weeks; week += step) ticks.add(new Tick(at(from, from.plusWeeks(week), scale), String.valueOf(week)));
        var marks = new ArrayList<Mark>();
        var bars = new ArrayList<Bar>();
        var lanes = IntStream.range(0, LANES.size()).filter(lane -> all.stream().anyMatch(each -> each.lane == lane)).boxed().toList();
        for (var each : all) {
            int lane = lanes.indexOf(each.lane);
            if (each.lane == ORDERS) {
                var begin = each.day.isBefore(from) ? from : each.day;
                var close = each.until == null || each.until.isAfter(end) ? end : each.until;
                if (!close.isBefore(begin)) bars.add(new Bar(at(from, begin, scale), percent(Math.max(1, ChronoUnit.DAYS.between(begin, close) * scale)), lane, each.interim, each.title));
            } else if (!each.day.isBefore(from)) marks.add(new Mark(at(from, each.day, scale), lane, each.state, each.title));
        }
        return new Picture(lanes.stream().map(LANES::get).toList(), ticks, marks, bars, ended != null || today.isBefore(from) ? null : at(from, today, scale), at(from, due, scale), "Week " + ChronoUnit.WEEKS.between(from, due), says(all));
    }

    private static String says(List<Shown> all) {
        var counts = new ArrayList<String>();
        for (int lane = 0; lane < LANES.size(); lane++) {
            int of = lane;
            var count = all.stream().filter(each -> each.lane == of).count();
            if (count > 0) counts.add(LANES.get(lane).toLowerCase(Locale.ROOT) + ": " + count);
        }
        return "Weeks from left to right; " + String.join(", ", counts) + ". The table tells them one by one.";
    }

    private static String at(LocalDate from, LocalDate day, double scale) {
        return percent(LEFT + ChronoUnit.DAYS.between(from, day) * scale);
    }

    private static String percent(double number) {
        return String.format(Locale.ROOT, "%.2f%%", number);
    }
}
