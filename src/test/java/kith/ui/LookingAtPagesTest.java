package kith.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import kith.app.preview.PreviewPage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("browser")
class LookingAtPagesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    @ParameterizedTest
    @ValueSource(ints = {1280, 390, 320})
    void every_component_is_accessible_and_fits_the_screen(int width) throws Exception {
        try (var browser = new Browser(Rendered.signedIn("kith/app/preview/PreviewPage", new PreviewPage(TODAY)))) {
            var page = browser.open(width, 900);

            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screens/preview-" + width + ".png")).setFullPage(true));

            assertThat(faults(page)).isEmpty();
            assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(width);
            assertThat(browser.complaints).isEmpty();
        }
    }

    static List<String> faults(Page page) {
        return new AxeBuilder(page).withTags(RULES).analyze().getViolations().stream()
            .flatMap(rule -> rule.getNodes().stream().map(node -> rule.getId() + " " + node.getTarget() + " " + node.getHtml()))
            .toList();
    }
}
