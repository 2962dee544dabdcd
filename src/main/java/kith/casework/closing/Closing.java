package kith.casework.closing;

import java.util.List;
import java.util.stream.Stream;
import kith.ui.Choice;
import kith.ui.Screen;

/** What can be closed: the case, or a plan while the case goes on. */
enum Closing {
    CASE("case", "The case", null, "case.closed"),
    PROTECTION_PLAN("protection-plan", "The child protection plan", "child-protection", "protection-plan.ended"),
    INVOLVEMENT("involvement", "The part somebody beside the hub has in it", null, "involvement.ended"),
    NEED_PLAN("need-plan", "The child in need plan", "child-in-need", "need-plan.ended");

    private final String code;
    private final String words;
    private final String status;
    private final String type;

    Closing(String code, String words, String status, String type) {
        this.code = code;
        this.words = words;
        this.status = status;
        this.type = type;
    }

    static Closing of(String code) {
        return Stream.of(values()).filter(each -> each.code.equals(code)).findFirst().orElse(CASE);
    }

    /** Those that somebody in the family has. */
    static List<Choice> choices(List<String> statuses, boolean involved) {
        return Stream.of(values()).filter(each -> each == INVOLVEMENT ? involved : each.status == null || statuses.contains(each.status)).map(each -> Choice.of(each.code, Screen.term(each.words))).toList();
    }

    String words() {
        return Screen.term(words);
    }

    String type() {
        return type;
    }

    String status() {
        return status;
    }
}
