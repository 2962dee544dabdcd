package kith.assurance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import kith.AtBothWidths;
import kith.BrowserTest;
import kith.Samples;
import kith.access.partners.Partners;
import kith.assurance.watch.Watch;
import kith.hub.HubFacts;
import kith.hub.HubFacts.AllocationMade;
import kith.ledger.PersonId;
import kith.people.PeopleFacts;
import kith.people.PeopleFacts.PersonIdentified;
import org.springframework.beans.factory.annotation.Autowired;

/** The same story on the screen, and a partner's check. */
class SnoopingBrowserTest extends BrowserTest {

    @Autowired Samples samples;
    @Autowired SomeHubs hubs;
    @Autowired Partners partners;
    @Autowired Watch watch;

    @AtBothWidths
    void a_neighbour_is_looked_at_asked_about_and_explained(int width) {
        open(width, true);
        var theirs = hubs.open();
        var mine = hubs.open();
        var amara = family(theirs).amara();
        var snoop = hubs.member(worker("practitioner"), mine);
        var lead = hubs.lead(worker("manager"), mine);

        signInAs(snoop);
        page.navigate("/account");
        link("People I know").click();
        page.getByLabel("Your own postcode").fill("zx4 7qp");
        button("Save about me").click();
        picture("people-i-know", width);
        page.navigate("/children/" + amara + "/reason");
        page.getByLabel("A call or message about this family").check();
        button("Open the record").click();
        page.navigate("/children/" + amara);
        watch.over(samples.today(), samples.today());
        page.navigate("/account");
        link("Questions about your looks").click();
        picture("questions", width);
        page.getByLabel("No", new Page.GetByLabelOptions().setExact(true)).check();
        page.getByLabel("What was it for?").fill("A call about a child of that name.");
        button("Save answer").click();
        assertThat(page.locator("main")).containsText("Nobody is asking you anything");

        open(width, true);
        signInAs(lead);
        page.navigate("/reviews");
        picture("reviews", width);
        page.locator("main table a").first().click();
        assertThat(page.locator("main")).containsText("A call about a child of that name.");
        picture("finding", width);
        button("Save review").click();
        assertThat(page.locator(".govuk-error-summary")).containsText("Say what you do");
        page.getByLabel("It is explained: close it").check();
        page.getByLabel("What you ask, or why").fill("The call is on the record of the other child.");
        button("Save review").click();
        assertThat(page.locator("main")).containsText("Nothing waits for you");

        open(width, true);
        signInAs(hubs.lead(worker("manager"), theirs));
        page.navigate("/children/" + amara + "/looks");
        link("From outside the hub").click();
        assertThat(page.locator("main")).containsText("Outside the hub");
        picture("who-looked", width);
        page.navigate("/children/" + amara + "/as-known");
        page.getByLabel("Which day").fill(samples.today().minusDays(20).toString());
        button("Show").click();
        assertThat(page.locator("main")).containsText("What was recorded later is not shown.");
        assertThat(page.locator("main")).containsText("Child protection plan, since");
        picture("as-known", width);
    }

    @AtBothWidths
    void a_partner_checks(int width) {
        open(width, true);
        var hub = hubs.open();
        hubs.coordinator(worker("practitioner"), hub, "01632 960778");
        var amara = family(hub).amara();
        samples.record(samples.fact(PeopleFacts.IDENTIFIED, samples.today(), new PersonIdentified("nhs-number", width == 1280 ? "9434765927" : "9434765900"), amara));
        var partner = worker("partner");
        partners.join(hubs.id(partner), "Oak Park Primary School", Partners.Kind.SCHOOL);

        signInAs(partner);
        assertThat(page.locator("h1")).containsText("Check whether a child is known");
        picture("check", width);
        page.getByLabel("NHS number").first().check();
        page.locator("#nhs").fill(width == 1280 ? "943 476 5927" : "943 476 5900");
        page.getByLabel("An injury or an illness that worries us").check();
        button("Check").click();
        assertThat(page.locator("main")).containsText("On a child protection plan");
        picture("check-answer", width);
        page.navigate("/check");
        page.getByLabel("NHS number").first().check();
        page.locator("#nhs").fill("943 476 5919x");
        button("Check").click();
        picture("check-wrong", width);
    }

    private Samples.Family family(String hub) {
        var family = samples.family(null);
        for (PersonId child : new PersonId[] {family.amara(), family.ben(), family.cleo()})
            samples.record(samples.fact(HubFacts.ALLOCATED, samples.today(), new AllocationMade(hub, null, null, null), child));
        return family;
    }

    private Locator button(String words) { return page.locator("main").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(words).setExact(true)); }

    private Locator link(String words) { return page.locator("main").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(words)); }

    private void picture(String name, int width) { look("watch-" + name + "-" + width); }
}
