package kith.docs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kith.pathway.ClockRule;
import kith.pathway.Pathway;
import kith.pathway.StatusRule;
import kith.pathway.When;

/** A pathway file as a page: its statuses, clocks and owed records in words, under one picture of how it runs. */
final class PathwayPage {

    private static final Map<String, String> CONFIDENCE = Map.of("H", "settled law or guidance", "M", "usual", "L", "local standard");

    private PathwayPage() {}

    /** @param files the files of one journey, by the path under models/pathways */
    static String of(String country, Map<String, Pathway> files) {
        var all = files.values();
        var first = all.iterator().next();
        var page = new StringBuilder("# " + first.title() + "\n\nMade from " + files.keySet().stream().map(each -> "`models/pathways/" + each + "`").collect(Collectors.joining(" and "))
            + "; change the file, never this page. [All journeys of " + sentence(country) + "](README.md)\n");
        for (var each : all) if (!each.closing().isEmpty()) page.append("\n").append(sentence(words(each.closing()))).append(" ends every status and stops every clock, with the reason given. What is owed stays owed.\n");
        page.append("\n![" + first.title() + ": statuses, clocks and what answers them](" + first.pathway() + ".svg)\n");
        section(page, "\n## Statuses\n", all.stream().flatMap(each -> each.statuses().stream()).map(PathwayPage::status).toList());
        section(page, "\n## Clocks\n\n| rule | what must happen | how long | from | ended by | stopped by | source |\n|---|---|---|---|---|---|---|\n", all.stream().flatMap(each -> each.clocks().stream()).map(PathwayPage::clock).toList());
        section(page, "\n## Owed records\n\n| record | owed by | within | after | source |\n|---|---|---|---|---|\n", all.stream().flatMap(each -> each.owed().stream())
            .map(owed -> row(owed.title() + " (`" + owed.code() + "`)", owed.role(), owed.within() + dates(owed.since(), owed.until()), words(List.of(owed.from())), owed.source())).toList());
        section(page, "\n## Kept up to date\n\n| record | by whom | written by | first after | anew after | at the latest after | within | source |\n|---|---|---|---|---|---|---|---|\n", all.stream().flatMap(each -> each.kept().stream())
            .map(kept -> row(kept.title() + " (`" + kept.code() + "`)", kept.role(), "`" + kept.by() + "`", words(kept.begins()), words(kept.changes()), kept.older().toString(), kept.within().toString(), kept.source())).toList());
        return page.toString();
    }

    private static void section(StringBuilder page, String head, List<String> rows) {
        if (!rows.isEmpty()) page.append(head).append(String.join("", rows));
    }

    private static String dates(LocalDate from, LocalDate until) {
        return (from == null ? "" : ", from " + from) + (until == null ? "" : ", until " + until);
    }

    private static String status(StatusRule status) {
        var text = new StringBuilder("\n### " + status.label() + " (`" + status.code() + "`)\n" + status.says() + "\n");
        if (status.source() != null) text.append("Source: ").append(status.source()).append(".\n");
        for (var strand : status.strands()) {
            text.append("\n- begins ").append(begins(strand)).append(dates(strand.from(), strand.until()));
            if (strand.whileStatus() != null) text.append("; ends with *").append(strand.whileStatus()).append("*");
            text.append(strand.ends().isEmpty() ? "" : "; ends with " + words(strand.ends())).append(strand.apart() ? "; each is a matter of its own" : "");
            if (strand.lapses() != null) text.append("; ends by itself ").append(strand.lapses().on() != null ? "after the day it names (" + strand.lapses().on() + ")" + (strand.lapses().within() == null ? "" : ", else " + strand.lapses().within() + " after it began") + (strand.lapses().atFirst() == null ? "" : ", at first at most " + strand.lapses().atFirst()) + (strand.lapses().longest() == null ? "" : ", at most " + strand.lapses().longest() + " after it began") : strand.lapses().within() + " after it began");
        }
        if (!status.outlasts().isEmpty()) text.append("\n- goes on after ").append(words(status.outlasts()));
        if (status.untilAge() != null) text.append("\n- ends by law at ").append(status.untilAge());
        return text.append("\n").toString();
    }

