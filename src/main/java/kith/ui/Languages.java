package kith.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** The languages in which the pages for people outside are offered. Whoever knows the country's law declares them. */
@FunctionalInterface
public interface Languages {

    /** The first is what a page is in when nobody asks for another. */
    List<Language> offered();

    /** From now on this answer is in the language that was chosen on the page, or else the one of the browser: offered without having to be asked for. */
    default Language speak(HttpServletRequest request) {
        var offered = offered();
        var language = Language.of(request.getParameter("lang")).filter(offered::contains)
            .or(() -> Language.of(request.getLocale().getLanguage()).filter(offered::contains)).orElse(offered.getFirst());
        Screen.speaking(request, language, offered);
        return language;
    }
}
