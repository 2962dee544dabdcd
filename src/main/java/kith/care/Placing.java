package kith.care;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kith.care.CareFacts.PlacementStarted;
import kith.ledger.CodeSet;
import kith.ledger.Happened;
import kith.people.PeopleFacts;
import kith.people.PeopleFacts.ResidenceStarted;
import kith.ui.Answers;
import kith.ui.Choice;
import kith.ui.Field;
import kith.ui.Screen;

/**
 * The questions about a new placement: what it is, what the law asks more of it, and where it is.
 * @param hidden whether the child lives at a shielded address now: the shield goes along unless it is said why not
 */
public record Placing(Field type, Field provider, Field basis, Field permanent, Field urn, Field line, Field town, Field postcode, boolean hidden, Field shielded, Field reason) {

    /** Codes that the return no longer takes, or whose meaning it has not published. */
    private static final Set<String> OUT_OF_USE = Set.of("H5", "P2", "Z1", "Z11", "Z12", "Z13", "Z14");

    private static final List<Choice> BASES = List.of(Choice.of("none", "None of these"), Choice.of("before-assessment", "With a parent, before the assessment is done"),
        Choice.of("temporary-carer", "With a relative or friend who is approved for a time"), Choice.of("interim-order-parent", "With a parent, under an interim care order"),
        Choice.of("care-order-parent", "With a parent, or somebody who is no foster carer, under a care order"), Choice.of("outside-approval", "Outside what the foster carer is approved for"));

    private static final Map<String, String> BRIEFLY = Map.of("before-assessment", "before the assessment", "temporary-carer", "carer approved for a time", "interim-order-parent", "under an interim order",
        "care-order-parent", "under a care order", "outside-approval", "outside the approval");

    public static Placing of(Answers answers, boolean hidden) {
        return new Placing(answers.field("type"), answers.field("provider"), answers.field("basis", "none"), answers.field("permanent"), answers.field("urn"), answers.field("line"), answers.field("town"),
            answers.field("postcode"), hidden, answers.field("shielded", hidden ? "yes" : "no"), answers.field("reason"));
    }

    public static List<Choice> types() {
        return choices("lac_placement_type", OUT_OF_USE);
    }

    public static List<Choice> providers() {
        return choices("lac_placement_provider", Set.of());
    }

    public static List<Choice> bases() {
        return BASES;
    }

    public static String briefly(String basis) {
        return basis == null ? null : BRIEFLY.get(basis);
    }

    public static List<Choice> choices(String codes, Set<String> but) {
        return CodeSet.named(codes).labels().entrySet().stream().filter(each -> !but.contains(each.getKey())).map(each -> Choice.of(each.getKey(), each.getValue())).toList();
    }

    public Placing checked() {
        return new Placing(type.oneOf(values(types()), "Say what kind of placement it is"), provider.empty() ? provider : provider.oneOf(values(providers()), "Choose one of those shown"),
            basis.oneOf(values(BASES), "Say whether one of these holds"), permanent, urn.atMost(7, Screen.term("An Ofsted number has up to seven letters and digits")), line.atMost(200, "The address is too long"),
            town.atMost(100, "The name of the town is too long"), postcode.atMost(10, "Enter the postcode such as ZX4 7QP"), hidden, shielded.oneOf(List.of("yes", "no"), "Say whether the address is shielded"),
            reason.must(!unshields() || !reason.empty(), "Say why the new address need not be shielded"));
    }

    public static List<String> values(List<Choice> choices) {
        return choices.stream().map(Choice::value).toList();
    }

    public List<Field> problems() {
        return new ArrayList<>(Field.wrongOnes(type, provider, basis, urn, line, town, postcode, shielded, reason));
    }

    private boolean placed() {
        return !line.empty() || !postcode.empty();
    }

    private boolean unshields() {
        return hidden && placed() && shielded.chosen("no");
    }

    public void into(Entries.Entry entry, Happened day, String why) {
        entry.with(CareFacts.PLACEMENT_STARTED, day, new PlacementStarted(type.value(), text(provider), null, text(urn), null, null, basis.value(), permanent.empty() ? null : permanent.chosen("yes")), why);
        // where there was nothing to say the shield of the address before goes on
        var shield = shielded.chosen("yes") ? Boolean.TRUE : unshields() ? Boolean.FALSE : null;
        if (placed()) entry.with(PeopleFacts.RESIDENCE_STARTED, day, new ResidenceStarted(text(line), text(town), text(postcode), shield, "placement"), unshields() ? reason.value() : null);
    }

    private static String text(Field answer) {
        return answer.empty() ? null : answer.value().strip();
    }
}
