package kith.handover;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static kith.AnotherAuthority.inWales;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import kith.AtBothWidths;
import kith.BrowserTest;
import kith.InBothModels;
import kith.Where;
import kith.Samples;
import kith.access.Asker;
import kith.frontdoor.FrontDoorFacts;
import kith.frontdoor.FrontDoorFacts.ReferralAccepted;
import kith.hub.HubFacts;
import kith.hub.HubFacts.AllocationMade;
import kith.hub.HubWorld;
import kith.hub.HubWorld.Person;
import org.junit.jupiter.api.Tag;
import org.springframework.beans.factory.annotation.Autowired;

class HandingOverBrowserTest extends BrowserTest {

    @Autowired HubWorld world;

    /** Two brothers and sisters are offered, found on the other side's day, read after one reason, and accepted. */
    @InBothModels
    void a_step_down_is_offered_and_taken(Where where, int width) {
        begin(where, width);
        var world = bean(HubWorld.class);
        var from = world.hub(HASH);
        var to = world.hub(HASH);
        var family = world.family(from);
        signInAs(from.worker().username());
        page.navigate("/children/" + family.amara() + "/handovers");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Offer a handover")).click();
        page.getByLabel("Ben Adeyemi-Clarke").check();
        page.getByLabel("Step down to early help").check();
        page.getByLabel(where == Where.HERE ? "A hub or team of ours" : "A team of ours").check();
        picture("handover-offer", width);
        choose(where == Where.HERE ? "Which hub or team?" : "Which team?", to.title());
        assertThat(page.getByLabel("What is due and owed: Amara alone")).hasValue(Pattern.compile("First core group due"));
        page.getByLabel("Why now").fill("Both sleep in their own beds now.\nRuth asked for help with mornings; grandmother comes on Tuesdays.");
        button("Offer handover").click();
        assertThat(page.locator(".kith-banner")).containsText("Nothing changes for the family until it is accepted");
        picture("handover-child", width);

        as(to.consultant());
        picture("handover-day", width);
        page.locator("main").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Handover: step down to early help")).click();
        assertThat(page.locator("main")).containsText("The summary is part of the record");
        picture("handover-unread", width);
        page.navigate("/handovers");
        picture("handovers", width);
        page.locator("main").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Step down to early help")).click();
        page.locator("main").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Open the record")).click();
        page.getByLabel("A manager or colleague asked me").check();
        button("Open the record").click();
        assertThat(page.locator("main")).containsText("grandmother comes on Tuesdays");
        page.locator("main").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Plan the visit to introduce the new worker")).click();
        page.getByLabel("Who is introduced?").selectOption(to.worker().id().toString());
        page.getByLabel("Which day?").fill("today");
        picture("handover-introduction", width);
        button("Plan the visit").click();
        assertThat(page.locator(".kith-banner")).containsText("Introduction planned");
        page.getByLabel("Wanda Worker").check();
        picture("handover-answer", width);
        button("Accept").click();
        assertThat(page.locator(".kith-banner")).containsText("You are responsible from now on");
        picture("handover-taken", width);

        as(to.worker());
        assertThat(page.locator("main")).containsText("To introduce the new worker");
        page.navigate("/children/" + family.amara() + "/journey");
        assertThat(page.locator("#hands + p")).containsText("Handed on once: 2 " + where.hub + "s, 2 key workers");
        picture("hands", width);
        page.navigate("/hubs/" + to.code() + "/figures");
        picture("hand-offs", width);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Handed over and accepted")).click();
        assertThat(page.locator("main")).containsText("Amara");
        picture("hand-offs-children", width);
    }

    /** In Wales the plan says when a family goes from one team to the next: it is shown with its reason, and people hand over. */
    @Tag("long") @AtBothWidths
    void a_team_in_wales_hands_on_at_a_transfer_point(int width) {
        var there = inWales();
        var samples = there.bean(Samples.class);
        var child = Asker.asSystem(() -> {
            var mari = samples.child("Mari", samples.today().minusYears(6));
            samples.record(samples.fact(FrontDoorFacts.ACCEPTED, samples.today().minusWeeks(3), new ReferralAccepted("2A", "N1"), mari),
                samples.fact(HubFacts.ALLOCATED, samples.today().minusWeeks(3), new AllocationMade("early-help-team", null, null, null), mari));
            return mari;
        });
        goTo(there, width, "early-help-team.team-manager.1");
        page.navigate("/handovers");
        assertThat(page.locator("main")).containsText("Transfer points reached");
        look("transfer-points-" + width);
        page.navigate("/children/" + child + "/handovers");
        assertThat(page.locator("main")).containsText("A managed care and support plan is needed, or a step of the law to protect the child.");
        look("transfer-point-" + width);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Offer to Care and Support Team")).click();
        page.getByLabel("Why now").fill("The plan needs somebody who manages it.");
        look("transfer-offer-" + width);
        button("Offer handover").click();
        assertThat(page.locator(".kith-banner")).containsText("Nothing changes for the family");

        goTo(there, width, "care-and-support-team.team-manager.1");
        page.navigate("/children/" + child + "/handovers");
        page.locator("main").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Transfer to another")).click();
        look("transfer-answer-" + width);
        page.getByLabel("Nobody yet").check();
        button("Accept").click();
        assertThat(page.locator(".kith-banner")).containsText("You are responsible from now on");
        page.navigate("/children/" + child + "/journey");
        assertThat(page.locator("#hands + p")).containsText("Handed on once: 2 teams");
        look("hands-wales-" + width);
    }

