package kith.frontdoor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import kith.BrowserTest;
import kith.Samples;
import kith.ui.Say;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A contact from the telephone to the decision, and a professional's worry from the web form to the child. */
class FrontDoorBrowserTest extends BrowserTest {

    @Autowired Samples samples;
    @Autowired Door door;

    @AfterEach void nobodyHasSentTooMany() {
        door.read(() -> db.sql("update frontdoor.told set sender = 'earlier'").update());
    }

    @Test void a_call_about_two_children_is_recorded_and_decided() {
        var home = door.home();
        var before = door.contact(samples.today().minusMonths(3), false, home.tess());
        door.decided(samples.today().minusMonths(3), "advice", before, home.tess());
        signIn("duty-team");

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Front door").setExact(true)).click();
        link("New contact", AriaRole.BUTTON).click();
        look("contact-search");
        page.getByLabel("Name, other name").fill("tess " + home.surname());
        page.getByLabel("Name, other name").press("Enter");
        look("contact-found");
        link("Tess " + home.surname(), AriaRole.LINK).click();
        button("Show who lives with Tess " + home.surname()).click();
        page.getByLabel("Hugo").check();
        page.getByLabel("What they said").fill("Both children came to school without coats again. Tess said there was no heating.");
        page.getByLabel("No", new Page.GetByLabelOptions().setExact(true)).check();
        look("contact-form");
        button("Save contact").click();

        assertThat(page.locator(".kith-banner")).containsText("Contact recorded");
        page.getByLabel("Referral").first().check();
        page.getByLabel("Why?", new Page.GetByLabelOptions().setExact(true)).fill("Third contact about the home in three months; the heating has been off since October.");
        look("decision");
        button("Save decision").click();

        assertThat(page.locator(".kith-banner")).containsText("Referral to children’s social care for Tess " + home.surname() + " and Hugo " + home.surname());
        look("queue");
        page.getByText("Decided today").click();
        look("decided");
        link("Tess " + home.surname(), AriaRole.LINK).click();
        look("contact");
    }

    @Test void somebody_nobody_knows_is_compared_before_anybody_is_added() {
        var home = door.home();
        open(390, true);
        signIn("practitioner");
        page.navigate("/contacts/new");
        page.getByLabel("Name, other name").fill("otto " + home.surname() + " " + Say.typed(home.born()));
        page.getByRole(AriaRole.MAIN).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Find").setExact(true)).click();
        page.getByText("None of these: add somebody new").click();
        assertThat(page.getByLabel("First names")).hasValue("Otto");
        assertThat(page.getByLabel("Date of birth")).hasValue(Say.typed(home.born()));
        page.getByLabel("No", new Page.GetByLabelOptions().setExact(true)).check();
        button("Save contact").click();

        assertThat(page.locator("main")).containsText("same last name, same birth date");
        look("contact-likely-390");
        page.getByLabel("None of these: somebody new").check();
        button("Save contact").click();
        assertThat(page.locator(".kith-banner")).containsText("The front door sees it now");
    }

    @Test void a_professional_tells_on_a_phone_and_the_front_door_matches_it() {
        var home = door.home();
        open(390, true);
        page.navigate("/tell-us");
        look("tell-us-390");
        button("Send").click();
        look("tell-us-wrong-390");
        page.getByLabel("Child’s name").fill("Tess " + home.surname());
        page.getByLabel("Date of birth or age").fill(Say.typed(home.born()));
        page.getByLabel("What worries you?").fill("She flinched when I raised my hand to wave.");
        page.getByLabel("Yes, a child may be hurt soon").check();
        page.getByLabel("Your name").fill("Jo Bright");
        page.getByLabel("Telephone").fill("01632 960123");
        page.getByLabel("Files, if you have any").setInputFiles(file("tool.exe", "MZ\0\0program"));
        button("Send").click();
        assertThat(page.locator(".govuk-error-summary")).containsText("tool.exe: Files of this kind are not taken");
        look("tell-us-file-refused-390");
        page.getByLabel("Files, if you have any").setInputFiles(file("What the teacher saw.txt", "She flinched.\n"));
        button("Send").click();
        assertThat(page.locator("h1")).hasText("Received");
        look("tell-us-received-390");

        signIn("duty-team");
        page.navigate("/contacts");
        look("queue-390");
        page.locator("main").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Tess " + home.surname())).click();
        assertThat(page.locator("main")).containsText("Waiting to be scanned, and cannot be opened yet");
        look("decision-unmatched-390");
        page.getByText("Match it to the child").click();
        look("contact-found-390");
        link("Tess " + home.surname(), AriaRole.LINK).click();
        assertThat(page.getByLabel("What they said")).hasValue(java.util.regex.Pattern.compile("She flinched[\\s\\S]*"));
        look("contact-form-390");
        button("Save contact").click();
        assertThat(page.locator("main")).containsText("born " + Say.date(home.born()));
        look("decision-390");
    }

    @Test void the_queue_follows_what_others_do_and_the_keyboard_keeps_its_place() {
        var first = door.home();
        var contact = door.contact(samples.today().minusDays(20), true, first.tess());
        signIn("duty-team");
        page.navigate("/contacts");
        page.locator("#contact-" + contact).focus();
        var second = door.home();

        door.contact(samples.today().minusDays(21), true, second.hugo());

        assertThat(page.locator("main")).containsText("Hugo " + second.surname(), new LocatorAssertions.ContainsTextOptions().setTimeout(20_000));
        assertThat(page.locator("#contact-" + contact)).isFocused();
    }

    private static FilePayload file(String name, String content) {
        return new FilePayload(name, "application/octet-stream", content.getBytes(StandardCharsets.UTF_8));
    }

    private Locator link(String words, AriaRole role) {
        return page.locator("main").getByRole(role, new Locator.GetByRoleOptions().setName(words).setExact(!words.startsWith("Tess"))).first();
    }

    private Locator button(String words) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true));
    }
}
