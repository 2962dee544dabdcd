package kith.hub.moving;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kith.access.Worker;
import kith.hub.moving.Going.Child;
import kith.hub.moving.Moves.Phase;
import kith.organisation.HubMember;
import kith.organisation.Hubs;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Begins a phase, or its undoing: what is to be done with each child is written down first, and then carried out. */
@Component
class Begin {

    static final String BEGIN = "update hub.move_phase set begun_at = :now, begun_by = :by where id = :phase and begun_at is null and dropped_at is null";
    static final String STEP = """
        insert into hub.move_step (phase, person, state, was_hub, was_responsible, was_key, to_hub, to_responsible, to_key)
        select :phase, t.person, t.state, t.was_hub, t.was_responsible, t.was_key, t.to_hub, t.to_responsible, t.to_key
          from unnest(:people::uuid[], :states::text[], :wasHubs::text[], :wasResponsible::text[], :wasKeys::text[], :toHubs::text[], :toResponsible::text[], :toKeys::text[])
            as t (person, state, was_hub, was_responsible, was_key, to_hub, to_responsible, to_key)
        on conflict (phase, person) do nothing
        """;

    static final String UNDO = "update hub.move_phase set undone_at = :now, undone_by = :by, undone_why = :why where id = :phase and done_at is not null and undone_at is null";
    static final String BACK = "update hub.move_step set state = 'restoring' where phase = :phase and state = 'moved' and person = any(:people)";

    private final JdbcClient db;
    private final Hubs hubs;
    private final Carrying carrying;
    private final Clock clock;

    Begin(JdbcClient db, Hubs hubs, Carrying carrying, Clock clock) {
        this.db = db;
        this.hubs = hubs;
        this.carrying = carrying;
        this.clock = clock;
    }

    void phase(Phase phase, List<Child> children, LocalDate today, Worker by) {
        if (db.sql(BEGIN).param("phase", phase.id()).param("by", by.id()).param("now", clock.instant().atOffset(ZoneOffset.UTC)).update() == 0) return;
        var responsible = responsible(children, today);
        db.sql(STEP).param("phase", phase.id()).param("people", children.stream().map(Child::person).toArray(UUID[]::new))
            .param("states", strings(children.stream().map(each -> each.stays() || each.toHub().equals(each.hub()) && !each.workerStaysBehind() ? "left" : "waiting").toList()))
            .param("wasHubs", strings(children.stream().map(Child::hub).toList())).param("wasResponsible", strings(children.stream().map(Child::responsible).toList())).param("wasKeys", strings(children.stream().map(Child::key).toList()))
            .param("toHubs", strings(children.stream().map(Child::toHub).toList())).param("toResponsible", strings(children.stream().map(each -> responsible.get(each.person())).toList()))
            .param("toKeys", strings(children.stream().map(Child::toKey).toList())).update();
        carrying.soon(phase.id());
    }

    /** Of the children whom whoever undoes may see; the others stay where they are. */
    void undo(Phase phase, Collection<UUID> people, String why, Worker by) {
        if (db.sql(UNDO).param("phase", phase.id()).param("by", by.id()).param("why", why).param("now", clock.instant().atOffset(ZoneOffset.UTC)).update() == 0) return;
        db.sql(BACK).param("phase", phase.id()).param("people", people.toArray(UUID[]::new)).update();
        carrying.soon(phase.id());
    }

    /** Nobody of the hub of before, where the new one has neither a lead nor a key worker for the child. */
    private Map<UUID, String> responsible(List<Child> children, LocalDate today) {
        var leads = new HashMap<String, Optional<HubMember>>();
        for (var hub : children.stream().map(Child::toHub).distinct().toList()) leads.put(hub, hubs.lead(hub, today));
        var responsible = new HashMap<UUID, String>();
        for (var child : children) {
            var lead = leads.get(child.toHub());
            responsible.put(child.person(), Hubs.responsible(lead.map(HubMember::worker), lead.map(HubMember::holdsAll).orElse(false), child.toKey()).orElse(null));
        }
        return responsible;
    }

    private static String[] strings(List<String> all) {
        return all.toArray(String[]::new);
    }
}
