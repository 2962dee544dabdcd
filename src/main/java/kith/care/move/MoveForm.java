package kith.care.move;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kith.care.Placing;
import kith.ledger.Uuids;
import kith.ui.Answers;
import kith.ui.Choice;
import kith.ui.Field;

/** A child moves to a new placement; the one before ends by it. @param from what the child leaves, in words; null where there is nothing */
public record MoveForm(UUID person, String name, LocalDate today, UUID fact, String from, Field happened, Field why, Placing placing, Field words) {

    static MoveForm of(UUID person, String name, LocalDate today, String from, Placing placing, Answers answers) {
        var given = answers.text("fact");
        return new MoveForm(person, name, today, given.matches("[0-9a-f-]{36}") ? UUID.fromString(given) : Uuids.fresh(), from, answers.field("happened", "today"), answers.field("why"), placing,
            answers.field("words"));
    }

    public List<Choice> reasons() {
        return Placing.choices("lac_reason_place_change", Set.of());
    }

    MoveForm checked() {
        return new MoveForm(person, name, today, fact, from, Answers.day(happened, today), from == null && why.empty() ? why : why.oneOf(Placing.values(reasons()), "Say why the child moved"), placing.checked(),
            words.atMost(100_000, "Too long for one entry: split it"));
    }

    public List<Field> problems() {
        var wrong = new ArrayList<>(Field.wrongOnes(happened, why));
        wrong.addAll(placing.problems());
        wrong.addAll(Field.wrongOnes(words));
        return wrong;
    }
}
