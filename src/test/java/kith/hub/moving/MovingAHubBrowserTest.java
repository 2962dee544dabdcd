package kith.hub.moving;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import kith.BrowserTest;
import kith.InBothModels;
import kith.Where;
import kith.hub.HubWorld;

/** A group manager moves a hub, from the plan to the undoing, in two models. */
class MovingAHubBrowserTest extends BrowserTest {

    @InBothModels
    void a_hub_moves_and_comes_back(Where where, int width) {
        begin(where, width);
        var world = bean(HubWorld.class);
        var from = world.hub(HASH);
        var to = world.hub(HASH);
        var family = world.family(from);
        enter(from.groupManager().username());
        page.navigate("/moves");
        look("moves-" + width);
        page.getByLabel("What is it called?").fill("The four new ones");
        page.getByLabel("Why do the " + where.hub + "s move?").fill("Families meet fewer people, and nobody waits for a room.");
        button("Make the plan").click();
        choose("Which " + where.hub + " moves?", from.title());
        choose("Where do its children go?", to.title());
        page.getByLabel("On which day?").fill("tomorrow");
        look("move-plan-empty-" + width);
        button("Add to the plan").click();
        assertThat(page.locator("main")).containsText("3 children have not been looked at");
        look("move-phase-" + width);

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Amara Adeyemi-Clarke")).click();
        page.getByLabel("Ready, with care").check();
        page.getByLabel("What must not drop?").fill("Thursday calls with her father.");
        look("move-check-" + width);
        button("Save").click();
        assertThat(page.locator(".kith-banner")).containsText("was looked at");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Families and letters")).click();
        page.getByText("They were told").click();
        page.getByLabel("How?").selectOption("in-person");
        look("move-families-" + width);
        button("Save").click();
        assertThat(page.locator("main")).containsText("0 of 1 family still to tell");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Print the letters")).click();
        look("move-letters-" + width);
        var plan = page.url().replaceAll("/phases/.*", "");
        page.navigate(plan + "/cleansing");
        look("move-cleansing-" + width);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("No case summary")).click();
        assertThat(page.locator("main")).containsText("Amara Adeyemi-Clarke");
        look("move-cleansing-list-" + width);

        page.navigate(plan);
        look("move-plan-" + width);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(from.title()).setExact(true)).first().click();
        button("Move 3 children now").click();
        assertThat(page.locator("#phase")).containsText("3 moved");
        look("move-moved-" + width);
        page.getByText("Undo this move").click();
        page.getByLabel("Why?", new Page.GetByLabelOptions().setExact(true)).fill("The building is not ready.");
        button("Undo the move").click();
        assertThat(page.locator("#phase")).containsText("3 back where they were");
        page.navigate(plan);
        assertThat(page.locator("#progress")).containsText("Undone");
        look("move-undone-" + width);
        page.navigate("/children/" + family.amara() + "/journey");
        assertThat(page.locator("#hands + p")).containsText("Never handed on");
    }

    /** A list of choices with the box that completes what is typed. */
    private void choose(String label, String words) {
        var field = page.getByLabel(label).first();
        field.fill(words);
        page.getByRole(AriaRole.OPTION).filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + words + "(?: \\d+ of \\d+)?\\s*$"))).first().click();
    }

    private Locator button(String words) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words)).first();
    }
}
