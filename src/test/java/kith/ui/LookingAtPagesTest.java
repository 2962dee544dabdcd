package kith.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.LocalDate;
import kith.Axe;
import kith.app.preview.PreviewPage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("browser")
class LookingAtPagesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @ValueSource(ints = {1280, 390, 320})
    void every_component_is_accessible_and_fits_the_screen(int width) throws Exception {
        try (var browser = new Browser(Rendered.signedIn("kith/app/preview/PreviewPage", new PreviewPage(TODAY)))) {
            var page = browser.open(width, 900);

            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screens/preview-" + width + ".png")).setFullPage(true));

            assertThat(Axe.faults(page)).isEmpty();
            assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(width);
            assertThat(browser.complaints).isEmpty();
        }
    }

    @Test
    void what_a_reader_with_a_screen_reader_cannot_use_is_found() throws Exception {
        try (var browser = new Browser(Rendered.signedIn("kith/app/preview/PreviewPage", new PreviewPage(TODAY)))) {
            var page = browser.open(1280, 900);
            page.evaluate("document.querySelector('main').insertAdjacentHTML('beforeend', '<img src=\"data:,\"><input type=text><p>Faint</p>'); document.querySelector('main > p:last-child').style.color = '#bbb'");

            assertThat(Axe.faults(page)).extracting(fault -> fault.split(" ")[0]).contains("image-alt", "label", "color-contrast");
        }
    }
}
