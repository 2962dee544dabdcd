package kith.casework.record;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import kith.ledger.Happened;
import kith.ui.Field;

/** What came with a form, or with its draft: each answer as a field, as it was typed. */
public record Answers(Map<String, List<String>> typed) {

    public static final Answers NONE = new Answers(Map.of());

    public Field field(String name) {
        return Field.of(name, typed.getOrDefault(name, List.of()));
    }

    public Field field(String name, String otherwise) {
        return typed.containsKey(name) ? field(name) : Field.of(name, otherwise);
    }

    public String text(String name) {
        return field(name).value().strip();
    }

    public boolean isEmpty() {
        return typed.isEmpty();
    }

    /** The day and, where it was given, the time, in London; call only when both fields are right. */
    public static Happened happened(Field day, Field time, LocalDate today) {
        var date = day.date(today).orElseThrow();
        return time.time().map((LocalTime at) -> Happened.at(date.atTime(at).atZone(Happened.LONDON).toInstant())).orElse(Happened.on(date));
    }

    /** A day that has come, as typed. */
    public static Field day(Field day, LocalDate today) {
        return day.orElse("Enter the day it happened, such as " + kith.ui.Say.typed(today))
            .aDate(today, "Enter the day as numbers or words, such as " + kith.ui.Say.typed(today) + " or today")
            .must(day.date(today).map(it -> !it.isAfter(today)).orElse(true), "The day must be today or in the past")
            .must(day.date(today).map(it -> it.isAfter(LocalDate.of(1900, 1, 1))).orElse(true), "Check the year");
    }
}
