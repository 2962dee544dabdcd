package kith.access;

import java.util.UUID;
import java.util.concurrent.Callable;
import org.springframework.beans.factory.annotation.Autowired;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The first way in on an empty installation. */
@Command(name = "add-worker", mixinStandardHelpOptions = true, description = "Add someone who can sign in; prints the password they start with.")
public class AddWorker implements Callable<Integer> {

    @Parameters(paramLabel = "USERNAME") String username;
    @Option(names = "--name", required = true, description = "how colleagues know them") String name;
    @Option(names = "--phone") String phone;
    @Option(names = "--role", description = "what they may do beside their posts; may be repeated") String[] roles = {};

    @Autowired Workers workers;

    @Override public Integer call() {
        if (username.isBlank() || name.isBlank()) throw new IllegalArgumentException("Give a username and, with --name, a name.");
        var known = workers.rolesKnown();
        for (var role : roles) if (!known.contains(role)) throw new IllegalArgumentException("There is no role \"" + role + "\". There are: " + String.join(", ", known) + ".");
        var password = Workers.random();
        if (!workers.add(new Workers.NewWorker(UUID.randomUUID(), username, name, phone, null), password, roles))
            throw new IllegalArgumentException("There is a worker called " + username + " already.");
        System.out.println("username " + Workers.plain(username) + "\npassword " + password);
        return 0;
    }
}
