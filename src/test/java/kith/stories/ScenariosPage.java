package kith.stories;

import java.util.Map;
import java.util.stream.Collectors;

/** The page of the book: how to read a story, the stories of each file, and the stories of each rule. */
final class ScenariosPage {

    private static final String HEAD = """
        # The scenario book: %d stories

        Made from `src/test/resources/kith/stories`; change those files, never this page (`mvn test -Dtest=ScenarioBookTest -Dkith.write=true`).

        Each story is a life in a few lines: who (`people`), what happened (`facts`, as in [facts.md](facts.md)), and what must be so on some
        days (`then`). Every date was worked out by hand from the law, before and without the rules that it checks; `sums` shows the arithmetic,
        `because` the reasoning. `./kith evaluate` answers by the same rules.

        - **status** `section-47 since 2026-03-02`: what the child's record says; the first one leads.
        - **clocks** `B3 of s from 2026-03-02 due 2026-03-23 met 2026-03-20`: the rule (its row in the timescales), the fact that started it, when it
          started, is due, and how it stands: running, met, met-late, overdue, or stopped with the day and the reason. **open** names only those that still run.
        - **owed** `strategy-discussion-minutes of s by hub-coordinator due 2026-03-03`: a record that should exist and does not.
        - **as-known** 2026-03-05: the same day as it looked to somebody who knew only what was recorded by then.
        - **only** names what is compared, so that a story stays the same when other rules are added. What a line leaves out is not compared.
        - Who is not named is the first of the people. What has no moment of recording was recorded that evening.
        """;

    private ScenariosPage() {}

    static String of(Map<String, Scenario> stories) {
        var page = new StringBuilder(HEAD.formatted(stories.size()));
        String file = null;
        for (var each : stories.entrySet()) {
            var own = each.getKey().substring(0, each.getKey().lastIndexOf('/'));
            if (!own.equals(file)) page.append("\n## ").append(own).append("\n[The file](../src/test/resources/kith/stories/").append(own).append(".yml)\n\n| story | law | rules |\n|---|---|---|\n");
            file = own;
            page.append("| ").append(each.getValue().title()).append(" | ").append(each.getValue().law()).append(" | ").append(String.join(" ", each.getValue().rules())).append(" |\n");
        }
        return page.append(settled(stories)).toString();
    }

    private static String settled(Map<String, Scenario> stories) {
        var later = Law.later();
        return "\n## Rules of settled law\n\nE is England, W Wales.\n\n| rule | | what it is about | stories |\n|---|---|---|---|\n" + Law.rows().stream().map(row -> {
            var told = row.told(stories);
            return "| " + row.rule() + " | " + row.country() + " | " + row.says() + " | " + (told.isEmpty() ? "none: " + later.get(row.rule()) : told.stream().map(path -> "`" + path + "`").collect(Collectors.joining(", "))) + " |\n";
        }).collect(Collectors.joining());
    }
}
