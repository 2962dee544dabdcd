package kith;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A real browser in front of the suite's application. {@link #look} holds a page to axe. */
@Tag("browser")
public abstract class BrowserTest extends KithTest {

    private static final List<String> FLAGS = List.of("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync");

    // the browser also mentions the answer to a form that has something to mend
    private static final String FORM_REFUSED = "a status of 422";
    private static final String ASKED_FIRST = "a status of 409";

    static final int DESKTOP = 1280, PHONE = 390;
    private static final boolean PICTURES = System.getenv("KITH_PICTURES") != null;

    protected BrowserContext context;
    protected Page page;
    protected int width = DESKTOP;
    @Autowired private ApplicationContext here;
    private AnotherAuthority there;
    private String pictures = "";
    private Pattern notSaidHere;
    private final List<String> complaints = new ArrayList<>();

    @BeforeEach void openDesktop() { open(DESKTOP, true); }

    /** A fresh browser of this width; 390 is a phone. */
    protected Page open(int width, boolean scripts) {
        closeContext();
        context = Chromium.BROWSER.newContext(new Browser.NewContextOptions().setBaseURL("http://localhost:" + port)
            .setViewportSize(width, 900).setJavaScriptEnabled(scripts).setLocale("en-GB").setTimezoneId("Europe/London"));
        page = context.newPage();
        page.onConsoleMessage(said -> { if (said.type().equals("error") && !said.text().contains(FORM_REFUSED) && !said.text().contains(ASKED_FIRST)) complaints.add(said.text()); });
        page.onPageError(complaints::add);
        return page;
    }

    /** Through the sign-in page, as a new worker with these roles. */
    protected Page signIn(String... roles) { return signInAs(worker(roles.length == 0 ? new String[] {"practitioner"} : roles)); }

    protected Page signInAs(String username) { return signInAs(username, PASSWORD); }

    /** The first step of a walk that is taken in two models: an open browser of this width, with nobody signed in. */
    protected void begin(Where where, int width) {
        this.width = width;
        if (where == Where.HERE) open(width, true);
        else goTo(AnotherAuthority.in(where.model), width);
        notSaidHere = where.notSaid == null ? null : Pattern.compile(where.notSaid);
        pictures = where == Where.HERE ? "" : where.name().toLowerCase() + "-";
    }

    /** A part of the application that the walk is in. */
    protected <T> T bean(Class<T> kind) { return there == null ? here.getBean(kind) : there.bean(kind); }

    /** A fresh browser of the walk's width, with somebody signed in: from their own machine. */
    protected Page enter(String username) {
        open(width, true);
        return signInAs(username, PASSWORD);
    }

    /** From here on the browser is at another authority; nobody is signed in. The next test begins at the suite's again. */
    protected Page goTo(AnotherAuthority there, int width) {
        this.there = there;
        port = there.port();
        return open(width, true);
    }

    /** At another authority, signed in as whoever holds this post there. */
    protected Page goTo(AnotherAuthority there, int width, String post) {
        goTo(there, width);
        return signInAs(there.holderOf(post), there.password());
    }

    private Page signInAs(String username, String password) {
        page.navigate("/sign-in");
        page.getByLabel("Username").fill(username);
        page.getByLabel("Password").fill(password);
        page.locator("form[action='/sign-in'] button").click();
        return page;
    }

    /** Counts the presses beside typing from the next page on; opening another browser ends it. */
    protected Clicks counting() { return Clicks.in(context); }

    /** Holds the page to axe and to silence on the console, and its layout to the screen's width and to a phone's. With KITH_PICTURES, keeps it in target/screens. */
    protected void look(String name) {
        picture(name);
        assertThat(Axe.faults(page)).isEmpty();
        if (notSaidHere != null) assertThat(page.locator("body").innerText().lines().filter(each -> notSaidHere.matcher(each).find())).as(page.url()).isEmpty();
        fits();
        var wide = page.viewportSize();
        if (wide.width > PHONE) {
            page.setViewportSize(PHONE, wide.height);
            picture(name.replace("-" + DESKTOP, "") + "-" + PHONE);
            fits();
            page.setViewportSize(wide.width, wide.height);
        }
        assertThat(complaints).isEmpty();
    }

    private void fits() { assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(page.viewportSize().width); }

    private void picture(String name) {
        if (PICTURES) page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screens", pictures + name + ".png")).setFullPage(true));
    }

    @AfterEach void closeContext() {
        if (context != null) context.pages().forEach(BrowserTest::leave);
        context = null;
        complaints.clear();
    }

    /** Chromium was seen to hang for ever when a context is closed; leaving its pages has a time limit, and the browser ends with the tests. */
    private static void leave(Page page) {
        try {
            page.navigate("about:blank");
        } catch (PlaywrightException gone) {
            // nothing more is wanted of it
        }
    }

    private static final class Chromium {
        private static final Playwright PLAYWRIGHT = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        private static final Browser BROWSER = PLAYWRIGHT.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(Installed.chromium()).setArgs(FLAGS));
    }
}
