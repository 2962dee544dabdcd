package kith.hub.allocate;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import kith.BrowserTest;
import kith.InBothModels;
import kith.Where;
import kith.hub.HubWorld;

class AllocatingBrowserTest extends BrowserTest {

    /** The group manager looks at what would follow from moving a child to the next hub, chooses another worker there, decides for it with a reason, and sees it counted. */
    @InBothModels
    void what_if_before_a_decision(Where where, int width) {
        begin(where, width);
        var world = bean(HubWorld.class);
        var hub = world.hub(HASH);
        var family = world.family(hub);
        world.post("Nia Newly", "practitioner", "newly-qualified-social-worker", hub.buddy(), "hub", HASH);
        var sam = world.post("Sam Social", "practitioner", "social-worker", hub.buddy(), "hub", HASH);
        signInAs(hub.groupManager().username());
        page.navigate("/allocations");
        look("allocations-queue-" + width);
        page.navigate("/children/" + family.ben() + "/allocation");
        look("allocation-shares-" + width);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("What if")).click();
        page.getByLabel("Another " + where.hub).selectOption(hub.buddy());
        button("Show").click();
        page.getByLabel("Another key worker there").selectOption(sam.id().toString());
        button("Show").click();
        var instead = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Instead"));
        assertThat(instead).containsText("Ben: the 2nd " + where.hub);
        assertThat(instead).containsText("Apart from Amara and Cleo");
        assertThat(instead).containsText("Sam Social");
        assertThat(instead).containsText("0 → 1 children");
        look("what-if-" + width);

        instead.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Decide for this")).click();
        assertThat(page.getByLabel("Sam Social")).isChecked();
        page.getByLabel("Why does Ben move?").selectOption("conflict-of-interest");
        page.locator("textarea").first().fill("A cousin works here.");
        page.locator("main").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Allocate to")).click();
        assertThat(page.locator(".govuk-summary-list").first()).containsText("the 2nd " + where.hub);
        assertThat(page.locator(".govuk-summary-list").first()).containsText("Sam Social, the 2nd");
        page.locator(".govuk-summary-list").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Show")).click();
        look("weight-" + width);
    }

    private Locator button(String name) { return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).first(); }
}
