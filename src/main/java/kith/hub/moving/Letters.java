package kith.hub.moving;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kith.hub.moving.FamiliesPage.Letter;
import kith.hub.moving.Going.Child;
import kith.hub.moving.Moves.Phase;
import kith.ui.Language;
import kith.ui.Say;
import kith.ui.Wording;
import org.springframework.stereotype.Component;

/** What a family is written. No address is printed: where the letter goes is on the record of the child, for whoever may see it. */
@Component
class Letters {

    private static final String WELSH = "welsh";

    Letter of(String who, Child child, Phase phase, String ring) {
        boolean welsh = child.language() != null && child.language().toLowerCase(Locale.UK).contains(WELSH);
        var languages = welsh ? List.of(Language.WELSH, Language.ENGLISH) : List.of(Language.ENGLISH);
        var paragraphs = languages.stream().flatMap(each -> paragraphs(who, child, phase, ring, Wording.of("moving", each))).toList();
        return new Letter(paragraphs, welsh ? "Welsh and English" : "English");
    }

    private static Stream<String> paragraphs(String who, Child child, Phase phase, String ring, Wording words) {
        var all = new ArrayList<String>();
        all.add(words.say("dear", who));
        all.add(words.say("moves", day(phase, words), phase.toTitle(), phase.fromTitle()) + " " + worker(child, words));
        all.add(words.say("plan"));
        all.add(ring == null ? words.say("ring.nobody") : words.say("ring", ring));
        if (child.language() != null && !child.language().equalsIgnoreCase("English") && !child.language().toLowerCase(Locale.UK).contains(WELSH)) all.add(words.say("language", child.language()));
        return all.stream();
    }

    private static String worker(Child child, Wording words) {
        if (child.workerStaysBehind() && child.otherName() != null) return words.say("worker.other", child.otherName(), child.keyName());
        return child.keyName() == null ? words.say("worker.none") : words.say("worker.same", child.keyName());
    }

    private static String day(Phase phase, Wording words) {
        return words.language() == Language.ENGLISH ? Say.date(phase.day()) : phase.day().format(java.time.format.DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.of(words.language().code())));
    }
}
