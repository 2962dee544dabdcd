package kith.protection;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import kith.BrowserTest;
import kith.Samples;
import kith.frontdoor.Door;
import kith.hub.HubFacts;
import kith.hub.HubFacts.AllocationMade;
import kith.hub.HubWorld;
import kith.hub.HubWorld.Hub;
import kith.ledger.PersonId;
import kith.people.PeopleFacts;
import kith.people.PeopleFacts.PersonNamed;
import kith.people.PeopleFacts.PersonRegistered;
import kith.people.PeopleFacts.RelationshipRecorded;
import kith.ui.Say;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two children from the contact to early help, and one from before the birth: with nothing but the screens. */
class FromContactToStepDownBrowserTest extends BrowserTest {

    @Autowired Samples samples;
    @Autowired Door door;
    @Autowired HubWorld world;

    @Test void two_children_from_the_contact_to_the_step_down() {
        var hub = world.hub(HASH);
        var home = door.home();
        held(hub, home.tess(), home.hugo());
        var contact = door.contact(samples.today(), false, home.tess(), home.hugo());
        signInAs(hub.consultant().username());

        page.navigate("/contacts/" + contact + "/decision");
        page.getByLabel("MASH enquiry").check();
        look("protect-mash-decision");
        page.getByLabel("Why?", exact()).fill("Three schools worry about the same family.");
        button("Save decision").click();
        page.navigate("/mash");
        look("protect-mash-board");
        look("protect-mash-board");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Tess " + home.surname())).first().click();
        answer("Police", "Two calls to the address this month.", "Amber");
        answer("Health", "Both children missed their appointments.", "Red");
        look("protect-mash-enquiry");
        answer("Education", "", "Green");
        assertThat(page.locator("main")).containsText("Every agency has answered");
        page.navigate("/mash");
        page.goBack();
        link("Decide").click();
        page.getByLabel("Referral", exact()).check();
        page.getByLabel("There is reasonable cause to suspect significant harm").check();
        page.getByLabel("Why?", exact()).fill("What health and the police know belongs together.");
        button("Save decision").click();
        assertThat(page.locator(".kith-banner")).containsText("Referral");

        var tess = "/children/" + home.tess();
        page.navigate(tess + "/assessment");
        also(home.hugo());
        button("Start the assessment").click();
        assertThat(page.locator(".kith-banner")).containsText("Assessment started for 2 children");
        look("protect-assessment");
        link("Record a manager’s review").click();
        page.getByLabel("Goes on").check();
        button("Save").click();
        link("Complete the assessment").click();
        button("Complete the assessment").click();
        assertThat(page.locator(".govuk-error-summary")).containsText("Write what protects them");
        page.getByLabel("What puts the children at risk").fill("Nobody knows who is in the home at night.");
        page.getByLabel("What protects them").fill("Their grandmother lives two streets away and comes every day.");
        page.getByLabel("What the parents or carers think, and how it was used").fill("Nora wants help and is afraid of losing the children.");
        page.getByLabel("What follows, and why").fill("The children are not safe at night as things are.");
        page.getByLabel("What Tess says and wants, and how it was used").fill("I want to sleep at my nan’s.");
        page.getByLabel("What Hugo says and wants, and how it was used").fill("Hugo is three: he went to his nan and stayed by her.");
        page.getByLabel("Strategy discussion").check();
        look("protect-completion");
        button("Complete the assessment").click();
        assertThat(page.locator(".kith-banner")).containsText("A strategy discussion is due");
        look("protect-assessed");

        page.navigate(tess + "/protection");
        look("protect-suspected");
        link("Record a strategy discussion").click();
        page.getByLabel("Section 47 joint").check();
        page.getByLabel("Day", exact()).fill(Say.typed(samples.today().minusDays(7)));
        also(home.hugo());
        button("Save").click();
        assertThat(page.locator("main")).containsText("Section 47 enquiry");
        look("protect-enquiry");
        link("Arrange a conference").click();
        page.getByLabel("Initial").check();
        page.getByLabel("On", exact()).fill(Say.typed(samples.today().plusWeeks(2)));
        also(home.hugo());
        button("Save").click();
        link("Record a conference").click();
        look("protect-conference");
        page.getByLabel("Decision for Tess").selectOption("plan");
        page.getByLabel("Category for Tess").selectOption("NEG");
        page.getByLabel("Decision for Hugo").selectOption("plan");
        button("Save conference").click();
        assertThat(page.locator(".govuk-error-summary")).containsText("Say the category for Hugo");
        page.getByLabel("Category for Hugo").selectOption("EMO");
        page.getByLabel("Reasons, and the outline plan").fill("The children sleep at their grandmother’s while the home is made safe.");
        page.getByLabel("Day of the next conference, if it was arranged").fill(Say.typed(samples.today().plusMonths(3)));
        page.getByLabel("The decisions were given or sent to everybody today").check();
        button("Save conference").click();
        assertThat(page.locator("main")).containsText("Child protection plan");
        assertThat(page.locator("main")).not().containsText("Section 47 enquiry");
        look("protect-on-plan");

        link("Write the plan").click();
        page.getByLabel("What will be different for the child").fill("Tess and Hugo sleep safe every night.");
        page.getByLabel("If things do not get better").fill("A legal planning meeting within a week.");
        page.getByLabel("What is to be done").first().fill("Nan has the children from Sunday to Thursday");
        page.getByLabel("Who", exact()).first().selectOption("other-family");
        page.getByLabel("By when").first().fill("tomorrow");
        also(home.hugo());
        look("protect-plan-form");
        button("Save plan").click();
        look("protect-plan");
        page.locator("main button").filter(new Locator.FilterOptions().setHasText("Done")).first().click();
        assertThat(page.locator("main")).containsText("Done, or no longer needed: 1");

        page.navigate(tess + "/protection");
        link("Record a core group").click();
        also(home.hugo());
        button("Save").click();
        link("Challenge by the chair").click();
        page.getByLabel("Drift").check();
        page.getByLabel("Answer by").fill(Say.typed(samples.today().plusDays(4)));
        button("Save").click();
        page.getByText("Answer the chair’s challenge").click();
        page.getByLabel("Accepted by chair").check();
        button("Save").click();
        assertThat(page.locator("main")).not().containsText("Answer the chair’s challenge");
        link("Record a conference").click();
        assertThat(page.getByLabel("Review")).isChecked();
        page.getByLabel("Decision for Tess").selectOption("end");
        page.getByLabel("Decision for Hugo").selectOption("end");
        button("Save conference").click();
        page.navigate(tess);
        assertThat(page.locator(".kith-strip")).containsText("Child in need");
        look("protect-stepped-down");

        page.navigate(tess + "/early-help");
        link("Ask for early help").click();
        page.getByLabel("Step down").check();
        button("Save").click();
        look("protect-early-help-waits");
        page.navigate(tess + "/early-help");
        link("Start early help").click();
        page.getByLabel("3", exact()).check();
        page.getByLabel("Lead", exact()).selectOption("school");
        page.getByLabel("Lead name").fill("Priya Rao");
        button("Save").click();
        look("protect-early-help");
        page.navigate("/early-help");
        look("protect-early-help-list");
        page.navigate("/advice");
        page.getByLabel("Who asked").selectOption("school");
        page.getByLabel("About what").selectOption("which-service");
        button("Save").click();
        look("protect-advice");
    }

