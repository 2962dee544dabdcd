package kith.casework.restriction;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.ui.Choice;
import kith.ui.Field;

/**
 * Who may see a record, and the form that restricts it.
 *
 * @param knew who was named when the form was opened; {@code meanwhile} who has been named or left out since, in words
 * @param standing null where everybody sees it who may see any; the form then restricts it, and else changes the list
 */
public record RestrictionForm(UUID person, UUID fact, String name, LocalDate today, Restrictions.Standing standing, List<String> named, List<Choice> family, List<Choice> colleagues,
                              Field why, Field owner, Field names, Field others, Field children, Field words, Field ending, String knew, String meanwhile) {

    public static final List<Choice> REASONS = List.of(
        Choice.of("staff-family", "Somebody who works here, or their relative"),
        Choice.of("high-profile", "A child or family that people would be curious about"),
        Choice.of("high-risk", "Somebody could be hurt if it were known who holds what"),
        Choice.of("inquiry", "A review, an allegation or a criminal inquiry"));

    public List<Choice> reasons() { return REASONS; }

    public String reason() { return REASONS.stream().filter(each -> each.value().equals(standing.why())).map(Choice::words).findFirst().orElse(""); }

    public boolean overdue() { return standing != null && standing.review() != null && standing.review().isBefore(today); }

    public List<Field> problems() { return Field.wrongOnes(why, owner, names, others, children, ending); }

    /** Something that was typed to change the list does not fit. */
    public boolean changing() { return meanwhile != null || !Field.wrongOnes(why, owner, names, others, children).isEmpty(); }

    RestrictionForm ending(Field other) {
        return new RestrictionForm(person, fact, name, today, standing, named, family, colleagues, why, owner, names, others, children, words, other, knew, meanwhile);
    }

    /** @param listed how many people the list will hold, whoever restricts the record and its owner among them */
    RestrictionForm checked(int listed, boolean everybodyKnown) {
        return new RestrictionForm(person, fact, name, today, standing, named, family, colleagues,
            why.oneOf(REASONS.stream().map(Choice::value).toList(), "Choose why the record is restricted"),
            owner.oneOf(colleagues.stream().map(Choice::value).toList(), "Choose who answers for the restriction and is rung about it"),
            names.must(listed >= 2, "Name at least one more: two people must always be able to open the record"),
            others.must(everybodyKnown, "Nobody has one of these usernames. Check them"),
            children.oneOf(family.stream().map(Choice::value).toList(), "Choose whose records are restricted"), words, ending, knew, meanwhile);
    }

    /** With whoever was let in meanwhile: the list that is saved next leaves out nobody whom this worker has not seen on it. */
    RestrictionForm meanwhile(Field all, Field byName, String said) {
        return new RestrictionForm(person, fact, name, today, standing, named, family, colleagues, why, owner, all, byName, children, words, ending, knew, said);
    }
}
