package kith.casework;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import kith.AtBothWidths;
import kith.BrowserTest;
import kith.Samples;
import kith.Samples.Family;
import kith.Staff;
import kith.care.CareFacts;
import kith.care.CareFacts.CareEnded;
import kith.care.CareFacts.CareStarted;
import kith.casework.CaseworkFacts.VisitMade;
import kith.ledger.Fact;
import kith.ledger.FactKind;
import kith.ledger.Recorded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class JourneyBrowserTest extends BrowserTest {

    @Autowired Samples samples;
    @Autowired Staff staff;

    /** One walk: where the child is, the reason said, the record done, the next step recorded, and back where it began. */
    @ParameterizedTest
    @CsvSource({"1280, true", "390, true", "390, false"})
    void a_journey_is_read_and_taken_a_step_further(int width, boolean scripts) {
        open(width, scripts);
        var family = familyOfTheWorker();
        page.navigate("/children/" + family.amara() + "/journey");
        picture("journey", width, scripts);
        link("Child protection").click();
        picture("pathway", width, scripts);

        page.locator("a[href*='lateness?rule=B5']").click();
        picture("lateness", width, scripts);
        page.getByLabel("Partner late").check();
        button("Save").click();
        assertThat(page.locator("main")).containsText("Late: partner late");

        page.locator(".kith-line", new Page.LocatorOptions().setHasText("Strategy discussion minutes")).getByRole(AriaRole.BUTTON).click();
        assertThat(page.locator(".kith-banner")).containsText("Strategy discussion minutes: done");

        page.locator("main").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Record: Core group")).click();
        button("Save").click();
        assertThat(page.locator("h1")).containsText("Child protection");
        assertThat(page.locator("main")).containsText("done late");
        picture("pathway-after", width, scripts);
    }

    @AtBothWidths
    void what_a_hub_owes_what_was_late_and_what_contradicts_itself(int width) {
        open(width, true);
        var family = familyOfTheWorker();
        samples.record(samples.fact(CareFacts.ENDED, samples.today().minusDays(3), new CareEnded("E13"), family.ben()));
        page.navigate("/owed?hub=hub-10");
        look("owed-" + width);
        page.navigate("/lateness?hub=hub-10");
        look("lateness-hub-" + width);
        page.navigate("/data-questions?hub=hub-10");
        look("data-questions-hub-" + width);
        page.navigate("/children/" + family.ben() + "/data-questions");
        look("data-questions-" + width);

        page.navigate("/children/" + family.amara() + "/record/care.ended");
        page.locator("select[name=reason]").selectOption("E13");
        page.getByLabel("What was said and done").fill("She went home to her mother.");
        button("Save").click();
        assertThat(page.locator("h1")).containsText("Is this right?");
        look("to-confirm-" + width);
        button("Change what I wrote").click();
        assertThat(page.getByLabel("What was said and done")).hasValue("She went home to her mother.");
        button("Save").click();
        button("Yes, this is right").click();
        assertThat(page.locator(".kith-strip")).containsText("Data questions");
        look("child-with-question-" + width);
        signInAs(worker("senior-leader"));
        page.navigate("/owed?all=true");
        look("owed-service-" + width);
    }

    @Test void what_one_records_shows_on_the_open_pages_of_another() {
        var family = familyOfTheWorker();
        page.navigate("/children/" + family.amara() + "/journey");
        var board = context.newPage();
        board.navigate("/hubs/hub-10");
        assertThat(page.locator("#j-looked-after")).hasCount(0);

        samples.record(now(CareFacts.STARTED, new CareStarted("V2", null), family), now(CaseworkFacts.VISIT, new VisitMade("other", "done", true, true, "social-worker", null, true, "in-person", true, true, 1), family));

        assertThat(page.locator("#j-looked-after")).hasCount(1);
        assertThat(board.locator("tr:has(a[href='/children/" + family.amara() + "'])")).containsText("today");
        board.close();
    }

    private <B extends Record> Fact<B> now(FactKind<B> kind, B body, Family family) {
        var fact = samples.fact(kind, samples.today(), body, family.amara());
        return Fact.of(fact.id(), fact.kind(), fact.about(), fact.happened(), Recorded.at(clock.instant()), fact.body());
    }

    private Family familyOfTheWorker() {
        var username = worker("practitioner");
        var family = samples.family(staff.inHub(username, "hub-10"));
        signInAs(username);
        return family;
    }

    private void picture(String name, int width, boolean scripts) {
        if (scripts) look(name + "-" + width);
    }

    private Locator link(String words) {
        return page.locator("main").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(words).setExact(true)).first();
    }

    private Locator button(String words) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true));
    }
}
