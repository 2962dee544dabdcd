package kith.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/** Where somebody goes who was stopped on the way: only ever a page of this Kith. */
public final class NextPlace {

    private static final HttpSessionRequestCache ASKED_FOR = new HttpSessionRequestCache();

    private NextPlace() { }

    /** They are stopped once more on the way. */
    public static void remember(HttpServletRequest request, HttpServletResponse response) {
        if (request.getMethod().equals("GET")) ASKED_FOR.saveRequest(request, response);
    }

    /** What they asked for before they were sent to sign in. */
    public static String after(HttpServletRequest request, HttpServletResponse response) {
        var saved = ASKED_FOR.getRequest(request, response);
        if (saved == null) return "/";
        ASKED_FOR.removeRequest(request, response);
        var address = URI.create(saved.getRedirectUrl());
        return safe((address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery())).replaceAll("[?&]continue$", ""));
    }

    /** An address from outside: anything but a plain path of ours becomes the start page. */
    public static String safe(String next) {
        if (next == null || !next.startsWith("/") || next.startsWith("//") || next.chars().anyMatch(c -> c == '\\' || c < ' ' || c == 0x7f)) return "/";
        try {
            var address = new URI(next);
            return address.isAbsolute() || address.getRawAuthority() != null ? "/" : next;
        } catch (java.net.URISyntaxException notAnAddress) {
            return "/";
        }
    }
}