    private static String begins(StatusRule.Strand strand) {
        var ways = new ArrayList<String>();
        if (!strand.starts().isEmpty()) ways.add("with " + words(strand.starts()));
        if (strand.after() != null) ways.add("by itself when *" + strand.after() + "* ends");
        if (strand.byItself()) ways.add("by itself");
        var text = new StringBuilder(String.join(", or ", ways));
        if (strand.whileStatus() != null) text.append(" while *").append(strand.whileStatus()).append("*");
        if (strand.unless() != null) text.append(" unless *").append(String.join("* or *", strand.unless().codes())).append("*");
        if (strand.fromAge() != null) text.append(" from the age of ").append(strand.fromAge());
        if (strand.earned() != null) {
            var earned = strand.earned();
            text.append(" for whoever has had *").append(earned.status()).append("* for ").append(earned.atLeast()).append(" in all");
            if (earned.sinceAge() != null) text.append(" since turning ").append(earned.sinceAge());
            if (earned.andAt() != null) text.append(", and had it at ").append(earned.andAt()).append(" or later");
        }
        return text.toString();
    }

    private static String clock(ClockRule clock) {
        var stops = new ArrayList<String>();
        if (!clock.stops().isEmpty()) stops.add(words(clock.stops()));
        if (clock.stopsWith() != null) stops.add("the end of *" + clock.stopsWith() + "*");
        if (clock.untilAge() != null) stops.add("turning " + clock.untilAge());
        var limit = new StringBuilder(RuleWords.limit(clock) + dates(clock.from(), clock.until()));
        for (var each : clock.extensions()) limit.append("; put off by ").append(words(each.when())).append(" ").append(each.by() == null ? "to the day it names" : "by " + each.by());
        for (var each : clock.pauses()) limit.append("; does not count from ").append(words(each.starts())).append(" until ").append(words(each.ends()));
        if (clock.outlasts()) limit.append("; outlasts the closing of the case and death");
        return row(clock.rule(), "**" + clock.title() + "**: " + clock.says(), limit.toString(), words(clock.starts()), words(clock.ends()), String.join(", or ", stops),
            clock.source() + " (" + CONFIDENCE.get(clock.confidence()) + ")");
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private static String words(List<When> whens) {
        return whens.stream().map(PathwayPage::words).collect(Collectors.joining(", or "));
    }

    private static String words(When when) {
        var text = when.age() != null ? "the birthday " + when.age() : when.fact() == null ? "the beginning of *" + when.status() + "*" + (when.strand() == null ? "" : " (" + when.strand() + ")") : "`" + when.fact() + "`";
        text += with(" with ", when.where());
        if (when.nth() != null) text += when.nth() == When.Nth.first ? " (the first)" : " (a later one)";
        if (when.whileStatus() != null) text += " while *" + when.whileStatus() + "*" + (when.strand() == null ? "" : " (" + when.strand() + ")");
        if (when.beside() != null) text += " and *" + when.beside() + "*";
        if (when.unless() != null) text += " unless *" + String.join("* or *", when.unless().codes()) + "*";
        if (when.fromAge() != null) text += " from the age of " + when.fromAge();
        if (when.belowAge() != null) text += " below the age of " + when.belowAge();
        if (when.had() != null) text += " if *" + when.had() + "* runs or ever ran";
        if (when.forGood()) text += " for good";
        if (when.open() != null) text += " while a " + when.open().replace(".started", "") + with(" with ", when.openWhere()) + " is open" + (when.openUnder() == null ? "" : " for less than " + when.openUnder()) + (when.openOver() == null ? "" : " for " + when.openOver() + " or longer");
        return when.of() == null ? text : text + (when.of() == When.Of.same ? " that names it, or what it names, or nothing" : when.of() == When.Of.due ? " that names it, or nothing once it is due" : " that names it or names nothing");
    }

    private static String with(String before, Map<String, When.Allowed> where) {
        return where.isEmpty() ? "" : before + new TreeMap<>(where).entrySet().stream().map(each -> each.getKey() + (each.getValue().not() ? " not " : " ") + String.join(" or ", each.getValue().codes())).collect(Collectors.joining(", "));
    }

    private static String sentence(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
