package kith.casework.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.ui.Choice;
import kith.ui.Field;
import kith.ui.Row;

/**
 * One fact on a child's record: what it says, who said it and when, and how to put it right.
 * @param first what was written at first, where it was put right since
 * @param together what the same form recorded with it, and stands
 */
public record EntryPage(UUID person, UUID fact, String name, LocalDate today, String title, List<Row> rows, List<String> words, List<String> first, boolean withdrawn, boolean shared, boolean keepable, boolean correctable, boolean withdrawable, List<Choice> together, Field reason, Field with, Field from) {

    public static final List<Choice> REASONS = List.of(Choice.of("wrong-child", "It is about another child"), Choice.of("duplicate", "It was recorded twice"),
        Choice.of("did-not-happen", "It did not happen"), Choice.of("recorded-in-error", "It was recorded in error"));

    /** In the middle of a sentence. */
    static String reason(String code) {
        return REASONS.stream().filter(each -> each.value().equals(code)).findFirst().map(each -> Character.toLowerCase(each.words().charAt(0)) + each.words().substring(1)).orElse(code.replace('-', ' '));
    }

    public List<Choice> reasons() {
        return REASONS;
    }
}
