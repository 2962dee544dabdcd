package kith.pathway;

import kith.ui.Terms;
import org.springframework.stereotype.Component;

/** The words that the country's pathway files have for what pages speak of. */
@Component
class TermsOfTheCountry implements Terms {

    private final Pathways pathways;

    TermsOfTheCountry(Engine engine) {
        this.pathways = engine.pathways();
    }

    @Override public String of(String words) {
        return pathways.word(words);
    }
}
