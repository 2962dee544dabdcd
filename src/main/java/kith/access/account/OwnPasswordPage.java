package kith.access.account;

import java.util.List;
import kith.ui.Field;

public record OwnPasswordPage(Field fresh, Field again) {

    public List<Field> fields() { return List.of(fresh, again); }

    public boolean wrong() { return fields().stream().anyMatch(Field::wrong); }
}
