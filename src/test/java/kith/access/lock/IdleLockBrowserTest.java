package kith.access.lock;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import kith.AtBothWidths;
import kith.BrowserTest;

class IdleLockBrowserTest extends BrowserTest {

    @AtBothWidths
    void a_page_that_nobody_touches_is_covered_and_comes_back_as_it_was(int width) {
        open(width, true);
        page.clock().install();
        var worker = worker("practitioner");
        signInAs(worker);
        page.navigate("/account/password");
        page.getByLabel("Password you have now").fill("half typed");
        page.clock().fastForward("14:00");
        assertThat(page.locator(".kith-cover")).hasCount(0);

        page.clock().fastForward("16:00");
        assertThat(page.getByLabel("Password of " + worker)).isFocused();
        assertThat(page).hasTitle("Kith");
        assertThat(page.getByText("Change your password")).isHidden();
        look("covered-" + width);

        page.getByLabel("Password of " + worker).fill("wrong");
        page.getByText("Go on").click();
        assertThat(page.locator(".kith-cover")).containsText("The password is not right");
        page.getByLabel("Password of " + worker).fill(PASSWORD);
        page.getByText("Go on").click();

        assertThat(page.locator(".kith-cover")).hasCount(0);
        assertThat(page).hasTitle("Change your password - Kith");
        assertThat(page.getByLabel("Password you have now")).hasValue("half typed");
        page.getByText("Cancel").click();
        assertThat(page.locator("main")).containsText(worker);
    }
}
