package kith.care.becoming;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kith.care.InterimOrder;
import kith.care.Placing;
import kith.ledger.Uuids;
import kith.ui.Answers;
import kith.ui.Choice;
import kith.ui.Field;

/** A child becomes looked after: by whose decision, under what law, and where. */
public record StartCareForm(UUID person, String name, LocalDate today, UUID fact, Field happened, Field authority, Field decision, List<Choice> decisions, Field legalStatus, Field until, Field need, Placing placing,
                            Field words) {

    private static final List<Choice> AUTHORITIES = List.of(Choice.of("panel", "A panel"), Choice.of("delegated-manager", "A manager to whom it is delegated"), Choice.of("court", "A court"),
        Choice.of("police", "The police"), Choice.of("remand", "A court, by remand or sentence"));

    private static final Set<String> NO_CARE = Set.of("V3", "V4", "D1");

    static StartCareForm of(UUID person, String name, LocalDate today, List<Choice> decisions, Placing placing, Answers answers) {
        var given = answers.text("fact");
        return new StartCareForm(person, name, today, given.matches("[0-9a-f-]{36}") ? UUID.fromString(given) : Uuids.fresh(), answers.field("happened", "today"), answers.field("authority"),
            answers.field("decision"), decisions, answers.field("legalStatus"), answers.field("until"), answers.field("need"), placing, answers.field("words"));
    }

    public List<Choice> authorities() {
        return AUTHORITIES;
    }

    public List<Choice> laws() {
        return Placing.choices("lac_legal_status", NO_CARE).stream().map(Choice::inTerms).toList();
    }

    public List<Choice> needs() {
        return Placing.choices("primary_need", Set.of());
    }

    StartCareForm checked() {
        var day = Answers.day(happened, today);
        return new StartCareForm(person, name, today, fact, day, authority.oneOf(Placing.values(AUTHORITIES), "Say who decided it"),
            decision.empty() || decisions.stream().anyMatch(each -> decision.chosen(each.value())) ? decision : decision.wrong("Choose one of those shown"), decisions,
            legalStatus.oneOf(Placing.values(laws()), "Say under what law"), InterimOrder.checked(until, legalStatus, day, today), need.empty() ? need : need.oneOf(Placing.values(needs()), "Choose one of those shown"),
            placing.type().empty() ? placing : placing.checked(), words.atMost(100_000, "Too long for one entry: split it"));
    }

    public List<Field> problems() {
        var wrong = new ArrayList<>(Field.wrongOnes(happened, authority, decision, legalStatus, until, need));
        wrong.addAll(placing.problems());
        wrong.addAll(Field.wrongOnes(words));
        return wrong;
    }
}
