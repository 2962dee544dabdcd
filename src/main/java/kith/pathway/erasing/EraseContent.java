package kith.pathway.erasing;

import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.Callable;
import kith.ledger.FactId;
import org.springframework.beans.factory.annotation.Autowired;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "erase", mixinStandardHelpOptions = true,
    description = "Remove what a fact says, or words, because the law asks for it. The proof stays whole, and that it was erased is recorded.")
public class EraseContent implements Callable<Integer> {

    static class Erased {
        @Option(names = "--fact", paramLabel = "ID", description = "the fact; words that no other fact shares go with it") UUID fact;
        @Option(names = "--words", paramLabel = "ID", description = "words alone") UUID words;
    }

    @ArgGroup(multiplicity = "1") Erased what;
    @Option(names = "--authority", required = true, description = "the law, order or decision, with its number") String authority;
    @Option(names = "--by", required = true, description = "who decided") String by;
    @Option(names = "--reason", description = "why, without repeating what is erased") String reason;

    @Autowired Erasing erasing;

    @Override public Integer call() throws SQLException {
        var order = new Erasing.Order(authority, by, reason);
        if (what.words != null) {
            erasing.words(what.words, order);
            System.out.println("The words are erased.");
            return 0;
        }
        var erased = erasing.fact(new FactId(what.fact), order);
        System.out.println("The fact is erased" + (erased.words() == 0 ? "" : ", with its words") + (erased.file() ? ", and the file that it kept is gone." : "."));
        for (var each : erased.hint()) System.out.println("Fact " + each + " corrects it and may hold the same: erase it as well if the authority covers it.");
        return erased.hint().isEmpty() ? 0 : 1;
    }
}
