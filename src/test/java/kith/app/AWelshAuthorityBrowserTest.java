package kith.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static kith.AnotherAuthority.inWales;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import kith.BrowserTest;
import kith.ui.Say;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** In the model of Monmouthshire: from the web form in Welsh to a child who is looked after. */
@Tag("slow")
class AWelshAuthorityBrowserTest extends BrowserTest {

    private static final String UNDECIDED = """
        select c.contact, c.person, p.forenames
          from frontdoor.contact c
          join people.person p on p.person = c.person
         where c.ended_on is null and p.forenames is not null and p.born < :born and (select count(*) from frontdoor.contact other where other.contact = c.contact) = 1
           and not exists (select from pathway.status s where s.person = c.person and s.code in ('child-protection', 'looked-after', 'section-47', 'child-in-need') and s.until is null)
         order by c.received_on, c.contact limit 1
        """;

    private record Child(UUID contact, UUID person, String forenames) {
        String first() { return forenames.split(" ")[0]; }
    }

    @Test void whoever_tells_of_a_child_is_offered_welsh() {
        goTo(inWales(), 390);
        page.navigate("/tell-us?lang=cy");
        assertThat(page.locator("html")).hasAttribute("lang", "cy");
        button("Anfon").click();
        assertThat(page.locator(".govuk-error-summary")).containsText("Rhowch eich enw");
        look("wales-tell-us-wrong-390");
        page.getByLabel("Enw’r plentyn, hyd y gwyddoch").fill("Macsen");
        page.getByLabel("Iaith y plentyn").fill("Cymraeg");
        page.getByLabel("Beth sy’n eich poeni?").fill("Daw i’r ysgol heb fwyd.");
        page.getByLabel("Nac ydy").check();
        page.getByLabel("Eich enw").fill("Elin Tegid");
        page.getByLabel("Ffôn").fill("01632 960001");
        button("Anfon").click();
        assertThat(page.locator("h1")).containsText("Derbyniwyd");
        look("wales-received-390");

        goTo(inWales(), 1280);
        page.navigate("/tell-us");
        assertThat(page.locator("h1")).containsText("worried about");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Cymraeg")).click();
        assertThat(page.locator("h1")).containsText("poeni amdano");
        look("wales-tell-us-1280");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("English")).click();
        assertThat(page.locator("h1")).containsText("worried about");
    }

    @Test void a_child_from_the_contact_to_the_register_and_into_care() {
        goTo(inWales(), 1280, "early-help-team.team-manager.1");
        look("wales-my-day-1280");
        var child = waiting();
        page.navigate("/contacts/" + child.contact() + "/decision");
        page.getByLabel("Referral", exact()).check();
        page.getByLabel("There is reasonable cause to suspect significant harm").check();
        page.getByLabel("Why?", exact()).fill("What the school and the neighbour say belongs together.");
        button("Save decision").click();
        assertThat(page.locator(".kith-banner")).containsText("Referral");
        var at = "/children/" + child.person();

        page.navigate(at + "/assessment");
        look("wales-assessment-before-1280");
        // a child who was assessed before has the form folded away
        if (page.getByText("Start a new assessment").count() > 0) page.getByText("Start a new assessment").click();
        button("Start the assessment").click();
        link("Complete the assessment").click();
        page.getByLabel("What puts the children at risk").fill("Nobody knows who is in the home at night.");
        page.getByLabel("What protects them").fill("A grandmother lives two streets away.");
        page.getByLabel("What the parents or carers think, and how it was used").fill("They want help.");
        page.getByLabel("What follows, and why").fill("The child is not safe at night as things are.");
        page.getByLabel("What " + child.first() + " says and wants, and how it was used").fill("I want to sleep at my nan’s.");
        assertThat(page.locator("main")).containsText("Care and support plan");
        page.getByLabel("Strategy discussion").check();
        look("wales-assessment");
        button("Complete the assessment").click();

        page.navigate(at + "/protection");
        link("Record a strategy discussion").click();
        page.getByLabel("Section 47 joint").check();
        button("Save").click();
        page.navigate(at + "/protection/conference");
        page.getByLabel("Initial").check();
        page.getByLabel("Decision for " + child.first()).selectOption("plan");
        page.getByLabel("Category for " + child.first()).selectOption("NEG");
        page.getByLabel("Reasons, and the outline plan").fill("Nights at her grandmother’s while the home is made safe.");
        look("wales-conference");
        button("Save conference").click();
        page.navigate(at);
        assertThat(page.locator("main")).containsText("Child protection register");
        assertThat(page.locator("main")).not().containsText("Child protection plan");
        look("wales-registered");
        page.navigate(at + "/protection");
        assertThat(page.locator("main")).containsText("First core group");
        link("Record a core group").click();
        button("Save").click();
        page.navigate(at + "/protection");
        assertThat(page.locator("main")).containsText("Next core group");
        look("wales-protection");

        page.navigate(at + "/care/start");
        page.getByLabel("Since when?").fill("today");
        page.getByLabel("A manager to whom it is delegated").check();
        assertThat(page.locator("main")).not().containsText("Ofsted");
        page.getByLabel("Under what law?").selectOption("V2");
        page.getByLabel("What kind of placement?").selectOption("U6");
        look("wales-care");
        button("Save").click();
        page.navigate(at);
        assertThat(page.locator("main")).containsText("Looked after");
        page.navigate(at + "/journey");
        look("wales-journey");
    }

    private Child waiting() {
        return inWales().ask(db -> db.sql(UNDECIDED).param("born", Say.london(clock.instant()).minusYears(2)).query(Child.class).single());
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
