package kith.hub;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import kith.AtBothWidths;
import kith.BrowserTest;
import kith.InBothModels;
import kith.Where;
import kith.casework.NightFacts;
import kith.hub.HubWorld.Person;
import kith.people.PeopleFacts;
import kith.people.PeopleFacts.WarningRaised;
import kith.protection.ProtectionFacts;
import kith.protection.ProtectionFacts.StrategyDiscussionHeld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class ADayInTheHubBrowserTest extends BrowserTest {

    @Autowired HubWorld world;

    /** A morning: alert put away, late visit recorded and back again, a visit planned, a call taken by somebody else and rung back. */
    @AtBothWidths
    void a_social_workers_day_is_done_from_my_day(int width) {
        var hub = world.hub(HASH);
        var family = world.family(hub);
        world.keyed(PeopleFacts.WARNING_RAISED, new WarningRaised("dog", "on a chain in the yard"), hub.consultant(), "night", HubWorld.all(family));
        open(width, true);
        signInAs(hub.worker().username());
        assertThat(page.locator("h1")).containsText("My day");
        picture("day-worker", width);

        button("Put away").click();
        assertThat(page.locator("main")).not().containsText("Put away");
        page.locator("main").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Child protection visit")).first().click();
        for (var child : List.of("Amara", "Ben", "Cleo"))
            page.locator(".kith-visited").filter(new Locator.FilterOptions().setHasText(child)).getByLabel("Seen, not alone", new Locator.GetByLabelOptions().setExact(true)).check();
        page.getByLabel("What happened").fill("All three were at home.");
        button("Save visit").click();

        assertThat(page.locator("h1")).containsText("My day");
        assertThat(page.locator(".kith-banner")).containsText("Visit recorded");
        assertThat(page.locator("main")).not().containsText("Child protection visit Ben");

        page.navigate("/children/" + family.ben() + "/planned-visits");
        page.getByLabel("Day", new Page.GetByLabelOptions().setExact(true)).fill("tomorrow");
        page.getByLabel("What for").fill("School play");
        picture("day-plan", width);
        button("Plan visit").click();
        assertThat(page.locator(".kith-strip")).containsText("Visit planned, Wanda Worker");
        page.navigate("/");
        assertThat(page.locator("main")).containsText("Visits planned");
        picture("day-after", width);
    }

    @AtBothWidths
    void a_call_is_taken_from_the_search_box_and_rung_back(int width) {
        var hub = world.hub(HASH);
        var family = world.family(hub);
        open(width, true);
        signInAs(hub.other().username());

        page.locator("#search").fill(family.amara().toString().substring(24));
        page.locator("#search").press("Enter");
        page.locator("a.kith-record:visible").first().click();
        page.locator("main").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Message for the worker")).click();
        page.getByLabel("Who rang?").fill("Ms Sharp");
        page.getByLabel("Number to ring back").fill("01632 960123");
        page.getByLabel("What about?").fill("Amara was not at school today");
        picture("message-new", width);
        button("Send message").click();
        assertThat(page.locator(".kith-banner")).containsText("Message sent to Wanda Worker");
        picture("message-book", width);

        page.context().clearCookies();
        signInAs(hub.worker().username());
        page.locator("main").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Ring back Ms Sharp")).click();
        picture("message-mine", width);
        button("Rang back, on the record").click();
        assertThat(page.locator(".kith-banner")).containsText("The call is on Amara");
    }

    @AtBothWidths
    void a_consultant_allocates_a_family_and_changes_a_key_worker(int width) {
        var hub = world.hub(HASH);
        var family = world.family(hub);
        world.away(hub.other(), hub.worker());
        open(width, true);
        signInAs(hub.consultant().username());
        page.navigate("/allocations");
        picture("allocations", width);
        page.navigate("/children/" + family.amara() + "/allocation");
        picture("allocation", width);
        page.navigate("/children/" + family.amara() + "/key-worker");
        page.getByLabel("Cora Consultant").check();
        page.getByLabel("Family asked").check();
        picture("key-worker", width);
        button("Change key worker").click();
        assertThat(page.locator(".kith-banner")).containsText("Cora Consultant is the key worker");
    }

    /** The first screen of everybody's day, with the same family in it. Where a model has no clinicians or personal advisers in its hubs, none are looked at there. */
    @InBothModels
    void the_days_of_all_roles_read_well(Where where, int width) {
        begin(where, width);
        var world = bean(HubWorld.class);
        var hub = world.hub(HASH);
        var family = world.family(hub);
        world.keyed(ProtectionFacts.STRATEGY, new StrategyDiscussionHeld("section-47-joint"), hub.worker(), "page", HubWorld.all(family));
        world.keyed(NightFacts.MESSAGE, new NightFacts.MessageLeft(true), hub.worker(), "night", family.ben());
        world.away(hub.other(), hub.worker());
        boolean here = where == Where.HERE;
        var everybody = List.of(hub.consultant(), hub.coordinator(), hub.groupManager(), hub.other(), hub.worker(), hub.buddysCoordinator(),
            world.post("Sen Senior", "practitioner", "senior-social-worker", hub.code(), "hub", HASH), world.post("Ash Anew", "practitioner", "newly-qualified-social-worker", hub.code(), "hub", HASH),
            world.post("Fay Worker", "practitioner", here ? "child-and-family-worker" : "family-support-worker", hub.code(), "hub", HASH), world.post("Pia Adviser", "practitioner", "personal-adviser", hub.code(), "hub", HASH),
            world.post("Clio Clinician", "practitioner", "clinician", hub.code(), "hub", HASH), world.post("Irma Reviewer", "practitioner", "independent-reviewing-officer", "safeguarding-and-quality", "service-area", HASH),
            world.post("Rhea Chair", "practitioner", "conference-chair", "safeguarding-and-quality", "service-area", HASH), world.post("Bea Support", "business-support", "business-support-officer", "business-support", "team", HASH),
            world.post("Hetty Head", "senior-leader", here ? "head-of-operations" : "head-of-childrens-services", here ? "operations" : "council", here ? "service-area" : "body", HASH),
            world.post("Dot Duty", "duty-team", "front-door", hub.code(), "hub", HASH), onDuty(world.post("Mo Manager", "manager", "none-by-day", "none", "team", HASH), "on-call-manager"),
            onDuty(world.post("Nell Night", "emergency-duty-team", "emergency-duty-worker", "emergency-duty", "service-area", HASH), "emergency-duty"));
        for (var person : everybody) {
            if (!here && person.name().startsWith("Clio")) continue;
            enter(person.username());
            assertThat(page.locator("h1")).containsText("My day");
            look("day-of-" + person.name().toLowerCase().replace(' ', '-') + "-" + width);
        }
    }

    private Person onDuty(Person person, String kind) {
        bean(TransactionTemplate.class).executeWithoutResult(status -> bean(JdbcClient.class).sql("insert into organisation.duty (id, worker, kind, starts, ends) values (:id, :worker, :kind, :from, :to)").param("id", UUID.randomUUID())
            .param("worker", person.id()).param("kind", kind).param("from", clock.instant().minusSeconds(60).atOffset(ZoneOffset.UTC)).param("to", clock.instant().plusSeconds(3600).atOffset(ZoneOffset.UTC)).update());
        return person;
    }

    private void picture(String name, int width) { look(name + "-" + width); }

    private Locator button(String name) { return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first(); }
}
