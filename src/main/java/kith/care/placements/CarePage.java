package kith.care.placements;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.care.ShortBreaks;
import kith.ui.Due;
import kith.ui.Section;

/** A looked after child's law, placements, reviews, health, schooling and times away, and what can be recorded next. */
public record CarePage(UUID person, String name, LocalDate today, boolean looked, String standing, Ribbon ribbon, List<Line> lines, List<Thing> reviews, List<Thing> health, List<Thing> school,
                       List<Away> missing, boolean missingNow, Breaks breaks, List<Action> actions, List<Section> sections) {

    /** @param css the colour of the picture; {@code why} what ended it */
    public record Line(String css, String what, String words, String note, String when, String why) {}

    /** @param type the kind of fact that records it anew */
    public record Thing(String words, String last, Due due, String action, String address) {}

    public record Away(String when, String kind, String interview, boolean owed) {}

    /** @param over more than the regulation allows for the easier rules: said, and nothing is held up */
    public record Breaks(long used, ShortBreaks.Most most, List<String> stays) {
        public boolean over() { return used > most.days(); }
    }

    public record Action(String words, String address) {}
}
