package kith.walks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each journey of the pathway files in both countries; docs/walks.md says which walk stands for which. */
@Tag("long")
class EveryJourneyBrowserTest extends JourneyWalk {

    @ParameterizedTest @MethodSource("everywhere")
    void from_the_contact_to_the_end_of_the_plan(Country country, int width) {
        atTheDoor(country, width);
        var mabli = width > 400 ? "Mabliwen" : "Mablifach";
        contact(mabli, "Date of birth", today().minusYears(6));
        picture("decision");
        decide("mash", "Three schools worry about the same family.");
        page.navigate("/mash");
        picture("mash-board");
        link(mabli);
        page.getByText("Record the answer of Police").click();
        page.locator(".kith-visited").filter(new Locator.FilterOptions().setHasText("Record the answer of Police")).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Amber")).click();
        picture("mash-enquiry");
        link("Decide");
        decide("referral", "What health and the police know belongs together.");
        allocate();
        page.navigate(at + "/assessment");
        button("Start the assessment");
        link("Complete the assessment");
        page.getByLabel("What puts the children at risk").fill("The home is cold.");
        page.getByLabel("What protects them").fill("A grandmother lives two streets away.");
        page.getByLabel("What the parents or carers think, and how it was used").fill("They want help.");
        page.getByLabel("What follows, and why").fill("Help at home.");
        answer("views-" + child, "I want to be warm.");
        page.getByLabel(wales() ? "Care and support plan" : "Child in need plan").check();
        save();
        on(wales() ? "care-and-support" : "child-in-need");
        plan("need-plan.made", "what-1=The heating is mended", "owner-1=housing", "due-1=" + ahead(7));
        journeySays(wales() ? "First review of the care and support plan" : "Child in need plan review");
        if (!wales()) visit("child-in-need", 0);
        record("need-plan.reviewed");
        see("/plan");
        picture("plan-page");
        see("/closing");
        answer("what", "case");
        page.locator("main [name='reason']").first().check();
        page.locator("main [name='agreedBy']").selectOption(new SelectOption().setIndex(1), new Locator.SelectOptionOptions().setForce(true));
        answer("familyTold", "in-person");
        answer("referrerTold", "in-person");
        picture("closing");
        save();
        see("/journey", "What is over");
    }

    @ParameterizedTest @MethodSource("everywhere")
    void before_the_birth(Country country, int width) {
        arrive(country, width, "Baby", "Unborn: expected on", today().plusWeeks(14));
        on(wales() ? "register" : "child-protection");
        record("unborn.risk-known");
        record("conference.held", "kind=pre-birth", "outcome-" + child + "=plan", "category-" + child + "=NEG");
        page.navigate(at + "/people/birth");
        page.getByLabel("When was the child born?").fill("today");
        exactly("Girl");
        save();
        see("", wales() ? "Child protection register" : "Child protection plan");
        see("/protection", "Unborn child at risk");
        picture("born");
    }

    @ParameterizedTest @MethodSource("everywhere")
    void adoption_to_the_sealed_file(Country country, int width) {
        begin(country, width, "Robin", 2);
        on("looked-after");
        record("care.started", "happened=" + ago(150), "authority=delegated-manager", "legalStatus=E1", "type=U6", "provider=PR1", "basis=none");
        on("permanence");
        record("permanence-plan.made", "plan=adoption", "happened=" + ago(125));
        record("adoption.planned", "happened=" + ago(124));
        record("adoption-panel.recommended", "matter=plan", "outcome=recommended", "happened=" + ago(120));
        record("adoption.decided", "happened=" + ago(118));
        record("adoption.matched", "adopters=1", "happened=" + ago(90));
        on("adoption");
        record("placement.started", "happened=" + ago(80), "why=CARPL", "type=A6", "provider=PR1", "basis=none");
        visit("looked-after", 75);
        record("care-review.held", "happened=" + ago(56), "participation=PN0", "plan=goes-on", "advocate=not-needed", "visitor=not-needed");
        journeySays("Placed for adoption");
        record("adoption-application.made", "happened=" + ago(5));
        see("/permanence");
        picture("permanence-page");
        record("adoption-order.made", "consent=unopposed");
        assertThat(page.locator("h1")).containsText("Seal the file");
        page.locator("main [name='names']").first().check();
        page.locator("main [name='names']").nth(1).check();
        page.locator("main [name='sure']").first().check();
        picture("sealing");
        button("Seal the file");
        assertThat(page.locator(".kith-banner")).containsText("The file is sealed");
    }

