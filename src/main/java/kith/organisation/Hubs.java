package kith.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hubs and teams and their people, on any day. */
@Component
@Transactional(readOnly = true)
public class Hubs {

    static final String HUB = """
        select code, kind, number, name, title, function, function_title, group_code, group_name, children_from, children_to
          from organisation.working_hub
         where code = :hub
           and valid @> :on
        """;
    static final String ALL = """
        select code, kind, number, name, title, function, function_title, group_code, group_name, children_from, children_to
          from organisation.working_hub
         where valid @> :on
         order by number nulls last, name
        """;
    static final String OF_WORKER = """
        select code, kind, number, name, title, function, function_title, group_code, group_name, children_from, children_to
          from organisation.working_hub
         where valid @> :on
           and code in (select member.hub from organisation.hub_member member where member.worker = :worker and member.valid @> :on)
         order by number nulls last, name
        """;
    static final String BUDDIES = """
        select code, kind, number, name, title, function, function_title, group_code, group_name, children_from, children_to
          from organisation.working_hub
         where valid @> :on
           and code in (select buddy.buddy from organisation.buddy buddy where buddy.hub = :hub and buddy.valid @> :on)
         order by number nulls last, name
        """;
    static final String MEMBERS = """
        select worker, hub, name, username, phone, post, role, title, full_time, leads, takes_messages, holds_children, holds_all
          from organisation.hub_member
         where hub = :hub
           and valid @> :on
         order by leads desc, kind = 'second-overseer', takes_messages desc, holds_children desc, role, name
        """;
    static final String ROLES = """
        select role, place, place_kind, hub, leads, signs_in_as
          from organisation.worker_role
         where worker = :worker
           and valid @> :on
         order by role, place
        """;
    static final String GROUP_MANAGER = """
        select worker.id as worker, hub.code as hub, worker.name, worker.username, worker.phone, post.code as post, post.role, post.title,
               post.full_time, true as leads, role.takes_messages, role.holds_children, role.holds_all
          from organisation.hub hub
          join organisation.post post       on post.place = hub.group_code and post.valid @> :on
          join organisation.role role       on role.code = post.role and role.leads = post.place_kind and role.valid @> :on
          join organisation.posting posting on posting.post = post.code and posting.valid @> :on
          join access.worker worker         on worker.id = posting.worker
         where hub.code = :hub
           and hub.valid @> :on
        """;

    static final String HOLDING = "select distinct hub from hub.allocation where person = any(:people) and hub is not null";

    private final JdbcClient db;

    Hubs(JdbcClient db) { this.db = db; }

    public Optional<WorkingHub> hub(String code, LocalDate on) {
        return db.sql(HUB).param("hub", code).param("on", on).query(WorkingHub.class).optional();
    }

    /** Hubs in the order of their numbers, then teams. */
    public List<WorkingHub> all(LocalDate on) { return db.sql(ALL).param("on", on).query(WorkingHub.class).list(); }

    /** What the hubs and teams are called that hold these children, in the order of the model: where to ask for work that is not one's own. */
    public List<String> holding(Collection<UUID> people, LocalDate on) {
        if (people.isEmpty()) return List.of();
        var codes = db.sql(HOLDING).param("people", people.toArray(UUID[]::new)).query(String.class).set();
        return all(on).stream().filter(each -> codes.contains(each.code())).map(WorkingHub::title).toList();
    }

    public List<WorkingHub> hubsOf(UUID worker, LocalDate on) {
        return db.sql(OF_WORKER).param("worker", worker).param("on", on).query(WorkingHub.class).list();
    }

    /** The hubs that cover for this one. */
    public List<WorkingHub> buddiesOf(String hub, LocalDate on) {
        return db.sql(BUDDIES).param("hub", hub).param("on", on).query(WorkingHub.class).list();
    }

    /** Whoever leads comes first, then whoever takes messages. */
    public List<HubMember> members(String hub, LocalDate on) {
        return db.sql(MEMBERS).param("hub", hub).param("on", on).query(HubMember.class).list();
    }

    /** The consultant social worker of a hub, the manager of a team. */
    public Optional<HubMember> lead(String hub, LocalDate on) { return members(hub, on).stream().filter(HubMember::leads).findFirst(); }

    /** Who answers for a child there: whoever leads, where the model gives the lead every child; otherwise the key worker, and where there is none yet, whoever leads. */
    public Optional<String> responsible(String hub, String key, LocalDate on) {
        var lead = lead(hub, on);
        return responsible(lead.map(HubMember::worker), lead.map(HubMember::holdsAll).orElse(false), key);
    }

    public static Optional<String> responsible(Optional<UUID> lead, boolean holdsAll, String key) {
        return key == null || key.isEmpty() || lead.isPresent() && holdsAll ? lead.map(UUID::toString) : Optional.of(key);
    }

    public Optional<HubMember> coordinator(String hub, LocalDate on) { return members(hub, on).stream().filter(HubMember::takesMessages).findFirst(); }

    public Optional<HubMember> groupManager(String hub, LocalDate on) {
        return db.sql(GROUP_MANAGER).param("hub", hub).param("on", on).query(HubMember.class).stream().findFirst();
    }

    /** By post, and by the duty of the hub. */
    public List<RoleHeld> rolesOf(UUID worker, LocalDate on) {
        return db.sql(ROLES).param("worker", worker).param("on", on).query(RoleHeld.class).list();
    }
}
