package kith.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** The languages in which the pages for people outside are offered. Whoever knows the country's law declares them. */
@FunctionalInterface
public interface Languages {

    String COOKIE = "kith-language";

    /** The first is what a page is in when nobody asks for another. */
    List<Language> offered();

    /** From now on this answer is in the language that was chosen on a page, or else the one of the browser: offered without having to be asked for. */
    default Language speak(HttpServletRequest request) {
        var language = spoken(request);
        Screen.speaking(request, language, offered());
        return language;
    }

    /** For a form in which nothing is lost when it is asked for again, at this address. */
    default Language speak(HttpServletRequest request, String address) {
        Screen.askedAt(request, address);
        return speak(request);
    }

    default Language spoken(HttpServletRequest request) {
        return chosen(request).or(() -> remembered(request)).or(() -> Language.of(request.getLocale().getLanguage()).filter(offered()::contains)).orElse(offered().getFirst());
    }

    /** A form with files is not looked into: asking it for anything would read all of it, however large, before it can be refused. */
    private Optional<Language> chosen(HttpServletRequest request) {
        boolean files = request.getContentType() != null && request.getContentType().startsWith("multipart/");
        return files ? Optional.empty() : Language.of(request.getParameter("lang")).filter(offered()::contains);
    }

    private Optional<Language> remembered(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies()).flatMap(Stream::of).filter(cookie -> cookie.getName().equals(COOKIE)).findFirst().flatMap(cookie -> Language.of(cookie.getValue())).filter(offered()::contains);
    }

    /** Whoever chose once need not choose on the next page; gone when the browser closes, and it says nothing else of anybody. */
    default void remember(HttpServletRequest request, HttpServletResponse response) {
        if (offered().size() > 1) chosen(request).ifPresent(language -> response.addHeader(HttpHeaders.SET_COOKIE,
            ResponseCookie.from(COOKIE, language.code()).path("/").httpOnly(true).secure(request.isSecure()).sameSite("Lax").build().toString()));
    }
}
