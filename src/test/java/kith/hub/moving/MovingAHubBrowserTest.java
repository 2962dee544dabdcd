package kith.hub.moving;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static kith.AnotherAuthority.inWales;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import kith.BrowserTest;
import kith.Samples.Family;
import kith.access.Asker;
import kith.hub.HubWorld;
import kith.hub.HubWorld.Hub;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A group manager moves a hub, from the plan to the undoing, at the desk; each page is looked at on a phone as well. */
class MovingAHubBrowserTest extends BrowserTest {

    @Autowired HubWorld world;

    @Test void a_hub_moves_and_comes_back() {
        var hash = HASH;
        var from = world.hub(hash);
        walk(from, world.hub(hash), world.family(from), "move", "hub");
    }

    @Test void a_team_in_wales_moves_and_comes_back() {
        var hash = HASH;
        var there = inWales().bean(HubWorld.class);
        var from = Asker.asSystem(() -> there.hub(hash));
        var to = Asker.asSystem(() -> there.hub(hash));
        var family = Asker.asSystem(() -> there.family(from));
        goTo(inWales(), 1280);
        walk(from, to, family, "move-wales", "team");
    }

    private void walk(Hub from, Hub to, Family family, String name, String word) {
        page.context().clearCookies();
        signInAs(from.groupManager().username());
        page.navigate("/moves");
        look(name + "s");
        page.getByLabel("What is it called?").fill("The four new ones");
        page.getByLabel("Why do the " + word + "s move?").fill("Families meet fewer people, and nobody waits for a room.");
        button("Make the plan").click();
        choose("Which " + word + " moves?", from.title());
        choose("Where do its children go?", to.title());
        page.getByLabel("On which day?").fill("tomorrow");
        look(name + "-plan-empty");
        button("Add to the plan").click();
        assertThat(page.locator("main")).containsText("3 children have not been looked at");
        look(name + "-phase");

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Amara Adeyemi-Clarke")).click();
        page.getByLabel("Ready, with care").check();
        page.getByLabel("What must not drop?").fill("Thursday calls with her father.");
        look(name + "-check");
        button("Save").click();
        assertThat(page.locator(".kith-banner")).containsText("was looked at");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Families and letters")).click();
        page.getByText("They were told").click();
        page.getByLabel("How?").selectOption("in-person");
        look(name + "-families");
        button("Save").click();
        assertThat(page.locator("main")).containsText("0 of 1 family still to tell");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Print the letters")).click();
        look(name + "-letters");
        var plan = page.url().replaceAll("/phases/.*", "");
        page.navigate(plan + "/cleansing");
        look(name + "-cleansing");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("No case summary")).click();
        assertThat(page.locator("main")).containsText("Amara Adeyemi-Clarke");
        look(name + "-cleansing-list");

        page.navigate(plan);
        look(name + "-plan");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(from.title()).setExact(true)).first().click();
        button("Move 3 children now").click();
        assertThat(page.locator("#phase")).containsText("3 moved");
        look(name + "-moved");
        page.getByText("Undo this move").click();
        page.getByLabel("Why?", new Page.GetByLabelOptions().setExact(true)).fill("The building is not ready.");
        button("Undo the move").click();
        assertThat(page.locator("#phase")).containsText("3 back where they were");
        page.navigate(plan);
        assertThat(page.locator("#progress")).containsText("Undone");
        look(name + "-undone");
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
