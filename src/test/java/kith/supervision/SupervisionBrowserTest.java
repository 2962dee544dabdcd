package kith.supervision;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static kith.AnotherAuthority.inWales;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import kith.AtBothWidths;
import kith.BrowserTest;
import kith.InBothModels;
import kith.Samples;
import kith.Where;
import kith.hub.HubFacts;
import kith.hub.HubFacts.AllocationMade;
import kith.hub.HubWorld;
import kith.ledger.PersonId;
import kith.supervision.SupervisionWorld.Everybody;
import org.junit.jupiter.api.Tag;

/** Supervision as it is done: about children on their records, about the worker between two people, and what the clinician thinks and publishes. */
@Tag("slow")
class SupervisionBrowserTest extends BrowserTest {

    @InBothModels
    void three_children_are_talked_about_and_each_record_has_its_own_part(Where where, int width) {
        begin(where, width);
        var all = bean(SupervisionWorld.class).build(HASH);
        var family = bean(HubWorld.class).family(all.hub());
        var finn = finn(all);
        enter(all.hub().consultant().username());
        page.navigate("/supervision");
        look("supervision-" + width);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("About children with Wanda Worker")).click();
        for (var child : List.of("Amara", "Ben", "Finn")) page.locator("label", new Page.LocatorOptions().setHasText(child)).click();
        look("supervision-choose-" + width);
        button("Continue").click();
        about(family.amara()).getByLabel("Reflection").fill("Amara holds the family together");
        about(family.amara()).getByLabel("Higher").check();
        about(family.amara()).locator("label", new Locator.LocatorOptions().setHasText("Ben")).click();
        about(finn).getByLabel("Reflection").fill("Finn sleeps again");
        about(finn).getByLabel("Action").fill("Ring the school nurse");
        look("supervision-case-" + width);
        button("Save on 3 records").click();
        assertThat(page.locator(".kith-banner")).containsText("Saved on 3 records");
        page.navigate("/children/" + family.ben() + "/supervision");
        assertThat(page.locator("main")).containsText("Amara holds the family together");
        assertThat(page.locator("main")).not().containsText("Finn");
        look("supervision-record-" + width);
    }

    @InBothModels
    void what_is_said_between_two_stays_there_and_comes_to_others_by_request_alone(Where where, int width) {
        begin(where, width);
        var all = bean(SupervisionWorld.class).build(HASH);
        enter(all.hub().consultant().username());
        page.navigate("/supervision/personal/new?worker=" + all.hub().worker().id());
        button("Save supervision").click();
        assertThat(page.locator(".govuk-error-summary")).containsText("Write what you talked about");
        page.getByLabel("What we talked about").fill("Wanda thinks of leaving");
        page.getByLabel("Action 1").fill("Two days without duty");
        look("supervision-personal-" + width);
        button("Save supervision").click();
        look("supervision-sitting-" + width);
        var sitting = page.url().replaceAll(".*/", "");

        enter(all.hub().groupManager().username());
        page.navigate("/supervision");
        assertThat(page.locator("main")).not().containsText("leaving");
        look("supervision-figures-" + width);
        page.getByText("How somebody else comes to read it").click();
        page.locator("select[name=worker]").evaluate("(it, value) => { it.value = value }", all.hub().worker().id().toString());
        page.locator("select[name=lead]").evaluate("(it, value) => { it.value = value }", all.hub().consultant().id().toString());
        page.locator("select[name=decider]").evaluate("(it, value) => { it.value = value }", all.officer().id().toString());
        page.getByLabel("Whoever follows the manager").check();
        page.getByLabel("Why are the notes needed?").fill("The consultant has left");
        look("supervision-request-" + width);
        page.locator("form[action='/supervision/requests/new']").evaluate("it => it.submit()");
        assertThat(page.locator("main")).containsText("Waits for Dora Officer");
        var request = page.url();

        enter(all.officer().username());
        page.navigate(request);
        page.getByLabel("The notes may be read").check();
        page.getByLabel("Until when?").fill("tomorrow");
        look("supervision-deciding-" + width);
        button("Decide").click();

        enter(all.hub().groupManager().username());
        page.navigate(request);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Open the notes")).click();
        assertThat(page.locator("main")).containsText("Wanda thinks of leaving");
        look("supervision-opened-" + width);
        enter(all.hub().worker().username());
        page.navigate("/supervision/sittings/" + sitting);
        assertThat(page.locator("main")).containsText("Greta Manager may read these notes");
        look("supervision-told-" + width);
    }

    @InBothModels(second = Where.UNITS)
    void a_hub_asks_its_clinician_who_answers_keeps_notes_and_publishes_a_summary(Where where, int width) {
        begin(where, width);
        var all = bean(SupervisionWorld.class).build(HASH);
        var family = bean(HubWorld.class).family(all.hub());
        enter(all.hub().worker().username());
        page.navigate("/children/" + family.ben() + "/supervision");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ask the clinician")).click();
        page.getByLabel("What do you want to think about?").fill("Why does he hide food?");
        look("clinic-question-" + width);
        button("Ask").click();
        enter(all.clinician().username());
        page.navigate("/clinic");
        look("clinic-" + width);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Answer about Ben")).click();
        assertThat(page.locator("main")).containsText("Why does he hide food?");
        page.getByLabel("How we understand it").fill("Hunger was once real");
        look("clinic-consultation-" + width);
        button("Save consultation").click();
        page.navigate("/children/" + family.ben() + "/clinic/notes");
        page.getByLabel("New working note").fill("A first idea about the mother");
        page.getByLabel("Might do serious harm if disclosed").check();
        button("Save working note").click();
        look("clinic-notes-" + width);
        page.navigate("/children/" + family.ben() + "/clinic/summary");
        page.getByLabel("Summary for the record").fill("Food is safety for Ben");
        button("Publish to the record").click();
        enter(all.hub().worker().username());
        page.navigate("/children/" + family.ben() + "/supervision");
        assertThat(page.locator("main")).containsText("Food is safety for Ben");
        assertThat(page.locator("main")).containsText("Hunger was once real");
        assertThat(page.locator("main")).not().containsText("A first idea");
        look("clinic-record-" + width);
    }

    /** A team of Wales as it is; the money is beyond what its manager decides alone. */
    @Tag("long") @AtBothWidths
    void a_team_manager_in_wales_supervises_and_asks_for_money_in_the_same_way(int width) {
        goTo(inWales(), width, "care-and-support-team.team-manager.1");
        page.navigate("/supervision");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("About children with")).first().click();
        var child = page.locator("input[name=children]").first();
        var record = "/children/" + child.getAttribute("value");
        child.check();
        button("Continue").click();
        page.getByLabel("Reflection").fill("What would the child say about this week?");
        button("Save on the record").click();
        assertThat(page.locator(".kith-banner")).containsText("Saved on 1 record");
        look("supervision-wales-" + width);

        page.navigate(record + "/budget/new");
        page.getByLabel("How much, in pounds?").fill("80");
        page.getByLabel("What kind of help is it?").selectOption("travel");
        page.getByLabel("What is it for?").fill("The bus to his grandmother");
        page.getByLabel("What should be different then?").fill("He sees her each week");
        button("Ask").click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Decide about £80")).first().click();
        assertThat(page.locator("main")).containsText("You asked for it, so somebody else decides. It is for");
        assertThat(page.locator("main")).containsText("service manager, up to £1,000");
        look("budget-wales-" + width);
    }

    private PersonId finn(Everybody all) {
        var samples = bean(Samples.class);
        var finn = samples.child("Finn", samples.today().minusYears(9));
        samples.record(samples.fact(HubFacts.ALLOCATED, samples.today().minusWeeks(1), new AllocationMade(all.hub().code(), all.hub().consultant().id().toString(), all.hub().worker().id().toString(), null), finn));
        return finn;
    }

    private Locator about(PersonId child) {
        return page.locator("section[aria-labelledby='about-" + child + "']");
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
