package kith.hub.moving;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kith.hub.moving.Flows.Sum;
import kith.hub.moving.Moves.Phase;
import kith.ui.Choice;
import kith.ui.Field;
import kith.ui.Say;

/** A plan by which hubs move: its phases, how far they are, and the structure before and after. */
public record PlanPage(UUID move, String title, String why, String madeBy, LocalDate today, boolean closed, boolean leads, List<Line> phases, Sum all, List<Place> structure, UUID fact, List<Choice> from, List<Choice> to, Field fromHub, Field toHub, Field day) {

    public static final int WIDTH = 1000;

    public record Line(Phase phase, Sum sum, String state) {}

    /** A hub beside itself. @param most how many children it should hold at the most, null where nobody says */
    public record Place(String code, String title, String lead, int people, int now, int then, Integer least, Integer most, boolean newHere) {

        public boolean tooMany() {
            return most != null && then > most;
        }
    }

    public record Bar(int x, int width, String css, String words) {}

    /** What is done, what waits, what was left: one bar. */
    public List<Bar> bars() {
        var bars = new ArrayList<Bar>();
        int x = 0;
        int whole = Math.max(1, all.children());
        for (var part : List.of(new Bar(0, all.moved(), "moved", "moved"), new Bar(0, all.back(), "restored", "back where they were"), new Bar(0, all.left() + all.changed(), "left", "left for a person"), new Bar(0, all.planned() + all.waiting(), "waiting", "still to move"))) {
            if (part.width() == 0) continue;
            int width = (int) Math.round((double) WIDTH * part.width() / whole);
            bars.add(new Bar(x, width, part.css(), part.width() + " " + part.words()));
            x += width;
        }
        return bars;
    }

    public boolean runs() {
        return phases.stream().anyMatch(each -> each.phase().runs());
    }

    /** Six months after the last hub moved it is held against what was intended; null while hubs still move. */
    public LocalDate review() {
        if (phases.isEmpty() || phases.stream().anyMatch(each -> !each.phase().stands() && each.phase().undoneAt() == null)) return null;
        return phases.stream().filter(each -> each.phase().stands()).map(each -> Say.london(each.phase().doneAt().toInstant())).max(LocalDate::compareTo).map(day -> day.plusMonths(6)).orElse(null);
    }

    PlanPage checked() {
        var later = day.orElse("Enter the day on which it moves").aDate(today, "Enter the day such as 30/11/2026");
        return new PlanPage(move, title, why, madeBy, today, closed, leads, phases, all, structure, fact, from, to, fromHub.oneOf(from.stream().map(Choice::value).toList(), "Choose the hub that moves"),
            toHub.oneOf(to.stream().map(Choice::value).toList(), "Choose where its children go").must(!toHub.value().equals(fromHub.value()) || toHub.empty(), "Choose another hub than the one that moves"),
            later.must(day.date(today).map(it -> !it.isBefore(today)).orElse(true), "The day must be today or later"));
    }

    public List<Field> problems() {
        return Field.wrongOnes(fromHub, toHub, day);
    }
}
