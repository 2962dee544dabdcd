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

    /** Of this service: a partner who may check a status records nothing and decides nothing here. */
    static final String OTHERS = """
        select w.id::text as id, w.name
          from access.worker w
         where w.active and w.id <> :me and not exists (select from access.role_held h where h.worker = w.id and h.role = 'partner')
         order by :decidersFirst and not exists (select from access.may m where m.worker = w.id and m.permission = 'DECIDE'), w.name
        """;

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
        return list(me, false);
    }

    /** The same, whoever may decide first. */
    public List<Choice> deciding(Worker me) {
        return list(me, true);
    }

    private List<Choice> list(Worker me, boolean decidersFirst) {
        var choices = new ArrayList<Choice>();
        choices.add(Choice.of("", "Myself"));
        choices.addAll(db.sql(OTHERS).param("me", me.id()).param("decidersFirst", decidersFirst).query((row, n) -> Choice.of(row.getString(1), row.getString(2))).list());
        return choices;
    }
}
