package kith.people;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import kith.AtBothWidths;
import kith.BrowserTest;
import kith.Samples;
import kith.Staff;
import kith.casework.CaseworkFacts;
import kith.casework.CaseworkFacts.VisitMade;
import kith.ledger.PersonId;
import org.springframework.beans.factory.annotation.Autowired;

/** Item 9 and 10, walked: the page of the family, a move, two who write at once, two records of one child. */
class KeepingPeopleRightBrowserTest extends BrowserTest {

    @Autowired Samples samples;
    @Autowired Staff staff;

    @AtBothWidths
    void a_family_is_kept_right(int width) {
        open(width, true);
        var family = new Household(samples);
        var child = family.held(family.named("Imani", samples.today().minusYears(7)));
        var brother = family.held(family.named("Jabari", samples.today().minusYears(2)));
        var mother = family.named("Zuri", samples.today().minusYears(30));
        var twice = family.named("Imanni", samples.today().minusYears(7));
        for (var each : List.of(child, brother, twice)) family.related(each, mother, "mother");
        family.numbered(child, "nhs-number", "9434765910");
        family.livesHere(null, child, brother, mother);
        for (var each : List.of(child, twice)) visited(each);
        var me = worker("practitioner");
        staff.inHub(me, "hub-10");
        var colleague = worker("practitioner");
        staff.inHub(colleague, "hub-10");
        signInAs(me);

        page.navigate("/children/" + child + "/people");
        assertThat(page.locator("main")).containsText("Check this number");
        picture("family", width);

        link("Add somebody").click();
        page.getByLabel("They are the child’s").selectOption("grandmother");
        page.getByLabel("Forenames").fill(width == 1280 ? "Adaeze" : "Nkechi");
        page.getByLabel("Surname").fill((width == 1280 ? "Okwuosa" : "Tembe") + family.surname);
        button("Save").click();
        assertThat(page.locator("main")).containsText(width == 1280 ? "Adaeze" : "Nkechi");

        link("New address").click();
        page.getByLabel("House and street").fill("5 New Street");
        page.getByLabel("Postcode").fill("ZX1 1AA");
        page.getByLabel("Yes, shielded").check();
        picture("family-move", width);
        button("Save address").click();
        assertThat(page.locator("main")).containsText("5 New Street");
        assertThat(page.locator("main")).containsText("Do not write here");
        picture("family-shielded", width);

        link("Change essentials").click();
        page.getByLabel("School").fill("Birch Road Primary");
        page.getByLabel("Communication").fill("Speaks up when asked twice");
        picture("essentials", width);
        var other = signedIn(colleague);
        var place = "/children/" + child + "/people/essentials";
        other.post(place, "version", "none", "was-school", "", "school", "Ash Lane Primary", "was-communication", "", "communication", "Signs a little");
        button("Save essentials").click();
        assertThat(page.locator("h1")).containsText("Somebody saved this while you were writing");
        picture("meanwhile", width);
        page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("What stands for school?")).getByLabel("What I wrote").check();
        page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("What stands for communication?")).getByLabel("Both, mine below").check();
        button("Save").click();
        assertThat(page.locator("main")).containsText("Birch Road Primary");
        assertThat(page.locator("main")).containsText("Signs a little");

        page.navigate("/people/duplicates");
        picture("duplicates", width);
        page.navigate("/children/" + child + "/same-as/" + twice);
        page.setViewportSize(390, 900);
        org.assertj.core.api.Assertions.assertThat(page.evaluate("Math.max(...[...document.querySelectorAll('main td')].map(cell => cell.getBoundingClientRect().right)) <= innerWidth")).as("on a phone both records are on the screen").isEqualTo(true);
        page.setViewportSize(width, 900);
        page.getByLabel("They are the same person").check();
        page.getByLabel("What makes you sure?").fill("The same photograph at school");
        picture("compare", width);
        button("Save").click();
        assertThat(page.locator(".kith-banner")).containsText("A second person looks at both");
        other.post("/children/" + child + "/same-as/" + twice, "answer", "confirm");
        page.navigate("/children/" + twice + "/people");
        org.assertj.core.api.Assertions.assertThat(page.url()).endsWith("/children/" + child + "/people");
        page.navigate("/children/" + child + "/same-as/" + twice);
        picture("merged", width);
    }

    private void visited(PersonId child) {
        samples.record(samples.fact(CaseworkFacts.VISIT, samples.today().minusWeeks(2), new VisitMade("other", "done", true, false, "social-worker", null, null, null, null, null, null), child));
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator link(String name) {
        return page.locator("main").locator("a", new Locator.LocatorOptions().setHasText(name)).first();
    }

    private void picture(String name, int width) {
        look(name + (width == 1280 ? "" : "-phone"));
    }
}