    @ParameterizedTest @MethodSource("everywhere")
    void with_a_connected_carer_to_special_guardianship(Country country, int width) {
        begin(country, width, "Gwen", 5);
        on("looked-after");
        record("care.started", "happened=" + ago(60), "authority=delegated-manager", "legalStatus=C1", "type=U3", "provider=PR4", "basis=temporary-carer");
        visit("looked-after", 55);
        journeySays("Looked after");
        record("connected-carer.approved", "happened=" + ago(20));
        on("court");
        record("special-guardianship.notified", "happened=" + ago(50));
        record("special-guardianship-report.filed", "happened=" + ago(10));
        on("looked-after");
        record("care.ended", "reason=E45");
        see("/journey", "What is over");
        picture("kinship-over");
    }

    @ParameterizedTest @MethodSource("everywhere")
    void early_help(Country country, int width) {
        begin(country, width, "Efa", 9);
        on("early-help");
        record("early-help.requested", "from=school", "tier=2", "happened=" + ago(20));
        journeySays("Early help begins");
        record("early-help.started", "tier=2", "lead=school", "leadName=Non Invented", "happened=" + ago(18));
        record("early-help-assessment.started", "happened=" + ago(17));
        record("early-help-assessment.completed", "outcome=early-help-plan", "happened=" + ago(12));
        plan("early-help-plan.made", "what-1=Breakfast club every day", "owner-1=school", "due-1=" + ahead(7));
        record("early-help.tier-changed", "tier=3", "happened=" + ago(6));
        record("early-help-plan.reviewed", "outcome=ready-to-end", "happened=" + ago(2));
        see("/early-help");
        picture("early-help-page");
        record("early-help.ended", "reason=needs-met");
        journeySays("Early help ended");
    }

    @ParameterizedTest @MethodSource("everywhere")
    void becoming_and_being_looked_after(Country country, int width) {
        begin(country, width, "Lowri", 8);
        on("looked-after");
        record("care.started", "happened=" + ago(50), "authority=delegated-manager", "legalStatus=V2", "type=U6", "provider=PR1", "basis=none");
        journeySays("Looked after");
        button("Done: Placement plan");
        button("Done: " + (wales() ? "Part 6" : "Care plan"));
        visit("looked-after", 40);
        record("care-review.held", "happened=" + ago(30), "participation=PN1", "plan=goes-on", "advocate=appointed", "visitor=not-needed");
        if (wales()) see("", "Second review of the Part 6 plan", "Visit in the placement");
        if (!wales()) {
            record("care-review-decisions.sent", "happened=" + ago(29));
            record("care-review-record.completed", "happened=" + ago(27));
            record("care-review-record.circulated", "happened=" + ago(26));
            record("placement.notified", "everyone=yes", "happened=" + ago(48));
            record("iro-dispute.raised", "about=delay", "with=manager", "happened=" + ago(20));
            record("iro-dispute.resolved", "outcome=plan-changed", "happened=" + ago(15));
        }
        on("health-and-education");
        record("health-assessment.completed", "kind=initial", "happened=" + ago(35));
        record("pep.started", "happened=" + ago(34));
        journeySays("Health");
        on("missing");
        record("missing.started", "type=M", "happened=" + ago(12));
        record("missing.ended", "happened=" + ago(11));
        record("return-interview.held", "outcome=held", "happened=" + ago(10));
        journeySays(wales() ? "Debrief" : "Return interview");
        on("looked-after");
        record("placement.started", "happened=" + ago(9), "why=CARPL", "type=K2", "provider=PR1", "basis=none");
        visit("looked-after", 4);
        see("/care");
        picture("care-page");
        record("care.ended", "reason=E13");
        see("/journey", "What is over");
        picture("after-care");
    }

