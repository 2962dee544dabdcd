package kith.hub;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import kith.BrowserTest;
import kith.Samples.Family;
import kith.hub.HubWorld.Hub;
import kith.hub.HubWorld.Person;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * One family's week in a hub, as one story: allocated on Monday, visited on Tuesday, the worker ill on Thursday. The clock of the suite stands on the day on which
 * it runs, so each day of the story is a step of it and not a date. The meeting on Wednesday and the transfer on Friday stand where their steps go.
 */
@Tag("slow")
class AWeekInTheHubBrowserTest extends BrowserTest {

    @Autowired HubWorld world;
    private Hub hub;
    private Family family;

    @Test void from_monday_to_friday() {
        hub = world.hub(workers.hash(PASSWORD));
        family = world.family(hub);
        monday();
        tuesday();
        thursday();
    }

    /** The family is the hub's since today; the consultant social worker, who is responsible for all its children, says who is to know them. */
    private void monday() {
        as(hub.consultant());
        page.navigate("/children/" + family.amara() + "/key-worker");
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Cora Consultant")).check();
        page.getByLabel("Family asked").check();
        button("Change key worker").click();
        assertThat(page.locator(".kith-banner")).containsText("Cora Consultant is the key worker");
        page.navigate("/children/" + family.amara() + "/key-worker");
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Wanda Worker")).check();
        page.getByLabel("Child asked").check();
        button("Change key worker").click();
        assertThat(page.locator(".kith-banner")).containsText("Wanda Worker is the key worker");
        look("week-monday");
    }

    /** The key worker visits all three, plans the next visit, and the hub's list says when they were last seen. */
    private void tuesday() {
        as(hub.worker());
        page.navigate("/children/" + family.amara() + "/record/visit");
        for (var child : List.of("Amara", "Ben", "Cleo"))
            page.locator(".kith-visited").filter(new Locator.FilterOptions().setHasText(child)).getByLabel("Seen, not alone", new Locator.GetByLabelOptions().setExact(true)).check();
        page.getByLabel("What happened").fill("Ruth had made tea. All three were at home; Ben showed his room.");
        button("Save visit").click();
        page.navigate("/children/" + family.amara() + "/planned-visits");
        page.getByLabel("Day", new Page.GetByLabelOptions().setExact(true)).fill("tomorrow");
        page.getByLabel("What for").fill("School play");
        button("Plan visit").click();
        page.navigate("/hub");
        assertThat(page.locator("main")).containsText("today");
        look("week-tuesday");
    }

    /** Wanda rings in sick. Oscar takes the visit; the school's call is with him and with both coordinators; the next morning she is back. */
    private void thursday() {
        as(hub.coordinator());
        page.navigate("/absences/new");
        page.getByLabel("Who?").selectOption(hub.worker().id().toString());
        page.getByLabel("Sickness").check();
        button("Save absence").click();
        assertThat(page.locator("main")).containsText("Oscar Other");
        page.locator("li.kith-line", new Page.LocatorOptions().setHasText("Planned visit")).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Give to Oscar Other")).first().click();
        assertThat(page.locator(".kith-banner")).containsText("Given to Oscar Other");

        as(hub.buddysCoordinator());
        page.navigate("/messages/new?about=" + family.amara());
        assertThat(page.locator("main")).containsText("Oscar Other stands in");
        page.getByLabel("Who rang?").fill("Ms Sharp");
        page.getByLabel("What about?").fill("The play begins at two, not at three");
        button("Send message").click();

        as(hub.other());
        assertThat(page.locator("main")).containsText("Ring back Ms Sharp");
        assertThat(page.locator(".kith-away")).containsText("Wanda Worker");
        look("week-thursday");
        page.navigate("/messages");
        button("Rang back, on the record").click();

        as(hub.worker());
        page.navigate("/absences");
        page.locator(".kith-week").getByRole(AriaRole.LINK).first().click();
        button("Back today").click();
        page.navigate("/");
        assertThat(page.locator("main")).containsText("Visits planned");
    }

    private void as(Person person) {
        open(1280, true);
        signInAs(person.username());
        page.navigate("/");
    }

    private Locator button(String name) { return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first(); }
}
