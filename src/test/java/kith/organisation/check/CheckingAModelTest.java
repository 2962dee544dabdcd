package kith.organisation.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import kith.organisation.ChangedModel;
import kith.organisation.ModelRows;
import kith.organisation.OperatingModel;
import kith.organisation.OperatingModels;
import kith.app.RulesOfAModel;
import kith.app.Tellings;
import kith.pathway.PathwayFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class CheckingAModelTest {

    private static final OperatingModel MODEL = OperatingModels.shipped("slough-2016");

    @TempDir Path folder;

    @Test void it_finds_what_the_numbers_of_the_reference_model_hide() {
        assertThat(toSettle(MODEL)).contains(
            "16 ASYEs are needed (one in each of 15 hubs, one in the Leaving Care Team), and the establishment has 13: 3 too few.",
            "18 social workers are needed (one in each of 15 hubs, 3 in the Leaving Care Team), and the establishment has 17: 1 too few.",
            "17 senior social workers are needed (one in each of 15 hubs, one each in the Leaving Care Team and the Children with Disabilities Resource Team), and the establishment has 20: 3 too many.",
            "17 child and family workers are needed (one in each of 15 hubs, 2 in the Children with Disabilities Resource Team), and the establishment has 19: 2 too many.",
            "A group manager is said to have 4 hubs or teams; Group 3, Child Protection, has 5 (5 hubs).",
            "A group manager is said to have 4 hubs or teams; Group 4, Permanency, has 3 (2 hubs and the Leaving Care Team).",
            "A hub coordinator answers to the consultant social worker (direction and supervision) and the hub business support manager (group supervision and development). This is so in 15 places. Agree who decides when they differ.",
            "Hub 2, MASH, has no clinician, though every hub is said to have one.",
            "15 hubs hold 600 to 1,050 children, and about 1,500 move in: 450 more than there is room for at the most.",
            "Child protection (hubs 10 to 13) has room for 160 to 280; an even share of 1,500 is 400, 120 too many.",
            "15 hubs cannot all stand in pairs: make one group of three, or name another cover.");
    }

    @Test void it_says_what_agrees() {
        assertThat(agreed(MODEL)).contains(
            "Clinicians: the establishment has 7, and the model needs 7 (one half-time in each of 14 hubs).",
            "Hub coordinators: the establishment has 16, and the model needs 16 (one in each of 15 hubs, one in the Leaving Care Team).",
            "The new posts come to +69, as the plan says.",
            "The deleted posts come to −31, as the plan says.",
            "Of 74 people in scope, 53 assimilated or slotted in and 21 ring-fenced: that is all of them.",
            "53 of 74 people are 71.6%, as the plan says.");
    }

    @Test void with_as_many_posts_as_hubs_need_the_finding_goes() throws IOException {
        var changed = ChangedModel.in(folder).with("establishment.yml", "number: 13, change: +6", "number: 16, change: +9").read();

        assertThat(toSettle(changed)).noneMatch(says -> says.contains("ASYE"));
        assertThat(agreed(changed)).anyMatch(says -> says.startsWith("ASYEs: the establishment has 16, and the model needs 16"));
    }

    @Test void a_board_that_waits_longer_than_the_meeting_is_found() throws IOException {
        var changed = ChangedModel.in(folder).with("board.yml", "  seen-alone: 6\n", "  seen-alone: 3\n  discussed: 8\n").read();

        assertThat(toSettle(changed)).contains("The board of a hub marks a child who was not discussed for 8 weeks; its meeting discusses every child within 4 weeks.");
        assertThat(ModelRows.of(changed).get("organisation.board_rule")).contains("\"seen_alone\":3", "\"discussed\":8", "\"fresh\":4");
        assertThat(ModelRows.of(MODEL).get("organisation.board_rule")).contains("\"discussed\":4");
    }

    @Test void a_clinician_in_every_hub_ends_one_finding_and_begins_another() throws IOException {
        var changed = ChangedModel.in(folder).with("hubs.yml", "    without: [clinician]\n", "").read();

        assertThat(toSettle(changed)).noneMatch(says -> says.contains("has no clinician"))
            .contains("7.5 clinicians are needed (one half-time in each of 15 hubs), and the establishment has 7: 0.5 too few.");
    }

    @Test void a_wrong_sum_is_found() throws IOException {
        var changed = ChangedModel.in(folder)
            .with("establishment.yml", "stated-total: +69", "stated-total: +70")
            .with("establishment.yml", "people: 53, percent: 71.6", "people: 52, percent: 71.6")
            .with("establishment.yml", "number: 12, change: -12", "number: 12, change: -11")
            .with("establishment.yml", "stated-vacancies: 7", "stated-vacancies: 8").read();

        assertThat(toSettle(changed)).contains(
            "The new posts come to +69, and the plan says +70.",
            "The deleted posts come to −30, and the plan says −31.",
            "The deleted post “Practice manager” had 12 posts and a change of −11; a deleted post takes away as many as it had.",
            "Of 74 people in scope, 52 assimilated or slotted in and 21 ring-fenced: that is 73.",
            "52 of 74 people are 70.3%, and the plan says 71.6%.",
            "8 people move from practice manager to consultant social worker, which leaves 7 posts empty; the plan says 8.");
    }

    @Test void buddies_must_know_of_each_other() throws IOException {
        var changed = ChangedModel.in(folder).with("hubs.yml", "buddy: hub-11", "buddy: hub-9").read();

        assertThat(toSettle(changed)).contains(
            "Hub 10, Child Protection, has hub 9 as its buddy, but the buddy of hub 9 is not named.",
            "Hub 11, Child Protection, has hub 10 as its buddy, but the buddy of hub 10 is hub 9.");
    }

    @Test void one_supervisor_is_enough() throws IOException {
        var changed = ChangedModel.in(folder).with("roles.yml",
            "  - {who: [hub-coordinator], in: hub, to: hub-business-support-manager, for: [group-supervision, development]}\n", "").read();

        assertThat(toSettle(changed)).noneMatch(says -> says.startsWith("A hub coordinator answers to"));
    }

    @Test void room_for_all_is_said_too() throws IOException {
        var changed = ChangedModel.in(folder).with("hubs.yml", "children: {from: 40, to: 70}", "children: {from: 80, to: 120}").read();

        assertThat(agreed(changed)).contains("15 hubs hold 1,200 to 1,800 children, and about 1,500 move in.");
        assertThat(toSettle(changed)).noneMatch(says -> says.contains("even share"));
    }

    @Test void a_rule_that_nothing_reaches_and_a_hub_that_nothing_leads_to_are_found() throws IOException {
        var changed = ChangedModel.in(folder)
            .with("allocation.yml", "when: {urgent: true}", "when: {disabled: true}").read();

        assertThat(toSettle(changed)).contains("The rule “urgent” is never reached: “disabled child” fits the same children first.")
            .anyMatch(says -> says.startsWith("No rule sends a child to multi-agency safeguarding hub (hub 2)"));
    }

    @Test void a_panel_that_nobody_can_chair_two_for_one_matter_and_authority_that_nobody_ratifies_are_found() throws IOException {
        var changed = ChangedModel.in(folder).with("panels.yml", "chair: group-manager", "chair: partner").with("panels.yml", "matters: [proceedings, secure]", "matters: [proceedings, secure, discharge]")
            .with("panels.yml", "placement-change, external-placement, budget", "external-placement, budget").read();

        assertThat(toSettle(changed)).contains("No post is held by a partner, who is to chair the permanence panel.", "Two panels decide on discharge: the edge of care panel and the legal gateway panel. Agree which.",
            "A group manager may decide on placement change in an emergency, and no panel ratifies it.");
    }

    @Test void the_command_prints_the_structure_and_every_finding_and_ends_with_one() {
        var out = new StringWriter();

        int exit = new CommandLine(new ModelCommand()).addSubcommand(new CheckModel(model -> PathwayFiles.of(model, Tellings.kinds()))).setOut(new PrintWriter(out)).execute("check", "slough-2016");

        assertThat(exit).isEqualTo(1);
        assertThat(Path.of("src/test/resources/kith/organisation/slough-2016.check.txt")).content().isEqualTo(out.toString());
    }

    @Test void a_model_that_cannot_be_loaded_ends_with_two() throws IOException {
        ChangedModel.in(folder).with("hubs.yml", "group: group-3", "group: group-33");
        var err = new StringWriter();

        int exit = new CommandLine(new ModelCommand()).addSubcommand(new CheckModel(model -> PathwayFiles.of(model, Tellings.kinds()))).setErr(new PrintWriter(err)).execute("check", folder.toString());

        assertThat(exit).isEqualTo(2);
        assertThat(err.toString()).startsWith("This model cannot be loaded.").contains("hubs.yml, line").contains("“group-33”");
    }

    @Test void a_model_whose_pathways_cannot_be_used_ends_with_two_and_says_where() throws IOException {
        Files.createDirectories(folder.resolve("pathways"));
        ChangedModel.in(folder).read();
        Files.writeString(folder.resolve("pathways/ours.yml"), "pathway: ours\nowed:\n  - { code: told, title: T, from: { fact: visit.paid }, role: key-worker, within: 1 day, source: S }\n");
        var err = new StringWriter();

        int exit = new CommandLine(new ModelCommand()).addSubcommand(new CheckModel(model -> PathwayFiles.of(model, Tellings.kinds()))).setErr(new PrintWriter(err)).execute("check", folder.toString());

        assertThat(exit).isEqualTo(2);
        assertThat(err.toString()).isEqualTo("The pathways of this model cannot be loaded.\n  pathways/ours.yml, line 3: told: there is no type of fact visit.paid; there are visit.made, visit.requested\n");
    }

    @ParameterizedTest @ValueSource(strings = {"slough-2016", "slough-2021", "cambridgeshire-2011", "families-first-2026", "monmouthshire-2017"})
    void each_record_is_owed_by_somebody_in_each_model(String model) {
        assertThatCode(() -> RulesOfAModel.check(model)).doesNotThrowAnyException();
    }

    @Test void a_record_that_nobody_in_the_model_owes_is_named() throws IOException {
        Files.createDirectories(folder.resolve("pathways"));
        ChangedModel.in(folder).read();
        Files.writeString(folder.resolve("pathways/ours.yml"), "pathway: ours\nowed:\n  - { code: told, title: T, from: { fact: visit.made }, role: unit-coordinator, within: 1 day, source: S }\n");
        var err = new StringWriter();

        int exit = new CommandLine(new ModelCommand()).addSubcommand(new CheckModel(RulesOfAModel::check)).setErr(new PrintWriter(err)).execute("check", folder.toString());

        assertThat(exit).isEqualTo(2);
        assertThat(err.toString()).contains("told: owed by unit-coordinator, a role that this model does not have");
    }

    @Test void a_model_that_agrees_ends_with_nought() {
        var small = OperatingModels.in(Path.of("src/test/resources/kith/organisation/small"));
        var out = new StringWriter();

        assertThat(CheckModel.print(small, new PrintWriter(out))).as(out.toString()).isZero();
        assertThat(out.toString()).endsWith("All agrees.\n");
    }

    private static List<String> toSettle(OperatingModel model) { return says(model, false); }

    private static List<String> agreed(OperatingModel model) { return says(model, true); }

    private static List<String> says(OperatingModel model, boolean agrees) {
        return Arrays.stream(Check.values()).flatMap(check -> check.of(model).stream()).filter(f -> f.agrees() == agrees).map(Finding::says).toList();
    }
}
