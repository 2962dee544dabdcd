package kith.permanence;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import kith.AtBothWidths;
import kith.BrowserTest;
import kith.Samples;
import kith.care.CareFacts;
import kith.care.CareFacts.CareStarted;
import kith.care.CareFacts.PlacementStarted;
import kith.hub.HubWorld;
import kith.permanence.AdoptionFacts.AdoptionDecided;
import kith.permanence.AdoptionFacts.AdoptionMatched;
import kith.permanence.AdoptionFacts.AdoptionPlanned;
import kith.permanence.AdoptionFacts.PanelRecommended;
import kith.ui.Say;
import org.springframework.beans.factory.annotation.Autowired;

class AnAdoptionBrowserTest extends BrowserTest {

    @Autowired HubWorld world;
    @Autowired Samples samples;

    /** The plan, a consent that came too early, the order, the seal; and the file is gone for whoever is not named. */
    @AtBothWidths
    void a_child_is_adopted_and_the_file_is_sealed(int width) {
        var hub = world.hub(HASH);
        var child = world.family(hub).cleo();
        var adopter = samples.person("Petra", samples.today().minusYears(38));
        var at = "/children/" + child;
        var today = samples.today();
        samples.record(samples.fact(CareFacts.STARTED, today.minusMonths(4), new CareStarted("E1", "S"), child));
        open(width, true);
        signInAs(hub.consultant().username());

        page.navigate(at + "/permanence");
        assertThat(page.locator("main")).containsText("No permanence plan yet");
        link("Make the plan").click();
        page.getByLabel("Adoption", new Page.GetByLabelOptions().setExact(true)).check();
        button("Save").click();
        assertThat(page.locator("main")).containsText("The way to adoption");
        link("Record consent").click();
        page.getByLabel("Mother", new Page.GetByLabelOptions().setExact(true)).check();
        page.getByLabel("Both", new Page.GetByLabelOptions().setExact(true)).check();
        page.getByLabel("Day", new Page.GetByLabelOptions().setExact(true)).fill(Say.typed(today.minusMonths(5).plusWeeks(5)));
        button("Save").click();
        assertThat(page.locator("main")).containsText("Not valid");

        samples.record(samples.fact(AdoptionFacts.PLANNED, today.minusMonths(4), new AdoptionPlanned(), child), samples.fact(AdoptionFacts.RECOMMENDED, today.minusMonths(4), new PanelRecommended("plan", "recommended"), child),
            samples.fact(AdoptionFacts.DECIDED, today.minusMonths(4).plusDays(3), new AdoptionDecided(null), child), samples.fact(AdoptionFacts.MATCHED, today.minusMonths(3), new AdoptionMatched(false, 1, null, null, adopter), child),
            samples.fact(CareFacts.PLACEMENT_STARTED, today.minusWeeks(11), new PlacementStarted("A6", "PR1", "S", null), child));
        page.navigate(at + "/permanence");
        picture("adoption-way", width);
        page.navigate(at + "/permanence/order");
        page.getByLabel("Nobody opposed it").check();
        picture("adoption-order", width);
        button("Save order").click();

        assertThat(page.locator("h1")).containsText("Seal the file");
        page.getByLabel("New forenames").fill("Robin" + width);
        page.getByLabel("New surname").fill("Birch");
        page.getByLabel("Mother", new Page.GetByLabelOptions().setExact(true)).check();
        button("Seal the file").click();
        assertThat(page.locator(".govuk-error-summary")).containsText("two people must always be able to open the file");
        page.getByLabel("Oscar Other").check();
        page.getByLabel("I understand that from now on only those named can find this file").check();
        picture("adoption-sealing", width);
        button("Seal the file").click();
        assertThat(page.locator(".kith-banner")).containsText("The file is sealed");

        page.context().clearCookies();
        signInAs(hub.worker().username());
        page.locator("#search").fill("Robin" + width + " Birch");
        page.locator("#search").press("Enter");
        assertThat(page.locator("main")).containsText("Robin" + width + " Birch");
        picture("adoption-found", width);
    }

    /** From the first word to approval, and what is due then. */
    @AtBothWidths
    void somebody_becomes_a_foster_carer(int width) {
        var hub = world.hub(HASH);
        open(width, true);
        signInAs(hub.worker().username());

        page.navigate("/carers/new");
        page.getByLabel("Foster children who are not related to them").check();
        page.getByLabel("Forenames").fill("Dorothea");
        page.getByLabel("Surname").fill("Fairweather" + width);
        page.getByLabel("Born, if you know it").fill("3/4/" + (1960 + width % 30));
        picture("carer-new", width);
        button("Save").click();
        assertThat(page.locator("main")).containsText("Stage 1 of assessment");
        link("Stage 1 complete").click();
        button("Save").click();
        link("Stage 1 decided").click();
        page.getByLabel("Go on", new Page.GetByLabelOptions().setExact(true)).check();
        button("Save").click();
        link("Approved").click();
        page.getByLabel("Mainstream", new Page.GetByLabelOptions().setExact(true)).check();
        page.getByLabel("Places").fill("2");
        button("Save").click();
        assertThat(page.locator("main")).containsText("Approved foster carer");
        assertThat(page.locator("main")).containsText("Unannounced visit to a foster home");
        picture("carer-page", width);
        page.navigate("/carers");
        assertThat(page.locator("main")).containsText("Dorothea");
        picture("carers", width);
        page.navigate("/hub");
        assertThat(page.locator("main")).containsText("Fairweather");
    }

    private Locator button(String name) {
        return page.locator("main").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }

    private Locator link(String name) {
        return page.locator("main").locator("a").filter(new Locator.FilterOptions().setHasText(name)).first();
    }

    private void picture(String name, int width) {
        look(name + "-" + width);
    }
}
