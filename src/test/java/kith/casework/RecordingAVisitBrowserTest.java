package kith.casework;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import kith.BrowserTest;
import kith.Samples;
import kith.Staff;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class RecordingAVisitBrowserTest extends BrowserTest {

    @Autowired Samples samples;
    @Autowired Staff staff;

    @ParameterizedTest
    @CsvSource({"1280, true", "390, true", "390, false"})
    void one_entry_is_on_each_child_and_moves_their_clocks(int width, boolean scripts) {
        open(width, scripts);
        var family = familyOfTheWorker();
        page.navigate("/children/" + family.amara());
        picture("child", width, scripts);

        record();
        picture("record", width, scripts);
        link("Visit").click();
        seen("Amara", "Seen alone");
        seen("Ben", "Seen alone");
        seen("Cleo", "Seen, not alone");
        page.getByLabel("What happened").fill("All three at home with their mother. The kitchen was warm and there was food.");
        picture("visit", width, scripts);
        button("Save visit").click();

        assertThat(page.locator(".kith-banner")).containsText("Child protection visit next due");
        picture("child-after", width, scripts);
        page.navigate("/children/" + family.cleo());
        assertThat(page.locator("main")).containsText("The kitchen was warm");
        assertThat(page.locator(".kith-strip")).containsText("Last seen Today");
        page.navigate("/children/" + family.amara() + "/looks");
        assertThat(page.locator("main")).containsText("recording a visit");
        picture("looks", width, scripts);
    }

    @Test void a_private_line_is_on_one_childs_record_alone() {
        var family = familyOfTheWorker();
        page.navigate("/children/" + family.amara() + "/record/visit");
        seen("Amara", "Seen alone");
        seen("Ben", "Seen alone");
        page.locator(".kith-visited").first().locator("summary").click();
        page.getByLabel("The child’s views").first().fill("I want to stay at my school");
        button("Save visit").click();

        assertThat(page.locator("main")).containsText("I want to stay at my school");
        page.navigate("/children/" + family.ben());
        assertThat(page.locator("main")).not().containsText("I want to stay at my school");
    }

    @Test void a_form_with_something_wrong_keeps_what_was_typed() {
        var family = familyOfTheWorker();
        page.navigate("/children/" + family.amara() + "/record/visit");
        page.getByLabel("What happened").fill("A long note that must not be lost");
        page.getByLabel("Day", new Page.GetByLabelOptions().setExact(true)).fill("31/02/2026");
        button("Save visit").click();

        assertThat(page.locator(".govuk-error-summary")).containsText("Say for at least one child");
        assertThat(page.getByLabel("What happened")).hasValue("A long note that must not be lost");
        look("visit-wrong");
    }

    @Test void what_is_typed_survives_closing_the_browser() {
        var family = samples.family(null);
        var username = worker("practitioner");
        signInAs(username);
        page.navigate("/children/" + family.amara() + "/record/note.written");
        page.getByLabel("What was said and done").pressSequentially("Half a thought");
        assertThat(page.locator("[data-draft-status]")).containsText("Draft saved", new com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions().setTimeout(15_000));

        open(1280, true);
        signInAs(username);
        page.navigate("/children/" + family.amara() + "/record/note.written");

        assertThat(page.getByLabel("What was said and done")).hasValue("Half a thought");
        look("note-draft");
    }

    @Test void what_comes_next_stands_first_and_the_rest_is_found_by_a_word() {
        var family = familyOfTheWorker();
        page.navigate("/children/" + family.amara() + "/record");
        assertThat(page.locator("main")).containsText("What comes next for Amara");
        assertThat(page.locator("main")).containsText("Core group");
        look("record");
        page.getByLabel("Find by a word").fill("adopter accepted");
        assertThat(page.locator("#kinds li:visible")).hasCount(1);
        page.getByLabel("Find by a word").fill("");
        assertThat(page.locator("#kinds li:visible")).hasCount(0);
    }

    @Test void no_access_stops_nothing_counts_and_asks_for_the_next_step() {
        var family = familyOfTheWorker();
        page.navigate("/children/" + family.amara() + "/record/visit");
        page.getByLabel("No access").check();
        button("Save visit").click();
        assertThat(page.locator(".govuk-error-summary")).containsText("Say whom the visit was to: mark each of them as not seen");
        for (int child = 0; child < 3; child++) page.getByLabel("Not seen").nth(child).check();
        button("Save visit").click();

        assertThat(page.locator(".kith-banner")).containsText("1 visit without seeing Amara");
        assertThat(page.locator(".kith-strip")).containsText("1 visit since without seeing");
        look("child-no-access");
    }

    @Test void an_entry_is_put_right_and_withdrawn_and_the_record_follows() {
        var family = familyOfTheWorker();
        page.navigate("/children/" + family.amara());
        link("Child protection visit: seen alone").click();
        look("entry");
        button("Put it right").click();
        look("correction");
        page.getByLabel("Day", new Page.GetByLabelOptions().setExact(true)).fill("yesterday");
        button("Save correction").click();
        page.navigate("/children/" + family.amara());
        assertThat(page.locator(".kith-strip")).containsText("Yesterday");

        link("Child protection visit: seen alone").click();
        page.getByText("Withdraw this entry").click();
        page.getByLabel("It did not happen").check();
        button("Withdraw").click();

        assertThat(page.locator(".kith-strip")).containsText("Not recorded");
    }

    /** Signs in whoever works with the family. */
    private Samples.Family familyOfTheWorker() {
        var username = worker("practitioner");
        var family = samples.family(staff.inHub(username, "hub-10"));
        signInAs(username);
        return family;
    }

    private void picture(String name, int width, boolean scripts) {
        if (scripts) look(name + "-" + width);
    }

    private void record() {
        page.locator("a.kith-record:visible").first().click();
    }

    private void seen(String child, String how) {
        page.locator(".kith-visited").filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(child)).getByLabel(how, new com.microsoft.playwright.Locator.GetByLabelOptions().setExact(true)).check();
    }

    private com.microsoft.playwright.Locator link(String words) {
        return page.locator("main").getByRole(AriaRole.LINK, new com.microsoft.playwright.Locator.GetByRoleOptions().setName(words).setExact(true));
    }

    private com.microsoft.playwright.Locator button(String words) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true));
    }
}
