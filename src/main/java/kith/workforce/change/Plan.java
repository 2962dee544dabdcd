package kith.workforce.change;

import java.util.List;
import kith.organisation.change.Change;
import kith.ui.Field;

/** What a form comes to: a change that can be made, or what is wrong with the answers. */
record Plan(List<Field> fields, Change change, String nothing) {

    boolean wrong() { return fields.stream().anyMatch(Field::wrong); }

    List<Field> problems() { return fields.stream().filter(Field::wrong).toList(); }
}
