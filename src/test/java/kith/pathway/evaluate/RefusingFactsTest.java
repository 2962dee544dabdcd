package kith.pathway.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A file with a mistake is not answered; every mistake is said with its place. */
class RefusingFactsTest {

    private static final String GOOD = fact("'id':'g','type':'contact.received','about':['p1'],'happened':'2026-03-02','recorded':'2026-03-02T16:10:00Z'");

    static Stream<Arguments> mistakes() {
        return Stream.of(
            Arguments.of("'type':'strategy.held'", "type \"strategy.held\" is not a type of fact"),
            Arguments.of("'type':'contact.received','about':['p9']", "about \"p9\" is not one of the people"),
            Arguments.of("'type':'contact.received','about':[]", "about names nobody"),
            Arguments.of("'type':'contact.received','about':[7]", "about holds 7, which is not the id of a person"),
            Arguments.of("'type':'contact.received','happened':'2026-02-30'", "happened \"2026-02-30\" is neither a date (2026-03-02) nor a date and time with offset"),
            Arguments.of("'type':'contact.received','happened':'2026-02-03T10:00:00'", "happened \"2026-02-03T10:00:00\" is neither"),
            Arguments.of("'type':'contact.received','happened':null", "happened is missing"),
            Arguments.of("'type':'contact.received','happened':20260302", "happened is not a text"),
            Arguments.of("'type':'contact.received','recorded':'2026-03-02'", "recorded \"2026-03-02\" is not a date and time with offset"),
            Arguments.of("'type':'contact.received','recorded':null", "recorded is missing"),
            Arguments.of("'type':'contact.received','id':null", "id is missing"),
            Arguments.of("'type':'contact.received','hapened':'2026-03-02'", "\"hapened\" is not known here"),
            Arguments.of("'type':'contact.received','id':'g','body':{'urgent':true}", "id is also the id of another fact"),
            Arguments.of("'type':'contact.received','corrects':'g'", "corrects has no place in contact.received"),
            Arguments.of("'type':'contact.received','body':[]", "body is not an object"),
            Arguments.of("'type':'contact.received','body':{'urgent':'yes'}", "body.urgent is not true or false"),
            Arguments.of("'type':'contact.received','body':{'source':5}", "body.source is not a text"),
            Arguments.of("'type':'visit.made','body':{'purpose':'child-protection','outcome':'done','sean':true}", "body.sean is no part of visit.made; it has purpose, outcome, seen"),
            Arguments.of("'type':'visit.made','body':{'purpose':'child-protection'}", "body.outcome is missing"),
            Arguments.of("'type':'visit.made'", "body.purpose is missing"),
            Arguments.of("'type':'visit.made','body':{'purpose':'cp','outcome':'done'}", "body.purpose \"cp\" is not one of child-protection, child-in-need, looked-after, other"),
            Arguments.of("'type':'assessment.completed','body':{'factors':'3B'}", "body.factors is not a list"),
            Arguments.of("'type':'assessment.completed','body':{'factors':['3B','99Z']}", "body.factors \"99Z\" is not one of"),
            Arguments.of("'type':'assessment.completed','body':{'factors':[null]}", "body.factors \"null\" is not one of"),
            Arguments.of("'type':'contact.decided','body':{'decision':'mash','of':'nothing'}", "body.of names no fact of this file"),
            Arguments.of("'type':'fact.corrected','body':{'happened':'2026-03-03'}", "corrects is missing"),
            Arguments.of("'type':'fact.corrected','corrects':'nothing','body':{'happened':'2026-03-03'}", "corrects names no fact that is known"),
            Arguments.of("'type':'fact.corrected','corrects':'x','body':{'happened':'2026-03-03'}", "corrects names the fact itself"),
            Arguments.of("'type':'fact.corrected','corrects':'g','body':{}", "body gives neither a new happened nor a new body"),
            Arguments.of("'type':'fact.corrected','corrects':'g','body':{'happened':'3 March'}", "body.happened \"3 March\" is neither a date"),
            Arguments.of("'type':'fact.corrected','corrects':'g','body':{'body':{'urgent':'yes'}}", "body.urgent is not true or false"),
            Arguments.of("'type':'fact.corrected','about':['p2'],'corrects':'g','body':{'happened':'2026-03-03'}", "corrects names a fact about other people"),
            Arguments.of("'type':'fact.withdrawn','withdraws':'nothing'", "withdraws names no fact that is known"),
            Arguments.of("'type':'fact.withdrawn','withdraws':'g','corrects':'g'", "corrects has no place in fact.withdrawn"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void a_mistake_in_a_fact_is_said_with_its_place(String parts, String said) {
        var bad = fact("'id':'x','about':['p1'],'happened':'2026-03-02','recorded':'2026-03-02T16:10:00Z'", parts);

        var answer = Command.on(file(GOOD + "," + bad), "2026-03-20");

        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).contains("facts[1]").contains(said);
    }

    @Test void every_mistake_is_said_not_only_the_first() {
        var answer = Command.on(file(GOOD.replace("p1", "p8") + "," + GOOD.replace("contact.received", "contact.got")), "2026-03-20");

        assertThat(answer.err()).contains("facts[0] (g): about \"p8\"").contains("facts[1] (g): type \"contact.got\"");
    }

    @Test void what_names_a_fact_that_is_not_valid_is_told_which() {
        var bad = GOOD.replace("contact.received", "contact.got");
        var correction = fact("'id':'x','type':'fact.corrected','about':['p1'],'happened':'2026-03-02','recorded':'2026-03-02T16:10:00Z','corrects':'g','body':{'happened':'2026-03-03'}");
        var withdrawal = fact("'id':'y','type':'fact.withdrawn','about':['p1'],'happened':'2026-03-02','recorded':'2026-03-02T16:10:00Z','withdraws':'g'");
        var decision = fact("'id':'z','type':'contact.decided','about':['p1'],'happened':'2026-03-02','recorded':'2026-03-02T16:10:00Z','body':{'decision':'mash','of':'g'}");

        var answer = Command.on(file(String.join(",", correction, withdrawal, decision, bad)), "2026-03-20");

        assertThat(answer.err()).contains("facts[0] (x): corrects names facts[3] (g), which is not valid itself", "facts[1] (y): withdraws names facts[3] (g), which is not valid itself",
            "facts[2] (z): body.of names facts[3] (g), which is not valid itself", "facts[3] (g): type \"contact.got\"").doesNotContain("names no fact");
    }

    @Test void text_that_is_not_json_is_said_with_line_and_column() {
        var answer = Command.on("{ \"people\": [],\n  \"facts\": [ {] }", "2026-03-20");

        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.err()).contains("line 2, column 15: is not JSON");
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(strings = {"", "[]", "7", "null", "{}", "{\"people\":[]}", "{\"people\":{},\"facts\":[]}", "{\"people\":[],\"facts\":[null]}", "{\"people\":[],\"people\":[],\"facts\":[]}",
        "{\"people\":[],\"facts\":[]} more", "{\"people\":[{}],\"facts\":[]}", "{\"people\":[{\"id\":\"a\",\"born\":\"2026-13-01\"}],\"facts\":[]}", "{\"people\":[{\"id\":\"a\"},{\"id\":\"a\"}],\"facts\":[]}",
        "{\"people\":[{\"id\":\"a\",\"bron\":\"2026-01-01\"}],\"facts\":[]}", "{\"people\":[{\"id\":\"a\",\"born\":\"2026-01-02\",\"died\":\"2026-01-01\"}],\"facts\":[]}", "{\"people\":[],\"facts\":[],\"fact\":[]}"})
    void a_file_of_another_shape_is_refused(String text) {
        var answer = Command.on(text, "2026-03-20");

        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.err()).isNotBlank().doesNotContain("Exception").doesNotContain("\tat ");
    }

    @Test void a_resend_of_the_same_fact_is_harmless() {
        assertThat(Command.on(file(GOOD + "," + GOOD), "2026-03-20").exit()).isZero();
    }

    @Test void a_day_that_is_none_is_refused() {
        assertThat(Command.on(file(GOOD), "2026-02-30").exit()).isEqualTo(2);
        assertThat(Command.on(file(GOOD), "20 March").err()).contains("is neither a date (2026-03-02) nor a date and time with offset");
    }

    @Test void a_file_or_a_model_that_is_not_there_is_refused() {
        var facts = Command.file(file(GOOD)).toString();

        assertThat(Command.run("--model", Command.model().toString(), "--facts", "/nowhere.json", "--on", "2026-03-20").err()).contains("there is no such file");
        assertThat(Command.run("--model", "nowhere", "--facts", facts, "--on", "2026-03-20").err()).contains("There is no operating model \"nowhere\"");
        assertThat(Command.run("--model", "/", "--facts", facts, "--on", "2026-03-20").exit()).isEqualTo(2);
    }

    private static String file(String facts) {
        return "{\"people\":[{\"id\":\"p1\"},{\"id\":\"p2\"}],\"facts\":[" + facts + "]}";
    }

    /** Later parts take the place of earlier ones of the same name. */
    private static String fact(String... parts) {
        var all = new java.util.LinkedHashMap<String, String>();
        for (var part : parts)
            for (var each : part.split(",(?='[a-z]+':(?![^{]*}))")) all.put(each.substring(0, each.indexOf(':')), each.substring(each.indexOf(':') + 1));
        return "{" + String.join(",", all.entrySet().stream().map(each -> each.getKey() + ":" + each.getValue()).toList()).replace('\'', '"') + "}";
    }
}
