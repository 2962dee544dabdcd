package kith.pathway;

import java.util.regex.Pattern;
import kith.ui.Terms;
import org.springframework.stereotype.Component;

/** The words that the country's pathway files and the model have for what pages speak of. */
@Component
class TermsOfTheCountry implements Terms {

    /** A family hub and the safeguarding hub are called so everywhere. */
    private static final Pattern HUB = Pattern.compile("(?<!(?i:family|safeguarding) )\\b[Hh]ubs?\\b");

    private final Pathways pathways;
    private final boolean hubs;

    TermsOfTheCountry(Engine engine) {
        this.pathways = engine.pathways();
        this.hubs = pathways.word("hub").equals("hub");
    }

    @Override public String of(String words) {
        var said = pathways.word(words);
        return said.equals(words) ? local(words) : said;
    }

    @Override public String local(String words) {
        return hubs || words == null ? words : HUB.matcher(words).replaceAll(found -> pathways.word(found.group()));
    }
}
