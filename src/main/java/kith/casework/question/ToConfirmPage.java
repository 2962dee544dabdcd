package kith.casework.question;

import java.util.List;
import kith.ui.Answers;

/**
 * What was typed contradicts what is recorded: asked before it is saved, with everything kept.
 *
 * @param change where the form is read again as it was typed; null where it keeps no draft
 * @param files files were sent, which a page cannot keep
 */
public record ToConfirmPage(String action, String change, List<String> questions, List<String> right, List<Answer> answers, boolean files) {

    public record Answer(String name, String value) {
        public boolean worthReading() {
            return !Answers.carried(name) && value.contains(" ");
        }
    }

    public List<Answer> words() {
        return answers.stream().filter(Answer::worthReading).toList();
    }
}
