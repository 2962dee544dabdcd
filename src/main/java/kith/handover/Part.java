package kith.handover;

import java.util.Arrays;

/** The parts of a handover's summary, in the order in which somebody new reads them. Each is kept as words of its own, under its title. */
public enum Part {
    SUMMARY("summary", "Why now", "What has changed, what still worries you, and what the family has said about this"),
    STORY("story", "The story so far", null),
    PEOPLE("people", "Relationships that matter, and who is involved", null),
    WISHES("wishes", "What the child wants and thinks", null),
    PROMISES("promises", "Promised to the child", null),
    WORKS("works", "What works", "What helps the family, and what they are good at"),
    RISKS("risks", "Risks, and the safety plan in short", null),
    DUE("due", "What is due and owed", null),
    PRACTICAL("practical", "Language, and how to make contact safely", null);

    private final String code;
    private final String title;
    private final String hint;

    Part(String code, String title, String hint) {
        this.code = code;
        this.title = title;
        this.hint = hint;
    }

    /** One part as it was written. @param title null where it was written before there were parts, or with an answer */
    public record Said(String title, String text) {}

    /** What one child said, was promised, is owed, and how to reach them: it stands with that child alone. */
    public boolean ofOneChild() {
        return this == WISHES || this == PROMISES || this == DUE || this == PRACTICAL;
    }

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    public String hint() {
        return hint;
    }

    public String words(String text) {
        return title + "\n" + text;
    }

    public static Said read(String words) {
        return Arrays.stream(values()).filter(each -> words.startsWith(each.title + "\n")).findFirst().map(each -> new Said(each.title, words.substring(each.title.length() + 1))).orElse(new Said(null, words));
    }
}
