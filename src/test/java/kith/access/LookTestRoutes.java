package kith.access;

import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Routes that only the tests have: one that is right, and each way to be wrong. */
@RestController
class LookTestRoutes {

    @May(value = Permission.READ, what = "the test page") @GetMapping("/test/looked/{person}")
    String looked(Look look) { return "seen " + look.person(); }

    @May(value = Permission.READ, what = "the test page") @GetMapping("/test/forgotten/{person}")
    String forgotten(@PathVariable UUID person) { return "seen " + person; }

    @GetMapping("/test/silent")
    String silent() { return "anything"; }

    @May(Permission.DECIDE) @GetMapping("/test/deciding")
    String deciding() { return "decided"; }

    @May(value = Permission.READ, what = "the test page") @GetMapping("/test/failing/{person}")
    String failing(Look look) { throw new IllegalStateException("on purpose"); }

    @May(Permission.OWN_WORK) @PostMapping("/test/unconfirmed")
    String unconfirmed(@RequestParam String note) { throw new NotConfirmed("on purpose", null); }
}
