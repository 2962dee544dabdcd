package kith.access.signin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import kith.BrowserTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SigningInBrowserTest extends BrowserTest {

    @ParameterizedTest
    @CsvSource({"1280, true", "390, true", "390, false"})
    void a_worker_signs_in_and_out_on_any_screen_with_or_without_scripts(int width, boolean scripts) {
        open(width, scripts);
        var username = worker("practitioner");
        page.navigate("/account");
        if (scripts) look("sign-in-" + width);

        page.getByLabel("Username").fill(username);
        page.getByLabel("Password").fill("not the password");
        page.locator("form[action='/sign-in'] button").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("The username or the password is not right");
        assertThat(page.getByLabel("Username")).hasValue(username);
        if (scripts) look("sign-in-refused-" + width);

        signInAs(username);
        assertThat(page.locator("main")).containsText(username);
        if (scripts) look("account-" + width);

        page.locator("main form[action='/sign-out'] button").click();
        assertThat(page.locator("h1")).hasText("You have signed out");
    }
}
