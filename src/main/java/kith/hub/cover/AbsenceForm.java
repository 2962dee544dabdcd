package kith.hub.cover;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kith.hub.cover.Rota.Colleague;
import kith.ui.Answers;
import kith.ui.Choice;
import kith.ui.Field;
import kith.ui.Say;

/** Who is away, why, and from when until when. @param known what is said already of the same days */
public record AbsenceForm(UUID id, LocalDate today, List<Colleague> people, Field who, Field kind, Field first, Field last, Field from, Field until, Field weekly, Known known) {

    static final List<Choice> KINDS = List.of(Choice.of("sickness", "Sickness"), Choice.of("leave", "Leave"), Choice.of("training", "Training"), Choice.of("meeting", "Meeting"));
    private static final String SICKNESS = "sickness";
    private static final int WEEKS = 26;

    public record Known(UUID id, String words) {}

    record Checked(UUID worker, String hub, String kind, Span span) {}

    static AbsenceForm of(UUID id, LocalDate today, List<Colleague> people, Answers answers) {
        return new AbsenceForm(id, today, people, answers.field("who", people.getFirst().value()), answers.field("kind"), answers.field("first", Say.typed(today)), answers.field("last"), answers.field("from"),
            answers.field("until"), answers.field("weekly"), null);
    }

    public static List<Choice> kinds() {
        return KINDS;
    }

    public List<Choice> choices() {
        return people.stream().map(each -> Choice.of(each.value(), each.name() + (each.me() ? " (me)" : each.wholeHub() || each.title() == null ? "" : ", " + each.title()))).toList();
    }

    public List<Field> problems() {
        return Field.wrongOnes(who, kind, first, last, from, until, weekly);
    }

    public boolean part() {
        return !from.empty() || !until.empty() || !weekly.empty();
    }

    AbsenceForm checked() {
        var day = first.orElse("Enter the first day away").aDate(today, "Enter the day such as " + Say.typed(today) + " or tomorrow")
            .must(first.date(today).map(it -> it.isAfter(today.minusDays(366)) && it.isBefore(today.plusDays(731))).orElse(true), "Check the year of the first day");
        var end = last.aDate(today, "Enter the last day such as " + Say.typed(today.plusDays(4)))
            .must(!last.empty() || part() || kind.chosen(SICKNESS), "Enter the last day away. Only sickness may be left open")
            .must(last.date(today).flatMap(to -> first.date(today).map(it -> !to.isBefore(it))).orElse(true), "The last day must be the first day or later")
            .must(last.date(today).flatMap(to -> first.date(today).map(it -> to.isBefore(it.plusYears(2)))).orElse(true), "An absence lasts two years at most; check the last day");
        boolean hours = !from.empty() || !until.empty();
        var begins = from.aTime("Enter the time such as 10:00").must(!hours || !from.empty(), "Enter from what time").must(!hours || last.empty() || last.date(today).equals(first.date(today)), "Hours are for one day: leave the last day empty");
        var ends = until.aTime("Enter the time such as 12:30").must(!hours || !until.empty(), "Enter until what time")
            .must(until.time().flatMap(to -> from.time().map(to::isAfter)).orElse(true), "The time must be after the one it begins");
        var again = weekly.aDate(today, "Enter the last week such as " + Say.typed(today.plusWeeks(8))).must(weekly.empty() || hours, "What is weekly has hours: enter from what time until what time")
            .must(weekly.date(today).flatMap(to -> first.date(today).map(it -> to.isBefore(it.plusWeeks(WEEKS)) && !to.isBefore(it))).orElse(true), "Half a year of weeks at most, from the first day on");
        return new AbsenceForm(id, today, people, who.oneOf(people.stream().map(Colleague::value).toList(), "Choose who is away"), kind.oneOf(KINDS.stream().map(Choice::value).toList(), "Choose what kind of absence it is"),
            day, end, begins, ends, again, null);
    }

    AbsenceForm knowing(Absence other) {
        var words = other.who() + " is away already, from " + Say.day(other.span().from().toLocalDate()) + " " + Away.until(other.span().until(), other.span().wholeDays(), today).replace("away ", "") + ".";
        return new AbsenceForm(id, today, people, who, kind, first.wrong("These days are said already. Change that absence, or choose other days"), last, from, until, weekly, new Known(other.id(), words));
    }

    /** One, or one a week. */
    List<Checked> said() {
        var person = people.stream().filter(each -> each.value().equals(who.value())).findFirst().orElseThrow();
        var day = first.date(today).orElseThrow();
        var all = new ArrayList<Checked>();
        for (var each = day; all.isEmpty() || weekly.date(today).isPresent() && !each.isAfter(weekly.date(today).get()); each = each.plusWeeks(1))
            all.add(new Checked(person.wholeHub() ? null : person.worker(), person.hub(), kind.value(), span(each)));
        return all;
    }

    private Span span(LocalDate day) {
        if (from.time().isPresent()) return new Span(day.atTime(from.time().get()), until.time().map(day::atTime).orElse(day.plusDays(1).atTime(LocalTime.MIDNIGHT)));
        return Span.days(day, last.empty() ? null : last.date(today).orElseThrow().plusDays(1));
    }
}
