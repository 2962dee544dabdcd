package kith.hub.cover;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import kith.hub.cover.StandIns.Member;
import kith.ledger.Happened;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The people around an absence as they stand: of the hub, of its buddy, and who leads the group; with the times when each is away. */
@Component
class Around {

    static final String PEOPLE = """
        select m.hub, m.worker as id, m.name, min(m.role) as role, bool_or(m.leads) as leads, bool_or(m.takes_messages) as takes_messages, bool_or(m.holds_children) as holds,
               bool_or(r.caseload_protected) as learning,
               coalesce((select k.children from hub.known_of(:absent) k where k.worker = m.worker::text), 0) as knows,
               (select count(*) from hub.allocation a where a.key = m.worker::text) as children,
               (select count(distinct a.person)
                  from hub.stand_in s
                  join hub.absence gone    on gone.id = s.absence
                  join hub.allocation a    on a.key = gone.worker::text and a.hub = s.hub
                 where s.worker = m.worker and s.absence <> :absence and s.period && :period::tsrange) as covers
          from organisation.hub_member m
          join organisation.role r on r.code = m.role and r.valid @> :day::date
         where m.hub = any(:hubs) and m.valid @> :day::date
         group by m.hub, m.worker, m.name
        """;

    static final String ABOVE = """
        select h.code as hub, w.id, w.name, r.role, false as leads, false as takes_messages, false as holds, false as learning, 0 as knows, 0 as children, 0 as covers
          from organisation.hub h
          join organisation.worker_role r on r.place = h.group_code and r.place_kind = 'group' and r.leads and r.valid @> :day::date
          join access.worker w            on w.id = r.worker and w.active
         where h.code = :hub and h.valid @> :day::date
        """;

    /** A part of a day does not break what lasts for days. */
    static final String AWAY = """
        select a.worker, a.hub, lower(a.period) as starts, upper(a.period) as ends
          from hub.absence a
         where a.period && :period::tsrange and a.id <> :absence and (a.whole_days or not :days)
           and (a.worker = any(:workers) or a.worker is null and a.hub = any(:hubs))
         union all
        select c.absent_worker, null, lower(c.valid)::timestamp, upper(c.valid)::timestamp
          from organisation.cover c
         where c.absence is null and c.absent_worker = any(:workers) and c.valid && daterange(:day, null)
        """;

    static final String BUDDY = "select buddy from organisation.buddy where hub = :hub and valid @> :day::date order by buddy limit 1";

    static final String RULE = "select least, lead, coordinator from organisation.cover_rule where valid @> :day::date";

    record Rule(int least, boolean lead, boolean coordinator) {
        static final Rule USUAL = new Rule(2, true, true);
    }

    private record Of(String hub, UUID worker, Member member) {}

    private record Gone(UUID worker, String hub, Span span) {}

    private final JdbcClient db;
    private final Clock clock;

    Around(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Rule rule(LocalDate day) {
        return db.sql(RULE).param("day", day).query(Rule.class).optional().orElse(Rule.USUAL);
    }

    StandIns.Around of(Absence absence, String hub) {
        // whoever works here today: a post that begins or ends in the meantime is met when it comes (Absences.findAgain)
        var today = LocalDate.now(clock.withZone(Happened.LONDON));
        var buddy = db.sql(BUDDY).param("hub", hub).param("day", today).query(String.class).optional().orElse(null);
        var hubs = buddy == null ? List.of(hub) : List.of(hub, buddy);
        var people = new ArrayList<>(db.sql(PEOPLE).param("hubs", hubs.toArray(String[]::new)).param("absent", String.valueOf(absence.worker())).param("absence", absence.id()).param("period", absence.span().range()).param("day", today).query(Around::one).list());
        var above = db.sql(ABOVE).param("hub", hub).param("day", today).query(Around::one).list();
        people.addAll(above);
        var gone = gone(absence, people, hubs, today);
        var rule = rule(today);
        return new StandIns.Around(hub, with(people.stream().filter(each -> each.hub.equals(hub) && !above.contains(each)).toList(), gone), buddy,
            with(people.stream().filter(each -> each.hub.equals(buddy)).toList(), gone), with(above, gone), rule.least(), rule.lead(), rule.coordinator());
    }

    Optional<Member> member(StandIns.Around around, UUID worker) {
        return around.members().stream().filter(each -> each.id().equals(worker)).findFirst();
    }

    private List<Gone> gone(Absence absence, List<Of> people, List<String> hubs, LocalDate today) {
        return db.sql(AWAY).param("period", absence.span().range()).param("absence", absence.id()).param("days", absence.span().wholeDays())
            .param("workers", people.stream().map(Of::worker).distinct().toArray(UUID[]::new)).param("hubs", hubs.toArray(String[]::new)).param("day", today)
            .query((row, n) -> new Gone(row.getObject("worker", UUID.class), row.getString("hub"), new Span(row.getObject("starts", LocalDateTime.class), row.getObject("ends", LocalDateTime.class)))).list();
    }

    private static List<Member> with(List<Of> people, List<Gone> gone) {
        Map<UUID, List<Span>> away = new HashMap<>();
        for (var each : people)
            away.put(each.worker, gone.stream().filter(it -> it.worker == null ? it.hub.equals(each.hub) : it.worker.equals(each.worker)).map(Gone::span).collect(Collectors.toList()));
        return people.stream().map(each -> {
            var m = each.member;
            return new Member(m.id(), m.name(), m.role(), m.leads(), m.takesMessages(), m.holds(), m.learning(), m.knows(), m.children(), m.covers(), away.get(each.worker));
        }).toList();
    }

    private static Of one(ResultSet row, int n) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Of(row.getString("hub"), id, new Member(id, row.getString("name"), row.getString("role"), row.getBoolean("leads"), row.getBoolean("takes_messages"), row.getBoolean("holds"),
            row.getBoolean("learning"), row.getInt("knows"), row.getInt("children"), row.getInt("covers"), List.of()));
    }
}
