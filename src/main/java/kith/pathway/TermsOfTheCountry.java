package kith.pathway;

import kith.ui.Terms;
import org.springframework.stereotype.Component;

/** The words that the country's pathway files and the model have for what pages speak of. */
@Component
class TermsOfTheCountry implements Terms {

    private final Pathways pathways;

    TermsOfTheCountry(Engine engine) {
        this.pathways = engine.pathways();
    }

    @Override public String of(String words) {
        var said = pathways.word(words);
        return said == null || !said.equals(words) ? said : local(words);
    }

    @Override public String local(String words) {
        return pathways.local(words);
    }
}
