package kith.casework.lateness;

import java.util.ArrayList;
import java.util.List;
import kith.ui.Choice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may agree. */
@Component
class Managers {

    static final String DECIDING = "select w.id::text, w.name from access.worker w where w.active and exists (select from access.may m where m.worker = w.id and m.permission = 'DECIDE') order by w.name";

    private final JdbcClient db;

    Managers(JdbcClient db) {
        this.db = db;
    }

    List<Choice> all() {
        var choices = new ArrayList<Choice>();
        choices.add(Choice.of("", "Nobody yet"));
        choices.addAll(db.sql(DECIDING).query((row, n) -> Choice.of(row.getString(1), row.getString(2))).list());
        return choices;
    }
}
