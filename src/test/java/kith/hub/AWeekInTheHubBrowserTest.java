package kith.hub;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import kith.BrowserTest;
import kith.InBothModels;
import kith.Samples;
import kith.Samples.Family;
import kith.Where;
import kith.hub.HubWorld.Hub;
import kith.hub.HubWorld.Person;
import kith.protection.ProtectionFacts;
import kith.protection.ProtectionFacts.StrategyDiscussionHeld;
import org.junit.jupiter.api.Tag;

/**
 * One family's week in a hub, as one story: allocated to it on Monday, visited on Tuesday, discussed on Wednesday on two screens while a strategy discussion arrives, the worker ill on
 * Thursday, handed to another hub on Friday. The clock of the suite stands on the day on which it runs, so each day of the story is a step of it and not a date.
 */
@Tag("slow")
class AWeekInTheHubBrowserTest extends BrowserTest {

    private Where where;
    private HubWorld world;
    private Samples samples;
    private Hub hub;
    private Family family;

    @InBothModels
    void from_monday_to_friday(Where where, int width) {
        begin(where, width);
        this.where = where;
        world = bean(HubWorld.class);
        samples = bean(Samples.class);
        hub = world.hub(HASH);
        family = samples.family(null);
        monday();
        tuesday();
        wednesday();
        thursday();
        friday();
    }

    /** Three children whom no hub holds are in the queue. Whoever leads the group gives them to the hub, with one of its workers; to its lead and its worker they are there at once. */
    private void monday() {
        as(hub.groupManager());
        page.navigate("/allocations");
        page.locator("main a[href='/children/" + family.amara() + "/allocation']").click();
        page.getByLabel("A manager or colleague asked me").check();
        button("Open the record").click();
        if (page.getByText("other " + where.hub).count() > 0) page.getByText("other " + where.hub).first().click();
        var choose = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Choose " + hub.title()).setExact(true));
        if (choose.count() > 0) choose.click();
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Wanda Worker")).check();
        if (page.getByLabel("which is proposed?").count() > 0) page.getByLabel("which is proposed?").selectOption("room");
        page.getByLabel("goes on the record").fill("The family has moved here; Ruth asks for somebody who comes on Tuesdays.");
        look("week-monday-allocation-" + width);
        button("Allocate to").click();
        assertThat(page.locator(".kith-banner")).containsText("are with " + hub.title());
        page.navigate("/allocations");
        assertThat(page.locator("main")).not().containsText(family.amara().toString());

        as(hub.consultant());
        page.navigate("/hubs/" + hub.code());
        assertThat(page.locator("main")).containsText("3 children");
        assertThat(page.locator("main")).containsText("Wanda Worker");
        look("week-monday-" + width);
        as(hub.worker());
        assertThat(page.locator("main")).containsText("First core group");
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
        look("week-tuesday-" + width);
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
        assertThat(page.locator("main")).containsText("Section 47 enquir");

        second.getByLabel("What was decided?").selectOption("goes-on");
        second.getByLabel("Who decided?").selectOption(hub.consultant().id().toString());
        second.getByLabel("The decision in words").fill("The enquiry is Wanda's; the plan stands.");
        assertThat(page.getByLabel("The decision in words")).hasValue("The enquiry is Wanda's; the plan stands.");
        look("week-wednesday-" + width);
        button("Put on the records").click();
        assertThat(page.locator(".kith-banner")).containsText("On the records of 3 children");
        second.close();
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
        look("week-thursday-absence-" + width);

        as(hub.buddysCoordinator());
        page.navigate("/messages/new?about=" + family.amara());
        assertThat(page.locator("main")).containsText("Oscar Other stands in");
        page.getByLabel("Who rang?").fill("Ms Sharp");
        page.getByLabel("What about?").fill("The play begins at two, not at three");
        button("Send message").click();

        as(hub.other());
        assertThat(page.locator("main")).containsText("Ring back Ms Sharp");
        assertThat(page.locator(".kith-away")).containsText("Wanda Worker");
        look("week-thursday-" + width);
        page.navigate("/messages");
        button("Rang back, on the record").click();

        as(hub.worker());
        page.navigate("/absences");
        page.locator(".kith-week").getByRole(AriaRole.LINK).first().click();
        button("Back today").click();
        page.navigate("/");
        assertThat(page.locator("main")).containsText("Visits planned");
    }

    /** Another hub takes the family: offered with a summary from the record, accepted, and counted. */
    private void friday() {
        var next = world.hub(HASH);
        as(hub.worker());
        page.navigate("/children/" + family.amara() + "/handovers");
        button("Offer a handover").click();
        for (var name : List.of("Ben Adeyemi-Clarke", "Cleo Adeyemi-Clarke")) page.getByLabel(name).check();
        page.getByLabel("Transfer to another").check();
        page.getByLabel("A " + where.hub + (where.hub.equals("team") ? "" : " or team") + " of ours").check();
        choose("Which " + where.hub, next.title());
        page.getByLabel("Why now").fill("The enquiry needs people who stay.");
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
        look("week-friday-" + width);
        page.navigate("/children/" + family.ben() + "/journey");
        assertThat(page.locator("#hands + p")).containsText("2 " + where.hub + "s, 2 key workers");
        look("week-friday-journey-" + width);
    }

    /** A list of choices, with or without the box that completes what is typed. */
    private void choose(String label, String words) {
        var field = page.getByLabel(label).first();
        if (field.evaluate("each => each.tagName").equals("SELECT")) {
            field.selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(words));
            return;
        }
        field.fill(words);
        page.getByRole(AriaRole.OPTION).filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + words + "(?: \\d+ of \\d+)?\\s*$"))).first().click();
    }

    /** The lead's own machine, a wide one, beside the worker's. */
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
        enter(person.username());
        page.navigate("/");
    }

    private Locator button(String name) { return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first(); }
}
