package kith.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kith.ui.Choice;
import kith.ui.Field;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** For whom else a worker may record: both names are kept. */
@Component
public class Colleagues {

    static final String OTHERS = "select id::text as id, name from access.worker where active and id <> :me order by name";

    static final String ROLE = "select role from organisation.worker_role where worker = :me and valid @> :today::date order by leads desc, role limit 1";

    private final JdbcClient db;

    Colleagues(JdbcClient db) {
        this.db = db;
    }

    /** As what somebody works here, by their post; null where they have none. */
    public String role(Worker me, LocalDate today) {
        return db.sql(ROLE).param("me", me.id()).param("today", today).query(String.class).optional().orElse(null);
    }

    /** Nobody else than those is named as whoever did it. */
    public static Field among(List<Choice> colleagues, Field forWhom) {
        return forWhom.must(forWhom.empty() || colleagues.stream().anyMatch(each -> forWhom.chosen(each.value())), "Choose a colleague from the list");
    }

    public List<Choice> of(Worker me) {
        var choices = new ArrayList<Choice>();
        choices.add(Choice.of("", "Myself"));
        choices.addAll(db.sql(OTHERS).param("me", me.id()).query((row, n) -> Choice.of(row.getString(1), row.getString(2))).list());
        return choices;
    }
}
