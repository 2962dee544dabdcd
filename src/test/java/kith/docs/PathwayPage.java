package kith.docs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kith.pathway.ClockRule;
import kith.pathway.Pathway;
import kith.pathway.StatusRule;
import kith.pathway.When;

/** A pathway file as a page: its statuses, clocks and owed records in words, and one picture of what leads where. */
final class PathwayPage {

    private static final Map<String, String> CONFIDENCE = Map.of("H", "settled law or guidance", "M", "usual", "L", "local standard");

    private PathwayPage() {}

    static String of(String file, Pathway pathway) {
        var page = new StringBuilder("# " + pathway.title() + "\n\nMade from `models/pathways/" + file + "`; change that file, never this page.\n");
        if (!pathway.closing().isEmpty()) page.append("\n").append(sentence(words(pathway.closing()))).append(" ends every status and stops every clock, with the reason given. What is owed stays owed.\n");
        page.append("\n```mermaid\n").append(picture(pathway)).append("```\n");
        if (!pathway.statuses().isEmpty()) page.append("\n## Statuses\n");
        for (var status : pathway.statuses()) page.append(status(status));
        if (!pathway.clocks().isEmpty()) page.append("\n## Clocks\n\n| rule | what must happen | within | from | ended by | stopped by | source |\n|---|---|---|---|---|---|---|\n");
        for (var clock : pathway.clocks()) page.append(clock(clock));
        if (!pathway.owed().isEmpty()) page.append("\n## Owed records\n\n| record | owed by | within | after | source |\n|---|---|---|---|---|\n");
        for (var owed : pathway.owed())
            page.append(row(owed.title() + " (`" + owed.code() + "`)", owed.role(), owed.within().toString(), words(List.of(owed.from())), owed.source()));
        if (!pathway.kept().isEmpty()) page.append("\n## Kept up to date\n\n| record | by whom | written by | first after | anew after | at the latest after | within | source |\n|---|---|---|---|---|---|---|---|\n");
        for (var kept : pathway.kept())
            page.append(row(kept.title() + " (`" + kept.code() + "`)", kept.role(), "`" + kept.by() + "`", words(kept.begins()), words(kept.changes()), kept.older().toString(), kept.within().toString(), kept.source()));
        return page.toString();
    }

    private static String status(StatusRule status) {
        var text = new StringBuilder("\n### " + status.label() + " (`" + status.code() + "`)\n" + status.says() + "\n");
        if (status.source() != null) text.append("Source: ").append(status.source()).append(".\n");
        for (var strand : status.strands()) {
            if (strand.afterCare() != null) text.append("\n- begins by itself when *").append(strand.afterCare()).append("* ends for someone looked after 13 weeks or more since 14 and past 16");
            else text.append("\n- begins with ").append(words(strand.starts()));
            text.append(strand.ends().isEmpty() ? "" : "; ends with " + words(strand.ends())).append(strand.apart() ? "; each is a matter of its own" : "");
            if (strand.lapses() != null) text.append("; ends by itself ").append(strand.lapses().on() != null ? "after the day it names (" + strand.lapses().on() + ")" : strand.lapses().within() + " after it began");
        }
        if (status.untilAge() != null) text.append("\n- ends by law at ").append(status.untilAge());
        return text.append("\n").toString();
    }

    private static String clock(ClockRule clock) {
        var stops = new ArrayList<String>();
        if (!clock.stops().isEmpty()) stops.add(words(clock.stops()));
        if (clock.stopsWith() != null) stops.add("the end of *" + clock.stopsWith() + "*");
        if (clock.untilAge() != null) stops.add("turning " + clock.untilAge());
        return row(clock.rule(), "**" + clock.title() + "**: " + clock.says(), clock.within().toString(), words(clock.starts()), words(clock.ends()), String.join(", or ", stops),
            clock.source() + " (" + CONFIDENCE.get(clock.confidence()) + ")");
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private static String words(List<When> whens) {
        return whens.stream().map(PathwayPage::words).collect(Collectors.joining(", or "));
    }

    private static String words(When when) {
        var text = when.fact() == null ? "the beginning of *" + when.status() + "*" + (when.strand() == null ? "" : " (" + when.strand() + ")") : "`" + when.fact() + "`";
        if (!when.where().isEmpty())
            text += " with " + new java.util.TreeMap<>(when.where()).entrySet().stream().map(each -> each.getKey() + " " + String.join(" or ", each.getValue().codes())).collect(Collectors.joining(", "));
        if (when.nth() != null) text += when.nth() == When.Nth.first ? " (the first)" : " (a later one)";
        if (when.whileStatus() != null) text += " while *" + when.whileStatus() + "*" + (when.strand() == null ? "" : " (" + when.strand() + ")");
        if (when.open() != null) text += " while a " + when.open().replace(".started", "") + " is open";
        return when.of() == null ? text : text + " that names it or names nothing";
    }

    private static String sentence(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** Statuses are round, facts are boxes, clocks have six corners and their limit on the arrow that starts them. */
    private static String picture(Pathway pathway) {
        var lines = new LinkedHashMap<String, String>();
        for (var status : pathway.statuses()) {
            lines.put(id(status.code()) + "([" + status.label() + "])", "");
            for (var strand : status.strands()) {
                for (var when : strand.starts()) lines.put(node(when) + " --> " + id(status.code()), "");
                for (var when : strand.ends()) lines.put(node(when) + " -. ends .-> " + id(status.code()), "");
            }
        }
        for (var clock : pathway.clocks()) {
            lines.put(clock.rule() + "{{\"" + clock.rule() + " " + pathway.clocks().stream().filter(each -> each.rule().equals(clock.rule())).findFirst().orElseThrow().title() + "\"}}", "");
            for (var when : clock.starts()) lines.put(node(when) + " -->|" + clock.within() + "| " + clock.rule(), "");
            for (var when : clock.ends()) lines.put(node(when) + " -. ends .-> " + clock.rule(), "");
        }
        for (var owed : pathway.owed()) {
            lines.put(id(owed.code()) + "[/\"" + owed.title() + "\"/]", "");
            lines.put(node(owed.from()) + " -->|" + owed.within() + "| " + id(owed.code()), "");
        }
        for (var kept : pathway.kept()) {
            lines.put(id(kept.code()) + "[/\"" + kept.title() + "\"/]", "");
            for (var when : kept.begins()) lines.put(node(when) + " -->|" + kept.within() + "| " + id(kept.code()), "");
            lines.put(id(kept.by()) + "[\"" + kept.by() + "\"] -. ends .-> " + id(kept.code()), "");
        }
        for (var when : pathway.closing()) for (var status : pathway.statuses()) lines.put(node(when) + " --> " + id(status.code()), "");
        return "flowchart LR\n" + lines.keySet().stream().map(line -> "    " + line + "\n").collect(Collectors.joining());
    }

    private static String node(When when) {
        return when.fact() == null ? id(when.status()) : id(when.fact()) + "[\"" + when.fact() + "\"]";
    }

    private static String id(String code) {
        return code.replaceAll("[^a-z0-9]", "_");
    }
}
