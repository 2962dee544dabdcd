package kith.app.web;

import java.io.EOFException;
import java.net.SocketException;
import java.sql.SQLException;
import kith.access.May;
import kith.access.Permission;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Routes that only the tests have: the database goes away in the midst of an answer, as it looks from here. */
@RestController
class AwayTestRoutes {

    @May(Permission.OWN_WORK) @GetMapping("/test/database/ended")
    String ended() { throw new CannotCreateTransactionException("no transaction", new SQLException("An I/O error occurred", "08006", new EOFException())); }

    @May(Permission.OWN_WORK) @GetMapping("/test/database/broken")
    String broken() { throw new CannotCreateTransactionException("no transaction", new SQLException("An I/O error occurred", "08006", new SocketException("Broken pipe"))); }
}
