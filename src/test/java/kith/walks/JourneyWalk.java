package kith.walks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static kith.AnotherAuthority.inWales;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import kith.BrowserTest;
import kith.Samples;
import kith.casework.record.anything.Recordable;
import kith.hub.HubWorld;
import kith.ui.Say;
import org.junit.jupiter.params.provider.Arguments;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A journey from its first fact to its end: each fact is recorded with the form to which the journey's own pages lead, in the suite's English
 * authority or in the Welsh one beside it, by whoever leads the hub or team that holds the child.
 */
abstract class JourneyWalk extends BrowserTest {

    enum Country { ENGLAND, WALES }

    private static final String WELSH_TEAM = "care-and-support-team";

    @Autowired private HubWorld world;
    @Autowired private Samples samples;
    @Autowired private Recordable recordable;

    Country country;
    UUID child;
    String at;
    private String contact;
    private String journey;
    private int width;

    static Stream<Arguments> everywhere() {
        return Stream.of(Country.values()).flatMap(country -> Stream.of(1280, 390).map(width -> Arguments.of(country, width)));
    }

    /** Somebody rings about a child of this age of whom nothing is known; it becomes a referral, and the hub or team of whoever walks is given the child. */
    void begin(Country country, int width, String forename, int years) {
        arrive(country, width, forename, "Date of birth", today().minusYears(years).minusDays(40));
    }

    /** @param label of the question that {@code day} answers: when the child was born, or is expected */
    void arrive(Country country, int width, String forename, String label, LocalDate day) {
        atTheDoor(country, width);
        contact(forename, label, day);
        decide("referral", "The family asks for help.");
        allocate();
    }

    /** Whoever leads the front door is signed in. */
    void atTheDoor(Country country, int width) {
        this.country = country;
        this.width = width;
        if (wales()) goTo(inWales(), width, "early-help-team.team-manager.1");
        else goTo(world.post("Fay Front", "manager", "consultant-social-worker", "hub-1", "hub", HASH));
        page.setDefaultTimeout(20_000);
    }

    private void goTo(HubWorld.Person person) {
        open(width, true);
        signInAs(person.username());
    }

    /** Of somebody whom nobody knows; what comes next is the decision. */
    void contact(String forename, String label, LocalDate day) {
        page.navigate("/contacts/new");
        answer("who", forename + " Invented");
        page.locator("#who").press("Enter");
        link("somebody new");
        var field = page.locator("main").getByLabel(label);
        reveal(field);
        field.fill(Say.typed(day));
        answer("said", "No coat again, and no heating at home.");
        answer("urgent", "no");
        send();
        // the same walk at the other width has left a child of the same name and birthday
        if (page.locator(".govuk-error-summary").count() > 0) {
            page.getByLabel("None of these: somebody new").check();
            send();
        }
        saved();
        contact = page.url().replace("/decision", "");
    }

    void decide(String outcome, String reason) {
        answer("decision", outcome);
        answer("reason", reason);
        save();
        page.navigate(contact);
        child = UUID.fromString(page.locator("main a[href^='/children/']").first().getAttribute("href").split("/")[2].substring(0, 36));
        at = "/children/" + child;
    }

    /** To a hub or team, and whoever leads it is signed in from here on. */
    void allocate() {
        var hub = wales() ? null : world.hub(HASH);
        page.navigate(at + "/allocation?hub=" + (wales() ? WELSH_TEAM : hub.code()));
        var why = page.locator("main select[name='reason']");
        if (why.count() > 0) why.selectOption("fewer-moves");
        button("Allocate to");
        saved();
        if (wales()) goTo(inWales(), width, WELSH_TEAM + ".team-manager.1");
        else goTo(hub.consultant());
        page.setDefaultTimeout(20_000);
    }

    boolean wales() { return country == Country.WALES; }

    String ago(int days) { return Say.typed(today().minusDays(days)); }

    String ahead(int days) { return ago(-days); }

    LocalDate today() { return samples.today(); }

    /** From here on facts are recorded from the page of this journey. */
    void on(String journey) { this.journey = journey; }

