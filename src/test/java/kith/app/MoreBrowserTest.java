package kith.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import kith.BrowserTest;
import kith.hub.HubWorld;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A record has more parts, and a manager more places, than a row can hold. */
class MoreBrowserTest extends BrowserTest {

    @Autowired HubWorld world;

    @Test void what_does_not_matter_now_is_one_heading_away() {
        var hub = world.hub(HASH);
        var amara = "/children/" + world.family(hub).amara();
        signInAs(hub.consultant().username());
        page.navigate(amara);
        var more = page.locator(".kith-sections details");
        assertThat(page.locator(".kith-sections__row")).containsText("Protection");
        assertThat(page.locator(".kith-sections__row")).not().containsText("Who has looked");
        assertThat(page.locator(".kith-sections").boundingBox().height).isLessThan(60);
        assertThat(page.locator(".govuk-service-navigation").boundingBox().height).isLessThan(60);

        more.locator("summary").press("Enter");
        assertThat(more.locator("a").filter(named("Who has looked"))).isVisible();
        look("more-record-1280");
        more.locator("a").first().press("Escape");
        assertThat(more.locator("summary")).isFocused();
        assertThat(more.locator("a").first()).isHidden();

        var services = page.locator(".govuk-service-navigation details").filter(named("Services"));
        services.locator("summary").click();
        more.locator("summary").click();
        assertThat(services.locator("a").first()).isHidden();
        more.locator("a").filter(named("Who has looked")).click();
        assertThat(page.locator(".kith-sections__row [aria-current]").first()).hasText("Who has looked");

        // where it lies over nothing that can be pressed
        page.navigate("/account/password");
        page.locator(".govuk-service-navigation details").filter(named("Services")).locator("summary").click();
        look("more-menu-1280");
    }

    @Test void on_a_phone_and_without_a_script() {
        var hub = world.hub(HASH);
        var amara = "/children/" + world.family(hub).amara();
        open(390, true);
        signInAs(hub.consultant().username());
        page.navigate(amara);
        page.locator(".govuk-service-navigation__toggle").click();
        page.locator(".govuk-service-navigation summary").filter(named("Services")).click();
        look("more-menu-390");

        open(390, false);
        signInAs(hub.consultant().username());
        page.navigate(amara);
        var more = page.locator(".kith-sections details");
        more.locator("summary").click();
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screens/more-record-390.png")));
        more.locator("a").filter(named("Documents")).click();
        assertThat(page.locator(".kith-sections__row [aria-current]").first()).hasText("Documents");
    }

    private static Locator.FilterOptions named(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }
}
