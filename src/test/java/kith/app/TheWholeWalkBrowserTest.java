package kith.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Pattern;
import kith.BrowserTest;
import kith.app.database.OpenDatabase;
import kith.app.database.Role;
import kith.exchange.demo.DemoMark;
import kith.exchange.demo.LoadDemo;
import kith.exchange.imports.ImportCommand;
import kith.ledger.sealing.VerifyLedger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine;

/** A social worker's main job from sign-in to a verified ledger, on the demonstration authority and on returns as councils file them. */
class TheWholeWalkBrowserTest extends BrowserTest {

    private static final Path SAMPLES = Path.of("docs/samples");
    private static String password;

    @TempDir static Path folder;
    @Autowired LoadDemo demo;
    @Autowired OpenDatabase database;
    @Autowired AutowireCapableBeanFactory beans;
    @Autowired TransactionTemplate transaction;

    @BeforeEach void theAuthority() throws Exception {
        if (password != null) return;
        demo.run(DemoMark.in(folder), 120, database.database().connect(Role.OWNER), line -> { });
        var accounts = Pattern.compile("password {2}(\\S+)").matcher(Files.readString(folder.resolve("demonstration-accounts.txt")));
        password = accounts.find() ? accounts.group(1) : "";
    }

    @Test void from_sign_in_to_ledger_verify_on_the_demonstration_authority() throws Exception {
        var worker = somebodyWithAChild();
        page.navigate("/");
        page.getByLabel("Username").fill(worker.username());
        page.getByLabel("Password").fill(password);
        page.locator("form[action='/sign-in'] button").click();
        assertThat(page.locator("h1")).containsText("My day");
        look("walk-my-day");
        page.navigate("/hub");
        assertThat(page.locator("h1")).containsText("Hub");
        look("walk-my-hub");

        page.locator("#search").fill(worker.surname() + " " + worker.born());
        page.locator("#search").press("Enter");
        look("walk-search");
        page.locator("main table").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(worker.child()).setExact(true)).first().click();
        assertThat(page.locator("h1")).containsText(worker.child());
        look("walk-child");

        page.locator("a.kith-record:visible").first().click();
        page.locator("main").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Visit").setExact(true)).click();
        page.locator(".kith-visited").filter(new Locator.FilterOptions().setHasText(worker.child())).getByLabel("Seen alone", new Locator.GetByLabelOptions().setExact(true)).check();
        page.getByLabel("What happened").fill("We walked to the park and talked about the new school.");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save visit")).click();

        assertThat(page.locator(".kith-banner")).containsText("Visit recorded");
        assertThat(page.locator(".kith-strip")).containsText("Last seen alone Today");
        assertThat(page.locator("main")).containsText("We walked to the park");
        page.locator(".kith-sections details.kith-more > summary").click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Who has looked")).click();
        assertThat(page.locator("main")).containsText("recording a visit");
        assertThat(run(new VerifyLedger())).isZero();
    }

    @Test void a_council_loads_what_it_filed_and_finds_its_children() throws Exception {
        assertThat(run(new ImportCommand(), "cin", SAMPLES.resolve("cin-2026.xml").toString(), "--people", SAMPLES.resolve("people.csv").toString())).isLessThan(2);
        assertThat(run(new ImportCommand(), "ssda903", SAMPLES.resolve("ssda903-2026").toString(), "--people", SAMPLES.resolve("people.csv").toString())).isLessThan(2);
        var child = transaction.execute(status -> db.sql("""
            select p.child_id from people.person p join pathway.status s on s.person = p.person
             where s.code = 'child-protection' and (s.until is null or s.until > current_date)
               and exists (select from ledger.about a join ledger.fact f on f.id = a.fact where a.person = p.person and f.source is not null)
             order by p.child_id limit 1
            """).query(String.class).single());
        signIn("senior-leader");

        page.locator("#search").fill(child);
        page.locator("#search").press("Enter");

        assertThat(page.locator(".kith-strip")).containsText("Child protection plan");
        assertThat(page.locator(".kith-strip")).containsText("not known before go-live");
        assertThat(page.locator(".kith-strip")).not().containsText("late");
        look("walk-imported");
    }

    private record Somebody(String username, String child, String surname, int born, UUID person) {}

    private Somebody somebodyWithAChild() {
        return transaction.execute(status -> db.sql("""
            select w.username, p.forenames || ' ' || p.surname as child, p.surname, extract(year from p.born)::int as born, p.person
              from hub.allocation a
              join people.person p on p.person = a.person
              join access.worker w on w.id::text = a.key
              join pathway.status s on s.person = a.person and s.code = 'child-protection' and s.since <= current_date and (s.until is null or s.until > current_date)
             where p.forenames is not null and p.born < current_date - 900 and w.username not like 'worker-%'
             order by p.person limit 1
            """).query(Somebody.class).single());
    }

    /** As the command would, in this very process; 0 done, 1 done with things to mend, 2 not done. */
    private int run(Object command, String... arguments) {
        var line = new CommandLine(command);
        line.setExecutionStrategy(parsed -> {
            var chosen = parsed;
            while (chosen.hasSubcommand()) chosen = chosen.subcommand();
            beans.autowireBean(chosen.commandSpec().userObject());
            return new CommandLine.RunLast().execute(parsed);
        });
        return line.execute(arguments);
    }
}
