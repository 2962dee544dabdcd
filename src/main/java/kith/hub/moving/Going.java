package kith.hub.moving;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kith.people.ChildHeading;
import kith.ui.Say;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The children of a phase: those whom the hub holds, where each goes, and what was done for each before. Ids come first; a list asks Access in between. */
@Component
class Going {

    static final String HELD = """
        select a.person
          from hub.allocation a
         where a.hub = any(:hubs) and exists (select from pathway.status s where s.person = a.person and s.code <> 'closed' and s.since <= :today and (s.until is null or s.until > :today))
         union
        select s.person from hub.move_step s join hub.move_phase p on p.id = s.phase where p.move = :move and p.from_hub = any(:hubs)
        """;

    static final String CHILDREN = """
        select p.person, p.forenames, p.surname, p.child_id, p.born, p.expected, p.died, a.hub, a.responsible, a.key, key.name as key_name,
               coalesce(c.to_hub, w.to_hub, ph.to_hub) as to_hub, case when c.to_worker is not null then c.to_worker when w.to_worker is not null then w.to_worker else a.key end as to_key,
               other.name as other_name, coalesce(c.stays, false) as stays, coalesce(c.why, w.why) as why,
               (select array_agg(s.code) from pathway.status s where s.person = p.person and s.code <> 'closed' and s.since <= :today and (s.until is null or s.until > :today)) as statuses,
               next.entry as rule, next.due, exists (select from court.stage t where t.person = p.person and t.ended is null) as court,
               r.check_fact, r.checked, r.outcome, r.tells, tells.name as tells_name, r.told, r.how, ok.fact is not null as confirmed, p.language, coalesce(p.interpreter, false) as interpreter, step.state,
               coalesce(p.contact_never ~* 'post|letter' or p.safe_contact ~* 'never by post|no post|no letter', false)
                   or exists (select from people.warning n where n.person = p.person and n.kind = 'do-not-write')
                   or exists (select from people.stays(:people) home where home.person = p.person and home.until is null and (home.shielded or home.do_not_write)) as no_post,
               coalesce((select k.relative from people.kin k where k.person = p.person and k.kind in ('mother', 'father') and k.until is null order by k.kind desc, k.since, k.relative limit 1), p.person) as family
          from hub.move_phase ph
          join people.person p on p.person = any(:people)
          left join hub.allocation a     on a.person = p.person
          left join hub.move_step step   on step.phase = ph.id and step.person = p.person
          left join hub.move_child c     on c.phase = ph.id and c.person = p.person
          left join hub.move_worker w    on w.phase = ph.id and w.worker = a.key
          left join access.worker key    on key.id::text = a.key
          left join access.worker other  on other.id::text = coalesce(c.to_worker, w.to_worker)
          left join hub.move_ready r     on r.person = p.person and r.move = ph.move::text
          left join access.worker tells  on tells.id::text = r.tells
          left join hub.confirmed ok     on ok.person = p.person and ok.fact = r.check_fact
          left join lateral (select cl.entry, cl.due from pathway.clock cl
                              where cl.person = p.person and cl.started <= :today and (cl.ended is null or cl.ended > :today) and cl.warn is not null and not cl.unknown
                              order by cl.due limit 1) next on true
         where ph.id = :phase and (step.person is not null or a.hub = ph.from_hub)
         order by key.name nulls first, family, p.born nulls last, p.forenames
        """;

    /** On a plan or in an enquiry: a manager looks before such a child moves. */
    private static final Set<String> LOOKED_AT = Set.of("child-protection", "section-47");

    /** @param state what the phase did with the child; null before it begins */
    public record Child(UUID person, String forenames, String surname, String childId, LocalDate born, LocalDate expected, LocalDate died, String hub, String responsible, String key, String keyName, String toHub, String toKey,
                        String otherName, boolean stays, String why, List<String> statuses, String rule, LocalDate due, boolean court, UUID checkFact, LocalDate checked, String outcome, String tells, String tellsName, LocalDate told, String how,
                        boolean confirmed, String language, boolean interpreter, boolean noPost, String state, UUID family) {

        public String name() {
            return ChildHeading.named(forenames, surname, childId);
        }

        public String age(LocalDate today) {
            return Say.age(born, expected, died, today);
        }

        public boolean needsAManager() {
            return court || statuses.stream().anyMatch(LOOKED_AT::contains);
        }

        public boolean waitsForAManager() {
            return checked != null && needsAManager() && !confirmed;
        }

        public boolean workerStaysBehind() {
            return key != null && !key.equals(toKey);
        }
    }

    private final JdbcClient db;

    Going(JdbcClient db) {
        this.db = db;
    }

    List<UUID> held(UUID move, Collection<String> hubs, LocalDate today) {
        return hubs.isEmpty() ? List.of() : db.sql(HELD).param("move", move).param("hubs", hubs.toArray(String[]::new)).param("today", today).query(UUID.class).list();
    }

    List<Child> children(UUID phase, Collection<UUID> people, LocalDate today) {
        return people.isEmpty() ? List.of() : db.sql(CHILDREN).param("phase", phase).param("people", people.toArray(UUID[]::new)).param("today", today).query((row, n) -> child(row)).list();
    }

    private static Child child(ResultSet row) throws SQLException {
        var statuses = row.getArray("statuses");
        return new Child(row.getObject("person", UUID.class), row.getString("forenames"), row.getString("surname"), row.getString("child_id"), row.getObject("born", LocalDate.class), row.getObject("expected", LocalDate.class),
            row.getObject("died", LocalDate.class), row.getString("hub"), row.getString("responsible"), row.getString("key"), row.getString("key_name"), row.getString("to_hub"), row.getString("to_key"), row.getString("other_name"), row.getBoolean("stays"),
            row.getString("why"), statuses == null ? List.of() : List.of((String[]) statuses.getArray()), row.getString("rule"), row.getObject("due", LocalDate.class), row.getBoolean("court"), row.getObject("check_fact", UUID.class),
            row.getObject("checked", LocalDate.class), row.getString("outcome"), row.getString("tells"), row.getString("tells_name"), row.getObject("told", LocalDate.class), row.getString("how"), row.getBoolean("confirmed"), row.getString("language"),
            row.getBoolean("interpreter"), row.getBoolean("no_post"), row.getString("state"), row.getObject("family", UUID.class));
    }
}
