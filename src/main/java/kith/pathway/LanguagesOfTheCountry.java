package kith.pathway;

import java.util.List;
import kith.ui.Language;
import kith.ui.Languages;
import org.springframework.stereotype.Component;

/** In Wales Welsh is offered to everybody before they have to ask for it (Welsh Language (Wales) Measure 2011; the Active Offer). */
@Component
class LanguagesOfTheCountry implements Languages {

    private static final String WALES = "wales";

    private final List<Language> offered;

    LanguagesOfTheCountry(Engine engine) {
        offered = engine.pathways().country().equals(WALES) ? List.of(Language.WELSH, Language.ENGLISH) : List.of(Language.ENGLISH);
    }

    @Override public List<Language> offered() { return offered; }
}
