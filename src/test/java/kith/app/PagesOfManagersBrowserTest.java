package kith.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.ZoneOffset;
import java.util.UUID;
import kith.AtBothWidths;
import kith.BrowserTest;
import kith.Samples;
import kith.casework.NightFacts;
import kith.frontdoor.Door;
import kith.hub.HubFacts;
import kith.hub.HubFacts.AllocationMade;
import kith.hub.HubWorld;
import kith.protection.ProtectionFacts;
import kith.protection.ProtectionFacts.StrategyDiscussionHeld;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What those who lead look at and hardly anybody else: restrictions, records of one person, people known, accounts; and the days of managers and of the night. */
class PagesOfManagersBrowserTest extends BrowserTest {

    @Autowired HubWorld world;
    @Autowired Samples samples;
    @Autowired Door door;
    @Autowired TransactionTemplate transaction;

    @AtBothWidths
    void pages_of_those_who_lead_read_well(int width) {
        var hub = world.hub(HASH);
        var family = world.family(hub);
        var twice = Door.surname();
        for (int i = 0; i < 2; i++)
            samples.record(samples.fact(HubFacts.ALLOCATED, samples.today(), new AllocationMade(hub.code(), null, null, null), door.person("Twyla", twice, samples.today().minusYears(7), "F")));
        open(width, true);
        signInAs(hub.consultant().username());
        var child = "/children/" + family.amara();

        page.navigate(child + "/restriction");
        look("restriction-" + width);
        page.navigate("/restrictions");
        look("restrictions-" + width);
        page.navigate(child + "/allocation?hub=" + hub.buddy());
        look("allocation-move-" + width);
        page.navigate(child + "/files");
        look("files-none-" + width);
        page.navigate(child + "/files/new");
        look("files-new-" + width);
        page.navigate("/people/duplicates?called=" + twice);
        assertThat(page.locator("main")).containsText("Twyla");
        look("duplicates-" + width);
        page.navigate("/account");
        look("account-" + width);
        page.navigate("/account/people-i-know");
        page.getByLabel("Whom do you know").or(page.locator("textarea[name=words]")).first().fill("The family next door to my mother");
        look("people-i-know-" + width);
        page.navigate("/reviews");
        look("reviews-" + width);
        page.navigate("/reviews/conflicts");
        look("conflicts-" + width);
        page.navigate(child + "/people");
        look("people-" + width);
    }

    /** All days are looked at in ADayInTheHubBrowserTest; here is their order. */
    @Test void the_night_sees_what_the_night_did_before_what_was_discussed_by_day() {
        var hub = world.hub(HASH);
        var family = world.family(hub);
        world.keyed(NightFacts.MESSAGE, new NightFacts.MessageLeft(true), hub.worker(), "night", world.family(hub).ben());
        world.keyed(ProtectionFacts.STRATEGY, new StrategyDiscussionHeld("section-47-joint"), hub.worker(), "page", HubWorld.all(family));
        signInAs(onShift("emergency-duty-team", "emergency-duty"));
        var alerts = page.locator(".kith-alerts").textContent();
        org.assertj.core.api.Assertions.assertThat(alerts.indexOf("essage from emergency duty")).as("tonight before what was discussed").isPositive().isLessThan(alerts.indexOf("trategy discussion"));
    }

    @AtBothWidths
    void what_waits_for_others_is_folded_on_a_phone_and_plain_on_a_wide_screen(int width) {
        var home = door.home();
        var contact = door.contact(samples.today(), false, home.tess());
        door.decided(samples.today(), "mash", contact, home.tess());
        open(width, true);
        signIn("duty-team");
        page.navigate("/contacts");
        var line = page.locator("#contact-" + contact);

        if (width == 390) {
            assertThat(line).not().isVisible();
            page.locator("summary.kith-fold__summary").click();
        }
        assertThat(line).isVisible();
        look("queue-waiting-" + width);
        door.decided(samples.today(), "advice", contact, home.tess());
    }

    private String onShift(String role, String kind) {
        var username = worker(role);
        transaction.executeWithoutResult(status -> db.sql("insert into organisation.duty (id, worker, kind, starts, ends) values (:id, :worker, :kind, :from, :to)").param("id", UUID.randomUUID())
            .param("worker", workers.called(username).orElseThrow().id()).param("kind", kind).param("from", clock.instant().minusSeconds(60).atOffset(ZoneOffset.UTC))
            .param("to", clock.instant().plusSeconds(3600).atOffset(ZoneOffset.UTC)).update());
        return username;
    }
}
