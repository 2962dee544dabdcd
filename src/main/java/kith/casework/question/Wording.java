package kith.casework.question;

import java.time.LocalDate;
import kith.casework.record.anything.Recordable;
import kith.pathway.question.DataQuestion;
import kith.pathway.question.DataQuestion.Kind;
import kith.ui.Say;
import org.springframework.stereotype.Component;

/** A data question as one person would ask it of another. */
@Component
class Wording {

    private final Recordable recordable;

    Wording(Recordable recordable) {
        this.recordable = recordable;
    }

    String of(DataQuestion question) {
        return of(question.kind(), question.type(), question.day(), question.otherType(), question.otherDay());
    }

    String of(Kind kind, String type, LocalDate day, String otherType, LocalDate otherDay) {
        var what = title(type) + " on " + Say.date(day);
        return switch (kind) {
            case ENDED_BEFORE_IT_BEGAN -> "“" + title(type) + "” is dated " + Say.date(day) + ", before “" + title(otherType) + "” on " + Say.date(otherDay) + ". Which day is right?";
            case ENDED_WITHOUT_BEGINNING -> "“" + title(type) + "” on " + Say.date(day) + ", but nothing says when it began. Did it begin, and when?";
            case TWO_AT_ONCE -> "“" + title(type) + "” on " + Say.date(day) + ", while the one of " + Say.date(otherDay) + " had not ended. When did that one end?";
            case BEFORE_BIRTH -> what + " is before the birth on " + Say.date(otherDay) + ". Which day is right?";
            case NOT_YET_BORN -> what + ", but no birth is recorded (it is expected on " + Say.date(otherDay) + "). Has the child been born?";
            case AFTER_DEATH -> what + " is after the death on " + Say.date(otherDay) + ". Is it about this child?";
            case LONGER_THAN_THE_LAW -> what + " goes beyond " + Say.date(otherDay) + ", the last day that the law allows. Is the day that of the order?";
            case LAW_NOT_RECORDED -> what + " ended the interim care order, and nothing says under what law the child is looked after since. What is the legal status now, or when did care end?";
            case DIED_BEFORE_BIRTH -> "The death on " + Say.date(day) + " is before the birth on " + Say.date(otherDay) + ". Which day is right?";
        };
    }

    private String title(String type) {
        return recordable.titled(type).orElse(type);
    }
}
