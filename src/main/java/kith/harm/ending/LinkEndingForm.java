package kith.harm.ending;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.harm.LinkFacts;
import kith.ui.Answers;
import kith.ui.Choice;
import kith.ui.Field;

/** Which link ends, when and why. @param links those that stand on this record */
public record LinkEndingForm(UUID person, String name, LocalDate today, UUID fact, Field of, Field reason, Field happened, Field words, List<Choice> links) {

    static LinkEndingForm of(UUID person, String name, LocalDate today, UUID fact, Answers answers, List<Choice> links) {
        return new LinkEndingForm(person, name, today, fact, answers.field("of", links.size() == 1 ? links.getFirst().value() : ""), answers.field("reason"), answers.field("happened", "today"), answers.field("words"), links);
    }

    public static List<Choice> reasons() {
        return LinkFacts.ENDED.field("reason").codes().labels().entrySet().stream().map(each -> Choice.of(each.getKey(), each.getValue())).toList();
    }

    LinkEndingForm checked() {
        return new LinkEndingForm(person, name, today, fact, of.oneOf(links.stream().map(Choice::value).toList(), "Say which link has ended"), reason.empty() ? reason : reason.oneOf(reasons().stream().map(Choice::value).toList(), "Choose one of the reasons"),
            Answers.day(happened, today), words.atMost(10_000, "The note is too long"), links);
    }

    public List<Field> problems() {
        return Field.wrongOnes(of, reason, happened, words);
    }
}
