package kith.access.partners;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.Callable;
import kith.access.Workers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** An account for somebody of another organisation. */
@Command(name = "add-partner", mixinStandardHelpOptions = true,
    description = "Add somebody of a school, a practice, the police ... who may check a status and nothing else; prints the password they start with.")
public class AddPartner implements Callable<Integer> {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    @Parameters(paramLabel = "USERNAME") String username;
    @Option(names = "--name", required = true, description = "who they are") String name;
    @Option(names = "--organisation", required = true, description = "where they work, such as \"Oak Park Primary School\"") String organisation;
    @Option(names = "--kind", required = true, description = "${COMPLETION-CANDIDATES}") Partners.Kind kind;
    @Option(names = "--phone") String phone;

    @Autowired Workers workers;
    @Autowired Partners partners;
    @Autowired TransactionTemplate transaction;

    @Override public Integer call() {
        var id = UUID.randomUUID();
        var password = random();
        transaction.executeWithoutResult(begun -> {
            if (!workers.add(new Workers.NewWorker(id, username, name, phone, null), password, "partner"))
                throw new IllegalArgumentException("There is a worker called " + username + " already.");
            partners.join(id, organisation, kind);
        });
        System.out.println("username " + username.strip().toLowerCase() + "\npassword " + password);
        return 0;
    }

    private static String random() {
        var password = new StringBuilder();
        new SecureRandom().ints(20, 0, LETTERS.length()).forEach(i -> password.append(LETTERS.charAt(i)));
        return password.toString();
    }
}
