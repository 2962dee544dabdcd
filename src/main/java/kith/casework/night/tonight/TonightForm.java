package kith.casework.night.tonight;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kith.casework.record.AboutWhom;
import kith.ledger.Happened;
import kith.ledger.PersonId;
import kith.ui.Answers;
import kith.ui.Choice;
import kith.ui.Field;
import kith.ui.Say;

/**
 * Something that happens tonight, as it is being recorded.
 * @param lookedAfter who of the family is looked after now
 * @param hidden      whether one of those it is about lives at a shielded address now: the shield goes along unless it is said why not
 * @param told        who meets it in the morning, in words; nothing by day
 */
public record TonightForm(Tonight what, AboutWhom about, LocalDate today, LocalTime now, Set<PersonId> lookedAfter, Field happened, Field at, List<Asked> asked, Field until, Field type, Field basis, Field line, Field town,
                          Field postcode, boolean hidden, Field shielded, Field reason, Field manager, Field role, Field agreedAt, Field urgent, Field words, Field sure, List<Choice> managers, List<Choice> roles, String told, boolean night) {

    /** The screen of the night is emergency duty's; by day one comes from the child's page. */
    public String back() {
        return (night ? "/night/" : "/children/") + about.person();
    }

    /** A question that the kind of fact asks. */
    public record Asked(String part, String label, Field answer, List<Choice> choices) {}

    static final List<Choice> TYPES = List.of(Choice.of("U6", "Foster carer"), Choice.of("U3", "Relative or friend"), Choice.of("K2", "Children’s home"), Choice.of("T1", "Hospital"), Choice.of("P1", "With a parent"));

    /** No choice of law where the child is looked after already: the basis that stands goes on unless another is chosen. */
    static final List<Choice> BASES = List.of(Choice.of("V2", "A parent agrees (section 20)"), Choice.of("L1", "Police protection"), Choice.of("L2", "Emergency protection order"), Choice.of("C1", "Interim care order"));

    public List<Choice> types() {
        return TYPES;
    }

    public List<Choice> bases() {
        if (!lookedAfter.contains(new PersonId(about.person()))) return BASES.stream().map(Choice::inTerms).toList();
        var all = new ArrayList<Choice>();
        all.add(Choice.of("same", "As before: looked after already"));
        all.addAll(BASES);
        return all;
    }

    TonightForm checked() {
        var day = Answers.day(happened, today);
        var time = at.orElse("Enter the time, such as " + Say.time(now)).aTime("Enter the time such as " + Say.time(now) + " or 4.30am");
        time = time.must(!day.date(today).equals(Optional.of(today)) || time.time().map(it -> !it.isAfter(now)).orElse(true), "That is still to come: is the day right?");
        var questions = asked.stream().map(each -> new Asked(each.part(), each.label(), each.answer().oneOf(each.choices().stream().map(Choice::value).toList(), missing(each.part())), each.choices())).toList();
        boolean order = what == Tonight.EMERGENCY_ORDER;
        boolean placed = what == Tonight.PLACEMENT;
        boolean authority = what == Tonight.AUTHORITY || saidAgreed();
        var ends = order ? until.orElse("Enter the last day of the order").aDate(today, "Enter the last day of the order, such as " + Say.typed(today.plusDays(7))) : until;
        if (order) ends = ends.must(ends.date(today).map(it -> !it.isBefore(day.date(today).orElse(today))).orElse(true), "The order cannot end before it was made");
        var doubt = doubt(day, time, ends);
        return new TonightForm(what, about.checked(), today, now, lookedAfter, day, time, questions, ends, placed ? type.oneOf(values(TYPES), "Say where the child is placed") : type,
            placed ? law() : basis, line, town, postcode, hidden, shielded, reason.must(!unshields() || !reason.empty(), "Say why the new address need not be shielded"),
            authority ? manager.orElse("Say which manager") : manager, authority ? role.oneOf(values(roles), "Say as what") : role,
            agreedAt.aTime("Enter the time such as " + Say.time(now)), urgent, what == Tonight.MESSAGE ? words.orElse("Write the message") : words.atMost(100_000, "Too long for one entry: split it"),
            doubt == null ? sure : sure.must(sure.chosen("yes"), doubt), managers, roles, told, night);
    }

    /** Whoever names a time or a role says that somebody agreed: it is not left off the record for want of the name. */
    public boolean saidAgreed() {
        return what.asksAuthority() && !(manager.empty() && role.empty() && agreedAt.empty());
    }

    /** What was pressed by mistake can be taken back. */
    public List<Choice> rolesOrNone() {
        return Stream.concat(roles.stream(), Stream.of(Choice.of("", "Nobody has agreed"))).toList();
    }

    boolean moves() {
        return what == Tonight.PLACEMENT && !(line.empty() && postcode.empty());
    }

    boolean unshields() {
        return moves() && hidden && shielded.chosen("no");
    }

    /** One law is not taken for a child in care and a brother at home: it would be an agreement over an order, or care that nobody has agreed to. */
    private Field law() {
        var people = about.people();
        boolean all = lookedAfter.containsAll(people);
        boolean none = people.stream().noneMatch(lookedAfter::contains);
        return basis.oneOf(values(bases()), "Say under what law the child is placed")
            .must(all || none, "Some of them are looked after already and some are not: record them one by one")
            .must(all || !basis.chosen("same"), "They are not looked after yet: say under what law they are placed");
    }

    /** Agreed before midnight for what happened after it: the day before. Without a time of its own it was agreed as it happened. */
    Happened agreed() {
        var day = happened.date(today).orElseThrow();
        var began = at.time().orElseThrow();
        var agreed = agreedAt.time().orElse(began);
        return Happened.on(agreed.isAfter(began) ? day.minusDays(1) : day, Optional.of(agreed));
    }

    private static String missing(String part) {
        return switch (part) {
            case "where" -> "Say where the child is now";
            case "outcome" -> "Say what follows";
            case "effect" -> "Say what the order does";
            case "action" -> "Say what the manager agreed to";
            default -> "Choose one";
        };
    }

    /** What the law does not allow may still have been ordered or done: it is asked about, and then taken. */
    private String doubt(Field day, Field time, Field ends) {
        if (day.wrong() || time.wrong() || ends.wrong()) return null;
        var began = day.date(today).orElseThrow();
        if (what == Tonight.EMERGENCY_ORDER) {
            var days = ChronoUnit.DAYS.between(began, ends.date(today).orElseThrow()) + 1;
            return days <= 8 ? null : "That is " + days + " days. The law allows 8 days at most with the first, or until noon of the next working day where the eighth is a Sunday or a public holiday. Check the order, and tick if this is what it says";
        }
        if (what != Tonight.POLICE_PROTECTION) return null;
        var ended = began.atTime(time.time().orElseThrow()).atZone(Happened.LONDON).plus(Duration.ofHours(72));
        return ended.isAfter(today.atTime(now).atZone(Happened.LONDON)) ? null : "That is more than 72 hours ago: the power would be over by law. Check the day and the time, and tick if they are right";
    }

    /** Asked once, and then the answer stays to be seen. */
    public boolean doubted() {
        return sure.wrong() || !sure.empty();
    }

    private static List<String> values(List<Choice> choices) {
        return choices.stream().map(Choice::value).toList();
    }

    public List<Field> problems() {
        var wrong = new ArrayList<Field>();
        for (var each : asked) if (each.answer().wrong()) wrong.add(each.answer());
        wrong.addAll(Field.wrongOnes(type, basis, reason, until, manager, role, happened, at, sure, agreedAt, words, about.children()));
        return wrong;
    }

    /** The longest that the law allows, where the court's day is not yet typed. */
    public String longest() {
        return Say.typed(today.plusDays(7));
    }
}
