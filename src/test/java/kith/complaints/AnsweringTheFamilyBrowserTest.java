package kith.complaints;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static kith.AnotherAuthority.inWales;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import kith.AtBothWidths;
import kith.BrowserTest;
import kith.hub.HubWorld;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a family is owed beside the work: an answer to a complaint and to a request to see what is held, and to be told of a breach. */
class AnsweringTheFamilyBrowserTest extends BrowserTest {

    private static final String A_CHILD = """
        select s.person, a.hub
          from pathway.status s
          join hub.allocation a on a.person = s.person
          join people.person p  on p.person = s.person
         where s.code = :status and s.until is null and p.died is null and p.forenames is not null
         order by s.since desc, s.person limit 1
        """;

    @Autowired HubWorld world;
    private String at;

    private record Child(UUID person, String hub) {}

    @AtBothWidths
    void a_complaint_to_its_review_panel_a_request_and_a_breach(int width) {
        var hub = world.hub(HASH);
        at = "/children/" + world.family(hub).amara();
        open(width, true);
        signInAs(hub.worker().username());

        open("complaint.received");
        choose("from", "child");
        choose("aboutWorker", "no");
        look("complaint-" + width);
        save();
        open("complaint.received");
        choose("from", "parent");
        choose("aboutWorker", "no");
        save();
        page.navigate(at + "/journey/complaints");
        look("complaints-" + width);
        step("complaint.answered");
        choose("outcome", "not-upheld");
        save();
        page.navigate(at + "/journey/complaints");
        assertThat(page.locator(".kith-line", new Page.LocatorOptions().setHasText("in 10 working days"))).hasCount(1);
        for (var next : new String[] {"complaint.investigation-asked", "complaint.reported", "complaint-panel.asked", "complaint-panel.held", "complaint-panel.reported", "complaint-panel.answered"}) {
            open(next);
            save();
        }
        page.navigate(at + "/journey/complaints");
        look("complaints-after-" + width);

        open("subject-access.asked");
        choose("by", "parent");
        save();
        page.navigate(at + "/journey/information");
        look("information-" + width);
        step("subject-access.answered");
        choose("outcome", "given-in-part");
        save();
        open("data-breach.known");
        choose("kind", "sent-to-the-wrong-person");
        choose("aboutWorker", "no");
        save();
        page.navigate(at + "/journey/information");
        step("data-breach.notified");
        save();
        page.navigate(at + "/journey/information");
        assertThat(page.locator("main")).containsText("Data breach told to the Information Commissioner");
        look("information-after-" + width);
    }

    @Test void in_wales_a_complaint_and_what_a_child_needs_to_learn() {
        childInWales("child-in-need", 390);
        open("complaint.received");
        choose("from", "parent");
        choose("aboutWorker", "no");
        save();
        page.navigate(at + "/journey/complaints");
        look("wales-complaints-390");
        step("complaint.acknowledged");
        save();
        open("complaint.discussed");
        choose("outcome", "not-settled");
        save();
        page.navigate(at + "/journey/complaints");
        step("complaint.answered");
        choose("outcome", "upheld");
        save();
        open("learning-needs.raised");
        choose("with", "school");
        save();
        open("learning-needs.decided");
        choose("decision", "to-school");
        save();
        open("learning-plan.made");
        choose("by", "school");
        save();
        page.navigate(at + "/journey");
        page.setViewportSize(1280, 900);
        look("wales-journey-after");
    }

    /** Of the team that holds the child. */
    private void childInWales(String status, int width) {
        var child = inWales().ask(db -> db.sql(A_CHILD).param("status", status).query(Child.class).single());
        goTo(inWales(), width, child.hub() + ".team-manager.1");
        at = "/children/" + child.person();
    }

    private void open(String type) {
        page.navigate(at + "/record/" + type);
    }

    private void step(String type) {
        page.locator("main a[href*='record/" + type + "']").first().click();
    }

    private void choose(String part, String code) {
        var radio = page.locator("input[name='" + part + "'][value='" + code + "']");
        if (radio.count() > 0) radio.check();
        else page.locator("select[name='" + part + "']").selectOption(code);
    }

    private void save() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save").setExact(true)).click();
        assertThat(page.locator(".govuk-error-summary")).hasCount(0);
        page.waitForURL(url -> !url.contains("/record/"));
    }
}
