package kith.organisation.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import kith.app.Tellings;
import kith.organisation.OperatingModel;
import kith.organisation.OperatingModels;
import kith.pathway.PathwayFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.FileSystemUtils;

/** What the numbers of each plan hide, written down by hand from the plan; that of Slough 2016 stands in {@link CheckingAModelTest}. */
class ShippedModelsTest {

    @TempDir Path folder;

    @Test void two_bodies_hold_tier_two_and_two_managers_work_in_both() {
        var model = OperatingModels.shipped("slough-2021");

        assertThat(toSettle(model)).contains(
            "Tier 2, early and targeted help, lies with 2 bodies from 1 July 2021: Slough's children's company (Statutory and intensive services, Family Support Service (Early Help Hub) and Targeted Youth Prevention, "
                + "with young people not in education, employment or training) and Slough Borough Council (Children's Centres, Mental Health, SEND Outreach and SENDIASS and Troubled Families). "
                + "Agree who holds a child whose need moves between them.",
            "8 business support officers of Business Support, MASH and Assessment key in for others: forms, contact records, meetings, the parts of information sharing in the MASH, minutes of strategy discussions, "
                + "performance data, chronology and genogram. Kith takes these from whoever does the work; agree what the posts are for then.",
            "Phase 2, embedding practice, has no day on which it begins.", "Phase 3, review, has no day on which it begins.",
            "Early Help and Prevention has 1 group manager, and the establishment has no line for that post.");
        assertThat(agreed(model)).contains(
            "The assistant director of Family Support Service (Early Help Hub) is shared out to the whole: 25% in Slough's children's company and 75% in Slough Borough Council.",
            "The group manager of Early Help and Prevention is shared out to the whole: 75% in Slough's children's company and 25% in Slough Borough Council.",
            "Business support coordinators: the establishment has 4, and the model needs 4 (one in each of 4 groups).");
    }

    @Test void the_bands_of_cambridgeshire_come_to_what_the_paper_says() {
        var model = OperatingModels.shipped("cambridgeshire-2011");

        assertThat(agreed(model)).contains(
            "Management band: 76.05 before and 56 after are −20.05, as the plan says.",
            "Local government employees: 206.47 before and 185.5 after are −20.97, as the plan says.",
            "All together: 282.52 full-time equivalents before and 241.5 after are −41.02 (-14.5%).",
            "Heads of service: the establishment has 3, and the model needs 3 (one in each of 3 service areas).",
            "36 units stand in 18 pairs of buddies who cover for each other.",
            "20 units work with 10 locality teams and children's centres by name.",
            "East Cambridgeshire and Fenland has 12 units of 36 (33%) for 35% of the need.");
        assertThat(toSettle(model)).anyMatch(says -> says.startsWith("The paper gives numbers of posts, and no units."));
    }

    @Test void the_three_teams_of_monmouthshire_are_led_through_by_two_transfer_points() {
        var model = OperatingModels.shipped("monmouthshire-2017");

        assertThat(agreed(model)).contains("The new posts come to +4, as the plan says.", "2 transfer points lead through all teams.",
            "Social workers: the establishment has 17, and the model needs 17 (4 in the Early Help Team, 8 in the Care and Support Team, 5 in the Supporting Children and Young People Team).");
        assertThat(toSettle(model)).contains("The plan weighs cases by where the work sits and prints no weights.",
            "Supporting Children and Young People Team, has the Care and Support Team as its buddy, but the buddy of the Care and Support Team is the Early Help Team.");
        assertThat(PlanFacts.of(model)).anyMatch(says -> says.startsWith("Net cost of the change: £86,000 a year."));
    }

    @Test void every_number_of_families_first_is_supposed_and_agencies_pay_for_their_own() {
        var model = OperatingModels.shipped("families-first-2026");

        assertThat(toSettle(model)).anyMatch(says -> says.startsWith("The programme says what there is to be and gives no numbers"));
        assertThat(agreed(model)).contains("The police officer of Multi-Agency Child Protection Team is shared out to the whole: 100% in The police.",
            "The education practitioner of Multi-Agency Child Protection Team is shared out to the whole: 50% in The schools and 50% in The council.");
    }

