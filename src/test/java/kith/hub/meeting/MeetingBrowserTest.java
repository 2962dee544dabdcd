package kith.hub.meeting;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static kith.AnotherAuthority.inWales;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import kith.AtBothWidths;
import kith.BrowserTest;
import kith.InBothModels;
import kith.Where;
import kith.hub.HubWorld;
import kith.hub.HubWorld.Hub;
import kith.people.PeopleFacts;
import kith.people.PeopleFacts.RelationshipRecorded;
import kith.ledger.PersonId;
import kith.Samples;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From the agenda over three screens to the minutes and the child's record. */
class MeetingBrowserTest extends BrowserTest {

    @Autowired HubWorld world;

    @InBothModels
    void a_hub_meets_with_two_screens_and_a_phone(Where where, int width) {
        begin(where, width);
        var samples = bean(Samples.class);
        var hub = bean(HubWorld.class).hub(HASH);
        var family = bean(HubWorld.class).family(hub);
        var father = samples.person("Samuel", samples.today().minusYears(34));
        samples.record(samples.fact(PeopleFacts.RELATED, samples.today().minusWeeks(9), new RelationshipRecorded(father, "father", true), family.amara()));
        signInAs(hub.worker().username());

        // any member asks for a family
        page.navigate("/hubs/" + hub.code());
        page.locator("main").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Weekly meeting")).click();
        page.getByLabel("Which family?").selectOption(family.mother().toString());
        page.getByLabel("Why?", new Page.GetByLabelOptions().setExact(true)).last().fill("Grandmother moved in last week");
        button(page, "Ask for this family").click();
        assertThat(page.locator("main")).containsText("Grandmother moved in last week");
        look("meeting-agenda-" + width);
        page.locator("main").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Pre-read, to print")).click();
        assertThat(page.locator("svg.kith-genogram")).hasCount(1);
        look("meeting-pre-read-" + width);

        // begun on one screen, open on another and on a phone
        page.navigate("/hubs/" + hub.code() + "/meetings");
        button(page, "Begin the meeting now").click();
        page.getByLabel("Cora Consultant").check();
        page.getByLabel("Greta Manager").check();
        button(page, "Save attendance").click();
        look("meeting-room-" + width);
        page.locator("main").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Go to the first family")).or(page.locator("main a.govuk-button")).first().click();
        var address = page.url();
        var other = screen(hub.consultant().username(), 1280, address);
        var phone = screen(hub.other().username(), 390, address);

        page.getByLabel("Discussion").fill("The children sleep in one room.");
        assertThat(page.locator("[data-meeting-status]")).containsText("Saved");
        assertThat(other.getByLabel("Discussion")).hasValue("The children sleep in one room.");
        assertThat(other.locator("[data-meeting-here]")).containsText("Wanda Worker");
        other.getByLabel("Discussion").fill("The children sleep in one room.\nMother asks for a bed.");
        assertThat(page.getByLabel("Discussion")).hasValue("The children sleep in one room.\nMother asks for a bed.");
        // both at once, in the same field
        page.getByLabel("Discussion").press("Control+End");
        page.getByLabel("Discussion").pressSequentially("\nThe school is worried.");
        phone.getByLabel("Systemic hypotheses").fill("Bedtime is where they meet.");
        other.getByLabel("Discussion").press("Control+Home");
        other.getByLabel("Discussion").pressSequentially("Seen by all three of us. ");
        assertThat(page.getByLabel("Discussion")).hasValue("Seen by all three of us. The children sleep in one room.\nMother asks for a bed.\nThe school is worried.");
        assertThat(page.getByLabel("Systemic hypotheses")).hasValue("Bedtime is where they meet.");
        phone.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screens/meeting-family-390-typing.png")).setFullPage(true));

        page.getByLabel("What is to be done?").first().fill("Find a second bed");
        assertThat(page.locator("[data-meeting-status]")).containsText("Saved");
        page.getByLabel("Who does it?").first().selectOption(hub.worker().id().toString());
        page.getByLabel("By when?").first().fill("tomorrow");
        assertThat(other.getByLabel("What is to be done?").first()).hasValue("Find a second bed");
        other.getByLabel("What was decided?").selectOption("goes-on");
        other.getByLabel("Who decided?").selectOption(hub.consultant().id().toString());
        other.getByLabel("The decision in words").fill("The plan goes on, with a bed.");
        assertThat(page.getByLabel("The decision in words")).hasValue("The plan goes on, with a bed.");
        assertThat(page.getByLabel("Who decided?")).hasValue(hub.consultant().id().toString());
        look("meeting-family-" + width);
        button(page, "Put on the records").click();

        assertThat(page.locator(".kith-banner")).containsText("On the records of 3 children, with 1 action");
        assertThat(phone.locator("main")).containsText("On the records since");
        page.navigate(address.replaceAll("/families.*", "") + "/minutes");
        assertThat(page.locator("main")).containsText("Mother asks for a bed.");
        look("meeting-minutes-" + width);
        page.navigate("/children/" + family.ben() + "/discussions");
        assertThat(page.locator("main")).containsText("Decided by Cora Consultant");
        assertThat(page.locator("main")).containsText("Find a second bed");
        look("meeting-record-" + width);
        onThePhone(hub, family.ben(), address);
    }

