package kith.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.LocalDate;
import java.util.regex.Pattern;
import kith.app.preview.PreviewPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("browser")
class SavingDraftsTest {

    private static final LocatorAssertions.HasTextOptions SOON = new LocatorAssertions.HasTextOptions().setTimeout(9000);

    private Browser browser;

    @BeforeEach void open() throws Exception {
        browser = new Browser(Rendered.signedIn("kith/app/preview/PreviewPage", new PreviewPage(LocalDate.of(2026, 11, 22))));
    }

    @AfterEach void close() {
        browser.close();
    }

    @Test void what_is_typed_is_saved_soon_after_typing_stops_and_kept_nowhere_in_the_browser() {
        var page = browser.open(1280, 900);

        page.locator("#note").pressSequentially(" She asked about her dog.");

        assertThat(said(page)).hasText(Pattern.compile("Draft saved \\d\\d:\\d\\d"), SOON);
        assertThat(browser.drafts).hasSize(1).first().asString().contains("She+asked+about+her+dog.").contains("_csrf=a-token").contains("outcome=done");
        assertThat(page.evaluate("localStorage.length + sessionStorage.length")).isEqualTo(0);
    }

    @Test void whoever_never_stops_typing_is_saved_every_quarter_of_a_minute_all_the_same() {
        var page = browser.open(1280, 900);
        page.clock().install();

        for (int second = 0; second < 8; second++) typeForASecond(page);
        assertThat(browser.drafts).isEmpty();
        for (int second = 0; second < 9; second++) typeForASecond(page);

        assertThat(said(page)).hasText(Pattern.compile("Draft saved"), SOON);
        assertThat(browser.drafts).isNotEmpty();
    }

    @Test void a_box_grows_with_what_is_written() {
        var page = browser.open(1280, 900);
        var before = page.locator("#note").boundingBox().height;

        page.locator("#note").fill("line\n".repeat(15));

        assertThat(page.locator("#note").boundingBox().height).isGreaterThan(before + 100);
    }

    @Test void a_draft_that_could_not_be_saved_says_so_and_is_tried_again() {
        var page = browser.open(1280, 900);
        browser.draftStatus = 503;

        page.locator("#note").fill("First words");
        assertThat(said(page)).hasText("Not saved yet, retrying", SOON);
        browser.draftStatus = 204;

        assertThat(said(page)).hasText(Pattern.compile("Draft saved"), SOON);
        assertThat(page.locator("#note")).hasValue("First words");
    }

    @Test void a_worker_who_was_signed_out_is_told_and_loses_nothing() {
        var page = browser.open(1280, 900);
        browser.draftStatus = 302;

        page.locator("#note").fill("First words");

        assertThat(said(page)).hasText(Pattern.compile("You are signed out"), SOON);
        assertThat(page.locator("#note")).hasValue("First words");
    }

    @Test void without_a_script_a_button_saves_the_draft() {
        var page = browser.open(390, 844, false);

        assertThat(page.getByText("Save draft")).isVisible();
        page.locator("#note").fill("Typed without a script");
        page.getByText("Save draft").click();

        assertThat(browser.drafts).hasSize(1).first().asString().contains("Typed+without+a+script");
    }

    @Test void a_letter_alone_is_never_a_command() {
        var page = browser.open(1280, 900);

        page.keyboard().press("/");
        assertThat(page.locator("#search")).not().isFocused();
        page.keyboard().press("Control+/");
        assertThat(page.locator("#search")).isFocused();
    }

    @Test void the_today_button_fills_the_date() {
        var page = browser.open(1280, 900);

        page.locator("#happened").fill("");
        page.locator("[data-for=happened]").click();

        assertThat(page.locator("#happened")).hasValue(Pattern.compile("\\d\\d/\\d\\d/\\d{4}"));
    }

    private static void typeForASecond(Page page) {
        page.locator("#note").pressSequentially("word ");
        page.clock().runFor(1000);
    }

    private static Locator said(Page page) {
        return page.locator("[data-draft-status]");
    }
}
