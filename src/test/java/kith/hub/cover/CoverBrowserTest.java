package kith.hub.cover;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static kith.AnotherAuthority.inWales;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.ZoneOffset;
import java.util.UUID;
import kith.AtBothWidths;
import kith.BrowserTest;
import kith.InBothModels;
import kith.Where;
import kith.hub.HubWorld;
import kith.hub.HubWorld.Person;
import kith.ui.Say;
import org.junit.jupiter.api.Tag;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody is ill: said once, the calls and visits go to who stands in, families are told whom to ask, and all of it ends when they are back. */
class CoverBrowserTest extends BrowserTest {

    @InBothModels
    void absence_cover_a_call_and_the_return(Where where, int width) {
        begin(where, width);
        var world = bean(HubWorld.class);
        var hub = world.hub(HASH);
        var family = world.family(hub);
        planned(family.cleo().value(), hub.worker());

        signInAs(hub.coordinator().username());
        page.navigate("/hub");
        link("Absences").click();
        link("Say that somebody is away", AriaRole.BUTTON).click();
        page.getByLabel("Who?").selectOption(hub.worker().id().toString());
        page.getByLabel("Sickness").check();
        picture("absence-form", width);
        button("Save absence").click();
        assertThat(page.locator("main")).containsText("Oscar Other");
        picture("absence", width);
        page.navigate("/absences");
        picture("absences-week", width);

        as(hub.other());
        assertThat(page.locator(".kith-away")).containsText("You cover");
        assertThat(page.locator("main")).containsText("For Wanda Worker, who is away");
        picture("cover-day", width);
        page.locator(".kith-away").getByRole(AriaRole.LINK).first().click();
        page.locator("li.kith-line", new Page.LocatorOptions().setHasText("Planned visit")).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("I take it")).click();
        assertThat(page.locator(".kith-banner")).containsText("it is yours now");
        picture("absence-taken", width);

        // the buddy hub's coordinator picks up, in four presses from the search box
        as(hub.buddysCoordinator());
        page.locator("#search").fill(family.amara().toString().substring(24));
        page.locator("#search").press("Enter");
        page.locator("a.kith-record:visible").first().click();
        link("Message for the worker").click();
        assertThat(page.locator("main")).containsText("Oscar Other stands in");
        page.getByLabel("Who rang?").fill("Ms Sharp");
        page.getByLabel("What about?").fill("Amara was not at school today");
        picture("cover-message", width);
        button("Send message").click();
        assertThat(page.locator("main")).containsText("Ms Sharp");
        picture("cover-book", width);

        as(hub.coordinator());
        page.navigate("/messages");
        assertThat(page.locator("main")).containsText("Ms Sharp");
        button("Done another way").click();
        page.navigate("/children/" + family.amara());
        assertThat(page.locator(".kith-strip")).containsText("Ask now");
        picture("cover-strip", width);

        page.navigate("/absences");
        page.locator(".kith-week").getByRole(AriaRole.LINK).first().click();
        button("Back today").click();
        assertThat(page.locator(".kith-banner")).containsText("Wanda Worker is back");
        page.navigate("/children/" + family.amara());
        assertThat(page.locator(".kith-strip")).not().containsText("Ask now");
    }

    /** In the teams of Wales as they are: whoever leads one is away, the team that stands in answers, and is told so. */
    @Tag("long") @AtBothWidths
    void whoever_leads_a_team_is_away(int width) {
        // at the second width they are away again on the day on which they were back
        goTo(inWales(), width, "early-help-team.team-manager.1");
        page.navigate("/absences/new");
        page.getByLabel("Training").check();
        page.getByLabel("Last day away").fill("today");
        button("Save absence").click();
        assertThat(page.locator("h1")).containsText("is away");
        assertThat(page.locator("main")).not().containsText("Nobody.");
        look("wales-absence-" + width);
        button("Back today").click();
        assertThat(page.locator(".kith-banner")).containsText("is back");
        page.navigate("/absences");
        look("wales-absences-" + width);
    }

    private void planned(UUID child, Person worker) {
        bean(TransactionTemplate.class).executeWithoutResult(status -> bean(JdbcClient.class).sql("insert into hub.planned_visit (id, person, worker, day, purpose, planned_by, planned_at) values (:id, :person, :worker, :day, 'other', :worker, :now)").param("id", UUID.randomUUID())
            .param("person", child).param("worker", worker.id()).param("day", Say.london(clock.instant()).plusDays(1)).param("now", clock.instant().atOffset(ZoneOffset.UTC)).update());
    }

    private void as(Person person) {
        page.context().clearCookies();
        signInAs(person.username());
    }

    private void picture(String name, int width) { look(name + "-" + width); }

    private Locator button(String name) { return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first(); }

    private Locator link(String name) { return link(name, AriaRole.LINK); }

    private Locator link(String name, AriaRole role) { return page.locator("main").getByRole(role, new Locator.GetByRoleOptions().setName(name)).first(); }
}
