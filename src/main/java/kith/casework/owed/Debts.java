package kith.casework.owed;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import kith.casework.child.InWords;
import kith.pathway.KeptRule;
import kith.pathway.Pathways;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Records that should exist: of the children of a hub one by one, of the whole service in counts. */
@Component
public class Debts {

    static final String HELD = """
        select distinct a.person
          from hub.allocation a
          join pathway.status s on s.person = a.person and s.since <= :today
         where a.hub = :hub
        """;

    /** Of whom the front door has still somebody to tell, where this is a hub of the front door: no hub may hold them, or any. */
    static final String DOOR = """
        select o.person from hub.owed_by(array['front-door'], :today) as o (person)
         where exists (select from organisation.hub h where h.code = :hub and h.duty = 'front-door' and h.valid @> :today::date)
        """;

    static final String DOORS = "select code from organisation.hub where duty = 'front-door' and valid @> :today::date order by number nulls last, code limit 1";

    static final String OWED = """
        select o.person, p.forenames, p.surname, p.child_id, o.code, o.fact, organisation.owing(o.role, a.hub, :today) as role, o.since, o.due, a.hub,
               case when o.role = 'key-worker' then k.name
                    else (select string_agg(distinct m.name, ', ') from organisation.hub_member m where m.hub = case when o.role = 'front-door' then :hub else a.hub end and m.role = organisation.owing(o.role, a.hub, :today) and m.valid @> :today::date and m.worker in (select w.id from access.worker w where w.active)) end as who
          from pathway.owed o
          join people.person p      on p.person = o.person
          left join hub.allocation a on a.person = o.person
          left join access.worker k on k.id::text = a.key
         where o.person = any(:people) and (a.hub = :hub or o.role = 'front-door') and o.since <= :today and (o.completed is null or o.completed > :today)
         order by o.due, o.code, p.surname, p.forenames
        """;

    static final String SERVICE = "select hub, title, number, code, role, owed, late, oldest, children from pathway.debt(:today) order by number nulls last, hub nulls last, oldest";
    static final String HUB = "select title from organisation.hub where code = :hub and valid @> :today::date";
    static final String MINE = """
        select distinct h.code, h.title
          from organisation.hub_member m
          join organisation.hub h on h.code = m.hub and h.valid @> :today::date
         where m.worker = :worker and m.valid @> :today::date
         order by h.code
        """;

    record Owed(UUID person, String forenames, String surname, String childId, String code, UUID fact, String role, LocalDate since, LocalDate due, String hub, String who) {}

    record Count(String hub, String title, Integer number, String code, String role, int owed, int late, LocalDate oldest, int children) {}

    public record HubName(String code, String title) {}

    private final JdbcClient db;

    Debts(JdbcClient db) {
        this.db = db;
    }

    public List<UUID> held(String hub, LocalDate today) {
        return db.sql(HELD).param("hub", hub).param("today", today).query(UUID.class).list();
    }

    List<UUID> ofTheDoor(String hub, LocalDate today) {
        return db.sql(DOOR).param("hub", hub).param("today", today).query(UUID.class).list();
    }

    /** The hub that answers for the front door; null where there is none. */
    String door(LocalDate today) {
        return db.sql(DOORS).param("today", today).query(String.class).optional().orElse(null);
    }

    List<Owed> of(String hub, Collection<UUID> people, LocalDate today) {
        return db.sql(OWED).param("hub", hub).param("people", people.toArray(UUID[]::new)).param("today", today).query(Owed.class).list();
    }

    List<Count> service(LocalDate today) {
        return db.sql(SERVICE).param("today", today).query(Count.class).list();
    }

    public String hubTitle(String hub, LocalDate today) {
        return db.sql(HUB).param("hub", hub).param("today", today).query(String.class).optional().orElse(null);
    }

    public List<HubName> hubsOf(UUID worker, LocalDate today) {
        return db.sql(MINE).param("worker", worker).param("today", today).query(HubName.class).list();
    }

    /** By which role, and by whom where somebody is in it. */
    public static String who(String role, String names) {
        return InWords.plain(role) + (names == null ? "" : ": " + names);
    }

    /** The form that writes a record which is kept up to date; null where one click says that it is there. */
    public static String form(Pathways pathways, String code, UUID person) {
        return pathways.files().stream().flatMap(file -> file.kept().stream()).filter(each -> each.code().equals(code)).map(KeptRule::by).findFirst()
            .map(by -> by.equals("summary.written") ? "/children/" + person + "/summary/new" : "/children/" + person + "/record/" + by).orElse(null);
    }
}