    /** A panel is asked, an emergency decision is recorded, and the panel ratifies it. */
    @InBothModels
    void a_panel_is_asked_and_decides(Where where, int width) {
        begin(where, width);
        var world = bean(HubWorld.class);
        var hub = world.hub(HASH);
        var family = world.family(hub);
        signInAs(hub.worker().username());
        page.navigate("/children/" + family.amara() + "/panels/new");
        page.getByLabel("Placement bought from outside").check();
        page.getByLabel("What is asked, and why").fill("A foster home near school for all three.");
        picture("panel-request", width);
        button("Put on the panel's list").click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Record a decision that was taken")).click();
        choose("What was decided on?", "Accommodating a child");
        page.getByLabel("Agreed", new Page.GetByLabelOptions().setExact(true)).check();
        page.locator("input[name=authority][value=" + (where == Where.HERE ? "group-manager" : "service-manager") + "]").check();
        choose("If it was one person: who?", "Greta Manager");
        picture("panel-decision", width);
        button("Record decision").click();
        assertThat(page.locator(".kith-banner")).containsText("waits to be ratified");
        picture("panel-child", width);

        as(hub.groupManager());
        page.navigate("/panels");
        picture("panels", width);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(where == Where.HERE ? "Edge of care panel" : "Care and support panel")).click();
        picture("panel", width);
        page.locator("main").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Ratify")).first().click();
        button("The panel ratifies it").click();
        assertThat(page.locator(".kith-banner")).containsText("Ratified");
    }

    /** What the law misses is read by the worker, let through by the manager, and the notice goes out. */
    @AtBothWidths
    void a_document_is_issued_past_a_gate(int width) {
        var hub = world.hub(HASH);
        var family = world.family(hub);
        open(width, true);
        signInAs(hub.worker().username());
        page.navigate("/children/" + family.amara() + "/documents");
        picture("documents", width);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Notice that accommodation ends")).click();
        picture("gate-shut", width);
        page.navigate("/gates");
        picture("gates", width);

        as(hub.consultant());
        page.navigate("/children/" + family.amara() + "/documents/accommodation-end-notice/new");
        picture("gate-manager", width);
        button("It is urgent").click();
        assertThat(page.locator(".kith-banner")).containsText("Let through");
        page.getByLabel("Last day").fill("30 November 2026");
        page.getByLabel("Where and with whom the child will live").fill("At home with her mother and brothers.");
        page.getByLabel("Who helps afterwards").fill("The family worker of the hub, each week until spring.");
        page.getByLabel("What the child and the parents said").fill("Amara wants her own bed. Ruth agrees.");
        picture("gate-passed", width);
        button("Issue").click();
        assertThat(page.locator("article")).containsText("Amara wants her own bed");
        picture("document", width);
        page.navigate("/children/" + family.amara() + "/documents/application-pack/new");
        page.getByLabel("Order that is asked for").fill("Interim care order");
        page.getByLabel("Why the threshold is met").fill("Neglect over two years.");
        page.getByLabel("What the care plan proposes").fill("A foster home near school.");
        button("Issue").click();
        picture("document-pack", width);
    }

    private void as(Person person) {
        page.context().clearCookies();
        signInAs(person.username());
    }

    /** A list of choices, with or without the box that completes what is typed. */
    private void choose(String label, String words) {
        var field = page.getByLabel(label);
        if (field.first().evaluate("each => each.tagName").equals("SELECT")) {
            var value = field.first().locator("option").filter(exactly(words)).first().getAttribute("value");
            field.first().selectOption(value);
        } else {
            field.first().fill(words);
            page.getByRole(AriaRole.OPTION).filter(exactly(words)).first().click();
        }
    }

    /** A hub and its buddy differ by one letter at the end. */
    private static Locator.FilterOptions exactly(String words) {
        return new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + words + "(?: \\d+ of \\d+)?\\s*$"));
    }

    private void picture(String name, int width) { look(name + "-" + width); }

    private Locator button(String name) { return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first(); }
}