    /** From a car: the same pages, narrow, and the action done. */
    private void onThePhone(Hub hub, PersonId child, String address) {
        open(390, true);
        signInAs(hub.worker().username());
        page.locator("main").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("1 action of yours")).click();
        page.locator("main").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Find a second bed")).click();
        look("meeting-action-390");
        page.getByLabel("Done", new Page.GetByLabelOptions().setExact(true)).check();
        page.getByLabel("In a word").fill("Delivered");
        button(page, "Save").click();
        assertThat(page.locator(".kith-banner")).containsText("Action done");
        for (var each : new String[] {"/hubs/" + hub.code() + "/meetings", "/hubs/" + hub.code() + "/pre-read", "/hubs/" + hub.code() + "/actions", address.replaceAll("^.*(/meetings.*)/families.*", "$1"), "/children/" + child + "/discussions"}) {
            page.navigate(each);
            look("meeting" + each.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}|hub-[0-9a-f]+|/", "-").replaceAll("-+", "-") + "390");
        }
    }

    /** Of a question with one answer the first stands, and the second is told and chooses; the first is told what became of theirs. */
    @InBothModels
    void two_choose_at_once_and_the_second_says_which_stands(Where where, int width) {
        begin(where, width);
        var hub = bean(HubWorld.class).hub(HASH);
        bean(HubWorld.class).family(hub);
        signInAs(hub.worker().username());
        page.navigate("/hubs/" + hub.code() + "/meetings");
        button(page, "Begin the meeting now").click();
        page.locator("main a.govuk-button").first().click();
        var other = screen(hub.consultant().username(), 1280, page.url());
        // what others choose comes late to this screen: both are there before it is known
        page.route("**/news?*", route -> route.fulfill(new Route.FulfillOptions().setContentType("application/json").setBody("{\"fields\":{},\"writing\":{},\"here\":[],\"over\":false}")));
        other.getByLabel("What was decided?").selectOption("close");
        assertThat(other.locator("[data-meeting-status]")).containsText("Saved");
        page.getByLabel("What was decided?").selectOption("goes-on");

        var note = page.locator(".kith-otherwise");
        assertThat(note).containsText("Cora Consultant changed this to “Close” while you typed. Yours: “Goes on”.");
        assertThat(page.getByLabel("What was decided?")).hasValue("goes-on");
        look("meeting-otherwise-" + width);
        note.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Use yours")).click();
        assertThat(note).hasCount(0);
        assertThat(page.locator("[data-meeting-status]")).containsText("Saved");

        var told = other.locator(".kith-otherwise");
        assertThat(told).containsText("Wanda Worker changed this to “Goes on” after you. Yours was: “Close”.");
        assertThat(other.getByLabel("What was decided?")).hasValue("goes-on");
        told.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Keep theirs")).click();
        assertThat(told).hasCount(0);
    }

    /** The line at the foot of the form is screens away on a phone: it is said where somebody types. */
    @AtBothWidths
    void what_is_typed_after_the_family_was_put_on_the_records_is_said_beside_the_box(int width) {
        open(width, true);
        var hub = world.hub(HASH);
        world.family(hub);
        signInAs(hub.worker().username());
        page.navigate("/hubs/" + hub.code() + "/meetings");
        button(page, "Begin the meeting now").click();
        page.locator("main a.govuk-button").first().click();
        var other = screen(hub.consultant().username(), 1280, page.url());
        page.route("**/news?*", route -> route.fulfill(new Route.FulfillOptions().setContentType("application/json").setBody("{\"fields\":{},\"writing\":{},\"here\":[],\"over\":false}")));
        other.getByLabel("Discussion").fill("They spoke of bedtimes.");
        other.getByText("About one child alone").first().scrollIntoViewIfNeeded();
        button(other, "Put on the records").click();
        assertThat(other.locator(".kith-banner")).containsText("On the records of");

        page.getByLabel("Risk and safety").fill("Too late");

        var note = page.locator(".govuk-form-group", new Page.LocatorOptions().setHas(page.getByLabel("Risk and safety"))).getByRole(AriaRole.ALERT);
        assertThat(note).containsText("What you typed last was not taken");
        look("meeting-not-taken-" + width);
    }

    /** A team of Wales as it is, with the children of the demonstration. */
    @Tag("long") @AtBothWidths
    void a_team_in_wales_meets(int width) {
        goTo(inWales(), width, "care-and-support-team.team-manager.1");
        page.navigate("/meetings");
        look("meeting-wales-agenda-" + width);
        // one a day and team, and this may be the second walk
        if (button(page, "Begin the meeting now").count() > 0) button(page, "Begin the meeting now").click();
        else page.locator("main a[href^='/meetings/']").first().click();
        page.locator("main a.govuk-button").first().click();
        page.getByLabel("Discussion").fill("The family has moved nearer to the school.");
        page.getByLabel("What was decided?").selectOption("goes-on");
        page.getByLabel("Who decided?").selectOption(new SelectOption().setIndex(1));
        assertThat(page.locator("[data-meeting-status]")).containsText("Saved");
        look("meeting-wales-family-" + width);
        button(page, "Put on the records").click();
        assertThat(page.locator(".kith-banner")).containsText("On the records of");
        page.locator("main").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Minutes so far")).click();
        assertThat(page.locator("main")).containsText("The family has moved nearer to the school.");
        look("meeting-wales-minutes-" + width);
    }

    @Test void without_a_script_it_is_saved_by_a_button() {
        var hub = world.hub(HASH);
        world.family(hub);
        open(1280, false);
        signInAs(hub.worker().username());
        page.navigate("/hubs/" + hub.code() + "/meetings");
        button(page, "Begin the meeting now").click();
        page.locator("main a.govuk-button").first().click();
        page.getByLabel("Discussion").fill("Typed without a script");
        button(page, "Save").click();
        assertThat(page.locator(".kith-banner")).containsText("Saved");
        assertThat(page.getByLabel("Discussion")).hasValue("Typed without a script");
    }

    private Page screen(String username, int width, String address) {
        var more = context.browser().newContext(new Browser.NewContextOptions().setBaseURL("http://localhost:" + port).setViewportSize(width, 900).setLocale("en-GB").setTimezoneId("Europe/London")).newPage();
        more.navigate("/sign-in");
        more.getByLabel("Username").fill(username);
        more.getByLabel("Password").fill(PASSWORD);
        more.locator("form[action='/sign-in'] button").click();
        more.navigate(address);
        return more;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).first();
    }
}
