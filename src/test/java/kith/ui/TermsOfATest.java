package kith.ui;

import jakarta.servlet.http.HttpServletRequest;
import kith.pathway.Pathways;

/** The words of these pathways for one request, as the application would have them. */
public record TermsOfATest(Pathways pathways) implements Terms {

    public static void on(HttpServletRequest request, Pathways pathways) {
        Screen.terms(request, new TermsOfATest(pathways));
    }

    @Override public String of(String words) {
        return pathways.word(words).equals(words) ? local(words) : pathways.word(words);
    }

    @Override public String local(String words) {
        return pathways.local(words);
    }
}