    @ParameterizedTest @MethodSource("everywhere")
    void leaving_care(Country country, int width) {
        begin(country, width, "Gethin", 16);
        on("looked-after");
        record("care.started", "happened=" + ago(190), "authority=delegated-manager", "legalStatus=V2", "type=U6", "provider=PR1", "basis=none");
        on("leaving-care");
        journeySays(wales() ? "Category 1 young person" : "Eligible");
        record("needs-assessment.completed", "happened=" + ago(100));
        record("pathway-plan.made", "happened=" + ago(90), "home=With Grace until I am 18.");
        journeySays("Review of the pathway plan");
        see("/leaving-care");
        picture("leaving-care-page");
        record("adviser.appointed", "name=Sam Invented", "happened=" + ago(89));
        record("pathway-plan.reviewed", "outcome=goes-on", "happened=" + ago(20));
        on("looked-after");
        record("care.ended", "reason=E4A", "happened=" + ago(10));
        on("leaving-care");
        journeySays(wales() ? "Category 2 young person" : "Relevant", "Care leaver");
        record("care-leaver-accommodation.started", "kind=T", "byAuthority=yes", "suitable=yes", "happened=" + ago(9));
        record("adviser.visited", "seen=yes", "purpose=new-home", "where=at-home", "happened=" + ago(4));
        record("leaving-care.recorded", "inTouch=YES", "activity=F2", "happened=" + ago(2));
        record("pathway-plan.ended", "reason=no-longer-wanted");
        journeySays("Pathway plan ended");
    }

    @ParameterizedTest @MethodSource("everywhere")
    void the_register_from_the_enquiry_to_the_end(Country country, int width) {
        begin(country, width, "Tomos", 7);
        on(wales() ? "register" : "child-protection");
        record("harm.suspected", "happened=" + ago(130));
        record("strategy-discussion.held", "outcome=section-47-joint", "happened=" + ago(130));
        journeySays("Initial child protection conference");
        button("Done: Strategy discussion minutes");
        record("conference.arranged", "kind=initial", "on=" + ago(112), "happened=" + ago(125));
        record("conference-report.shared", "with=family-and-chair", "happened=" + ago(118));
        record("conference.held", "kind=initial", "happened=" + ago(112), "outcome-" + child + "=plan", "category-" + child + "=NEG", "said=Nights at his grandmother’s.");
        record("conference-decisions.sent", "to=everybody", "happened=" + ago(110));
        record("core-group.held", "happened=" + ago(103));
        visit("child-protection", 104);
        journeySays(wales() ? "Child protection register" : "Child protection plan", "Next core group");
        record("chair-challenge.raised", "matter=drift", "answerBy=" + ago(90), "happened=" + ago(98));
        record("chair-challenge.answered", "outcome=accepted-by-chair", "happened=" + ago(92));
        record("conference.held", "kind=review", "happened=" + ago(30), "outcome-" + child + "=continue", "category-" + child + "=NEG");
        record("protection-plan.category-changed", "category=EMO", "happened=" + ago(20));
        see("/protection");
        picture("protection-page");
        record("conference.held", "kind=review", "happened=" + ago(1), "outcome-" + child + "=end");
        see("/journey/" + (wales() ? "register" : "child-protection"), wales() ? "Child protection register" : "Child protection plan");
        picture("off-the-register");
    }

    @ParameterizedTest @MethodSource("everywhere")
    void one_who_moved_in_on_a_plan_of_another_authority(Country country, int width) {
        begin(country, width, "Nia", 5);
        on(wales() ? "register" : "child-protection");
        record("transfer-in.notified", "happened=" + ago(20));
        journeySays(wales() ? "Conference on a child who moved in" : "Transfer-in conference");
        record("conference.held", "kind=transfer-in", "happened=" + ago(6), "outcome-" + child + "=plan", "category-" + child + "=NEG");
        journeySays("First core group");
    }