    @Test void a_child_from_before_the_birth_keeps_everything() {
        var hub = world.hub(HASH);
        var mother = door.person("Nora", Door.surname(), samples.today().minusYears(24), "F");
        var baby = PersonId.fresh();
        var name = Door.surname();
        samples.record(samples.fact(PeopleFacts.REGISTERED, samples.today().minusWeeks(2), new PersonRegistered(null, samples.today().plusWeeks(14), null, null), baby),
            samples.fact(PeopleFacts.NAMED, samples.today().minusWeeks(2), new PersonNamed("known-as", "Baby", name), baby),
            samples.fact(PeopleFacts.RELATED, samples.today().minusWeeks(2), new RelationshipRecorded(mother, "mother", true), baby));
        held(hub, baby);
        open(390, true);
        signInAs(hub.consultant().username());

        page.navigate("/children/" + baby + "/protection");
        look("protect-unborn-390");
        link("Say that the unborn child is at risk").click();
        assertThat(page.getByLabel("Conference by")).hasValue(Say.typed(samples.today().plusWeeks(4)));
        button("Save").click();
        link("Record a conference").click();
        assertThat(page.getByLabel("Pre-birth")).isChecked();
        page.getByLabel("Decision for Baby").selectOption("plan");
        page.getByLabel("Category for Baby").selectOption("NEG");
        button("Save conference").click();
        page.navigate("/children/" + baby + "/people/birth");
        page.getByLabel("When was the child born?").fill("today");
        page.getByLabel("Girl", exact()).check();
        button("Save birth").click();

        page.navigate("/children/" + baby + "/protection");
        assertThat(page.locator("main")).containsText("Child protection plan");
        assertThat(page.locator("main")).containsText("Unborn child at risk");
        assertThat(page.locator("main")).not().containsText("Not born yet");
        look("protect-born-390");
    }

    private void held(Hub hub, PersonId... children) {
        for (var child : children)
            samples.record(samples.fact(HubFacts.ALLOCATED, samples.today().minusWeeks(1), new AllocationMade(hub.code(), hub.consultant().id().toString(), hub.worker().id().toString(), null), child));
    }

    /** The brother or sister, on a form that is about several. */
    private void also(PersonId child) {
        page.locator("input[name='children'][value='" + child + "']").check();
    }

    private void answer(String agency, String said, String colour) {
        page.getByText("Record the answer of " + agency).click();
        if (!said.isEmpty()) page.getByLabel("What " + agency + " knows").fill(said);
        page.locator(".kith-visited").filter(new Locator.FilterOptions().setHasText("Record the answer of " + agency)).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(colour)).click();
        assertThat(page.locator(".kith-banner")).containsText(agency + ": answer recorded");
    }

    private static Page.GetByLabelOptions exact() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private Locator link(String words) {
        return page.locator("main").locator("a").filter(new Locator.FilterOptions().setHasText(words)).first();
    }

    private Locator button(String words) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true));
    }
}
