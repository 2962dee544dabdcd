package kith.access.door;

import jakarta.servlet.http.HttpServletRequest;
import kith.access.Public;
import kith.access.openid.OpenIdProvider;
import kith.access.passkey.Passkeys;
import kith.ui.Field;
import kith.ui.Languages;
import kith.ui.Page;
import kith.ui.Wording;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.web.WebAttributes;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SignInController {

    private static final String PAGE = "kith/access/door/SignInPage";

    private final Passkeys passkeys;
    private final OpenIdProvider provider;
    private final Languages languages;

    SignInController(Passkeys passkeys, OpenIdProvider provider, Languages languages) {
        this.passkeys = passkeys;
        this.provider = provider;
        this.languages = languages;
    }

    @Public @GetMapping("/sign-in")
    Page ask(@RequestParam(name = "provider", required = false) String refused, HttpServletRequest request) {
        var says = says(request);
        return Page.of(PAGE, page(Field.blank("username"), SignInPage.said(refused, says), says, request));
    }

    @Public @PostMapping("/sign-in/refused")
    Page refused(@RequestParam(defaultValue = "") String username, HttpServletRequest request) {
        var waiting = request.getAttribute(WebAttributes.AUTHENTICATION_EXCEPTION) instanceof LockedException;
        var says = says(request);
        return Page.invalid(PAGE, page(Field.of("username", username).wrong(says.say(waiting ? "too-many" : "wrong")), null, says, request));
    }

    @Public @GetMapping("/signed-out")
    Page signedOut(HttpServletRequest request) { return Page.of("kith/access/door/SignedOutPage", Wording.of("door", languages.speak(request))); }

    private SignInPage page(Field username, String said, Wording says, HttpServletRequest request) {
        return new SignInPage(username, Field.blank("password"), passkeys.possible(request), provider.name().orElse(null), said, says);
    }

    private Wording says(HttpServletRequest request) { return Wording.of("door", languages.speak(request, "/sign-in")); }
}
