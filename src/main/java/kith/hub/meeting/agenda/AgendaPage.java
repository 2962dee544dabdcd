package kith.hub.meeting.agenda;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.hub.meeting.Meeting;
import kith.hub.meeting.oversight.Figures;
import kith.organisation.MeetingRules;
import kith.ui.Choice;
import kith.ui.Field;

/** The agenda of a hub's next meeting, why each family is on it, and who is not. */
public record AgendaPage(Meeting meeting, LocalDate today, List<Line> on, List<Other> others, List<Choice> families, Field family, Field why, Figures.Of figures, MeetingRules rules, List<Meeting> before,
                         boolean managerAway, int unseen) {

    /** @param must it cannot be put off: the day by which it has to be discussed comes before the next meeting */
    public record Line(UUID family, String names, List<String> why, List<Asked> wishes, boolean must, LocalDate mustBy, boolean asTimeAllows) {}

    /** @param mine whoever reads takes it back: who asked, or leads the hub */
    public record Asked(UUID id, String words, boolean mine) {}

    public record Other(UUID family, String names, LocalDate lastOn, String putOff) {}

    /** There is one meeting a day: what was ended too soon goes on. */
    public Meeting overToday() { return before.stream().filter(each -> each.ended() != null && each.day().equals(today)).findFirst().orElse(null); }

    /** What the meeting begins with. */
    public List<Line> first() { return on.stream().filter(each -> !each.asTimeAllows()).toList(); }

    public List<Line> asTimeAllows() { return on.stream().filter(Line::asTimeAllows).toList(); }

    public List<Field> problems() {
        return Field.wrongOnes(family, why);
    }

    public String at() {
        return "/hubs/" + meeting.hub();
    }
}
