package kith.frontdoor.advice;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.frontdoor.AdviceFacts;
import kith.frontdoor.advice.AdviceLog.Given;
import kith.ledger.Uuids;
import kith.ui.Answers;
import kith.ui.Choice;
import kith.ui.Field;

/** Advice as it is written down, and what was given lately. */
public record AdvicePage(UUID id, Field asker, Field matter, Field help, Field note, List<Given> lately, LocalDate today) {

    static AdvicePage of(Answers answers, List<Given> lately, LocalDate today) {
        var given = answers.text("id");
        return new AdvicePage(given.matches("[0-9a-f-]{36}") ? UUID.fromString(given) : Uuids.fresh(), answers.field("asker"), answers.field("matter"), answers.field("help", "advice-alone"), answers.field("note"), lately, today);
    }

    AdvicePage checked() {
        return new AdvicePage(id, one(asker, "asker", "Say who asked"), one(matter, "matter", "Say what it was about"), one(help, "help", "Say what was done"), note.atMost(2000, "Keep it to what would help whoever is asked next"), lately, today);
    }

    private static Field one(Field field, String part, String words) {
        return field.oneOf(AdviceFacts.GIVEN.field(part).codes().labels().keySet(), words);
    }

    public List<Field> wrong() {
        return Field.wrongOnes(asker, matter, help, note);
    }

    public static List<Choice> choices(String part) {
        return AdviceFacts.GIVEN.field(part).codes().labels().entrySet().stream().map(each -> Choice.of(each.getKey(), each.getValue())).toList();
    }

    public static String words(String part, String code) {
        return AdviceFacts.GIVEN.field(part).codes().label(code);
    }
}
