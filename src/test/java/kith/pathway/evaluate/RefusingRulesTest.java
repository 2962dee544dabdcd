package kith.pathway.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A pathway file, a local value or a school calendar that cannot be used is refused with its file, its line and how to mend it. */
class RefusingRulesTest {

    private static final String START = "pathway: p\ntitle: P\n";

    @Test void a_type_of_fact_that_is_none() {
        refuses(START + clock("starts: [ { fact: visit.mde } ]"), "pathways/ours.yml, line 10: Z1: there is no type of fact visit.mde; there are visit.made");
        refuses(START + clock("starts: [ { fact: zebra.seen } ]"), "there is no type of fact zebra.seen; docs/facts.md has them all");
        refuses(START + clock("starts: [ { fact: note.written } ]\n    extends: [ { fact: visit.paid, by: 1 week } ]"), "line 11: Z1: there is no type of fact visit.paid");
    }

    @Test void a_part_or_a_code_that_the_fact_never_has() {
        refuses(START + clock("starts: [ { fact: visit.made, where: { porpose: other } } ]"), "line 10: Z1: visit.made has no porpose; it has purpose, outcome");
        refuses(START + clock("starts: [ { fact: visit.made, where: { purpose: others } } ]"), "line 10: Z1: purpose of visit.made is never others; it is one of child-in-need, child-protection, looked-after, other");
        refuses(START + clock("starts: [ { fact: visit.made, open: placement.started, open-where: { type: [P9] } } ]"), "line 10: Z1: type of placement.started is never P9");
        refuses(START + clock("starts: [ { fact: note.written } ]\n    due-on: until"), "line 11: Z1: note.written names no day until");
    }

    @Test void a_clock_without_a_source() {
        refuses(START + clock("starts: [ { fact: note.written } ]").replace("    source: S\n", ""), "line 4: Z1: says no source");
        refuses(START + clock("starts: [ { fact: note.written } ]").replace("source: S", "source: ''"), "line 4: Z1: says no source");
    }

    @Test void a_step_that_nothing_can_reach() {
        var nobody = START + "statuses:\n  - { code: lost, label: Lost, leads: 1, strands: [ { starts: [ { fact: note.written, while: never } ] } ] }\n  - { code: never, label: Never, leads: 2, strands: [ { starts: [ { fact: call.made, while: lost } ] } ] }\n";
        refuses(nobody, "pathways/ours.yml, line 4: lost: nothing can ever start it: each way to it needs another status that nothing starts. Give a strand a fact in starts");
        refuses(nobody, "line 5: never: nothing can ever start it");
        refuses(nobody + clock("starts: [ { fact: note.written, while: lost } ]"), "Z1: nothing can ever start it: it needs a status that nothing starts");
        refuses(nobody + clock("starts: [ { fact: note.written } ]\n    stops-with: lost"), "line 14: Z1: stops with lost, which nothing starts");
        refuses(START + clock("starts: [ { fact: note.written } ]\n    until: 2026-01-01\n    from: 2026-02-01"), "line 11: Z1: is never in force: it ends on 2026-01-01, before it begins");
    }

    @Test void a_circle_of_statuses() {
        var circle = START + """
            statuses:
              - code: one
                label: One
                leads: 1
                strands: [ { starts: [ { fact: note.written } ] }, { after: two } ]
              - code: two
                label: Two
                leads: 2
                strands: [ { after: one } ]
            """;
        refuses(circle, "pathways/ours.yml, line 4: one: begins with what follows from it (two): a circle. Take one of the after, earned, while or status lines out");
        refuses(circle, "line 8: two: begins with what follows from it");
        refuses(START + "statuses: [ { code: one, label: One, leads: 1, strands: [ { starts: [ { fact: note.written } ] }, { earned: { status: one, at-least: 2 days } } ] } ]\n", "one: begins with what follows from it");
    }

    @Test void two_versions_at_a_time() {
        var first = clock("starts: [ { fact: note.written } ]\n    until: 2026-04-01");
        var next = clock("starts: [ { fact: note.written } ]\n    from: 2026-04-01").replace("clocks:\n", "");
        refuses(START + first + next, "pathways/ours.yml, line 19: Z1: two versions of it are in force at the same time. End the older one with until on the day before the newer one's from");
        accepts(START + first.replace("2026-04-01", "2026-03-31") + next);
        refuses(START + """
            owed:
              - { code: told, title: T, from: { fact: note.written }, role: key-worker, within: 1 day, source: S }
              - { code: told, title: T, from: { fact: note.written }, role: key-worker, within: 2 days, source: S, since: 2026-04-01 }
            """, "line 5: told: two versions of it are in force at the same time");
        refuses(START + "statuses: [ { code: a, label: A, leads: 1, strands: [ { starts: [ { fact: note.written } ] }, { starts: [ { fact: note.written } ], from: 2026-01-01 } ] } ]\n", "a: two versions of it are in force at the same time");
    }

