package kith.hub.board;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static kith.AnotherAuthority.inWales;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import kith.AtBothWidths;
import kith.BrowserTest;
import kith.casework.CaseworkFacts;
import kith.casework.CaseworkFacts.VisitMade;
import kith.hub.HubWorld;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class BoardBrowserTest extends BrowserTest {

    @Autowired HubWorld world;
    @Autowired ManyChildren many;

    /** A morning before the meeting: from My day to the board, through it by keys, one worker's children, kept under a name, and something recorded elsewhere comes by itself. */
    @AtBothWidths
    void the_lead_goes_through_the_hub(int width) {
        var hub = world.hub(HASH);
        var family = world.family(hub);
        many.in(hub, width > 400 ? 20 : 4);
        open(width, true);
        signInAs(hub.consultant().username());
        page.locator("main").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Hub board")).click();
        assertThat(page.locator("h1")).containsText(hub.title());
        assertThat(page.locator(".kith-counts")).containsText(width > 400 ? "43 children" : "11 children");
        look("board-" + width);

        page.locator("[data-row]").first().focus();
        page.keyboard().press("j");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("k");
        assertThat(page.locator("[data-row]").nth(1)).isFocused();
        page.keyboard().press("/");
        assertThat(page.getByLabel("Key worker")).isFocused();

        page.getByLabel("Key worker").selectOption(hub.worker().id().toString());
        button("Show").click();
        assertThat(page.locator("#board table")).not().containsText("Oscar Other");
        page.getByText("Keep this view under a name").click();
        page.getByLabel("Name of the view").fill("Wanda's");
        button("Save view").click();
        assertThat(page.locator(".kith-board__how")).containsText("Wanda's");
        look("board-filtered-" + width);

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("All children").setExact(true)).first().click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("By family")).click();
        assertThat(page.locator(".kith-board__family").first()).containsText("weight");
        look("board-families-" + width);

        // what somebody records meanwhile comes by itself, and the focus stays where it was
        var row = page.locator("#child-" + family.cleo());
        row.focus();
        world.keyed(CaseworkFacts.VISIT, new VisitMade("child-protection", "done", true, true, "social-worker", null, true, "in-person", true, true, 1), hub.worker(), "page", family.cleo());
        assertThat(page.locator("tr").filter(new Locator.FilterOptions().setHas(row))).containsText("Visit", new ContainsTextOptions().setTimeout(15000));
        assertThat(row).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).containsText("Cleo");
    }

    /** The heart of it in another model: a team in Wales, whose manager leads and holds no child. */
    @Tag("long") @AtBothWidths
    void a_team_in_wales(int width) {
        goTo(inWales(), width, "care-and-support-team.team-manager.1");
        page.navigate("/board");
        assertThat(page.locator("h1")).containsText("Care and Support");
        look("wales-board-" + width);
        page.locator("[data-row]").first().focus();
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("[data-row]").nth(1)).isFocused();
        var child = page.locator("[data-row]").nth(1).getAttribute("href");
        page.navigate(child + "/weight");
        assertThat(page.locator("main")).containsText("Why this weight");
        page.navigate(child + "/allocation/what-if");
        assertThat(page.locator("main")).containsText("Proposed");
        look("wales-what-if-" + width);
        page.navigate("/hubs/load");
        look("wales-load-" + width);
    }

    @Test void it_prints_on_sheets_that_lie_on_their_side() {
        var hub = world.hub(HASH);
        many.in(hub, 10);
        signInAs(hub.coordinator().username());
        page.navigate("/hubs/" + hub.code() + "/board");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        var sheet = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setPath(Path.of("target/screens/board.pdf")));
        org.assertj.core.api.Assertions.assertThat(new String(sheet, StandardCharsets.ISO_8859_1)).contains("/MediaBox [0 0 841").doesNotContain("/MediaBox [0 0 6", "/MediaBox [0 0 595");
        assertThat(page.locator(".kith-board__filter")).isHidden();
    }

    @Test void the_load_of_the_hubs_is_seen_and_opened() {
        var hub = world.hub(HASH);
        many.in(hub, 12);
        world.emptyPost(hub.code(), "Senior social worker");
        signInAs(hub.consultant().username());
        page.navigate("/hubs/" + hub.code() + "/load");
        look("load-hub");
        page.navigate("/hubs/load");
        look("load-hubs");
    }

    private Locator button(String name) { return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).first(); }
}
