package kith.docs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kith.ledger.FactKinds;
import kith.pathway.ClockRule;
import kith.pathway.Pathways;
import kith.pathway.StatusRule;
import kith.pathway.Telling;
import kith.pathway.When;

/** What a rule says, in the words that a practitioner reads on the pages of Kith. */
final class RuleWords {

    private final Pathways rules;
    private final FactKinds kinds;
    private final Map<String, String> titles = new HashMap<>();

    RuleWords(Pathways rules, List<Telling<?>> tellings, FactKinds kinds) {
        this.rules = rules;
        this.kinds = kinds;
        tellings.forEach(each -> titles.put(each.kind().name(), each.title()));
    }

    String fact(String type) {
        return titles.getOrDefault(type, type);
    }

    String status(String code) {
        return rules.status(code).label();
    }

    List<String> each(List<When> whens) {
        return whens.stream().map(this::of).distinct().toList();
    }

    String any(List<When> whens) {
        return String.join("; or ", each(whens));
    }

    String of(When when) {
        return of(when, "");
    }

    /** @param under the status under which it stands, which then need not be said */
    String of(When when, String under) {
        var words = new StringBuilder(what(when));
        if (when.nth() != null) words.append(when.nth() == When.Nth.first ? ", the first" : ", a later one");
        var beside = new ArrayList<String>();
        if (when.whileStatus() != null && !(when.whileStatus().equals(under) && when.strand() == null)) beside.add("while " + lower(status(when.whileStatus())) + strand(when));
        if (when.beside() != null) beside.add("and " + lower(status(when.beside())));
        if (when.unless() != null) beside.add("unless " + either(when.unless()));
        if (when.had() != null) beside.add("if ever " + lower(status(when.had())));
        if (when.never() != null) beside.add("if never " + either(when.never()));
        if (when.fromAge() != null) beside.add("at " + when.fromAge() + " or older");
        if (when.belowAge() != null) beside.add("under " + when.belowAge());
        if (when.open() != null) beside.add("in " + lower(fact(when.open()).replaceFirst(" (started|began)$", "")) + where(when.open(), when.openWhere())
            + (when.openUnder() == null ? "" : " of less than " + when.openUnder()) + (when.openOver() == null ? "" : " of " + when.openOver() + " or more"));
        if (when.forGood()) beside.add("where nothing of the kind begins that day");
        return beside.isEmpty() ? words.toString() : words + ", " + String.join(", ", beside);
    }

    private String either(When.Allowed statuses) {
        return statuses.codes().stream().map(each -> lower(status(each))).collect(Collectors.joining(" or "));
    }

    private String what(When when) {
        if (when.age() != null) return when.age() == 0 ? "Birth" : "Birthday: " + when.age();
        if (when.status() != null) return status(when.status()) + " begins" + strand(when);
        return fact(when.fact()) + where(when.fact(), when.where());
    }

    private static String strand(When when) {
        return when.strand() == null ? "" : " (" + when.strand() + ")";
    }

    private String where(String type, Map<String, When.Allowed> where) {
        if (where.isEmpty()) return "";
        return " (" + where.entrySet().stream().map(each -> (each.getValue().not() ? "not " : "") + part(type, each.getKey(), each.getValue().codes())).collect(Collectors.joining("; ")) + ")";
    }

    private String part(String type, String part, List<String> codes) {
        var field = kinds.named(type).field(part);
        if (codes.equals(List.of("true"))) return lower(field.label());
        if (codes.equals(List.of("false"))) return "not " + lower(field.label());
        var labels = codes.stream().map(code -> field.codes() == null ? code.replace('-', ' ') : field.codes().label(code)).map(RuleWords::lower).toList();
        return labels.size() > 4 ? String.join(", ", labels.subList(0, 3)) + " and " + (labels.size() - 3) + " others" : String.join(" or ", labels);
    }

    /** How long there is, as the clock says it. */
    static String limit(ClockRule clock) {
        if (clock.waits()) return "not before " + clock.within() + " have passed";
        if (clock.dueOn() != null) return (clock.before() == null ? "by the day it names" : clock.before() + " before the day it names") + (clock.within() == null ? "" : ", else within " + clock.within() + rolls(clock.rolls())) + (clock.atFirst() == null ? "" : ", at first no longer than " + clock.atFirst()) + (clock.longest() == null ? "" : ", and never longer than " + clock.longest());
        if (clock.dueEach() != null) return "by " + clock.dueEach();
        if (clock.dueAge() != null) return "until the birthday: " + clock.dueAge();
        return (clock.outlasts() && clock.ends().isEmpty() ? "for " : "within ") + clock.within() + (clock.inAny() == null ? "" : " of any " + clock.inAny() + ", all together") + (clock.countsFrom() == null ? "" : " of the day it names, else of its own") + rolls(clock.rolls());
    }

    private static String rolls(ClockRule.Rolls rolls) {
        return rolls == null ? "" : rolls == ClockRule.Rolls.WORKING_DAY ? ", else the next working day" : ", else the next day that is no Sunday or public holiday";
    }

    List<String> begins(StatusRule.Strand strand) {
        var words = new ArrayList<>(each(strand.starts()));
        if (strand.after() != null) words.add("after " + lower(status(strand.after())));
        if (strand.byItself()) words.add("by itself");
        var beside = new ArrayList<String>();
        if (strand.whileStatus() != null) beside.add("while " + lower(status(strand.whileStatus())));
        if (strand.unless() != null) beside.add("unless " + either(strand.unless()));
        if (strand.fromAge() != null) beside.add("from the age of " + strand.fromAge());
        if (strand.earned() != null) beside.add("after " + strand.earned().atLeast() + " " + lower(status(strand.earned().status())) + (strand.earned().sinceAge() == null ? "" : " since " + strand.earned().sinceAge())
            + (strand.earned().andAt() == null ? "" : ", and at " + strand.earned().andAt()));
        if (!beside.isEmpty()) words.set(words.size() - 1, words.getLast() + " " + String.join(", ", beside));
        return words;
    }

    List<String> ends(StatusRule status, StatusRule.Strand strand) {
        var words = new ArrayList<>(each(strand.ends()));
        if (strand.whileStatus() != null) words.add("with the end of " + lower(status(strand.whileStatus())));
        if (strand.lapses() != null) words.add(strand.lapses().on() != null ? "by itself after the day it names" : "by itself after " + strand.lapses().within());
        if (status.untilAge() != null) words.add("by law at " + status.untilAge());
        return words;
    }

    private static String lower(String text) {
        return text.length() > 1 && Character.isUpperCase(text.charAt(1)) ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }
}
