package kith.organisation.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kith.organisation.ChangedModel;
import kith.organisation.ModelNotValid;
import kith.organisation.OperatingModels;
import kith.organisation.Weights.Asks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingAModelTest {

    @TempDir Path folder;

    @Test void an_unknown_hub_as_buddy_is_named_with_file_and_line() throws IOException {
        var changed = ChangedModel.in(folder).with("hubs.yml", "buddy: hub-11", "buddy: hub-111");

        assertThat(problems(changed)).containsExactly(
            changed.at("hubs.yml", "hub-111") + "hub-10, buddy: there is no hub “hub-111” in this model. Is “hub-11” meant?");
    }

    @Test void a_panel_needs_a_chair() throws IOException {
        assertThat(problems(ChangedModel.in(folder).with("panels.yml", "    chair: group-manager\n", ""))).singleElement().asString().contains("panels.yml, line").contains("permanence-panel: “chair” is missing. It is needed: the role that chairs it.");
    }

    @Test void an_authority_belongs_to_a_role_of_the_model() throws IOException {
        var changed = ChangedModel.in(folder).with("panels.yml", "{role: team-manager", "{role: team-manger");

        assertThat(problems(changed)).singleElement().asString().contains("panels.yml, line").contains("there is no role “team-manger” in this model. Is “team-manager” meant?");
    }

    @Test void weights_of_its_own_stand_in_place_of_kiths() throws IOException {
        var changed = ChangedModel.in(folder);
        weights(folder);
        changed.with("weights.yml", "{code: child-protection, points: 1.5", "{code: child-protection, points: 2.5");

        assertThat(changed.read().weights().statuses()).filteredOn(part -> part.code().equals("child-protection")).singleElement().satisfies(part -> assertThat(part.points()).isEqualByComparingTo("2.5"));
        assertThat(OperatingModels.shipped("slough-2016").weights().proposal().siblings()).isEqualTo(50);
    }

    @Test void a_weight_that_is_no_number_an_unknown_task_and_a_role_that_is_not_there_are_named_with_file_and_line() throws IOException {
        var changed = ChangedModel.in(folder);
        weights(folder);
        changed.with("weights.yml", "{code: contact, points: 0.25", "{code: contact, points: little").with("weights.yml", "{code: unborn,", "{code: unborm,");
        assertThat(problems(changed)).hasSize(2).anySatisfy(said -> assertThat(said).startsWith(changed.at("weights.yml", "little")).endsWith("“little” should be a number."))
            .anySatisfy(said -> assertThat(said).startsWith(changed.at("weights.yml", "unborm")).contains("“unborm” should be one of unborn, newly-started"));

        changed.with("weights.yml", "points: little", "points: 1").with("weights.yml", "unborm", "unborn").with("weights.yml", "role: team-manager", "role: team-manger").with("weights.yml", "{code: early-help,", "{code: contact,");
        assertThat(problems(changed)).hasSize(2).anySatisfy(said -> assertThat(said).startsWith(changed.at("weights.yml", "team-manger")).endsWith("Is “team-manager” meant?"))
            .anySatisfy(said -> assertThat(said).contains("“contact” is weighed twice"));
    }

    @Test void a_scheme_of_its_own_has_kiths_skills_until_it_names_some_and_each_once() throws IOException {
        var changed = ChangedModel.in(folder);
        weights(folder);
        var kiths = OperatingModels.shipped("slough-2016").weights().skills();
        Files.writeString(folder.resolve("weights.yml"), Files.readString(folder.resolve("weights.yml")).replaceAll("(?m)^(  skills:.*|    - \\{skill:.*)\\R", ""));
        assertThat(changed.read().weights().skills()).isEqualTo(kiths).extracting(Asks::skill).contains("Court work");

        changed.with("weights.yml", "  proposal:", "  skills: [{skill: Horses, where: [neglect]}, {skill: horses, where: [unborn]}]\n\n  proposal:");
        assertThat(problems(changed)).singleElement().satisfies(said -> assertThat(said).contains("“horses” is named twice"));
        changed.with("weights.yml", "{skill: horses, where: [unborn]}", "{skill: Drawing, where: [neglekt]}");
        assertThat(problems(changed)).singleElement().satisfies(said -> assertThat(said).contains("“neglekt” should be one of"));
        assertThat(changed.with("weights.yml", "neglekt", "unborn").read().weights().skills()).extracting(Asks::skill).containsExactly("Horses", "Drawing");
    }

    /** Kith's own, without the roles of other models. */
    private static void weights(Path folder) throws IOException {
        var lines = Files.readAllLines(Path.of("models/weights/default.yml")).stream().filter(line -> !line.matches(".*role: (child-practitioner|family-.*|youth-worker|neet-adviser).*")).toList();
        Files.writeString(folder.resolve("weights.yml"), String.join("\n", lines));
    }

    @Test void a_missing_key_says_what_it_is_for() throws IOException {
        var changed = ChangedModel.in(folder).with("hubs.yml", "    function: urgent-response\n", "");

        assertThat(problems(changed)).containsExactly(
            changed.at("hubs.yml", "code: hub-9") + "hub-9: “function” is missing. It is needed: the kind of work it does.");
    }

    @Test void a_wrong_type_says_what_it_should_be() throws IOException {
        var changed = ChangedModel.in(folder).with("establishment.yml", "grade: L9, number: 15", "grade: L9, number: fifteen");

        assertThat(problems(changed)).containsExactly(
            changed.at("establishment.yml", "fifteen") + "establishment, new-posts, consultant-social-worker, number: “fifteen” should be a whole number.");
    }

    @Test void an_unknown_key_asks_what_was_meant() throws IOException {
        var changed = ChangedModel.in(folder).with("hubs.yml", "buddy: hub-11", "budy: hub-11");

        assertThat(problems(changed)).containsExactly(
            changed.at("hubs.yml", "budy") + "hub-10: “budy” is not a key that a model knows here. Is “buddy” meant?");
    }

    @Test void a_choice_lists_what_can_be_chosen() throws IOException {
        var changed = ChangedModel.in(folder).with("model.yml", "country: england", "country: scotland");

        assertThat(problems(changed)).containsExactly(changed.at("model.yml", "country") + "country: “scotland” should be one of england, wales.");
    }

    @Test void a_day_must_be_a_day() throws IOException {
        var changed = ChangedModel.in(folder).with("roll-out.yml", "2016-07-04", "4 July 2016");

        assertThat(problems(changed)).containsExactly(changed.at("roll-out.yml", "4 July") + "roll-out no. 3, begins: “4 July 2016” is not a date such as 2016-07-04.");
    }

    @Test void a_code_belongs_to_one_thing() throws IOException {
        var changed = ChangedModel.in(folder).with("hubs.yml", "code: hub-15", "code: hub-14");

        assertThat(problems(changed)).anyMatch(p -> p.endsWith("hub-14, code: the code “hub-14” is used twice; a code belongs to one thing only."));
    }

    @Test void a_key_given_in_two_files_is_refused() throws IOException {
        var changed = ChangedModel.in(folder).with("model.yml", "country: england", "country: england\nreviews: [2016-09-30]");

        assertThat(problems(changed)).containsExactly(changed.at("roll-out.yml", "reviews:") + "“reviews” is given twice; the first is in model.yml, line 8.");
    }

    @Test void broken_yaml_says_where() throws IOException {
        var changed = ChangedModel.in(folder).with("model.yml", "bodies:", "bodies: [");

        assertThat(problems(changed)).singleElement().asString().startsWith("model.yml, line 1").contains("not readable as YAML");
    }

    @Test void a_key_without_a_value_says_so() throws IOException {
        var changed = ChangedModel.in(folder).with("roll-out.yml", "reviews: [2016-09-30, 2016-12-31, 2017-03-31]", "reviews:");

        assertThat(problems(changed)).containsExactly(changed.at("roll-out.yml", "reviews") + "reviews: nothing is given here; it should be a list, each item after a hyphen or all in [ ].");
    }

    @ParameterizedTest @ValueSource(strings = {"[]", "just words", "- a\n- list", "a: &b [*b]", "? [x]\n: y", "model: {model: {model: 1}}", "children-to-move-in: 99999999999999999999", "\u0000", "hubs: !!java.net.URL [x]"})
    void a_strange_file_is_told_and_never_thrown(String content) throws IOException {
        Files.writeString(ChangedModel.in(folder).folder().resolve("strange.yml"), content);

        assertThat(catchThrowableOfType(ModelNotValid.class, () -> OperatingModels.in(folder)).problems()).isNotEmpty().allMatch(problem -> problem.file().endsWith(".yml"));
    }

    @Test void an_empty_file_more_does_no_harm() throws IOException {
        Files.writeString(ChangedModel.in(folder).folder().resolve("strange.yml"), "# nothing yet\n");

        assertThat(OperatingModels.in(folder)).isEqualTo(OperatingModels.shipped("slough-2016"));
    }

    @Test void several_problems_are_told_at_once() throws IOException {
        var changed = ChangedModel.in(folder)
            .with("hubs.yml", "group: group-3", "group: group-33")
            .with("allocation.yml", "to: leaving-care", "to: leaving-cares")
            .with("roles.yml", "in: cwd-resource", "in: cwd-resources");

        assertThat(problems(changed)).hasSize(3).anyMatch(p -> p.startsWith("hubs.yml")).anyMatch(p -> p.startsWith("allocation.yml")).anyMatch(p -> p.startsWith("roles.yml"));
    }

    @Test void an_empty_folder_and_an_unknown_name_are_no_model() throws IOException {
        assertThat(catchThrowableOfType(ModelNotValid.class, () -> OperatingModels.in(Files.createDirectory(folder.resolve("none"))))).hasMessageContaining("no operating model here");
        assertThat(catchThrowableOfType(ModelNotValid.class, () -> OperatingModels.find("atlantis-2016"))).hasMessageContaining("atlantis-2016");
        assertThat(catchThrowableOfType(ModelNotValid.class, () -> OperatingModels.find("../../etc"))).hasMessageContaining("no operating model here");
    }

    private static List<String> problems(ChangedModel changed) {
        return catchThrowableOfType(ModelNotValid.class, changed::read).problems().stream().map(Object::toString).toList();
    }
}
