package kith.workforce;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static kith.AnotherAuthority.inWales;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.List;
import kith.AtBothWidths;
import kith.BrowserTest;
import kith.InBothModels;
import kith.Where;
import kith.hub.HubWorld;
import kith.ui.Say;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A hub does other work from a day on, a post is filled; before and after side by side; undone again. */
class TheStructureBrowserTest extends BrowserTest {

    @InBothModels
    void a_group_manager_changes_a_hub(Where where, int width) {
        begin(where, width);
        var world = bean(HubWorld.class);
        var hub = world.hub(HASH);
        var newcomer = world.post("Newland " + hub.title(), "practitioner", "social-worker", "away-" + hub.code(), "team", HASH);
        bean(TransactionTemplate.class).executeWithoutResult(done -> bean(JdbcClient.class).sql("""
            insert into organisation.hub_group (code, number, name, service_area, valid)
            select h.group_code, 9, 'Of the walk', (select min(code) from organisation.service_area), daterange('2024-01-01', null) from organisation.hub h where h.code = :hub
            """).param("hub", hub.code()).update());
        world.emptyPost(hub.code(), "Social worker");
        enter(hub.groupManager().username());

        changesWhatItDoes(hub.code(), where == Where.HERE ? "Children looked after" : "Long-term looked after children and care leavers", width, () -> { });

        // a vacant post is filled from today, and who comes is in at once
        page.navigate("/structure/hubs/" + hub.code());
        assertThat(page.locator("main")).containsText("Vacant");
        link("Fill Social worker").click();
        choose("Who?", newcomer.name());
        page.getByLabel("From an agency").check();
        page.getByLabel("The last day").fill(Say.typed(day(60)));
        page.getByLabel("Why?").fill("The post is advertised");
        button("See what would come of it").click();
        assertThat(page.locator("main")).containsText(newcomer.name() + ", agency until");
        look("structure-post-preview-" + width);
        button("Make this change").click();
        assertThat(page.locator(".kith-banner")).containsText("Changed from");
        assertThat(page.locator("main")).containsText(newcomer.name() + ", agency until");
        look("structure-hub-" + width);
        org.assertj.core.api.Assertions.assertThat(signedIn(newcomer.username()).get("/hub").body()).contains(hub.title());

        page.navigate("/structure/questions");
        look("structure-questions-" + width);

        asksToMove(hub, width);
    }

    /** Somebody asks to move; the manager agrees with a reason and then the head of service, and all read it. */
    private void asksToMove(HubWorld.Hub hub, int width) {
        var head = bean(HubWorld.class).head(HASH);
        page.context().clearCookies();
        enter(hub.other().username());
        page.navigate("/structure/wishes");
        button("Ask to move").click();
        assertThat(page.locator(".govuk-error-summary")).containsText("Choose where you would like to work");
        choose("Where would you like to work?", "Any that has room");
        page.getByLabel("Why?").fill("Nearer to home");
        look("structure-wish-asking-" + width);
        button("Ask to move").click();
        link("From").click();
        assertThat(page.locator("main")).containsText("Waits for an answer");
        look("structure-wish-" + width);

        page.context().clearCookies();
        enter(hub.groupManager().username());
        page.navigate("/structure/wishes");
        link("Oscar Other").click();
        page.getByLabel("Agree").check();
        page.getByLabel("Why?").fill("From May there is a post");
        look("structure-wish-answering-" + width);
        button("Answer").click();
        assertThat(page.locator("main")).containsText("Agreed by Greta Manager for the group; waits for whoever leads the service");
        look("structure-wish-agreed-" + width);

        page.context().clearCookies();
        enter(head.username());
        page.navigate("/structure/wishes");
        link("Oscar Other").first().click();
        page.getByLabel("Agree").check();
        page.getByLabel("Why?").fill("They can spare you from May");
        look("structure-wish-second-" + width);
        button("Answer").click();
        assertThat(page.locator("main")).containsText("Agreed by Greta Manager and Hilda Head");
        look("structure-wish-settled-" + width);
    }

    /** In a service of the usual size: the suite's own has a hub for every test that ran before. */
    @Test void the_structure_is_drawn() {
        goTo(inWales(), 1280, "managed-care-services.service-manager.1");
        page.navigate("/structure");
        assertThat(page.locator("h1")).containsText("Structure");
        look("structure");
    }

    /** The teams as they are, drawn and changed. */
    @Tag("long") @AtBothWidths
    void a_service_manager_in_wales(int width) {
        goTo(inWales(), width, "managed-care-services.service-manager.1");
        page.navigate("/structure");
        assertThat(page.locator("h1")).containsText("Structure");
        look("structure-wales-" + width);
        changesWhatItDoes("care-and-support-team", "Long-term looked after children and care leavers", width, () -> look("structure-beside-wales-" + width));
        page.navigate("/structure/hubs/care-and-support-team");
        look("structure-wales-team-" + width);
    }

    /** The heart of it, in any model: from a day on another kind of work; looked at before and after; undone. */
    private void changesWhatItDoes(String hub, String instead, int width, Runnable beside) {
        var soon = day(10);
        page.navigate("/structure/hubs/" + hub);
        link("Change name, work, group or area").click();
        button("See what would come of it").click();
        assertThat(page.locator(".govuk-error-summary")).containsText("Say why");
        look("structure-form-wrong-" + width);
        answer("What it does", instead);
        page.getByLabel("From which day?").fill(Say.typed(soon));
        page.getByLabel("Why?").fill("Agreed with the board");
        button("See what would come of it").click();
        assertThat(page.locator("main")).containsText("Until then nothing changes, and it can be undone");
        assertThat(page.locator("ins").first()).containsText(instead);
        look("structure-preview-" + width);
        button("Plan it").click();
        assertThat(page.locator(".kith-banner")).containsText("Planned for " + Say.date(soon));
        assertThat(page.locator("main")).containsText("Changes to come");

        page.navigate("/structure?with=" + Say.typed(soon));
        assertThat(page.locator("main")).containsText("What is different on " + Say.date(soon));
        // among whatever else is planned for that day
        assertThat(page.locator("ins", new Page.LocatorOptions().setHasText(instead)).first()).isVisible();
        beside.run();

        page.navigate("/structure/hubs/" + hub);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Undo")).first().click();
        assertThat(page.locator(".kith-banner")).containsText("Undone");
        page.navigate("/structure?with=" + Say.typed(soon));
        assertThat(page.locator("main")).not().containsText("Agreed with the board");
    }

    /** A short list stays one; of a long one the page's script, which has run when the page is loaded, makes a box that completes what is typed. */
    private void choose(String question, String name) {
        page.waitForLoadState();
        var asked = page.getByLabel(question);
        if (asked.evaluate("each => each.tagName").equals("SELECT")) {
            asked.selectOption(asked.locator("option", new Locator.LocatorOptions().setHasText(name)).getAttribute("value"));
            return;
        }
        asked.fill(name);
        page.locator(".autocomplete__option").first().click();
    }

    /** A few answers are buttons, many are a list. */
    private void answer(String question, String answer) {
        var list = page.getByLabel(question, new Page.GetByLabelOptions().setExact(true));
        if (list.count() == 1 && List.of("SELECT").contains(list.evaluate("each => each.tagName"))) list.selectOption(answer);
        else page.getByLabel(answer, new Page.GetByLabelOptions().setExact(true)).check();
    }

    private Locator link(String name) { return page.locator("main").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name)).first(); }

    private Locator button(String name) { return page.locator("main").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name)).first(); }

    private LocalDate day(int days) { return Say.london(clock.instant()).plusDays(days); }
}
