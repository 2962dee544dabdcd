package kith.court;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import kith.AtBothWidths;
import kith.BrowserTest;
import kith.Samples;
import kith.Samples.Family;
import kith.court.CourtFacts.HearingListed;
import kith.court.ProceedingsFacts.ApplicationMade;
import kith.court.ProceedingsFacts.GroupMeetingOffered;
import kith.court.ProceedingsFacts.LegalPlanningMeetingHeld;
import kith.court.ProceedingsFacts.LetterSent;
import kith.court.ProceedingsFacts.MeetingHeld;
import kith.hub.HubWorld;
import kith.ui.Say;
import org.springframework.beans.factory.annotation.Autowired;

class ACaseInCourtBrowserTest extends BrowserTest {

    @Autowired HubWorld world;
    @Autowired Samples samples;

    /** From the legal planning meeting to the final order, with nothing but the screens. */
    @AtBothWidths
    void a_case_goes_from_the_legal_planning_meeting_to_the_final_order(int width) {
        var hub = world.hub(HASH);
        var family = world.family(hub);
        var child = "/children/" + family.amara();
        var today = samples.today();
        before(family);
        open(width, true);
        signInAs(hub.worker().username());

        page.navigate(child + "/court");
        assertThat(page.locator("main")).containsText("Pre-proceedings: week");
        picture("court-before", width);

        page.navigate(child + "/record/court-application.made?after=" + child + "/court");
        page.getByLabel("What is the court asked for?").selectOption("Care");
        page.getByLabel("Day", new Page.GetByLabelOptions().setExact(true)).fill(Say.typed(today.minusWeeks(3)));
        button("Save").click();
        assertThat(page.locator("main")).containsText("Care proceedings: week 4 of 26");

        page.navigate(child + "/record/hearing.listed?after=" + child + "/court");
        page.getByLabel("Case management", new Page.GetByLabelOptions().setExact(true)).check();
        page.getByLabel("On", new Page.GetByLabelOptions().setExact(true)).fill("tomorrow");
        page.getByLabel("Court", new Page.GetByLabelOptions().setExact(true)).fill("Marlow Heath Family Court");
        button("Save").click();
        page.navigate("/");
        assertThat(page.locator("main")).containsText("Case management hearing");
        picture("court-day", width);

        page.navigate(child + "/court");
        link("Record what happened").click();
        page.getByLabel("Day", new Page.GetByLabelOptions().setExact(true)).fill("today");
        page.getByLabel("Order made, if any").selectOption("Interim care");
        picture("court-hearing", width);
        page.getByLabel("Until", new Page.GetByLabelOptions().setExact(true)).fill(Say.typed(today.plusWeeks(8)));
        page.getByLabel("What for?").selectOption("Issues resolution");
        page.getByLabel("On", new Page.GetByLabelOptions().setExact(true)).fill(Say.typed(today.plusWeeks(12)));
        page.getByLabel("What", new Page.GetByLabelOptions().setExact(true)).selectOption("Parenting assessment");
        page.getByLabel("By whom", new Page.GetByLabelOptions().setExact(true)).selectOption("The authority");
        page.locator("#due-1").fill(Say.typed(today.plusWeeks(5)));
        button("Save hearing").click();
        assertThat(page.locator("main")).containsText("Interim care order ends");

        link("Add somebody who takes part").click();
        page.getByLabel("Guardian", new Page.GetByLabelOptions().setExact(true)).check();
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Gwen Guardian");
        page.getByLabel("Telephone").fill("01632 960123");
        picture("court-party", width);
        button("Save").click();
        assertThat(page.locator("main")).containsText("Gwen Guardian");
        picture("court-page", width);
        link("Filed").click();
        button("Save").click();

        page.navigate(child + "/court/hearing");
        page.getByLabel("Which hearing?").selectOption("Another: final");
        page.getByLabel("Order made, if any").selectOption("Final: care");
        button("Save hearing").click();
        assertThat(page.locator("main")).containsText("Care proceedings ended");
        assertThat(page.locator("main")).containsText("Care order");
        assertThat(page.locator(".kith-calls li").filter(new Locator.FilterOptions().setHasText("Interim care order"))).containsText("Over");
        picture("court-after", width);
        page.navigate(child);
        assertThat(page.locator(".kith-strip")).containsText("Full care order");
        picture("court-strip", width);
    }

    @AtBothWidths
    void whoever_leads_sees_every_case_by_its_week(int width) {
        var hub = world.hub(HASH);
        var family = world.family(hub);
        samples.record(samples.fact(ProceedingsFacts.APPLICATION, samples.today().minusWeeks(20), new ApplicationMade("care", null), family.amara(), family.ben()),
            samples.fact(CourtFacts.LISTED, samples.today().minusWeeks(2), new HearingListed("final", samples.today().plusDays(9), "10:00", "Marlow Heath Family Court"), family.amara(), family.ben()));
        samples.record(samples.fact(ProceedingsFacts.LETTER, samples.today().minusWeeks(7), new LetterSent(true, false), family.cleo()));
        open(width, true);
        signInAs(hub.consultant().username());
        page.navigate("/court");
        assertThat(page.locator("main")).containsText("21 of 26");
        picture("court-cases", width);
    }

    private void before(Family family) {
        var day = samples.today().minusWeeks(9);
        samples.record(samples.fact(ProceedingsFacts.PLANNING, day.minusWeeks(1), new LegalPlanningMeetingHeld("pre-proceedings"), family.amara()),
            samples.fact(ProceedingsFacts.LETTER, day, new LetterSent(true, false), family.amara()), samples.fact(ProceedingsFacts.GROUP_OFFERED, day, new GroupMeetingOffered("letter"), family.amara()),
            samples.fact(ProceedingsFacts.MEETING, day.plusWeeks(2), new MeetingHeld(null), family.amara()));
    }

    private Locator button(String name) {
        return page.locator("main").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }

    private Locator link(String name) {
        return page.locator("main").locator("a").filter(new Locator.FilterOptions().setHasText(name)).first();
    }

    private void picture(String name, int width) {
        look(name + "-" + width);
    }
}
