package kith.care.move;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kith.care.Placing;
import kith.ledger.FactId;
import kith.ledger.Happened;
import kith.ledger.Uuids;
import kith.ui.Answers;
import kith.ui.Choice;
import kith.ui.Field;

/** A child moves to a new placement; the one before ends by it. @param left what the child leaves; null where there is nothing, or where all that is on record began later */
public record MoveForm(UUID person, String name, LocalDate today, LocalTime now, UUID fact, Left left, Field happened, Field at, Field why, Placing placing, Field words) {

    public record Left(FactId placement, String words, LocalDate since) {}

    static MoveForm of(UUID person, String name, LocalDate today, LocalTime now, Placing placing, Answers answers) {
        var given = answers.text("fact");
        return new MoveForm(person, name, today, now, given.matches("[0-9a-f-]{36}") ? UUID.fromString(given) : Uuids.fresh(), null, answers.field("happened", "today"), answers.field("at"), answers.field("why"),
            placing, answers.field("words"));
    }

    MoveForm leaving(Left before) {
        return new MoveForm(person, name, today, now, fact, before, happened, at, why, placing, words);
    }

    /** What is recorded on the day itself is later than what was recorded of that day before: it has its time, so that the last word counts. */
    Optional<Happened> moved(Instant moment) {
        return happened.date(today).map(day -> at.empty() && day.equals(today) ? Happened.at(moment) : Happened.on(day, at.time()));
    }

    public List<Choice> reasons() {
        return Placing.choices("lac_reason_place_change", Set.of());
    }

    MoveForm checked() {
        return new MoveForm(person, name, today, now, fact, left, Answers.day(happened, today), time(),
            left == null ? why.must(why.empty(), "No placement that is on record ended by it: leave this empty") : why.oneOf(Placing.values(reasons()), "Say why the child moved"), placing.checked(),
            words.atMost(100_000, "Too long for one entry: split it"));
    }

    private Field time() {
        var day = happened.date(today);
        boolean isToday = day.equals(Optional.of(today));
        boolean second = left != null && day.equals(Optional.of(left.since));
        return at.aTime("Enter the time such as 16:30, or leave it empty")
            .must(!isToday || at.time().map(it -> !it.isAfter(now)).orElse(true), "That is still to come: is the day right?")
            .must(isToday || !second || !at.empty(), "Another placement began that day: enter the time of this one");
    }

    public List<Field> problems() {
        var wrong = new ArrayList<>(Field.wrongOnes(happened, at, why));
        wrong.addAll(placing.problems());
        wrong.addAll(Field.wrongOnes(words));
        return wrong;
    }
}
