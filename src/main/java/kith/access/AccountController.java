package kith.access;

import java.util.Map;
import kith.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Who is signed in here, and the way out. */
@Controller
class AccountController {

    @May(Permission.OWN_ACCOUNT) @GetMapping("/account")
    Page show(Worker worker) { return Page.of("kith/access/AccountPage", Map.of("worker", worker)); }
}
