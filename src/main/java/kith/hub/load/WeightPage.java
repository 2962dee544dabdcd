package kith.hub.load;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kith.hub.HubFacts;
import kith.hub.load.Loads.Part;
import kith.hub.load.Loads.Weighed;
import kith.ui.Choice;
import kith.ui.Field;
import kith.ui.Say;

/** What the work with a child weighs, and why; and a weight set by hand, with a reason and an end. */
public record WeightPage(UUID person, String name, LocalDate today, Weighed weighed, List<Part> parts, Map<String, String> labels, UUID fact, Field what, Field points, Field reason, Field until, Field why) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MOST = BigDecimal.TEN;

    public Part whole() {
        return parts.stream().filter(each -> each.kind().equals("whole")).findFirst().orElse(null);
    }

    /** A status in the words of the country. */
    public String label(Part part) {
        if (part.kind().equals("whole")) return "Set by hand";
        return labels.getOrDefault(part.code(), Character.toUpperCase(part.code().charAt(0)) + part.code().substring(1).replace('-', ' '));
    }

    /** Of the statuses the heaviest alone counts. */
    public boolean counts(Part part) {
        return whole() == null ? !part.kind().equals("status") || part.equals(parts.stream().filter(each -> each.kind().equals("status")).findFirst().orElse(null)) : part.kind().equals("whole");
    }

    public List<Choice> choices() {
        return List.of(Choice.of("complexity", "More complex than the plan says"), Choice.of("travel", "Lives far away"), Choice.of("whole", "The weight as a whole is another"));
    }

    public List<Choice> reasons() {
        return HubFacts.WEIGHT.field("reason").codes().labels().entrySet().stream().map(each -> Choice.of(each.getKey(), each.getValue())).toList();
    }

    /** What somebody decided and what still stands. */
    public List<Part> byHand() {
        return parts.stream().filter(each -> List.of("complexity", "travel").contains(each.code()) || each.kind().equals("whole")).toList();
    }

    public List<Field> problems() {
        return Field.wrongOnes(what, points, reason, until, why);
    }

    Integer hundredths() {
        return what.chosen("whole") ? number().multiply(HUNDRED).intValue() : null;
    }

    LocalDate end() {
        return until.empty() ? null : until.date(today).orElse(null);
    }

    private BigDecimal number() {
        try {
            return points.empty() ? null : new BigDecimal(points.value().strip().replace(',', '.'));
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    WeightPage checked() {
        var number = number();
        boolean fits = number != null && number.signum() >= 0 && number.compareTo(MOST) <= 0;
        var end = until.date(today);
        return new WeightPage(person, name, today, weighed, parts, labels, fact, what.oneOf(choices().stream().map(Choice::value).toList(), "Say what is different"),
            points.must(!what.chosen("whole") || fits, "Enter the weight as a number from 0 to 10, such as 1.5"),
            reason.oneOf(HubFacts.WEIGHT.field("reason").codes().labels().keySet(), "Say why"),
            until.orElse("Enter until when, so that somebody looks at it again").aDate(today, "Enter the date, such as " + Say.typed(today.plusMonths(3))).must(end.isEmpty() || end.get().isAfter(today), "Enter a day that is still to come"),
            why.must(!reason.chosen("other") || !why.empty(), "Say in a few words why").atMost(2000, "Say it in fewer words"));
    }
}
