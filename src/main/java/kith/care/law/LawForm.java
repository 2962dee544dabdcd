package kith.care.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kith.care.InterimOrder;
import kith.care.Placing;
import kith.people.Together;
import kith.ui.Answers;
import kith.ui.Choice;
import kith.ui.Field;

/** The law under which children are looked after changes; where it is an interim care order, with the day on which that ends. */
public record LawForm(Together about, LocalDate today, Field legalStatus, Field happened, Field until, Field words) {

    private static final Set<String> NO_CARE = Set.of("V3", "V4");

    static LawForm of(Together about, LocalDate today, Answers answers) {
        return new LawForm(about, today, answers.field("legalStatus"), answers.field("happened", "today"), answers.field("until"), answers.field("words"));
    }

    public List<Choice> laws() {
        return Placing.choices("lac_legal_status", NO_CARE).stream().map(Choice::inTerms).toList();
    }

    LawForm checked() {
        var day = Answers.day(happened, today);
        return new LawForm(about.checked(), today, legalStatus.oneOf(Placing.values(laws()), "Say under what law"), day, InterimOrder.checked(until, legalStatus, day, today),
            words.atMost(100_000, "Too long for one entry: split it"));
    }

    public List<Field> problems() {
        return new ArrayList<>(Field.wrongOnes(about.children(), legalStatus, happened, until, words));
    }
}
