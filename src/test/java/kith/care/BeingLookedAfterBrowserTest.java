package kith.care;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import kith.AtBothWidths;
import kith.BrowserTest;
import kith.Samples;
import kith.Staff;
import kith.hub.HubFacts;
import kith.hub.HubFacts.AllocationMade;
import kith.ledger.PersonId;
import kith.ui.Say;
import org.springframework.beans.factory.annotation.Autowired;

/** From becoming looked after to leaving care, with nothing but the screens. */
class BeingLookedAfterBrowserTest extends BrowserTest {

    @Autowired Samples samples;
    @Autowired Staff staff;

    private String at;

    @AtBothWidths
    void a_young_person_comes_into_care_moves_is_missing_is_reviewed_and_plans_for_leaving(int width) {
        open(width, true);
        youngPerson(width);

        page.navigate(at + "/record/care.started");
        page.getByLabel("Since when?").fill(day(200));
        page.getByLabel("A manager to whom it is delegated").check();
        page.getByLabel("Under what law?").selectOption("V2");
        page.getByLabel("What kind of placement?").selectOption("U6");
        look("care-start-" + width);
        save();
        assertThat(page.locator(".kith-banner")).containsText("Looked after since");

        page.navigate(at + "/care/move");
        page.getByLabel("When?").fill(day(120));
        page.getByLabel("Why does it end?").selectOption("CARPL");
        page.getByLabel("What kind of placement?").selectOption("K3");
        look("care-move-" + width);
        save();

        page.navigate(at + "/care/review");
        page.getByLabel("When was it held?").fill(day(20));
        save();
        assertThat(page.locator(".govuk-error-summary")).containsText("Say how the child took part");
        page.getByLabel("How did the child take part?").selectOption("PN1");
        page.getByLabel("Was offered one").first().check();
        page.getByLabel("Not needed").last().check();
        look("care-review-" + width);
        save();

        record("missing.started", 12);
        record("missing.ended", 11);
        page.navigate(at + "/record/return-interview.held");
        page.getByLabel("Held", new Page.GetByLabelOptions().setExact(true)).check();
        page.getByLabel("Day", new Page.GetByLabelOptions().setExact(true)).fill(day(10));
        save();

        page.navigate(at + "/care");
        assertThat(page.locator("main")).containsText("Change to / implementing care plan");
        assertThat(page.locator("main")).containsText("held");
        look("care-page-" + width);

        page.navigate(at + "/leaving-care");
        assertThat(page.locator("main")).containsText("eligible young person");
        record("needs-assessment.completed", 3);
        page.navigate(at + "/leaving-care/plan");
        page.getByLabel("Where you live").fill("I stay with Grace until I am 18, and then I want a flat near the college.");
        page.getByLabel("Learning and work").fill("Bricklaying, level 2. Sam rings the college about the bursary.");
        look("pathway-plan-" + width);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save plan")).click();
        assertThat(page.locator("main")).containsText("a flat near the college");
        page.navigate(at + "/record/adviser.appointed");
        page.getByLabel("Name").fill("Sam Invented");
        save();
        page.navigate(at + "/leaving-care");
        look("leaving-care-" + width);
    }

    /** A young person of nearly 17 of the worker's own hub. */
    private void youngPerson(int width) {
        var username = worker("practitioner");
        var worker = staff.inHub(username, "hub-10");
        var child = samples.child("Jonah" + width, samples.today().minusYears(17).plusMonths(2));
        allocate(child, worker);
        signInAs(username);
        at = "/children/" + child;
    }

    private void allocate(PersonId child, UUID worker) {
        samples.record(samples.fact(HubFacts.ALLOCATED, samples.today().minusDays(210), new AllocationMade("hub-10", null, worker.toString(), null), child));
    }

    private void record(String type, int daysAgo) {
        page.navigate(at + "/record/" + type);
        page.getByLabel("Day", new Page.GetByLabelOptions().setExact(true)).fill(day(daysAgo));
        save();
    }

    private String day(int ago) { return Say.typed(samples.today().minusDays(ago)); }

    private void save() { page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save").setExact(true)).click(); }
}
