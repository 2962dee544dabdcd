package kith.access;

import java.util.Map;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Who is signed in here, and the way out. */
@Controller
class AccountController {

    @May(Permission.OWN_WORK) @GetMapping("/account")
    ModelAndView show(Worker worker, CsrfToken csrf) {
        return new ModelAndView("kith/access/AccountPage", Map.of("worker", worker, "csrf", csrf.getToken()));
    }
}
