package kith.app;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import kith.app.database.NotStarted;
import kith.app.database.OpenDatabase;
import kith.exchange.demo.LoadDemo;
import kith.organisation.OperatingModels;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(name = "start", mixinStandardHelpOptions = true, description = "Start Kith and keep it running.")
class Start implements Callable<Integer> {

    @ParentCommand Kith kith;

    @Option(names = "--port", defaultValue = "8080", description = "where pages are served (default: ${DEFAULT-VALUE})")
    int port;

    @Option(names = "--model", defaultValue = "slough-2016", description = "the operating model of a new data folder: one that ships with Kith, or a folder (default: ${DEFAULT-VALUE})")
    String model;

    @Option(names = "--empty", description = "a new data folder stays empty: without the demonstration authority")
    boolean empty;

    @Option(names = "--dev", description = "for developers: templates are read again when they change, and /preview shows every component")
    boolean dev;

    @Mixin Tls tls = new Tls();

    @Override public Integer call() throws InterruptedException {
        var address = tls.scheme() + "://localhost:" + port;
        // a name that was mistyped is said before anything is made
        if (!model.equals(LoadDemo.MODEL)) OperatingModels.find(model);
        var database = OpenDatabase.in(kith.data);
        String nobody;
        try {
            // whoever starts it twice on one port is told where it runs, and not to look for another port
            database.serve(address);
            beforeAnythingIsLoaded();
            var first = new FirstStart(database);
            first.prepare(model, empty);
            nobody = first.nobodyYet();
            var context = KithApplication.withPages(database, port, dev, tls.settings(database.data().file("tls"), Clock.systemUTC()));
            database.beforeClosing(() -> stop(context));
        } catch (RuntimeException notStarted) {
            database.close();
            throw notStarted;
        }
        SignInSetting.inWords(database.data()).forEach(System.out::println);
        if (nobody != null) System.out.println(nobody);
        System.out.println("Ready " + address);
        new CountDownLatch(1).await();
        return 0;
    }

    private void beforeAnythingIsLoaded() {
        try (var tried = new ServerSocket(port)) {
            tried.getLocalPort();
        } catch (IOException taken) {
            throw new NotStarted("Port " + port + " cannot be used: " + taken.getMessage() + ". If another program has it, choose another with --port.", taken);
        }
    }

    private static void stop(ConfigurableApplicationContext pages) {
        System.out.println("Stopping");
        pages.close();
    }
}
