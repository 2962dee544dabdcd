package kith.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.regex.Pattern;
import kith.app.preview.PreviewPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a box that offers names says is what is sent, or it is asked about; and whoever does not see it hears its hint and its fault. */
@Tag("browser")
class TypingNamesTest {

    private Browser browser;
    private Page page;
    private Locator box;

    @BeforeEach void open() throws Exception {
        browser = new Browser(Rendered.signedIn("kith/app/preview/PreviewPage", new PreviewPage(LocalDate.of(2026, 11, 22))));
        page = browser.open(1280, 900);
        box = page.locator("#lead");
    }

    @AfterEach void close() {
        browser.close();
    }

    @Test void its_hint_and_its_fault_belong_to_the_box_whatever_is_typed() {
        assertThat(box).hasAttribute("aria-describedby", Pattern.compile("lead-hint lead-error"));
        assertThat(box).hasClass(Pattern.compile("govuk-input--error"));

        for (var typed : new String[] {"", "Hub"}) {
            box.fill(typed);
            assertThat(box).hasAttribute("aria-describedby", Pattern.compile("lead-hint lead-error"));
        }
    }

    @Test void a_name_that_is_not_on_the_list_is_asked_about_and_nobody_else_is_sent_instead() {
        box.fill("Hub 99, Nowhere");
        send();

        assertThat(page.getByText("\u201cHub 99, Nowhere\u201d is not on the list")).isVisible();
        assertThat(box).hasAttribute("aria-describedby", Pattern.compile("lead-unknown"));
        assertThat(browser.drafts).isEmpty();

        box.fill("");
        send();
        assertThat(sent()).contains("lead=&");
    }

    /** As on an iPhone, where the list takes a name only by a tap. */
    @Test void a_name_that_is_typed_in_full_is_chosen_also_where_nobody_taps_it() {
        box.evaluate("box => { box.value = 'hub 14, children looked after'; box.dispatchEvent(new InputEvent('input', { bubbles: true })) }");
        send();

        assertThat(sent()).contains("lead=14&");
    }

    private void send() {
        page.locator("form:has(#lead)").evaluate("form => form.requestSubmit()");
    }

    private String sent() {
        page.waitForCondition(() -> !browser.drafts.isEmpty());
        return browser.drafts.getFirst() + "&";
    }
}
