package kith.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import kith.access.Asker;
import kith.access.Workers;
import kith.app.database.OpenDatabase;
import kith.app.database.Role;
import kith.exchange.demo.AccountsFile;
import kith.exchange.demo.DemoMark;
import kith.exchange.demo.LoadDemo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class LoadingTheDemonstrationTest {

    private static final int CHILDREN = 1100;
    private static final String FACTS = "select count(*) from ledger.fact";
    private static final String TWICE = "select count(*) - count(distinct value) from people.identifier where scheme = 'la-child-id'";
    private static final String WITHOUT_ROLE = "select count(*) from access.worker where not exists (select from access.role_held where role_held.worker = worker.id)";

    @TempDir Path folder;

    @Test void a_load_that_was_stopped_goes_on_as_the_same_authority() throws Exception {
        try (var database = OpenDatabase.in(folder.resolve("data"), OpenDatabase.Settings.FAST_FOR_TESTS); var context = KithApplication.withoutPages(database)) {
            Asker.asSystem(() -> {
                var load = context.getBean(LoadDemo.class);
                var mark = DemoMark.in(database.data().path());
                assertThatThrownBy(() -> load.run(mark, CHILDREN, database.database().connect(Role.OWNER), said -> stopAt("  1,000 children", said))).hasMessage("stopped");
                assertThat(mark.begun()).isTrue();
                assertThat(new AccountsFile(database.data().path()).beginning()).isEmpty();
                var half = count(context, FACTS);

                load.run(mark, CHILDREN, database.database().connect(Role.OWNER), said -> { });
                var whole = count(context, FACTS);

                assertThat(mark.settled()).isTrue();
                assertThat(half).isBetween(1L, whole - 1);
                assertThat(count(context, TWICE)).isZero();
                assertThat(count(context, WITHOUT_ROLE)).isZero();
                assertThat(context.getBean(Workers.class).called(Files.readAllLines(database.data().file("demonstration-accounts.txt")).get(3).strip().split(" ")[0])).isPresent();
                return null;
            });
        }
    }

    private static long count(ApplicationContext context, String question) {
        return context.getBean(TransactionTemplate.class).execute(begun -> context.getBean(JdbcClient.class).sql(question).query(Long.class).single());
    }

    private static void stopAt(String line, String said) {
        if (said.equals(line)) throw new IllegalStateException("stopped");
    }
}
