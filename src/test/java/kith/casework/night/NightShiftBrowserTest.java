package kith.casework.night;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import kith.AtBothWidths;
import kith.BrowserTest;
import kith.Staff;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A night from the search to what the hub says in the morning, and what everyone reads first. */
class NightShiftBrowserTest extends BrowserTest {

    @Autowired Night night;
    @Autowired Staff staff;

    @AtBothWidths
    void a_shift_from_the_search_to_the_morning_after(int width) {
        var consultant = worker("manager");
        night.consultant(consultant);
        night.coordinator(worker("practitioner"));
        var key = worker("practitioner");
        var family = night.family(staff.inHub(key, "hub-10"));
        var manager = worker("manager");
        open(width, true);
        signInAs(manager);
        page.navigate("/night");
        page.getByLabel("My shift ends at").fill(night.now().plusHours(9).toLocalTime().toString().substring(0, 5));
        button("Start my shift").click();

        open(width, true);
        signInAs(worker("emergency-duty-team"));
        page.navigate("/night");
        look("night-start-" + width);
        page.getByLabel("My shift ends at").fill(night.now().plusHours(8).toLocalTime().toString().substring(0, 5));
        button("Start my shift").click();
        assertThat(page.locator("main")).containsText("You are on, as emergency duty, until");
        page.locator("#find").fill("amara adeyemi clarke 7");
        button("Find").click();
        look("night-found-" + width);
        page.navigate("/night/" + family.amara());

        assertThat(page.locator("main")).containsText("aunt Grace");
        look("night-child-" + width);
        link("Police protection").click();
        look("night-police-" + width);
        page.getByLabel("Hospital").check();
        page.getByLabel("Cleo").check();
        page.getByLabel("Who rang").fill("Sgt Lowe, Heath station. Amara has a broken arm.");
        button("Save").click();
        assertThat(page.locator(".kith-banner")).containsText("It ends by law on");
        assertThat(page.locator(".kith-stands")).containsText("Police protection");
        link("Emergency placement").click();
        look("night-placement-" + width);
        page.getByLabel("Foster carer").check();
        page.locator("main").getByLabel("Police protection").check();
        button("Save").click();
        link("Manager’s authority").click();
        page.getByLabel("Placement", new Page.GetByLabelOptions().setExact(true)).check();
        page.locator("input#manager").fill(workers.called(manager).orElseThrow().name());
        page.keyboard().press("Enter");
        page.getByLabel("On call manager").check();
        look("night-authority-" + width);
        button("Save").click();
        link("Message for the hub").click();
        page.getByLabel("What the hub must know").fill("Ring the ward at eight.");
        look("night-message-" + width);
        button("Save").click();
        look("night-child-after-" + width);

        open(width, true);
        signInAs(key);
        page.navigate("/children/" + family.amara());
        assertThat(page.locator(".kith-night")).containsText("Ring the ward at eight.");
        look("morning-" + width);
        button("The hub has read this").click();
        assertThat(page.locator(".kith-night")).hasCount(0);
        look("morning-read-" + width);
    }

    @AtBothWidths
    void what_everyone_reads_first_is_one_tap_from_the_strip(int width) {
        var key = worker("practitioner");
        var family = night.family(staff.inHub(key, "hub-10"));
        open(width, true);
        signInAs(key);
        var child = "/children/" + family.amara();
        page.navigate(child);
        page.locator(".kith-strip").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Read it")).first().click();
        look("summary-" + width);
        button("Write a summary").click();
        look("summary-new-" + width);
        page.navigate(child + "/safety-plan?family=true");
        look("safety-plan-" + width);
        page.navigate(child + "/safety-plan/new");
        look("safety-plan-new-" + width);
        page.navigate(child + "/consents");
        look("consents-" + width);
        link("Settle a matter, or delegate it to the carer").click();
        look("consent-" + width);
        page.navigate(child + "/record");
        look("record-choices-" + width);
    }

    @AtBothWidths
    void closing_opening_again_and_a_death(int width) {
        var key = worker("practitioner");
        var family = night.family(staff.inHub(key, "hub-10"));
        open(width, true);
        signInAs(key);
        var child = "/children/" + family.amara();
        page.navigate(child + "/closing");
        page.getByLabel("Ben").check();
        page.getByLabel("Closed after assessment, no further action").check();
        page.locator("select[name=agreedBy], #agreedBy").first().fill("I did");
        page.keyboard().press("Enter");
        page.getByLabel("In person").first().check();
        look("closing-" + width);
        button("Close").click();
        assertThat(page.locator(".kith-banner")).containsText("The case is closed for 2 children");
        look("closed-" + width);
        page.navigate(child + "/reopening");
        look("reopening-" + width);
        page.getByLabel("Closed too soon").check();
        button("Open again").click();
        assertThat(page.locator(".kith-strip")).containsText("Child in need");
        page.navigate(child + "/death");
        page.getByLabel("Day of death").fill("today");
        page.getByLabel("has died").check();
        look("death-" + width);
        button("Record the death").click();
        assertThat(page.locator(".kith-strip")).containsText("Died");
        look("died-" + width);
        page.navigate("/children/" + family.ben());
        look("sibling-of-died-" + width);
    }

    @Test void without_a_script_the_night_is_recorded_too() {
        var family = night.family(UUID.randomUUID());
        open(390, false);
        signInAs(worker("emergency-duty-team"));
        page.navigate("/night");
        page.getByLabel("My shift ends at").fill(night.now().plusHours(8).toLocalTime().toString().substring(0, 5));
        button("Start my shift").click();
        page.navigate("/night/" + family.ben() + "/police-protection");
        button("Save").click();

        assertThat(page.locator(".govuk-error-summary")).containsText("Say where the child is now");
        page.getByLabel("Police station").check();
        button("Save").click();
        assertThat(page.locator(".kith-stands")).containsText("Police protection");
    }

    private Locator link(String words) {
        return page.locator("main").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(words).setExact(true));
    }

    private Locator button(String words) {
        return page.locator("main").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(words).setExact(true));
    }
}
