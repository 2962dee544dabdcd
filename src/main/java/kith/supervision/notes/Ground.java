package kith.supervision.notes;

import java.util.List;
import java.util.stream.Stream;
import kith.ui.Choice;

/** Why notes that are private to others may have to be read, and what the law says about it. */
enum Ground {

    COURT_ORDER("court-order", "An order of a court or tribunal", "The order says which notes, and whether the people concerned are told"),
    SUBJECT_ACCESS("subject-access", "A subject access request", "Data Protection Act 2018, section 45 and UK GDPR, article 15: what is about the person who asks, with the exemptions weighed"),
    SUCCESSION("succession", "Whoever follows the manager or clinician", "UK GDPR, article 6(1)(e): supervision goes on with what was agreed"),
    SAFEGUARDING("safeguarding", "Somebody may be at risk of harm", "Data Protection Act 2018, schedule 1, paragraph 18: safeguarding of children and of individuals at risk"),
    CONDUCT("conduct", "A question of conduct or capability", "UK GDPR, article 6(1)(b): the contract of employment and the service's own procedure");

    private final String code;
    private final String words;
    private final String law;

    Ground(String code, String words, String law) {
        this.code = code;
        this.words = words;
        this.law = law;
    }

    static List<Choice> choices() {
        return Stream.of(values()).map(each -> new Choice(each.code, each.words, each.law)).toList();
    }

    static String words(String code) {
        return Stream.of(values()).filter(each -> each.code.equals(code)).findFirst().map(each -> each.words).orElse(code);
    }
}
