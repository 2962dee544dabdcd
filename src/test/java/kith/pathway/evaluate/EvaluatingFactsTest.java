package kith.pathway.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command itself: moments, ids, models. */
class EvaluatingFactsTest {

    private static final String DISCUSSION = """
        {"people":[{"id":"Ann / 7"}],"facts":[{"id":"the 1st","type":"strategy-discussion.held","about":["Ann / 7"],"happened":"2026-06-01T14:00:00Z","recorded":"2026-06-01T16:10:00Z","body":{"outcome":"section-47-single"}}]}
        """;

    @Test void the_end_of_a_day_in_summer_is_an_hour_before_midnight_in_z() {
        assertThat(answer(DISCUSSION, "2026-06-01").path("on").asString()).isEqualTo("2026-06-01T22:59:59Z");
        assertThat(answer(DISCUSSION, "2026-12-01").path("on").asString()).isEqualTo("2026-12-01T23:59:59Z");
        assertThat(answer(DISCUSSION, "2026-06-01T15:30:00+01:00").path("on").asString()).isEqualTo("2026-06-01T14:30:00Z");
    }

    @Test void what_happens_later_on_the_day_does_not_count_yet() {
        assertThat(statuses(answer(DISCUSSION, "2026-06-01T13:59:59Z"))).isEmpty();
        assertThat(statuses(answer(DISCUSSION, "2026-06-01T14:00:00Z"))).containsExactly("section-47");
        assertThat(statuses(answer(DISCUSSION.replace("2026-06-01T14:00:00Z", "2026-06-01"), "2026-06-01T00:30:00+01:00"))).containsExactly("section-47");
        assertThat(statuses(answer(DISCUSSION, "2026-05-31"))).isEmpty();
    }

    @Test void as_known_is_a_day_or_a_time() {
        assertThat(statuses(known("2026-05-31"))).isEmpty();
        assertThat(statuses(known("2026-06-01"))).containsExactly("section-47");
        assertThat(statuses(known("2026-06-01T16:09:59Z"))).isEmpty();
        assertThat(statuses(known("2026-06-01T17:10:00+01:00"))).containsExactly("section-47");
    }

    @Test void a_moment_shortly_before_midnight_in_london_belongs_to_the_day() {
        var late = DISCUSSION.replace("2026-06-01T14:00:00Z", "2026-06-01T23:30:00Z"); // half past midnight on 2 June

        assertThat(statuses(answer(late, "2026-06-01"))).isEmpty();
        assertThat(clock(answer(late, "2026-06-02")).path("started").asString()).isEqualTo("2026-06-02");
    }

    @Test void ids_come_back_as_they_were_written() {
        assertThat(clock(answer(DISCUSSION, "2026-06-30")).path("fact").asString()).isEqualTo("the 1st");
        assertThat(answer(DISCUSSION, "2026-06-30").path("people").propertyNames()).containsExactly("Ann / 7");
    }

    @Test void someone_with_no_facts_has_empty_lists() {
        var ann = answer("{\"people\":[{\"id\":\"a\",\"expected\":\"2026-07-01\"}],\"facts\":[]}", "2026-06-01").path("people").path("a");

        assertThat(ann.toString()).isEqualTo("{\"status\":[],\"clocks\":[],\"owed\":[]}");
    }

    /** How often the law has a child visited hangs on the placement; what the child is does not. */
    @Test void how_something_is_done_is_no_status_of_the_answer() {
        var fostered = """
            {"people":[{"id":"a","born":"2015-05-01"}],"facts":[
             {"id":"1","type":"care.started","about":["a"],"happened":"2026-03-02","recorded":"2026-03-02T10:00:00Z","body":{"legalStatus":"C2","reason":"N1"}},
             {"id":"2","type":"placement.started","about":["a"],"happened":"2026-03-02","recorded":"2026-03-02T10:00:00Z","body":{"type":"U1","provider":"PR1"}}]}
            """;

        assertThat(answer(fostered, "2026-03-10").path("people").path("a").path("status").findValuesAsString("code")).containsExactly("looked-after");
    }

    @Test void what_the_contract_lists_for_several_types_each_of_them_may_hold() {
        for (var told : new String[] {"care.started {'legalStatus':'C2','reason':'S'}", "care.ended {'legalStatus':'C2','reason':'E4A'}", "protection-plan.started {'category':'NEG','reason':'x'}", "protection-plan.category-changed {'category':'EMO','reason':'x'}",
            "protection-plan.ended {'category':'EMO','reason':'x'}", "placement.started {'legalStatus':'C2','type':'U6','provider':'PR1','reason':'S'}", "placement.ended {'legalStatus':'C2','type':'U6','provider':'PR1','reason':'CARPL'}",
            "legal-status.changed {'legalStatus':'C2','reason':'L'}", "need-plan.ended {'reason':'x'}", "assessment.started {'kind':'child-and-family','outcome':'x','factors':['3B']}"}) {
            var type = told.substring(0, told.indexOf(' '));
            var said = Command.on(DISCUSSION.replace("strategy-discussion.held", type).replace("{\"outcome\":\"section-47-single\"}", told.substring(type.length() + 1).replace('\'', '"')), "2026-06-30");
            assertThat(said.err()).as(told).isEmpty();
            assertThat(said.exit()).as(told).isZero();
        }
        assertThat(Command.on(DISCUSSION.replace("strategy-discussion.held", "care.ended").replace("\"outcome\":\"section-47-single\"", "\"legalStatus\":\"Q9\""), "2026-06-30").exit()).isEqualTo(2);
    }

