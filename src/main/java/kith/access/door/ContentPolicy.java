package kith.access.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import kith.ui.Screen;
import org.springframework.security.web.header.HeaderWriter;

/** A page may load Kith's own styles, pictures and fonts, and run the scripts that this very answer names. */
public class ContentPolicy implements HeaderWriter {

    public static final String HEADER = "Content-Security-Policy";

    @Override public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        // what is handed out as a file has a policy of its own, stricter than this
        if (response.containsHeader(HEADER)) return;
        response.setHeader(HEADER, of(request));
    }

    public static String of(HttpServletRequest request) {
        return "default-src 'none'; script-src 'nonce-" + Screen.nonce(request) + "' 'strict-dynamic'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
            + "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; frame-src 'none'; frame-ancestors 'none'";
    }
}
