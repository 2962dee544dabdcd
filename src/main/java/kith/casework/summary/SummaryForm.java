package kith.casework.summary;

import java.util.List;
import kith.casework.record.AboutWhom;
import kith.casework.record.Stood;
import kith.ui.Answers;
import kith.ui.Field;
import kith.ui.ReadAt;

/** A case summary as it is being written; it begins with what the one before said. */
public record SummaryForm(AboutWhom about, ReadAt readAt, Stood stood, Field text) {

    static final int HALF_A_PAGE = 2_500;

    static SummaryForm of(AboutWhom about, ReadAt now, Stood stood, Answers answers) {
        return new SummaryForm(about, now.in(answers), stood, answers.field("text", now.was().get("text")));
    }

    SummaryForm checked() {
        return new SummaryForm(about.checked(), readAt, stood, text.orElse("Write the summary").atMost(HALF_A_PAGE * 4, "This is far longer than half a page: keep what somebody needs at the door"));
    }

    SummaryForm about(AboutWhom about) {
        return new SummaryForm(about, readAt, stood, text);
    }

    SummaryForm saying(String text) {
        return new SummaryForm(about, readAt, stood, Field.of("text", text));
    }

    public List<Field> problems() {
        return Field.wrongOnes(text, about.children());
    }

    public int most() {
        return HALF_A_PAGE;
    }
}