    @Test void a_post_shared_out_twice_a_service_that_moves_nowhere_and_a_tier_that_nobody_serves_are_found() throws IOException {
        var changed = changed("slough-2021", "hubs.yml", "{body: council, percent: 25}", "{body: council, percent: 35}");
        assertThat(toSettle(changed)).contains("The group manager of Early Help and Prevention is shared out to 110%, more than there is: 75% in Slough's children's company and 35% in Slough Borough Council.");

        var less = changed("slough-2021", "hubs.yml", "{body: council, percent: 25}", "{body: council, percent: 5}");
        assertThat(toSettle(less)).contains("The group manager of Early Help and Prevention is shared out to 80%: 75% in Slough's children's company and 5% in Slough Borough Council. Nobody is said to have the rest.");

        var nobody = changed("slough-2021", "model.yml", "tiers: [2, 3, 4]", "tiers: [2, 3]", "tiers: [4]", "tiers: [3]", "{to: company, on: 2021-04-01}", "{to: trust, on: 2021-04-01}");
        assertThat(toSettle(nobody)).contains("Tier 4, acute need, is served by nobody.", "Safeguarding and Quality Assurance moves to Slough Children's Services Trust on 1 April 2021, where it already is.");
    }

    @Test void a_unit_in_no_area_without_its_locality_team_and_paired_across_the_county_is_found() throws IOException {
        var changed = changed("cambridgeshire-2011", "hubs.yml", "number: 19, name: \"Child in Need, Huntingdon\", function: child-in-need, group: group-5, area: huntingdonshire",
            "number: 19, name: \"Child in Need, Huntingdon\", function: child-in-need, group: group-5, area: east-and-fenland", "function: child-in-need, group: group-5, area: huntingdonshire, locality: Huntingdon, buddy: unit-19, linked: [huntingdon-locality, huntingdon-centre]}",
            "function: child-in-need, group: group-5, locality: Huntingdon, buddy: unit-19}");

        assertThat(toSettle(changed)).contains("Unit 20, Child in Need, Huntingdon, is placed in no area.", "Unit 20, Child in Need, Huntingdon, is linked with no locality team or children's centre.",
            "Unit 19, Child in Need, Huntingdon, and unit 20 cover for each other from different areas.", "Unit 19, Child in Need, Huntingdon, is linked with Huntingdon locality team, which lies in another area.",
            "Huntingdonshire has 8 units of 36 (22%) for 27% of the need: less than its share.");
    }

    @Test void a_wrong_band_and_a_band_that_the_places_do_not_fill_are_found() throws IOException {
        var changed = changed("cambridgeshire-2011", "establishment.yml", "stated-change: -20.97", "stated-change: -21");
        assertThat(toSettle(changed)).contains("Local government employees: 206.47 before and 185.5 after are −20.97, and the plan says −21.");

        var more = changed("cambridgeshire-2011", "model.yml", "role: emergency-duty-worker, number: 6", "role: emergency-duty-worker, number: 8");
        assertThat(toSettle(more)).anyMatch(says -> says.startsWith("Local government employees: the places of the model have 187.5") && says.endsWith("and the plan has 185.5: 2 too many."));
    }

    @Test void a_team_that_no_transfer_point_leads_to_is_found() throws IOException {
        var changed = changed("monmouthshire-2017", "model.yml", "to: supporting-children", "to: care-and-support");

        assertThat(toSettle(changed)).contains("No transfer point leads to long-term looked after children and care leavers.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"slough-2016", "slough-2021", "monmouthshire-2017", "cambridgeshire-2011", "families-first-2026"})
    void each_prints_its_structure_in_its_own_words(String name) {
        var out = new StringWriter();
        var model = OperatingModels.shipped(name);
        assertThat(PathwayFiles.of(name, Tellings.kinds()).word("hub")).isEqualTo(model.words().hub());

        CheckModel.print(model, new PrintWriter(out));

        assertThat(out.toString()).contains(model.title(), "Every " + model.words().hub() + " is made of");
        if (!model.words().hub().equals("hub")) assertThat(out.toString().replace("family hub", "")).doesNotContainPattern("\\bhubs?\\b");
    }

    private OperatingModel changed(String name, String file, String... pairs) throws IOException {
        FileSystemUtils.deleteRecursively(folder.resolve(name));
        FileSystemUtils.copyRecursively(Path.of("models").resolve(name), folder.resolve(name));
        var text = Files.readString(folder.resolve(name).resolve(file));
        for (int at = 0; at < pairs.length; at += 2) {
            assertThat(text).contains(pairs[at]);
            text = text.replace(pairs[at], pairs[at + 1]);
        }
        Files.writeString(folder.resolve(name).resolve(file), text);
        return OperatingModels.in(folder.resolve(name));
    }

    private static List<String> toSettle(OperatingModel model) { return findings(model, false); }

    private static List<String> agreed(OperatingModel model) { return findings(model, true); }

    private static List<String> findings(OperatingModel model, boolean agree) {
        return Arrays.stream(Check.values()).flatMap(check -> check.of(model).stream()).filter(finding -> finding.agrees() == agree).map(finding -> Words.local(model, finding.says())).toList();
    }
}
