package kith.send;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import kith.AtBothWidths;
import kith.BrowserTest;
import kith.Samples;
import kith.hub.HubWorld;
import kith.people.PeopleFacts;
import kith.people.PeopleFacts.DisabilityRecorded;
import kith.people.PeopleFacts.PersonNamed;
import kith.ui.Say;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;

/** A disabled child's plan from the request to the final plan; then a flag of exploitation with its plan, and a link with another child. */
class AnEducationPlanBrowserTest extends BrowserTest {

    @Autowired HubWorld world;
    @Autowired Samples samples;

    @AtBothWidths
    void from_the_request_to_the_final_plan(int width) {
        var hub = world.hub(HASH);
        var child = world.family(hub).amara();
        var at = "/children/" + child;
        var today = samples.today();
        samples.record(samples.fact(PeopleFacts.DISABILITY, today.minusYears(1), new DisabilityRecorded(List.of("AUT", "COMM")), child));
        open(width, true);
        signInAs(hub.worker().username());

        page.navigate(at + "/send");
        assertThat(page.locator("main")).containsText("No EHC plan, and none asked for");
        link("EHC needs assessment asked for").click();
        choose("School");
        day(Say.typed(today.minusWeeks(17)));
        save();
        link("Decision whether to assess").click();
        choose("Assess");
        day(Say.typed(today.minusWeeks(12)));
        save();
        link("Ask for advice").click();
        choose("Social care");
        day(Say.typed(today.minusWeeks(11)));
        save();
        look("send-assessing-" + width);
        link("It came").click();
        day(Say.typed(today.minusWeeks(8)));
        save();
        link("Draft plan sent").click();
        day(Say.typed(today.minusWeeks(3)));
        save();
        assertThat(page.locator("main")).containsText("the draft is with the family");
        link("Direct payment, budget or package agreed").click();
        choose("Direct payment");
        page.getByLabel("Pounds weekly").fill("85");
        save();
        link("Final plan issued").click();
        choose("Mainstream");
        save();
        assertThat(page.locator("main")).containsText("Has an EHC plan");
        assertThat(page.locator("main")).containsText("Annual review of the EHC plan");
        assertThat(page.locator("main")).containsText("£85 a week");
        look("send-plan-" + width);
    }

    @AtBothWidths
    void a_flag_with_a_plan_and_a_link_between_two_children(int width) {
        var hub = world.hub(HASH);
        var child = world.family(hub).amara();
        var other = world.family(hub).ben();
        samples.record(samples.fact(PeopleFacts.NAMED, samples.today(), new PersonNamed("legal", "Quillon", "Farrow" + width), other));
        var at = "/children/" + child;
        open(width, true);
        signInAs(hub.worker().username());

        page.navigate(at + "/record/harm-flag.raised?after=" + at + "/harm");
        page.locator("select[name=kind]").selectOption("criminal-exploitation");
        choose("Significant");
        save();
        assertThat(page.locator("main")).containsText("no plan yet");
        link("Make the plan").click();
        save();
        assertThat(page.locator("main")).containsText("plan made");
        link("Add a link").click();
        choose("Exploited together");
        page.getByLabel("Name of the other child").fill("Quillon Farrow" + width);
        page.getByLabel("Place", new Page.GetByLabelOptions().setExact(true)).fill("The arches by the station");
        save();
        page.getByLabel("Quillon").check();
        look("harm-link-" + width);
        save();
        assertThat(page.locator("main")).containsText("The arches by the station");
        look("harm-" + width);
        link("Quillon").click();
        assertThat(page.locator("main")).containsText("Amara");
        page.navigate(at);
        assertThat(page.locator("main")).containsText("At risk of exploitation");
        look("harm-strip-" + width);
    }

    private void choose(String label) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).check();
    }

    private void day(String day) {
        page.getByLabel("Day", new Page.GetByLabelOptions().setExact(true)).fill(day);
    }

    private void save() {
        page.locator("main").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Save").setExact(true)).click();
    }

    private Locator link(String name) {
        return page.locator("main").locator("a").filter(new Locator.FilterOptions().setHasText(name)).first();
    }
}
