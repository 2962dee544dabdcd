package kith.ledger.sealing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "proof", mixinStandardHelpOptions = true, description = "Print the proof that a fact is under the last signed head.")
public class ProveFact implements Callable<Integer> {

    private static final String LEAF = "select n from ledger.leaf where id = ? and kind = 'fact'";
    private static final HexFormat HEX = HexFormat.of();

    @Parameters(paramLabel = "FACT-ID") UUID fact;

    @Autowired @Qualifier("sealer") DataSource source;

    @Override public Integer call() throws SQLException {
        try (var db = source.getConnection()) {
            db.setAutoCommit(false);
            db.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            var proof = Proof.of(db, leaf(db), Heads.last(db).size());
            var head = Heads.last(db);
            db.rollback();
            if (!Arrays.equals(proof.root(head.size()), head.root())) throw new IllegalArgumentException("The leaves do not lead to the last head. Run ./kith ledger verify.");
            System.out.println("fact  " + fact + "\nleaf  " + proof.leaf() + " of " + head.size() + "\nhash  " + HEX.formatHex(proof.hash()));
            proof.path().forEach(each -> System.out.println("path  " + HEX.formatHex(each)));
            System.out.println("root  " + HEX.formatHex(head.root()) + "\nhead  " + head.line());
            return 0;
        }
    }

    private long leaf(Connection db) throws SQLException {
        try (var statement = db.prepareStatement(LEAF)) {
            statement.setObject(1, fact);
            try (var row = statement.executeQuery()) {
                if (row.next()) return row.getLong(1);
            }
        }
        throw new IllegalArgumentException("No fact " + fact + " is sealed.");
    }
}
