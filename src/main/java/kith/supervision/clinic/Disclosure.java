package kith.supervision.clinic;

import java.util.List;
import java.util.stream.Stream;
import kith.ui.Choice;

/** What is to be weighed before a working note is given out. None is beyond being asked for. */
enum Disclosure {

    ORDINARY("ordinary", "May be disclosed", "In answer to a subject access request or an order of a court"),
    THIRD_PARTY("third-party", "Holds what somebody else told", "Weighed before it is given out: Data Protection Act 2018, schedule 2, paragraph 16"),
    HARM_TEST("harm-test", "Might do serious harm if disclosed", "A health professional is asked first: Data Protection Act 2018, schedule 3, part 2. A court may still order it");

    private final String code;
    private final String words;
    private final String says;

    Disclosure(String code, String words, String says) {
        this.code = code;
        this.words = words;
        this.says = says;
    }

    static List<Choice> choices() {
        return Stream.of(values()).map(each -> new Choice(each.code, each.words, each.says)).toList();
    }

    static Disclosure of(String code) {
        return Stream.of(values()).filter(each -> each.code.equals(code)).findFirst().orElseThrow();
    }

    String words() { return words; }

    String says() { return says; }
}
