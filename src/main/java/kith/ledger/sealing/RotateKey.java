package kith.ledger.sealing;

import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.springframework.beans.factory.annotation.Autowired;
import picocli.CommandLine.Command;

@Command(name = "rotate-key", mixinStandardHelpOptions = true, description = "Make a new signing key: the next head, signed by the old key, announces it.")
public class RotateKey implements Callable<Integer> {

    @Autowired Sealer sealer;
    @Autowired SealingKeys keys;

    @Override public Integer call() throws SQLException {
        sealer.rotate();
        System.out.println("The new key is in " + keys.folder() + "; its public half is sealing.pub. Keep a copy of the folder where the database is not.");
        return 0;
    }
}
