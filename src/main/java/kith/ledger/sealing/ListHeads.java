package kith.ledger.sealing;

import java.sql.SQLException;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "heads", mixinStandardHelpOptions = true, description = "Print every signed head, to be kept on another machine, on paper or with somebody else.")
public class ListHeads implements Callable<Integer> {

    private static final String HEADS = """
        select n, size, root, previous, sealed_at, key, next_key, signature
          from ledger.head
         where n >= ?
         order by n
        """;

    @Option(names = "--from", defaultValue = "0", description = "the number of the first head (default: ${DEFAULT-VALUE})")
    long from;

    @Autowired @Qualifier("sealer") DataSource source;

    @Override public Integer call() throws SQLException {
        try (var db = source.getConnection()) {
            db.setAutoCommit(false);
            try (var statement = db.prepareStatement(HEADS)) {
                statement.setFetchSize(5_000);
                statement.setLong(1, from);
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) System.out.println(Head.of(rows).line());
                }
            }
            db.rollback();
        }
        return 0;
    }
}
