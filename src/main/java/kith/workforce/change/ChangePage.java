package kith.workforce.change;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kith.organisation.change.Change;
import kith.ui.Field;

/**
 * A change as a form, and before it is made as what would come of it.
 * @param nothing why there is nothing to do; null where there is
 * @param seen    null while it is asked
 */
public record ChangePage(Kind kind, String hub, String where, String post, String action, String back, UUID id, List<Question> questions, String nothing, Change change, Preview.Seen seen, LocalDate today) {

    public record Question(Ask ask, Field field) {}

    public List<Field> problems() { return questions.stream().map(Question::field).filter(Field::wrong).toList(); }

    /** All that was answered, to be sent again by whoever is sure. */
    public List<Map.Entry<String, String>> answers() {
        return questions.stream().flatMap(each -> each.field().values().stream().map(value -> Map.entry(each.field().name(), value))).toList();
    }

    public String title() { return kind.title(); }
}
