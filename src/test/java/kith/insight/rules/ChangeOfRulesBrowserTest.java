package kith.insight.rules;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import kith.AtBothWidths;
import kith.BrowserTest;
import kith.Samples;
import kith.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A leader looks at what another interval of visits would move; one who reads no record sees how many, and nobody's name. */
class ChangeOfRulesBrowserTest extends BrowserTest {

    @Autowired Samples samples;
    @Autowired Staff staff;
    @Autowired TransactionTemplate transaction;

    @AtBothWidths
    void which_clocks_would_move(int width) {
        var leader = worker("senior-leader", "practitioner");
        UUID id = staff.inHub(leader, "hub-10");
        var family = samples.family(id);
        var clocks = due(family.amara().value());
        open(width, true);
        signInAs(leader);

        page.navigate("/settings/pathways/preview");
        send("clocks.yml", "B12: { within: 15 wrking days }\n");
        assertThat(page.locator("main")).containsText("clocks.yml");
        look("rules-mistake-" + width);
        send("clocks.yml", "B12: { within: 15 working days }\n");
        assertThat(page.locator("main")).containsText("have clocks that would move");
        assertThat(page.locator("main")).containsText("Child protection visit");
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Amara Adeyemi-Clarke")).first()).isVisible();
        look("rules-moved-" + width);
        org.assertj.core.api.Assertions.assertThat(due(family.amara().value())).isEqualTo(clocks);

        open(width, true);
        signIn("data-officer");
        page.navigate("/settings/pathways/preview");
        send("clocks.yml", "B12: { within: 15 working days }\n");
        assertThat(page.locator("main")).containsText("whose record is not open to you here");
        assertThat(page.locator("main")).not().containsText("Adeyemi-Clarke");
    }

    private String due(UUID child) {
        return transaction.execute(status -> db.sql("select string_agg(rule || due, ' ' order by rule, due) from pathway.clock where person = :child").param("child", child).query(String.class).single());
    }

    private void send(String name, String text) {
        page.getByLabel("Changed files").setInputFiles(new FilePayload(name, "application/yaml", text.getBytes(StandardCharsets.UTF_8)));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("See what would move")).click();
    }
}
