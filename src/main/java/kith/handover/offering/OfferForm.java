package kith.handover.offering;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kith.handover.HandoverFacts;
import kith.organisation.WorkingHub;
import kith.people.Together;
import kith.ui.Answers;
import kith.ui.Choice;
import kith.ui.Field;

/** A handover as it is being offered. {@code from} is the hub that gives; null where none holds the child. */
public record OfferForm(Together about, LocalDate today, String from, String fromTitle, List<Choice> hubs, Field matter, Field side, Field hub, Field agency, Field named, Field summary, Field happened, String draftSaved) {

    static final String SERVICE = "hub";
    static final String OUTSIDE = "outside";

    static OfferForm of(Together about, LocalDate today, String from, String fromTitle, List<WorkingHub> hubs, Answers answers, String draftSaved) {
        return new OfferForm(about, today, from, fromTitle, hubs.stream().filter(each -> !each.code().equals(from)).map(each -> Choice.of(each.code(), each.title())).toList(), answers.field("matter"), answers.field("side"),
            answers.field("hub"), answers.field("agency"), answers.field("named"), answers.field("summary"), answers.field("happened", "today"), draftSaved);
    }

    OfferForm checked() {
        return new OfferForm(about.checked(), today, from, fromTitle, hubs, matter.oneOf(codes("matter"), "Say what is handed over"), side.oneOf(Set.of(SERVICE, OUTSIDE), "Say who is to take it"),
            inside() ? hub.oneOf(hubs.stream().map(Choice::value).toList(), "Choose the hub or team") : hub,
            outside() ? agency.oneOf(codes("agency"), "Say what kind of service it is") : agency,
            outside() ? named.orElse("Enter who it is, such as Oak Park Primary, Ms Sharp").atMost(200, "Enter the name in fewer words") : named,
            summary.orElse("Write what the other side needs to know").atMost(20_000, "The summary is too long: keep to what is needed to start"), Answers.day(happened, today), draftSaved);
    }

    boolean inside() {
        return side.chosen(SERVICE);
    }

    boolean outside() {
        return side.chosen(OUTSIDE);
    }

    public List<Field> problems() {
        return Field.wrongOnes(about.children(), matter, side, hub, agency, named, summary, happened);
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
