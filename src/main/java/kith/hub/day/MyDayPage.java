package kith.hub.day;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kith.hub.cover.Away;
import kith.hub.day.Duties.Figures;
import kith.hub.day.Duties.GroupFigures;
import kith.ui.Due;
import kith.ui.Screen;

/** What a worker must do, what they should know, and counts of the rest. @param onDuty as what, for the night, in words; null where they are not; {@code books} the hubs whose messages the reader may open */
public record MyDayPage(LocalDate today, Lens.Role role, List<Line> todo, List<Line> more, String quiet, List<Count> counts, List<Alert> alerts, List<Family> news, List<Family> seen, List<Visit> visits,
                        List<Notice> notices, List<Draft> drafts, List<Figures> figures, List<GroupFigures> groups, List<Away.Line> away, List<Away.Line> covered, Pulse pulse, String onDuty, Set<String> books) {

    /** More than these would push what is to do off the screen: the rest is a count that opens. */
    private static final int ALERTS = 10;

    public List<Alert> firstAlerts() { return alerts.stream().limit(ALERTS).toList(); }

    public List<Alert> moreAlerts() { return alerts.stream().skip(ALERTS).toList(); }

    /** One thing to do, and where it is done. Brothers and sisters of whom the same is due are one line. */
    public record Line(int press, String what, String who, String address, Due due, String note, Confirm confirm, Owes owes) {
        Line(int press, String what, String who, String address, Due due, String note, Confirm confirm) {
            this(press, what, who, address, due, note, confirm, null);
        }
    }

    /** A record that is owed, for one child or for several by the same fact: done from here. */
    public record Owes(UUID person, List<UUID> also, String code, UUID of, UUID fact) {}

    /** An entry that waits for a word: confirmed from here. */
    public record Confirm(UUID person, UUID entry, UUID fact) {}

    /** How many, and the list behind it. */
    public record Count(int number, String words, String address, boolean pressing) {
        public Count {
            words = Screen.term(words);
        }
    }

    /** @param keys what is put away when this is dismissed */
    public record Alert(String family, String address, List<Told> told, List<String> keys) {}

    /** @param when already in words */
    public record Told(String line, String who, String when, String address) {}

    public record Family(String family, String address, List<Told> told, int more) {}

    public record Visit(String who, String address, String record, String when, String why) {}

    /** @param hub null where it is for everybody */
    public record Notice(UUID id, String hub, String words, String by, LocalDate until) {}

    /** Those that are seen at once; the others are one press away, and none is out of sight. */
    public static final int DRAFTS = 5;

    public record Draft(String words, String address, String removal, Instant savedAt) {}

    /** The line that renews itself; the page under one's finger does not move. @param contacts that came to the front door since, for whoever works there */
    public record Pulse(Instant since, Instant at, int news, int contacts, int messages, int round) {

        static final int ROUNDS = 60;

        /** A page that is left open does not keep its worker signed in for ever. */
        public boolean goesOn() {
            return round < ROUNDS;
        }
    }
}
