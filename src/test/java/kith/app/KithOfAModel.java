package kith.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import kith.access.Asker;
import kith.app.database.OpenDatabase;
import kith.app.database.Prepared;
import kith.app.database.Role;
import kith.exchange.demo.DemoMark;
import kith.exchange.demo.LoadDemo;
import org.springframework.context.ConfigurableApplicationContext;

/** A Kith with a database of its own, begun as {@code ./kith start --model} begins one, with few children. */
public record KithOfAModel(OpenDatabase database, ConfigurableApplicationContext context) implements AutoCloseable {

    public static KithOfAModel start(Path folder, String model, int children) throws Exception {
        var database = OpenDatabase.in(Prepared.in(folder), OpenDatabase.Settings.FAST_FOR_TESTS);
        SignInSetting.forTheDemonstration(database.data());
        new FirstStart(database).underItsLaw(model);
        var context = KithApplication.withPages(database, 0, false, Map.of());
        database.beforeClosing(context::close);
        Asker.asSystem(() -> {
            context.getBean(LoadDemo.class).run(DemoMark.in(database.data().path()), model, children, database.database().connect(Role.OWNER), said -> { });
            return null;
        });
        return new KithOfAModel(database, context);
    }

    public int port() {
        return Integer.parseInt(context.getEnvironment().getProperty("local.server.port"));
    }

    public String password() throws Exception {
        return Files.readString(database.data().file("demonstration-accounts.txt")).replaceAll("(?s).*password {2}(\\S+).*", "$1");
    }

    @Override public void close() {
        database.close();
    }
}