    @ParameterizedTest @MethodSource("everywhere")
    void before_and_in_court(Country country, int width) {
        begin(country, width, "Osian", 4);
        on("pre-proceedings");
        record("legal-planning-meeting.held", "outcome=pre-proceedings", "happened=" + ago(100));
        record("group-meeting.offered", "how=meeting", "happened=" + ago(99));
        record("letter-before-proceedings.sent", "happened=" + ago(97));
        record("group-meeting.accepted", "happened=" + ago(96));
        record("group-meeting.held", "planMade=yes", "happened=" + ago(92));
        record("pre-proceedings-meeting.held", "happened=" + ago(90));
        journeySays("Pre-proceedings");
        on("court");
        record("court-application.made", "kind=care", "issued=" + ago(60), "happened=" + ago(60));
        journeySays("Care proceedings", "Final order");
        record("hearing.listed", "kind=case-management", "on=" + ago(44), "happened=" + ago(58));
        record("hearing.listed", "kind=issues-resolution", "on=" + ahead(10), "happened=" + ago(58));
        see("/court");
        picture("court-page-before");
        page.navigate(at + "/court/hearing");
        page.locator("main [name='which']").selectOption(new SelectOption().setIndex(1));
        answer("happened", ago(44));
        answer("order", "Interim care");
        answer("until", ahead(20));
        answer("document-1", "Social work statement");
        answer("from-1", "The authority");
        answer("due-1", ago(10));
        save();
        record("filing.made", "happened=" + ago(12));
        see("/court", "Interim care order");
        picture("court-page");
        page.navigate(at + "/court/hearing");
        page.getByLabel("Which hearing?").selectOption("Another: final");
        page.getByLabel("Order made, if any").selectOption("Final: care");
        save();
        see("/court", "Care proceedings ended");
        picture("court-page-after");
    }

    @ParameterizedTest @MethodSource("everywhere")
    void private_fostering(Country country, int width) { privateFostering(country, width); }

    @ParameterizedTest @MethodSource("everywhere")
    void disability_and_support(Country country, int width) {
        begin(country, width, "Iestyn", 10);
        on("short-breaks");
        record("short-breaks.started", "with=foster-carer", "happened=" + ago(60));
        record("short-break.started", "legalStatus=V3", "happened=" + ago(50));
        record("short-break.ended", "happened=" + ago(47));
        if (!wales()) {
            record("short-breaks.visited", "seen=yes", "happened=" + ago(40));
            record("short-breaks.reviewed", "happened=" + ago(30));
        }
        journeySays("Short breaks");
        record("short-breaks.ended", "reason=no-longer-needed", "happened=" + ago(3));
        on("disability");
        record("occupational-therapy.requested", "need=adaptation", "happened=" + ago(90));
        record("occupational-therapy.assessed", "outcome=adaptation", "happened=" + ago(60));
        record("occupational-therapy.provided", "happened=" + ago(20));
        record("care-package.started", "what=direct-payment", "poundsWeekly=85", "happened=" + ago(80));
        record("care-package.reviewed", "poundsWeekly=95", "happened=" + ago(10));
        see("/send");
        picture("send-page");
        record("care-package.ended", "reason=family-wishes");
        see("/send");
        picture("send-page-after");
    }

    @ParameterizedTest @MethodSource("everywhere")
    void harm_outside_the_family_and_youth_justice(Country country, int width) {
        begin(country, width, "Rhun", 14);
        on("harm");
        record("harm-flag.raised", "kind=criminal-exploitation", "level=significant", "happened=" + ago(100));
        record("harm-plan.made", "kind=criminal-exploitation", "happened=" + ago(90));
        record("slavery-referral.made", "happened=" + ago(88));
        record("slavery-referral.decided", "decision=conclusive-grounds", "happened=" + ago(60));
        record("youth-justice.started", "order=referral-order", "happened=" + ago(80));
        record("harm-flag.reviewed", "kind=criminal-exploitation", "level=emerging", "happened=" + ago(20));
        journeySays("At risk of exploitation", "Youth justice");
        see("/harm");
        picture("harm-page");
        record("youth-justice.ended", "reason=completed", "happened=" + ago(5));
        record("harm-flag.ended", "kind=criminal-exploitation", "reason=safer");
        journeySays("At risk of exploitation");
    }

