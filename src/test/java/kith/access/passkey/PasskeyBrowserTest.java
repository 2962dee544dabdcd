package kith.access.passkey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonParser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.Page;
import kith.BrowserTest;
import kith.access.secondfactor.Phone;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** With the virtual authenticator of a real browser. */
class PasskeyBrowserTest extends BrowserTest {

    @Autowired TransactionTemplate transaction;

    @Test void a_passkey_is_made_and_is_the_whole_sign_in_from_then_on() {
        var worker = workerWithSecondFactor("practitioner");
        authenticator();
        signInAs(worker);
        look("second-factor-1280");
        page.getByLabel("What do you call this device?").fill("Work laptop");
        button("Make a passkey").click();
        assertThat(page.locator("h1")).hasText("Recovery codes");
        button("Show me ten codes").click();
        look("recovery-codes-1280");
        page.getByText("I have kept them").click();

        page.navigate("/account");
        assertThat(page.locator("main")).containsText("Work laptop");
        look("account-with-passkey-1280");
        page.locator("main form[action='/sign-out'] button").click();

        page.navigate("/account");
        button("Sign in with a passkey").click();
        assertThat(page.locator("main")).containsText("Work laptop");

        page.navigate("/sign-in/again?next=/account");
        look("again-1280");
        button("Use your passkey").click();
        assertThat(page.locator("main")).containsText("Where you are signed in");

        button("Remove Work laptop").click();
        assertThat(page.locator(".kith-banner")).containsText("Passkey removed");
    }

    @Test void a_passkey_takes_the_place_of_the_code() {
        var worker = workerWithSecondFactor("practitioner");
        authenticator();
        signInAs(worker);
        button("Make a passkey").click();
        assertThat(page.locator("h1")).hasText("Recovery codes");
        context.clearCookies();

        signInAs(worker);
        assertThat(page.locator("h1")).hasText("One more step");
        look("code-with-passkey-1280");
        button("Use your passkey").click();
        page.waitForURL(address -> !address.contains("/sign-in"));
        page.navigate("/account");
        assertThat(page.locator("main")).containsText(worker);
    }

    @Test void two_peoples_proofs_never_make_one_sign_in() {
        authenticator();
        signInAs(workerWithSecondFactor("practitioner"));
        button("Make a passkey").click();
        assertThat(page.locator("h1")).hasText("Recovery codes");
        var other = workerWithSecondFactor("practitioner");
        var visitor = signedIn(other);
        visitor.post("/second-factor/app", "code", Phone.taking(visitor.get("/second-factor/app").body()).code(-1));
        transaction.execute(begun -> db.sql("insert into access.passkey select 'decoy'::bytea || decode(md5(:name), 'hex'), id, 'Decoy', '', 0, true, false, false, '{}', null, null, added_at, added_at from access.worker where username = :name")
            .param("name", other).update());
        context.clearCookies();

        // half signed in with the password of one, holding the passkey of another
        signInAs(other);
        page.evaluate("""
            async () => { const token = document.querySelector('[name=_csrf]').value, from = t => Uint8Array.from(atob(t.replace(/-/g, '+').replace(/_/g, '/')), c => c.charCodeAt(0)), to = b => btoa(String.fromCharCode(...new Uint8Array(b))).replace(/\\+/g, '-').replace(/\\//g, '_').replace(/=+$/, '')
              const send = (a, b) => fetch(a, { method: 'POST', body: JSON.stringify(b), headers: { 'Content-Type': 'application/json', 'X-CSRF-TOKEN': token } })
              const asked = await (await send('/sign-in/passkey/challenge', {})).json()
              const got = await navigator.credentials.get({ publicKey: { ...asked, challenge: from(asked.challenge), allowCredentials: [] } })
              window.answered = (await send('/sign-in/passkey', { id: got.id, rawId: to(got.rawId), type: got.type, clientExtensionResults: {}, response: { authenticatorData: to(got.response.authenticatorData), clientDataJSON: to(got.response.clientDataJSON), signature: to(got.response.signature), userHandle: to(got.response.userHandle) } })).status }""");

        org.assertj.core.api.Assertions.assertThat(page.evaluate("window.answered")).isEqualTo(422);
        page.navigate("/account");
        assertThat(page).hasURL(java.util.regex.Pattern.compile(".*/sign-in/code"));
    }

    @Test void an_app_is_set_up_on_a_phone_without_scripts() {
        var worker = workerWithSecondFactor("practitioner");
        open(390, false);
        signInAs(worker);
        page.getByText("Set up an app").click();
        page.getByText("No camera? Type the key").click();
        var phone = Phone.taking(page.content());
        page.getByLabel("Code from the app").fill(phone.code(-1));
        button("Finish").click();
        assertThat(page.locator("h1")).hasText("Recovery codes");

        open(390, true);
        signInAs(worker);
        look("code-390");
        page.getByLabel("Code from your authenticator app").fill(phone.code());
        button("Continue").click();
        page.navigate("/second-factor/app");
        look("app-390");
    }

    private com.microsoft.playwright.Locator button(String words) { return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words)); }

    private void authenticator() {
        CDPSession browser = context.newCDPSession(page);
        browser.send("WebAuthn.enable");
        browser.send("WebAuthn.addVirtualAuthenticator", JsonParser.parseString("""
            {"options": {"protocol": "ctap2", "transport": "internal", "hasResidentKey": true, "hasUserVerification": true, "isUserVerified": true, "automaticPresenceSimulation": true}}""").getAsJsonObject());
    }

}
