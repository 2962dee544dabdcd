package kith.casework.question;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.pathway.question.QuestionFacts;
import kith.ui.Choice;
import kith.ui.Field;
import kith.ui.Section;

/** What is recorded of a child that cannot all be so: each question with the entries it is about, until somebody mends one or says that it is right. */
public record QuestionPage(UUID person, String name, LocalDate today, List<Line> open, List<Line> answered, boolean records, List<Section> sections) {

    /** @param answer as it is being given, with what is wrong with it */
    public record Line(String question, String words, UUID fact, UUID other, Field answer, Field why, UUID answering, String answered, LocalDate on) {
        public String key() {
            return QuestionPage.key(question);
        }
    }

    /** For the name of a field, which a colon does not suit. */
    static String key(String question) {
        return question.replace(':', '-');
    }

    public static List<Choice> answers() {
        return QuestionFacts.ANSWERED.field("answer").codes().labels().entrySet().stream().map(each -> Choice.of(each.getKey(), each.getValue())).toList();
    }

    public List<Field> problems() {
        return open.stream().map(Line::answer).filter(Field::wrong).toList();
    }
}
