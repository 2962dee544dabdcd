package kith.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
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

    /** Their own post before what their hub has on duty. */
    static final String ROLE = """
        select role
          from organisation.worker_role
         where worker = :me and valid @> :today::date
         order by role in (select member.role from organisation.hub_member member where member.worker = :me and member.valid @> :today::date) desc, leads desc, role
         limit 1
        """;

    /** Whoever works with children: roles of the operating model in force, as it calls them. */
    static final String ROLES = """
        select distinct on (code) code, title
          from organisation.role
         where valid @> :today::date and signs_in_as in ('practitioner', 'manager', 'senior-leader', 'duty-team', 'emergency-duty-team')
         order by code, lower(valid) desc
        """;

    private final JdbcClient db;

    Colleagues(JdbcClient db) {
        this.db = db;
    }

    /** As what somebody works here, by their post; null where they have none. */
    public String role(UUID worker, LocalDate today) {
        return db.sql(ROLE).param("me", worker).param("today", today).query(String.class).optional().orElse(null);
    }

    /** As what somebody may have come. */
    public List<Choice> roles(LocalDate today) {
        return db.sql(ROLES).param("today", today).query((row, n) -> Choice.of(row.getString(1), row.getString(2))).stream().sorted(Comparator.comparing(Choice::words)).toList();
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