    @ParameterizedTest @MethodSource("everywhere")
    void liberty(Country country, int width) {
        begin(country, width, "Eiry", 15);
        on("court");
        record("secure-accommodation.started", "happened=" + ago(40));
        record("secure-accommodation.authorised", "until=" + ahead(20), "happened=" + ago(38));
        journeySays("Secure accommodation");
        record("secure-accommodation.ended", "happened=" + ago(20));
        record("deprivation-of-liberty.started", "until=" + ago(5), "happened=" + ago(19));
        record("deprivation-of-liberty.reviewed", "until=" + ahead(30), "happened=" + ago(6));
        journeySays("Deprived of liberty by order");
        record("deprivation-of-liberty.ended");
        journeySays("What happened");
    }

    @ParameterizedTest @MethodSource("everywhere")
    void an_allegation_against_somebody_in_a_position_of_trust(Country country, int width) {
        begin(country, width, "Ifan", 11);
        on("position-of-trust");
        record("allegation.received", "happened=" + ago(10));
        record("lado.told", "happened=" + ago(9));
        record("allegation.concluded");
        see("/chronology", wales() ? "Designated officer for safeguarding told" : "Designated officer (LADO) told");
    }

    @ParameterizedTest @MethodSource("everywhere")
    void an_unaccompanied_child(Country country, int width) {
        begin(country, width, "Samir", 15);
        on("unaccompanied");
        record("unaccompanied-child.recorded", "happened=" + ago(20));
        record("transfer-scheme.referred", "happened=" + ago(19));
        journeySays("Unaccompanied child", "National Transfer Scheme");
        record("transfer-scheme.transferred", "outcome=stays-here", "happened=" + ago(3));
        journeySays("Unaccompanied child");
    }

    @ParameterizedTest @MethodSource("everywhere")
    void requests_breaches_and_two_complaints_of_one_day(Country country, int width) {
        begin(country, width, "Alys", 13);
        on("complaints");
        record("complaint.received", "from=child", "aboutWorker=no");
        record("complaint.received", "from=child", "aboutWorker=no");
        journeySays("1 of 2", "2 of 2");
        page.navigate(at + "/record/complaint.acknowledged");
        picture("which-complaint");
        on("information");
        record("subject-access.asked", "by=parent", "happened=" + ago(20));
        record("subject-access.extended", "reason=complex", "happened=" + ago(10));
        record("subject-access.answered", "outcome=given-in-part");
        record("data-breach.known", "kind=sent-to-the-wrong-person", "aboutWorker=no");
        record("data-breach.assessed", "risk=high");
        record("data-breach.notified");
        record("data-breach.told");
        journeySays("Data breach told to the Information Commissioner");
    }

    @ParameterizedTest @MethodSource("everywhere")
    void somebody_becomes_a_foster_carer(Country country, int width) {
        begin(country, width, "Heledd", 9);
        page.navigate("/carers");
        link("Somebody wants to foster or adopt");
        page.getByLabel("Foster children who are not related to them").check();
        answer("forenames", width > 400 ? "Dorothea" : "Winifred");
        answer("surname", width > 400 ? "Fairweather" : "Lightfoot");
        answer("born", width > 400 ? "3/4/1974" : "9/11/1969");
        save();
        if (!wales()) {
            link("Stage 1 complete");
            save();
            link("Stage 1 decided");
            exactly("Go on");
            save();
        }
        picture("carer-applied");
        link("Approved");
        exactly("Mainstream");
        answer("places", "2");
        save();
        assertThat(page.locator("main")).containsText("Approved foster carer");
        picture("carer");
    }

