package kith.access.workers;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import kith.AtBothWidths;
import kith.BrowserTest;

class WorkersBrowserTest extends BrowserTest {

    @AtBothWidths
    void an_administrator_closes_the_account_of_somebody_who_leaves(int width) {
        open(width, true);
        var leaver = worker("practitioner");
        signedIn(leaver);
        signIn("administrator");
        page.navigate("/workers");
        page.getByLabel("Name or username").fill(leaver);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Find").setExact(true)).click();
        look("accounts-" + width);
        page.locator("main").getByRole(AriaRole.LINK).first().click();
        look("account-of-" + width);

        page.getByText("Close this account").click();

        assertThat(page.locator(".kith-banner")).containsText("Account closed");
        assertThat(page.locator("main")).containsText("Nowhere.");
        look("account-closed-" + width);
        page.navigate("/account/password");
        look("password-" + width);
    }
}
