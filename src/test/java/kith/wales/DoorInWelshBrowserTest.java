package kith.wales;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static kith.AnotherAuthority.inWales;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import kith.Axe;
import kith.BrowserTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Families and partners meet the sign-in and the error pages too: in Wales both speak Welsh and English. */
@Tag("long")
class DoorInWelshBrowserTest extends BrowserTest {

    @Test void sign_in_and_errors_are_in_the_language_that_was_chosen() {
        goTo(inWales(), 1280);
        page.navigate("/sign-in");
        assertThat(page.locator("html")).hasAttribute("lang", "en-GB");
        assertThat(page.locator(".kith-languages a")).hasAttribute("lang", "cy");
        page.locator(".kith-languages a").click();
        assertThat(page.locator("html")).hasAttribute("lang", "cy");
        look("wales-sign-in-1280");
        page.getByLabel("Enw defnyddiwr").fill("neb");
        page.getByLabel("Cyfrinair").fill("anghywir");
        page.locator("form[action='/sign-in'] button").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Nid yw’r enw defnyddiwr neu’r cyfrinair yn gywir");
        look("wales-sign-in-refused-1280");
        page.locator(".kith-languages a").click();
        assertThat(page.locator("h1")).hasText("Sign in to Kith");
        page.locator(".kith-languages a").click();

        page.navigate("/tell-us/" + "00000000-0000-7000-8000-000000000000");
        assertThat(page.locator("html")).hasAttribute("lang", "cy");
        assertThat(page.locator("h1")).hasText("Heb ei ganfod");
        page.getByText("English", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("[lang='en-GB']")).containsText("your manager or team coordinator");
        errorPage("wales-not-found");

        page.navigate("/signed-out");
        assertThat(page.locator("h1")).hasText("Rydych wedi allgofnodi");
        page.locator(".kith-languages a").click();
        assertThat(page.locator("h1")).hasText("You have signed out");
    }

    @Test void whoever_is_signed_in_reads_english_first_in_the_words_of_the_service() {
        goTo(inWales(), 390, "care-and-support-team.team-manager.1");
        page.navigate("/children/00000000-0000-7000-8000-000000000000");
        assertThat(page.locator("html")).hasAttribute("lang", "en-GB");
        assertThat(page.locator("main")).containsText("your manager or team coordinator");
        page.getByText("Cymraeg", new Page.GetByTextOptions().setExact(true)).click();
        errorPage("wales-error-for-staff");
    }

    /** The browser mentions the status of an error page, so that {@link #look} would not be content. */
    private void errorPage(String name) {
        org.assertj.core.api.Assertions.assertThat(Axe.faults(page)).isEmpty();
        if (System.getenv("KITH_PICTURES") != null) page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screens", name + ".png")).setFullPage(true));
    }
}
