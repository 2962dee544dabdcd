package kith.hub.meeting.room;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import kith.hub.DiscussionFacts;
import kith.hub.meeting.Agenda.Wish;
import kith.hub.meeting.Meeting;
import kith.hub.meeting.Sittings.Item;
import kith.hub.meeting.guest.Guests;
import kith.ui.Choice;
import kith.ui.Due;
import kith.ui.Field;
import kith.ui.Tag;

/**
 * One family in a meeting: the screen that several have open at once.
 * @param fields by name, as they stand, with what is wrong
 * @param was by name, what stands on the server
 * @param versions by name
 * @param late what was sent when nothing more was taken
 * @param managers those of the members whose words are management oversight
 * @param here those who are ticked in the meeting
 * @param slots the ids of the actions that are written, and of some that are still empty
 */
public record FamilyPage(Meeting meeting, UUID family, String title, LocalDate today, List<Child> children, List<String> why, List<Wish> wishes, Last last, List<Open> actions, Item item,
                         Map<String, Field> fields, Map<String, String> was, Map<String, Integer> versions, List<Slot> slots, List<Choice> members, List<Choice> managers, List<Choice> here, List<Guests.Shown> guests, List<RoomPage.Line> lines,
                         boolean mayWrite, boolean mayInvite, List<Choice> partners, List<Late> late) {

    public record Child(UUID person, String name, String first, String age, List<Tag> statuses, LocalDate lastOn) {}

    /** What was decided last time. */
    public record Last(LocalDate heldOn, String words, String entry) {}

    public record Open(UUID fact, UUID person, String what, String owner, Due due, boolean drifts, String note) {}

    /** One field that was sent too late. */
    public record Late(String label, String words) {}

    private static final Map<String, String> LABELS = Map.of("not-here", "Who was not here for this family?", "discussion", "Discussion", "hypotheses", "Systemic hypotheses", "risk", "Risk and safety", "code", "What was decided?", "decided-by", "Who decided?", "decision", "The decision in words",
        "dissent", "Who sees it differently, and how", "oversight-by", "Whose oversight?", "oversight", "What the manager saw, asked or directed");
    private static final Map<String, String> OF_ACTIONS = Map.of("what", "What is to be done?", "owner", "Who does it?", "name", "Who does it?", "due", "By when?");

    public record Slot(UUID id, boolean blank) {}

    public static final List<Choice> DECISIONS = DiscussionFacts.DISCUSSED.field("decision").codes().labels().entrySet().stream().map(each -> Choice.of(each.getKey(), each.getValue())).toList();

    static Optional<String> decision(String code) {
        return DECISIONS.stream().filter(each -> each.value().equals(code)).map(Choice::words).findFirst();
    }

    static String label(String name, Function<UUID, String> first) {
        if (name.startsWith("line-")) return "About " + first.apply(UUID.fromString(name.substring(5))) + " alone";
        if (name.startsWith("action-")) return OF_ACTIONS.getOrDefault(name.substring(44), "Action");
        return LABELS.getOrDefault(name, "From a guest");
    }

    FamilyPage with(List<Late> late) {
        return new FamilyPage(meeting, family, title, today, children, why, wishes, last, actions, item, fields, was, versions, slots, members, managers, here, guests, lines, mayWrite, mayInvite, partners, late);
    }

    public Field field(String name) {
        return fields.getOrDefault(name, Field.blank(name));
    }

    public String was(String name) {
        return was.getOrDefault(name, "");
    }

    public List<Field> problems() {
        return fields.values().stream().filter(Field::wrong).toList();
    }

    public List<Choice> choices() {
        return children.stream().map(each -> Choice.of(each.person().toString(), each.first())).toList();
    }

    public String at() {
        return meeting.at() + "/families/" + family;
    }

    public String known() {
        var known = new ArrayList<String>();
        versions.forEach((name, version) -> known.add(name + "." + version));
        return String.join(",", known);
    }

    /** The next family that is not done. */
    public String next() {
        int here = 0;
        for (int i = 0; i < lines.size(); i++) if (lines.get(i).family().equals(family)) here = i;
        for (int i = 1; i < lines.size(); i++) {
            var line = lines.get((here + i) % lines.size());
            if (line.state() != RoomPage.State.DONE) return meeting.at() + "/families/" + line.family();
        }
        return meeting.at();
    }

    public boolean recorded() {
        return item != null && item.recorded() != null;
    }
}