    /** Opens the form from the journey's page, or from the list of what can begin, answers what is given as name=value, and saves. */
    void record(String type, String... answers) {
        open(type);
        for (var answer : answers) answer(answer.substring(0, answer.indexOf('=')), answer.substring(answer.indexOf('=') + 1));
        save();
    }

    void open(String type) {
        var form = address(type);
        var here = at + "/journey" + (journey == null ? "" : "/" + journey);
        page.navigate(here);
        if (links(form).count() == 0) page.navigate(at + "/journey");
        if (links(form).count() == 0) page.navigate(at + "/record");
        assertThat(links(form).count()).as("a way from the journey " + journey + " to " + type).isPositive();
        press(links(form).first());
    }

    private String address(String type) {
        return recordable.address(type, child).orElseThrow(() -> new AssertionError("nothing records " + type));
    }

    private Locator links(String form) {
        return page.locator("main a[href^='" + form + "?'], main a[href='" + form + "']");
    }

    void press(Locator what) {
        var folded = what.locator("xpath=ancestor::details[not(@open)]");
        for (int n = folded.count(); n > 0; n--) folded.first().locator("xpath=summary").click();
        what.click();
    }

    void answer(String name, String value) {
        var field = page.locator("main [name='" + name + "']");
        assertThat(field.count()).as("a question " + name + " at " + page.url()).isPositive();
        var kind = (String) field.first().evaluate("field => field.tagName === 'INPUT' ? field.type : field.tagName");
        if (kind.equals("radio") || kind.equals("checkbox")) check(page.locator("main [name='" + name + "'][value='" + value + "']"));
        else if (kind.equals("SELECT")) field.first().selectOption(value);
        else if (!kind.equals("hidden")) {
            reveal(field.first());
            field.first().fill(value);
        }
    }

    private void check(Locator box) {
        reveal(box);
        box.check();
    }

    private static void reveal(Locator field) {
        var folded = field.locator("xpath=ancestor::details[not(@open)]");
        for (int n = folded.count(); n > 0; n--) folded.first().locator("xpath=summary").click();
    }

    void save() {
        send();
        saved();
    }

    private void send() { page.locator("main form button.govuk-button:not(.govuk-button--secondary):not(.govuk-button--small)").last().click(); }

    private void saved() {
        if (page.locator(".govuk-error-summary").count() > 0) throw new AssertionError(page.url() + ": " + page.locator(".govuk-error-summary").innerText().replace("\n", " | "));
        assertThat(page.locator("h1").innerText()).doesNotContain("Is this right?");
    }

    void button(String words) {
        press(page.locator("main button, main a[role=button]").filter(new Locator.FilterOptions().setHasText(words)).first());
    }

    void link(String words) {
        press(page.locator("main a").filter(new Locator.FilterOptions().setHasText(words)).first());
    }

    void see(String address, String... words) {
        page.navigate(at + address);
        for (var each : words) assertThat(page.locator("main")).containsText(each);
    }

    /** What this journey's page says, and its picture. */
    void journeySays(String... words) {
        see("/journey/" + journey, words);
        assertThat(page.url()).contains("/journey/" + journey);
        picture(journey);
    }

    void picture(String name) { look("walk-" + country.name().toLowerCase() + "-" + name + "-" + width); }

    void exactly(String label) { page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).first().check(); }

    /** The journey that also stands in the short lane, for Wales. */
    void privateFostering(Country country, int width) {
        begin(country, width, "Cadi", 12);
        on("private-fostering");
        record("private-fostering.proposed", "from=" + ago(30), "happened=" + ago(75));
        record("private-fostering.notified", "matter=proposal", "by=carer", "happened=" + ago(74));
        record("private-fostering.visited", "childSpokenTo=yes", "outcome=suitable", "happened=" + ago(70));
        record("private-fostering.started", "happened=" + ago(30));
        record("private-fostering.visited", "childSpokenTo=yes", "outcome=suitable", "happened=" + ago(20));
        journeySays("Privately fostered");
        record("private-fostering.ended", "reason=returned-home", "happened=" + ago(1));
        record("private-fostering.notified", "matter=end", "by=carer");
        journeySays("Private fostering ended");
    }
}
