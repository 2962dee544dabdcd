package kith.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class SignInController {

    private static final String PAGE = "kith/access/SignInPage";

    @Public @GetMapping("/sign-in")
    ModelAndView ask(CsrfToken csrf) { return new ModelAndView(PAGE, "page", SignInPage.blank(csrf.getToken())); }

    @Public @PostMapping("/sign-in/refused")
    ModelAndView refused(@RequestParam(defaultValue = "") String username, CsrfToken csrf, HttpServletRequest request) {
        var waiting = request.getAttribute(WebAttributes.AUTHENTICATION_EXCEPTION) instanceof LockedException;
        var page = new SignInPage(username, waiting ? SignInPage.TOO_MANY : SignInPage.WRONG, csrf.getToken());
        return new ModelAndView(PAGE, Map.of("page", page), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Public @GetMapping("/signed-out")
    ModelAndView signedOut() { return new ModelAndView("kith/access/SignedOutPage"); }
}
