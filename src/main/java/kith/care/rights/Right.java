package kith.care.rights;

import java.util.stream.Stream;
import kith.care.RightsFacts;
import kith.ledger.FactKind;
import kith.ui.Screen;

/** What can be recorded of rights and consents, each with a short form. */
enum Right {
    RESPONSIBILITY("responsibility", RightsFacts.RESPONSIBILITY, "Parental responsibility", "Since when?"),
    RESPONSIBILITY_ENDED("responsibility-ended", RightsFacts.RESPONSIBILITY_ENDED, "Parental responsibility ended", "When did it end?"),
    AGREEMENT("agreement", RightsFacts.AGREED, "A parent agrees under section 20", "When was it agreed?"),
    AGREEMENT_WITHDRAWN("agreement-withdrawn", RightsFacts.WITHDRAWN, "A parent withdraws the agreement", "When was it withdrawn?"),
    CONSENT("consent", RightsFacts.CONSENT, "Who may say yes", "Since when?"),
    FAMILY_TIME("family-time", RightsFacts.FAMILY_TIME, "Family time", "Since when?"),
    FAMILY_TIME_ENDED("family-time-ended", RightsFacts.FAMILY_TIME_ENDED, "Family time ended", "When did it end?"),
    REPRESENTATIVE("representative", RightsFacts.REPRESENTATIVE, "Advocate, guardian or solicitor", "Since when?"),
    REPRESENTATIVE_ENDED("representative-ended", RightsFacts.REPRESENTATIVE_ENDED, "No longer beside the child", "Until when?");

    private final String path;
    private final FactKind<?> kind;
    private final String title;
    private final String when;

    Right(String path, FactKind<?> kind, String title, String when) {
        this.path = path;
        this.kind = kind;
        this.title = title;
        this.when = when;
    }

    static Right at(String path) {
        return Stream.of(values()).filter(each -> each.path.equals(path)).findFirst().orElse(null);
    }

    String path() {
        return path;
    }

    FactKind<?> kind() {
        return kind;
    }

    String title() {
        return Screen.term(title);
    }

    String when() {
        return when;
    }
}
