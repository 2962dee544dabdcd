package kith.handover.offering;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kith.handover.HandoverFacts;
import kith.handover.Part;
import kith.handover.assembling.Taken;
import kith.organisation.WorkingHub;
import kith.people.Together;
import kith.ui.Answers;
import kith.ui.Choice;
import kith.ui.Field;

/**
 * A handover as it is being offered. {@code from} is the hub that gives; null where none holds the child.
 * @param parts the summary, each part filled from what the record says ({@code taken}) until somebody changes it
 * @param along brothers and sisters whom it can be about too, with what goes along with each alone
 * @param because the transfer point that led here, where one did
 */
public record OfferForm(Together about, LocalDate today, String from, String fromTitle, List<Choice> hubs, Field matter, Field side, Field hub, Field agency, Field named, Map<Part, Field> parts, Map<Part, Taken> taken,
                        List<Own> along, Field happened, String because) {

    static final String SERVICE = "hub";
    static final String OUTSIDE = "outside";
    private static final int LONG = 20_000;

    /** Of one child alone, and on that child's record alone. */
    public record Own(UUID person, String first, Map<Part, Field> parts, Map<Part, Taken> taken) {

        static Own of(UUID person, String first, Map<Part, Taken> taken, Answers answers) {
            var parts = new EnumMap<Part, Field>(Part.class);
            boolean sent = answers.typed().containsKey("fact");
            for (var part : Part.values())
                if (part.ofOneChild()) parts.put(part, sent ? answers.field(part.code() + "-" + person) : answers.field(part.code() + "-" + person, taken.getOrDefault(part, Taken.NOTHING).text()));
            return new Own(person, first, parts, taken);
        }
    }

    static OfferForm of(Together about, LocalDate today, String from, String fromTitle, List<WorkingHub> hubs, Map<Part, Taken> taken, List<Own> along, Answers answers, String because) {
        var parts = new EnumMap<Part, Field>(Part.class);
        boolean sent = answers.typed().containsKey("fact");
        for (var part : Part.values()) parts.put(part, sent ? answers.field(part.code()) : answers.field(part.code(), taken.getOrDefault(part, Taken.NOTHING).text()));
        return new OfferForm(about, today, from, fromTitle, hubs.stream().filter(each -> !each.code().equals(from)).map(each -> Choice.of(each.code(), each.title())).toList(), answers.field("matter"), answers.field("side"),
            answers.field("hub"), answers.field("agency"), answers.field("named"), parts, taken, along, answers.field("happened", "today"), because);
    }

    OfferForm checked() {
        var said = new EnumMap<Part, Field>(Part.class);
        parts.forEach((part, field) -> said.put(part, checked(part, field, taken)));
        return new OfferForm(about.checked(), today, from, fromTitle, hubs, matter.oneOf(codes("matter"), "Say what is handed over"), side.oneOf(Set.of(SERVICE, OUTSIDE), "Say who is to take it"),
            inside() ? hub.oneOf(hubs.stream().map(Choice::value).toList(), "Choose the hub or team") : hub,
            outside() ? agency.oneOf(codes("agency"), "Say what kind of service it is") : agency,
            outside() ? named.orElse("Enter who it is, such as Oak Park Primary, Ms Sharp").atMost(200, "Enter the name in fewer words") : named,
            said, taken, along.stream().map(this::checked).toList(), Answers.day(happened, today), because);
    }

    private Own checked(Own own) {
        var said = new EnumMap<Part, Field>(Part.class);
        boolean goes = about.children().chosen(own.person.toString());
        own.parts.forEach((part, field) -> said.put(part, goes ? checked(part, field, own.taken) : field));
        return new Own(own.person, own.first, said, own.taken);
    }

    /** Somebody outside reads what they need to know, and not the record. */
    private Field checked(Part part, Field field, Map<Part, Taken> taken) {
        if (part == Part.SUMMARY && field.empty()) return field.orElse("Say why now, in a few words");
        var record = taken.getOrDefault(part, Taken.NOTHING);
        return field.must(!outside() || !record.inside() || field.empty() || !same(field.value(), record.text()), "This is the record as it stands. Keep what somebody outside needs to know, or empty it").atMost(LONG, "This is too long: keep to what is needed to start");
    }

    /** A browser sends other line ends than it was given. */
    private static boolean same(String typed, String taken) {
        return typed.strip().replaceAll("\\R", "\n").equals(taken.strip().replaceAll("\\R", "\n"));
    }

    boolean inside() {
        return side.chosen(SERVICE);
    }

    boolean outside() {
        return side.chosen(OUTSIDE);
    }

    public List<Field> problems() {
        return Stream.concat(Field.wrongOnes(about.children(), matter, side, hub, agency, named).stream(), Stream.of(parts.values().stream(), along.stream().flatMap(each -> each.parts.values().stream()), Stream.of(happened)).flatMap(each -> each).filter(Field::wrong)).toList();
    }

    /** With the name of the child where others can go along. */
    public String label(Part part) {
        return part.ofOneChild() && !along.isEmpty() ? part.title() + ": " + about.name().split(" ")[0] + " alone" : part.title();
    }

    /** @param person one of those who are ticked: what stands with that child alone */
    Map<Part, Field> alone(UUID person) {
        if (!person.equals(about.person())) return along.stream().filter(each -> each.person.equals(person)).findFirst().map(Own::parts).orElse(Map.of());
        var own = new EnumMap<Part, Field>(Part.class);
        parts.forEach((part, field) -> { if (part.ofOneChild()) own.put(part, field); });
        return own;
    }

    public String hint(Part part) {
        return hint(part, taken);
    }

    public String hint(Part part, Map<Part, Taken> taken) {
        var sources = taken.containsKey(part) ? taken.get(part).sources() : null;
        return sources == null ? part.hint() : sources;
    }

    public int rows(Part part) {
        return rows(parts.get(part));
    }

    public int rows(Field field) {
        return (int) Math.clamp(field.value().lines().count() + 1, 3, 12);
    }

    public List<Choice> matters() {
        return choices("matter");
    }

    public List<Choice> agencies() {
        return choices("agency");
    }

    public List<Choice> sides() {
        return List.of(Choice.of(SERVICE, "A hub or team of ours"), Choice.of(OUTSIDE, "Somebody outside the service"));
    }

    private static Set<String> codes(String part) {
        return HandoverFacts.OFFERED.field(part).codes().labels().keySet();
    }

    private static List<Choice> choices(String part) {
        return HandoverFacts.OFFERED.field(part).codes().labels().entrySet().stream().map(each -> Choice.of(each.getKey(), each.getValue())).toList();
    }
}