    @Test void words_that_do_not_go_together() {
        refuses(START + clock("starts: [ { fact: note.written, open-under: 1 year } ]"), "open-where, open-under and open-over go with open");
        refuses(START + clock("starts: [ { fact: note.written, age: 3 } ]"), "a line waits for one");
        refuses(START + clock("starts: [ { age: 131 } ]"), "nobody is 131 years old");
        refuses(START + "statuses: [ { code: one, label: One, leads: 1, strands: [ { starts: [ { fact: note.written } ], ends: [ { fact: learning-needs.decided, of: same } ] } ] } ]\n", "of: same is for clocks");
        refuses(START + clock("starts: [ { fact: note.written } ]\n    before: 1 week"), "before goes with due-on");
        refuses(START + clock("starts: [ { fact: note.written } ]\n    counts-from: issued"), "note.written names no day issued");
        refuses(START + clock("starts: [ { fact: safety-plan.made } ]\n    counts-from: until").replace("within: 1 week", "within: 72 hours"), "counts-from goes with a within that is counted in days");
        refuses(START + clock("starts: [ { fact: note.written } ]\n    in-any: 4 weeks"), "in-any goes with a within in hours or days");
        refuses(START + clock("starts: [ { fact: note.written } ]\n    in-any: 28 days").replace("within: 1 week", "within: 30 days"), "in-any is longer than within");
        refuses(START + clock("starts: [ { fact: note.written } ]\n    in-any: 1 month").replace("within: 1 week", "within: 72 hours"), "hours are counted in any so many days or weeks");
        refuses(START + clock("starts: [ { fact: note.written, never: nothing } ]"), "nothing");
        refuses(START + clock("starts: [ { fact: note.written } ]\n    due-each: 31 Feb"), "is not a day of the year such as \"15 Feb\"");
        refuses(START + clock("starts: [ { fact: note.written } ]\n    extends: [ { fact: call.made } ]"), "an extension says by how long, or on which day");
        refuses(START + clock("starts: [ { fact: note.written } ]").replace("within: 1 week", "within: none"), "line 4: Z1: says no within, and no due-on, due-each or due-age either");
    }

    @Test void a_local_value_of_what_the_law_settles_or_of_no_rule() {
        refusesClocks("B12: { within: 15 working days }\nB3: { within: 20 working days }\n", "clocks.yml, line 2: B3: is settled law or guidance (Working Together 2023, chapter 3): no local value can change it. Take it out of this file");
        refusesClocks("Q99: { within: 15 working days }\n", "clocks.yml, line 1: Q99: no pathway has a clock of that rule");
        refusesClocks("B12: { until: 3 days }\n", "clocks.yml, line 1: B12: ");
        refusesClocks("B12: { within: 3 fortnights }\n", "\"3 fortnights\" is not a limit such as");
        refusesClocks("B27: { within: 4 weeks }\n", "B27: has several entries (Child in need plan review, Next child in need plan review): say with title which one is meant");
        refusesClocks("B12: {}\n", "B12: changes nothing: give it within, due-age, warn or says");
        refusesClocks("B12: { due-age: 30 }\n", "B12: is not due on a birthday: give it within");
    }

    @Test void a_local_value_holds_from_its_day() throws IOException {
        var model = model("clocks.yml", "B12: { within: 15 working days, from: 2026-04-01 }\n");
        assertThat(due(model, "2026-03-30")).contains("\"due\" : \"2026-04-15\""); // ten working days, without Good Friday and Easter Monday
        assertThat(due(model, "2026-04-01")).contains("\"due\" : \"2026-04-24\"");
    }

    @Test void an_authority_says_to_which_birthday_it_keeps_a_closed_record() throws IOException {
        var facts = "{\"people\":[{\"id\":\"p\",\"born\":\"2010-05-04\"}],\"facts\":[{\"id\":\"f\",\"type\":\"case.closed\",\"about\":[\"p\"],\"happened\":\"2026-03-02\",\"recorded\":\"2026-03-02T16:10:00Z\",\"body\":{\"reason\":\"RC8\"}}]}";
        var model = model("clocks.yml", "G19: { due-age: 30 }\n");
        assertThat(Command.run("--model", model.toString(), "--facts", Command.file(facts).toString(), "--on", "2026-03-02").out()).contains("\"due\" : \"2040-05-04\"");
    }

    private static String due(Path model, String day) {
        var facts = "{\"people\":[{\"id\":\"p\"}],\"facts\":[{\"id\":\"f\",\"type\":\"protection-plan.started\",\"about\":[\"p\"],\"happened\":\"%s\",\"recorded\":\"2026-05-02T16:10:00Z\"}]}".formatted(day);
        return Command.run("--model", model.toString(), "--facts", Command.file(facts).toString(), "--on", day).out();
    }

    @Test void a_school_calendar_that_contradicts_itself() {
        refused(model("calendar.yml", "label: ours\nterms: [ { name: Autumn, from: 2026-09-01, until: 2026-08-01 } ]\n"), "calendar.yml: the term Autumn ends before it begins");
        refused(model("calendar.yml", "label: ours\nterms:\n  - { name: Autumn, form: 2026-09-01 }\n"), "calendar.yml, line 3: \"form\" is not known here");
        refused(model("calendar.yml", "label: ours\n"), "calendar.yml: a school calendar has no terms");
    }

    private static String clock(String lines) {
        return "clocks:\n  - rule: Z1\n    title: T\n    says: S\n    source: S\n    within: 1 week\n    ends: [ { fact: case.reopened } ]\n    " + lines + "\n";
    }

    private static void refusesClocks(String clocks, String said) {
        refused(model("clocks.yml", clocks), said);
    }

    private static void refuses(String rules, String said) {
        refused(model("pathways/ours.yml", rules), said);
    }

    private static void refused(Path model, String said) {
        var answer = Command.run("--model", model.toString(), "--facts", Command.file("{\"people\":[],\"facts\":[]}").toString(), "--on", "2026-03-20");
        assertThat(answer.err()).contains(said);
        assertThat(answer.exit()).isEqualTo(2);
    }

    private static void accepts(String rules) {
        var answer = Command.run("--model", model("pathways/ours.yml", rules).toString(), "--facts", Command.file("{\"people\":[],\"facts\":[]}").toString(), "--on", "2026-03-20");
        assertThat(answer.err()).isEmpty();
    }

    private static Path model(String file, String text) {
        try {
            var folder = Command.model();
            Files.createDirectories(folder.resolve(file).getParent());
            Files.writeString(folder.resolve(file), text);
            return folder;
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}
