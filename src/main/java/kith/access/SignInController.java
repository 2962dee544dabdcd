package kith.access;

import jakarta.servlet.http.HttpServletRequest;
import kith.ui.Page;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.web.WebAttributes;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SignInController {

    private static final String PAGE = "kith/access/SignInPage";

    @Public @GetMapping("/sign-in")
    Page ask() { return Page.of(PAGE, SignInPage.blank()); }

    @Public @PostMapping("/sign-in/refused")
    Page refused(@RequestParam(defaultValue = "") String username, HttpServletRequest request) {
        var waiting = request.getAttribute(WebAttributes.AUTHENTICATION_EXCEPTION) instanceof LockedException;
        return Page.invalid(PAGE, SignInPage.refused(username, waiting));
    }

    @Public @GetMapping("/signed-out")
    Page signedOut() { return Page.of("kith/access/SignedOutPage"); }
}