    @ParameterizedTest @MethodSource("everywhere")
    void police_protection_and_an_emergency_order(Country country, int width) {
        begin(country, width, "Iolo", 7);
        on("emergency");
        record("police-protection.started", "at=00:05", "where=foster-carer", "words=Sgt Lowe rang. Nobody came home.");
        journeySays("Police protection", "Police protection ends");
        record("emergency-order.made", "at=00:10", "effect=remove", "until=" + ahead(6), "words=The magistrates sat by telephone.");
        journeySays("Emergency protection order");
        record("emergency-order.extended", "until=" + ahead(9));
        see("", "Emergency protection order");
        record("emergency-order.ended", "outcome=discharged");
        see("/journey", "What is over", "Emergency");
        picture("emergency-over");
    }

    @ParameterizedTest @MethodSource("everywhere")
    void a_serious_incident_a_death_and_the_reviews_after_it(Country country, int width) {
        begin(country, width, "Osian", 4);
        on("serious-incidents");
        record("serious-incident.known", "kind=serious-harm", "happened=" + ago(40));
        if (!wales()) {
            journeySays("Notifying the Panel", "Rapid review");
            record("panel.notified", "happened=" + ago(36));
            record("rapid-review.completed", "outcome=local-review", "happened=" + ago(24));
        }
        record("practice-review.decided", "happened=" + ago(23));
        see("/people");
        link("Record a death");
        answer("happened", ago(0));
        answer("words", "The ward rang.");
        answer("sure", "yes");
        picture("death-form");
        save();
        if (!wales()) see("", "Notifying a child’s death", "Publishing the practice review");
        picture("died");
        record("death.notified", "to=everybody");
        record("child-death-review.completed");
        record("practice-review.published");
        see("/chronology", "Death notified", "Child death review completed", wales() ? "Safeguarding review published" : "practice review published");
        picture("after-a-death");
        page.navigate("/");
        assertThat(page.locator("main")).not().containsText("Osian");
    }

    @ParameterizedTest @MethodSource("everywhere")
    void somebody_is_approved_to_adopt(Country country, int width) {
        begin(country, width, "Mair", 9);
        page.navigate("/carers");
        link("Somebody wants to foster or adopt");
        page.getByLabel("Adopt", new Page.GetByLabelOptions().setExact(true)).check();
        answer("forenames", "Bronwen");
        answer("surname", width > 400 ? "Merryweather" : "Quillfeather");
        answer("born", width > 400 ? "3/4/1984" : "9/11/1979");
        answer("happened", ago(300));
        save();
        picture("adopter-registered");
        step("Accepted", "happened=" + ago(298));
        step("Stage 1 completed", "outcome=suitable-to-go-on", "happened=" + ago(250));
        step("Stage 2 started", "happened=" + ago(240));
        picture("adopter-stage-two");
        step("Panel’s recommendation", "matter=approval", "outcome=recommended", "happened=" + ago(160));
        step("Stage 2 decided", "outcome=approved", "happened=" + ago(150));
        assertThat(page.locator("main")).containsText("Approved adopter");
        step("Matched with a child", "happened=" + ago(60));
        step("Match ended", "reason=did-not-go-on", "happened=" + ago(50));
        step("Review", "outcome=still-suitable", "happened=" + ago(40));
        step("Matched with a child", "happened=" + ago(5));
        assertThat(page.locator("main nav").getByText("Permanence")).hasCount(0);
        picture("adopter");
        step("No longer an adopter", "reason=adopted");
        assertThat(page.locator("main")).containsText("Ended");
        picture("adopter-ended");
    }

    private void step(String words, String... answers) {
        page.locator("main a").filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + words + ":"))).first().click();
        for (var answer : answers) answer(answer.substring(0, answer.indexOf('=')), answer.substring(answer.indexOf('=') + 1));
        save();
    }

    private void plan(String type, String... answers) {
        open(type);
        answer("kind", type);
        page.getByLabel("What will be different for the child").fill("Warm, fed and in time for school.");
        page.getByLabel("If things do not get better").fill("We meet within a week.");
        for (var answer : answers) answer(answer.substring(0, answer.indexOf('=')), answer.substring(answer.indexOf('=') + 1));
        save();
    }

    private void visit(String purpose, int daysAgo) {
        record("visit.made", "purpose=" + purpose, "seen-" + child + "=alone", "happened=" + ago(daysAgo), "note=We talked in the garden.");
    }
}
