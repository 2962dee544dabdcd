package kith.casework.record;

import java.util.List;
import java.util.Map;
import kith.ui.Answers;

/**
 * A form that was saved before was sent once more and says something else.
 *
 * @param saved when it was saved, in words; empty where that is not known
 * @param there the record on which it is; null where it is on no child's
 * @param apart whether it can be saved as an entry of its own
 * @param change where the form is read again as it was typed; null where it keeps no draft
 */
public record SavedOtherwisePage(String saved, String there, String action, boolean apart, String change, Map<String, List<String>> answers) {

    public List<String> words() {
        return answers.entrySet().stream().filter(each -> !Answers.carried(each.getKey())).flatMap(each -> each.getValue().stream()).filter(each -> each.contains(" ")).toList();
    }
}
