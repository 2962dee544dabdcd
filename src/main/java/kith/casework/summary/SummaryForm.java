package kith.casework.summary;

import java.time.LocalDate;
import java.util.List;
import kith.casework.record.AboutWhom;
import kith.ui.Answers;
import kith.ui.Field;

/** A case summary as it is being written; it begins with what the one before said. */
public record SummaryForm(AboutWhom about, LocalDate today, Field text, String draftSaved) {

    static final int HALF_A_PAGE = 2_500;

    static SummaryForm of(AboutWhom about, LocalDate today, Answers answers, String before, String draftSaved) {
        return new SummaryForm(about, today, answers.field("text", before == null ? "" : before), draftSaved);
    }

    SummaryForm checked() {
        return new SummaryForm(about.checked(), today, text.orElse("Write the summary").atMost(HALF_A_PAGE * 4, "This is far longer than half a page: keep what somebody needs at the door"), draftSaved);
    }

    public List<Field> problems() {
        return Field.wrongOnes(text, about.children());
    }

    public int most() {
        return HALF_A_PAGE;
    }
}
