package kith.hub;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kith.BrowserTest;
import kith.Clicks;
import kith.InBothModels;
import kith.Where;
import kith.Samples.Family;
import kith.hub.HubWorld.Hub;
import kith.hub.HubWorld.Person;

/**
 * What business support used to key is done by whoever does the work, in so many presses: each is walked and counted here, and docs/business-support.md must
 * say the same number. A number that rises is a reason to look at the page before the document.
 */
class BusinessSupportBrowserTest extends BrowserTest {

    private static final Path DOC = Path.of("docs/business-support.md");
    /** | `key` | … | 3 | */
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z-]+)` \\|.*\\| (\\d+) \\|$");

    private Clicks clicks;
    private Hub hub;
    private Family family;

    @InBothModels
    void the_document_says_what_is_measured(Where where, int width) throws IOException {
        begin(where, width);
        hub = bean(HubWorld.class).hub(HASH);
        family = bean(HubWorld.class).family(hub);
        var measured = new LinkedHashMap<String, Integer>();

        as(hub.coordinator());
        page.locator("main").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Done")).first().click();
        page.waitForLoadState();
        measured.put("minutes", clicks.taken());

        at("/children/" + family.amara());
        link("Chronology").click();
        measured.put("chronology", clicks.taken());

        at("/children/" + family.amara() + "/record");
        clicks.taken();
        page.locator("main").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Message for the worker")).click();
        page.getByLabel("Who rang?").fill("Ms Sharp");
        page.getByLabel("What about?").fill("Amara was not at school today");
        button("Send message").click();
        measured.put("message", clicks.taken());

        at("/hub");
        page.locator("main").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("owed")).click();
        measured.put("tracking", clicks.taken());

        at("/absences/new");
        page.getByLabel("Who?").selectOption(hub.worker().id().toString());
        page.getByLabel("Sickness").check();
        button("Save absence").click();
        measured.put("absence", clicks.taken());

        as(hub.other());
        at("/children/" + family.amara());
        page.locator("a.kith-record:visible").first().click();
        page.locator("main").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Visit").setExact(true)).click();
        for (var child : List.of("Amara", "Ben", "Cleo")) page.locator(".kith-visited").filter(new Locator.FilterOptions().setHasText(child)).getByLabel("Seen, not alone", new Locator.GetByLabelOptions().setExact(true)).check();
        page.getByLabel("What happened").fill("All three were at home.");
        button("Save visit").click();
        measured.put("visit", clicks.taken());

        at("/children/" + family.amara() + "/planned-visits");
        page.getByLabel("Day", new Page.GetByLabelOptions().setExact(true)).fill("tomorrow");
        button("Plan visit").click();
        measured.put("diary", clicks.taken());

        as(hub.consultant());
        at("/children/" + family.amara() + "/key-worker");
        page.getByLabel("Oscar Other").check();
        page.getByLabel("Family asked").check();
        look("key-worker-" + width);
        button("Change key worker").click();
        measured.put("key-worker", clicks.taken());

        assertThat(said()).isEqualTo(measured);
    }

    private static Map<String, Integer> said() throws IOException {
        return ROW.matcher(Files.readString(DOC)).results().collect(Collectors.toMap(row -> row.group(1), row -> Integer.valueOf(row.group(2)), (one, other) -> one, LinkedHashMap::new));
    }

    private void as(Person person) {
        enter(person.username());
        clicks = counting();
        page.navigate("/");
    }

    private void at(String address) {
        page.navigate(address);
        clicks.taken();
    }

    private Locator button(String name) { return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first(); }

    private Locator link(String name) { return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).first(); }
}
