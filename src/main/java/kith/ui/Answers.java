package kith.ui;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What came with a form, or with its draft: each answer as a field, as it was typed. */
public record Answers(Map<String, List<String>> typed) {

    private static final Set<String> CARRIED = Set.of("_csrf", "after", "back", "version", "read", "right", "knew", "known", "named");

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

    /** Of the page and not of whoever typed: where its draft lies, and what stood when it was opened. */
    public static boolean carried(String name) {
        return CARRIED.contains(name) || name.startsWith("draft-") || name.startsWith("was-") || name.startsWith("stood-");
    }

    /** The same with these in place of what was typed for them. */
    public Answers with(Map<String, String> values) {
        var all = new LinkedHashMap<String, List<String>>(typed);
        values.forEach((name, value) -> all.put(name, List.of(value)));
        return new Answers(all);
    }

    public boolean isEmpty() {
        return typed.isEmpty();
    }

    /** A day that has come, as typed. */
    public static Field day(Field day, LocalDate today) {
        return day.orElse("Enter the day it happened, such as " + Say.typed(today))
            .aDate(today, "Enter the day as numbers or words, such as " + Say.typed(today) + " or today")
            .must(day.date(today).map(it -> !it.isAfter(today)).orElse(true), "The day must be today or in the past")
            .must(day.date(today).map(it -> it.isAfter(LocalDate.of(1900, 1, 1))).orElse(true), "Check the year");
    }

    /** A time that has come: what is typed in the morning for last night is not this evening. The minute that is running has come. */
    public static Field time(Field time, Field day, LocalDateTime now) {
        var on = day.date(now.toLocalDate()).orElse(LocalDate.MIN);
        return time.aTime("Enter the time such as 16:30, or leave it empty")
            .must(!on.equals(now.toLocalDate()) || time.time().map(it -> !it.isAfter(now.toLocalTime().plusMinutes(1)) || now.toLocalTime().isAfter(LocalTime.of(23, 58))).orElse(true), "That time has not come yet: is the day right?");
    }

    /** Something that follows from what happened: on that day or later, and not so many years later that the year must be a slip. */
    public static Field ahead(Field day, Field happened, LocalDate today, String words, int years) {
        var since = happened.date(today);
        var named = day.date(today);
        if (since.isEmpty() || named.isEmpty()) return day;
        return day.must(!named.get().isBefore(since.get()), words).must(!named.get().isAfter(since.get().plusYears(years)), "Check the year");
    }
}
