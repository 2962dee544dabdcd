package kith.hub;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import kith.BrowserTest;
import kith.Samples;
import kith.Samples.Family;
import kith.hub.HubWorld.Hub;
import kith.hub.HubWorld.Person;
import kith.protection.ProtectionFacts;
import kith.protection.ProtectionFacts.StrategyDiscussionHeld;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * One family's week in a hub, as one story: whom they know from Monday, visited on Tuesday, discussed on Wednesday on two screens while a strategy discussion arrives, the worker ill on
 * Thursday, handed to another hub on Friday. The clock of the suite stands on the day on which it runs, so each day of the story is a step of it and not a date.
 */
@Tag("slow")
class AWeekInTheHubBrowserTest extends BrowserTest {

    @Autowired HubWorld world;
    @Autowired Samples samples;
    private Hub hub;
    private Family family;

    @Test void from_monday_to_friday() {
        hub = world.hub(HASH);
        family = world.family(hub);
        monday();
        tuesday();
        wednesday();
        thursday();
        friday();
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

    /** The hub meets on two screens; the front door tells of a strategy discussion meanwhile, and nobody has to close anything for it to count. */
    private void wednesday() {
        as(hub.worker());
        page.navigate("/hubs/" + hub.code() + "/meetings");
        button("Begin the meeting now").click();
        page.getByLabel("Cora Consultant").check();
        button("Save attendance").click();
        page.locator("main a.govuk-button").first().click();
        var second = screen(hub.consultant(), page.url());
        page.getByLabel("Discussion").fill("Ben showed his room to Wanda; he has not said much of his father.");
        assertThat(second.getByLabel("Discussion")).hasValue("Ben showed his room to Wanda; he has not said much of his father.");

        samples.record(samples.fact(ProtectionFacts.STRATEGY, samples.today(), new StrategyDiscussionHeld("section-47-joint"), family.ben()));
        page.reload();
        assertThat(page.getByLabel("Discussion")).hasValue("Ben showed his room to Wanda; he has not said much of his father.");
        assertThat(page.locator("main")).containsText("Section 47 enquiry");

        second.getByLabel("What was decided?").selectOption("goes-on");
        second.getByLabel("Who decided?").selectOption(hub.consultant().id().toString());
        second.getByLabel("The decision in words").fill("The enquiry is Wanda's; the plan stands.");
        assertThat(page.getByLabel("The decision in words")).hasValue("The enquiry is Wanda's; the plan stands.");
        look("week-wednesday");
        button("Put on the records").click();
        assertThat(page.locator(".kith-banner")).containsText("On the records of 3 children");
    }

    /** Another hub takes the family: offered with a summary from the record, accepted, and counted. */
    private void friday() {
        var next = world.hub(HASH);
        as(hub.worker());
        page.navigate("/children/" + family.amara() + "/handovers");
        button("Offer a handover").click();
        for (var name : List.of("Ben Adeyemi-Clarke", "Cleo Adeyemi-Clarke")) page.getByLabel(name).check();
        page.getByLabel("Transfer to another").check();
        page.getByLabel("A hub or team of ours").check();
        var where = page.getByLabel("Which hub or team?").first();
        if (where.evaluate("each => each.tagName").equals("SELECT")) where.selectOption(next.code());
        else {
            where.fill(next.title());
            page.getByRole(AriaRole.OPTION).filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + next.title() + "(?: \\d+ of \\d+)?\\s*$"))).first().click();
        }
        page.getByLabel("Why now").fill("The enquiry needs a hub that stays.");
        button("Offer handover").click();
        assertThat(page.locator(".kith-banner")).containsText("Nothing changes for the family until it is accepted");

        as(next.consultant());
        page.locator("main").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Handover: transfer")).first().click();
        page.locator("main").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Open the record")).click();
        page.getByLabel("A manager or colleague asked me").check();
        button("Open the record").click();
        page.getByLabel("Wanda Worker").check();
        button("Accept").click();
        assertThat(page.locator(".kith-banner")).containsText("You are responsible from now on");
        page.navigate("/children/" + family.ben() + "/discussions");
        assertThat(page.locator("main")).containsText("The enquiry is Wanda's; the plan stands.");
        look("week-friday");
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

    private Page screen(Person person, String address) {
        var other = context.browser().newContext(new Browser.NewContextOptions().setBaseURL("http://localhost:" + port).setViewportSize(1280, 900)).newPage();
        other.navigate("/sign-in");
        other.getByLabel("Username").fill(person.username());
        other.getByLabel("Password").fill(PASSWORD);
        other.locator("form[action='/sign-in'] button").click();
        other.navigate(address);
        return other;
    }

    private void as(Person person) {
        open(1280, true);
        signInAs(person.username());
        page.navigate("/");
    }

    private Locator button(String name) { return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first(); }
}
