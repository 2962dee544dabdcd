package kith.budget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import kith.BrowserTest;
import kith.InBothModels;
import kith.Where;
import kith.hub.HubWorld;
import kith.ui.Say;
import org.junit.jupiter.api.Tag;

/** Money over a limit goes up the line; a panel reads its papers and decides. */
@Tag("slow")
class MoneyAndPanelsBrowserTest extends BrowserTest {

    @InBothModels
    void money_over_the_limit_of_the_hub_is_decided_further_up(Where where, int width) {
        begin(where, width);
        var hub = bean(HubWorld.class).hub(HASH);
        var family = bean(HubWorld.class).family(hub);
        enter(hub.worker().username());
        page.navigate("/children/" + family.amara() + "/budget/new");
        page.getByLabel("How much, in pounds?").fill("four hundred");
        button("Ask").click();
        assertThat(page.locator(".govuk-error-summary")).containsText("Enter the amount in pounds");
        page.getByLabel("How much, in pounds?").fill("£425.50");
        page.getByLabel("What kind of help is it?").selectOption("specialist-hours");
        page.getByLabel("What is it for?").fill("Eight hours with a play therapist");
        page.getByLabel("What should be different then?").fill("Amara talks about the winter");
        look("budget-ask-" + width);
        button("Ask").click();
        look("budget-child-" + width);

        enter(hub.consultant().username());
        page.navigate("/budget");
        look("budget-hubs-" + width);
        page.navigate("/hubs/" + hub.code() + "/budget");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Decide about £425.50")).click();
        page.getByLabel("Agreed", new Page.GetByLabelOptions().setExact(true)).check();
        page.getByLabel("Why", new Page.GetByLabelOptions().setExact(true)).fill("She asked for it herself");
        button("Decide").click();
        assertThat(page.locator(".govuk-error-summary")).containsText("more than the £200 for a family in a year that you decide alone");
        look("budget-over-" + width);

        enter(hub.groupManager().username());
        assertThat(page.locator("main")).containsText("Decide about money");
        page.navigate("/hubs/" + hub.code() + "/budget?state=asked");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Decide about £425.50")).click();
        page.getByLabel("Agreed", new Page.GetByLabelOptions().setExact(true)).check();
        page.getByLabel("Why", new Page.GetByLabelOptions().setExact(true)).fill("She asked for it herself");
        look("budget-decide-" + width);
        button("Decide").click();
        assertThat(page.locator(".kith-banner")).containsText("£425.50 agreed");
        page.navigate("/hubs/" + hub.code() + "/budget");
        assertThat(page.locator("main")).containsText(where == Where.HERE ? "£11,574.50 left" : "£9,574.50 left");
        look("budget-hub-" + width);
    }

    @InBothModels
    void a_panel_sits_reads_its_papers_and_decides(Where where, int width) {
        begin(where, width);
        var hub = bean(HubWorld.class).hub(HASH);
        var family = bean(HubWorld.class).family(hub);
        var request = UUID.randomUUID();
        signedIn(hub.worker().username()).post("/children/" + family.amara() + "/panels/new", "fact", request.toString(), "matter", "external-placement", "why", "They need a home near school", "happened", "today",
            "children", family.amara().toString(), "children", family.ben().toString());
        enter(hub.worker().username());
        page.navigate("/children/" + family.amara() + "/panels");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Prepare papers")).first().click();
        page.getByLabel("What the child says to this").fill("Amara wants to stay at her school");
        page.getByLabel("What the parents or carers say").fill("Their mother agrees");
        look("panel-papers-prepare-" + width);
        button("Lay before the panel").click();

        enter(hub.groupManager().username());
        page.navigate("/panels/" + (where == Where.HERE ? "resource-panel" : "care-and-support-panel"));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Plan a sitting")).click();
        page.getByLabel("Which day?").fill(Say.typed(Say.london(clock.instant())));
        look("panel-plan-" + width);
        button("Plan sitting").click();
        var sitting = page.url();
        look("panel-agenda-" + width);
        page.navigate("/panels/papers/" + request);
        assertThat(page.locator("main")).containsText("Amara wants to stay at her school");
        look("panel-papers-" + width);
        page.navigate("/children/" + family.amara() + "/panels/decision?request=" + request + "&sitting=" + sitting.replaceAll(".*/", ""));
        page.getByLabel("Agreed", new Page.GetByLabelOptions().setExact(true)).check();
        page.getByLabel("Reason, and conditions").fill("For six months, near the school");
        page.getByLabel("Who thought otherwise, and why").fill("The head of operations: kinship first");
        look("panel-decide-" + width);
        button("Record decision").click();
        assertThat(page.locator("main")).containsText("For six months, near the school");
        look("panel-minutes-" + width);
        enter(hub.worker().username());
        assertThat(page.locator("main")).containsText((where == Where.HERE ? "Resource panel" : "Care and support panel") + " has decided on your question");
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