    @Test void what_is_null_is_not_there() {
        var visit = DISCUSSION.replace("{\"outcome\":\"section-47-single\"}", "null").replace("strategy-discussion.held", "core-group.held");
        assertThat(Command.on(visit, "2026-06-30").exit()).as("body").isZero();
        for (var part : new String[] {"source", "sourceDate", "version", "corrects", "withdraws", "words", "occasion", "by", "forWhom", "hub", "door"}) {
            var said = Command.on(DISCUSSION.replace("\"body\":", "\"" + part + "\":null,\"body\":"), "2026-06-30");
            assertThat(said.err()).as(part).isEmpty();
            assertThat(said.out()).as(part).isEqualTo(Command.on(DISCUSSION, "2026-06-30").out());
        }
        assertThat(Command.on(DISCUSSION.replace("\"body\":", "\"source\":\"cin-2026\",\"sourceDate\":null,\"body\":"), "2026-06-30").exit()).isZero();
    }

    @Test void a_model_that_ships_with_kith_is_known_by_its_name() {
        assertThat(Command.run("--model", "slough-2016", "--facts", Command.file(DISCUSSION).toString(), "--on", "2026-06-30").exit()).isZero();
        assertThat(Command.run("--model", "models/slough-2016", "--facts", Command.file(DISCUSSION).toString(), "--on", "2026-06-30").exit()).isZero();
    }

    @Test void the_rules_of_a_models_own_folder_take_the_place_of_the_countrys() throws IOException {
        var model = withPathway("""
            pathway: our-way
            title: Our way
            owed:
              - { code: strategy-discussion-minutes, title: Minutes, from: { fact: strategy-discussion.held }, role: social-worker, within: 3 working days, source: Local standard }
            """);

        var owed = tree(Command.run("--model", model.toString(), "--facts", Command.file(DISCUSSION).toString(), "--on", "2026-06-30").out()).path("people").path("Ann / 7").path("owed");

        assertThat(owed.toString()).isEqualTo("[{\"code\":\"strategy-discussion-minutes\",\"fact\":\"the 1st\",\"role\":\"social-worker\",\"due\":\"2026-06-04\"}]");
    }

    @Test void a_mistake_in_a_pathway_is_said_with_its_file_and_line() throws IOException {
        refuses("pathway: p\nclockz: []\n", "pathways/ours.yml, line 2: \"clockz\" is not known here; known are clocks, closing, kept, owed, pathway, statuses, title");
        refuses("pathway: p\nclocks:\n  - rule: B3\n    within: 15 workdays\n", "pathways/ours.yml, line 4: \"15 workdays\" is not a limit such as \"15 working days\" or \"3 months\"");
        refuses("pathway: [\n", "pathways/ours.yml, line");
        refuses("title: x\n", "pathways/ours.yml: says no pathway (its name)");
        refuses("""
            pathway: p
            clocks:
              - rule: Z1
                title: T
                within: 3 weeks
                source: S
                starts: [ { fact: visit.paid } ]
                ends: [ { fact: visit.made, where: { purpose: cp, seem: true } } ]
                stops-with: child-in-care
            """, "pathways/ours.yml, line 7: Z1: there is no type of fact visit.paid; there are visit.made");
    }

    @Test void every_mistake_in_the_rules_is_said() throws IOException {
        var said = refuses("""
            pathway: p
            clocks:
              - rule: Z1
                title: T
                within: 3 weeks
                source: S
                starts: [ { status: child-in-need, strand: assessing } ]
                ends: [ { fact: visit.made, where: { purpose: cp, seem: true } } ]
                stops-with: child-in-care
              - rule: Z2
                title: T
                starts: [ { where: { a: b } } ]
            """, "Z1: child-in-need has no strand assessing");

        assertThat(said).contains("Z1: purpose of visit.made is never cp", "Z1: visit.made has no seem", "Z1: there is no status child-in-care", "line 10: Z2: says no within", "Z2: says no source",
            "Z2: nothing ends it", "Z2: waits for neither a fact nor a status");
    }

    @Test void a_model_of_an_unknown_country_is_refused() throws IOException {
        var model = Command.model();
        Files.writeString(model.resolve("model.yml"), "country: atlantis\n");

        assertThat(Command.run("--model", model.toString(), "--facts", Command.file(DISCUSSION).toString(), "--on", "2026-06-30").err()).contains("Kith has no pathways for the country \"atlantis\"");
    }

    private static String refuses(String pathway, String said) throws IOException {
        var answer = Command.run("--model", withPathway(pathway).toString(), "--facts", Command.file(DISCUSSION).toString(), "--on", "2026-06-30");
        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).contains(said).doesNotContain("Exception", "kith.pathway");
        return answer.err();
    }

    private static Path withPathway(String text) throws IOException {
        var model = Command.model();
        Files.writeString(Files.createDirectory(model.resolve("pathways")).resolve("ours.yml"), text);
        return model;
    }

    private static JsonNode known(String asKnown) {
        return tree(Command.run("--model", Command.model().toString(), "--facts", Command.file(DISCUSSION).toString(), "--on", "2026-06-30", "--as-known", asKnown).out());
    }

    private static JsonNode answer(String facts, String on) {
        return tree(Command.on(facts, on).out());
    }

    private static JsonNode tree(String text) {
        return JsonMapper.builder().build().readTree(text);
    }

    private static java.util.List<String> statuses(JsonNode answer) {
        return answer.path("people").path("Ann / 7").path("status").valueStream().map(each -> each.path("code").asString()).toList();
    }

    private static JsonNode clock(JsonNode answer) {
        return answer.path("people").path("Ann / 7").path("clocks").path(0);
    }
}
