package kith.access.door;

import jakarta.servlet.http.HttpServletRequest;
import kith.access.Public;
import kith.access.openid.OpenIdProvider;
import kith.access.passkey.Passkeys;
import kith.ui.Field;
import kith.ui.Page;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.web.WebAttributes;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SignInController {

    private static final String PAGE = "kith/access/door/SignInPage";
    private static final String WRONG = "The username or the password is not right";
    private static final String TOO_MANY = "Too many attempts. Wait a quarter of an hour and try again";

    private final Passkeys passkeys;
    private final OpenIdProvider provider;

    SignInController(Passkeys passkeys, OpenIdProvider provider) {
        this.passkeys = passkeys;
        this.provider = provider;
    }

    @Public @GetMapping("/sign-in")
    Page ask(@RequestParam(name = "provider", required = false) String refused, HttpServletRequest request) {
        return Page.of(PAGE, page(Field.blank("username"), SignInPage.said(refused), request));
    }

    @Public @PostMapping("/sign-in/refused")
    Page refused(@RequestParam(defaultValue = "") String username, HttpServletRequest request) {
        var waiting = request.getAttribute(WebAttributes.AUTHENTICATION_EXCEPTION) instanceof LockedException;
        return Page.invalid(PAGE, page(Field.of("username", username).wrong(waiting ? TOO_MANY : WRONG), null, request));
    }

    @Public @GetMapping("/signed-out")
    Page signedOut() { return Page.of("kith/access/door/SignedOutPage"); }

    private SignInPage page(Field username, String said, HttpServletRequest request) {
        return new SignInPage(username, Field.blank("password"), passkeys.possible(request), provider.name().orElse(null), said);
    }
}
