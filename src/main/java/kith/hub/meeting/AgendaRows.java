package kith.hub.meeting;

import java.sql.Array;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kith.access.Planned;
import kith.hub.meeting.Agenda.Action;
import kith.hub.meeting.Agenda.Child;
import kith.hub.meeting.Agenda.Wish;
import kith.organisation.MeetingRules;
import kith.pathway.ClockRule;
import kith.pathway.Pathways;
import kith.people.ChildHeading;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What agendas are made from: the same three statements for one family, for one hub and for all of them. Whoever lists them asks Access about the children first. */
@Component
public class AgendaRows {

    public static final String HELD = "select person from hub.allocation where hub = any(:hubs)";

    /** Who make up a family, as a hub's meeting has them: the children of one mother, or of one father. */
    private static final String FAMILY_OF = """
        left join lateral (select r.relative from people.relationship r
                            where r.person = a.person and r.kind in ('mother', 'father') and r.until is null
                            order by r.kind desc, r.since, r.relative limit 1) parent on true
        """;
    static final String OF_FAMILY = "select a.person from hub.allocation a " + FAMILY_OF + " where a.hub = :hub and coalesce(parent.relative, a.person) = :family";

    /** Nothing of a complaint about a worker comes before the hub. Child by child, each by index: how many children there are is not known when this is planned, and a plan for a few would read the same again for each of many. */
    static final String CHILDREN = """
        select a.person, a.hub, coalesce(d.since, a.given, a.since) as since, coalesce(parent.relative, a.person) as family, d.last_on, p.born, p.expected, p.died, p.forenames, p.surname, p.child_id, s.running, s.changed,
               r.late, r.before, r.before_rule, o.owed
          from hub.allocation a
          join people.person p      on p.person = a.person and p.died is null
          left join hub.discussed d on d.person = a.person
        """ + FAMILY_OF + """
          cross join lateral (
            select array_agg(distinct s.code) filter (where s.since <= :day and (s.until is null or s.until > :day)) as running,
                   array_agg(distinct s.code || case when s.until <= :day then '-' else '+' end)
                       filter (where s.since > d.last_on and s.since <= :day or s.until > d.last_on and s.until <= :day) as changed
              from pathway.status s
             where s.person = a.person and s.code <> 'closed') s
          cross join lateral (
            select count(*) filter (where c.due < :late and not c.unknown and c.warn is not null) as late,
                   min(c.due) filter (where c.rule = any(:reviews) and c.due >= :day) as before,
                   (array_agg(c.entry order by c.due) filter (where c.rule = any(:reviews) and c.due >= :day))[1] as before_rule
              from pathway.clock c
             where c.person = a.person and c.due <= :ahead and c.started <= :day and (c.ended is null or c.ended > :day)
               and c.fact not in (select s.fact from people.strand s where s.strand = 'complaint')) r
          cross join lateral (
            select count(*) as owed
              from pathway.owed o
             where o.person = a.person and o.since <= :day and o.due < :late and (o.completed is null or o.completed > :day)) o
         where a.person = any(:people) and s.running is not null
        """;

    static final String ACTIONS = """
        select al.hub, a.person, a.fact, a.due, a.late_meetings, a.moved
          from hub.allocation al
          join hub.action a on a.person = al.person and a.ended_on is null
         where a.person = any(:people)
        """;

    static final String WISHES = """
        select w.hub, w.id, w.people, w.why, by.name as by, by.id as by_id
          from hub.wish w
          join access.worker by on by.id = w.by
         where w.hub = any(:hubs) and w.met_by is null
        """;

    /** What a child's line on a screen shows beside what the rule asks for. */
    public record Shown(LocalDate born, LocalDate expected, LocalDate died, List<String> running) {}

    public record Of(Agenda agenda, Map<UUID, Shown> shown) {}

    private final JdbcClient db;
    private final Pathways pathways;
    private final String[] reviews;

    AgendaRows(JdbcClient db, Pathways pathways) {
        this.db = db;
        this.pathways = pathways;
        this.reviews = pathways.clocks().stream().filter(AgendaRows::meets).map(ClockRule::rule).distinct().toArray(String[]::new);
    }

    /** A conference or a review: what a hub prepares for. */
    private static boolean meets(ClockRule rule) {
        return rule.ends().stream().map(end -> end.fact()).anyMatch(fact -> fact.equals("conference.held") || fact.endsWith("review.held") || fact.matches("(need|early-help|pathway)-plan\\.reviewed"));
    }

    /**
     * @param people those of the hubs whose record whoever asks may read: the others are not on their agenda
     * @param next   the day of the meeting after this one
     * @param today  what falls due between today and the meeting is not overdue: most of it will be done by then
     */
    public Map<String, Of> of(Collection<String> hubs, Collection<UUID> people, MeetingRules rules, LocalDate day, LocalDate next, LocalDate today) {
        var codes = hubs.toArray(String[]::new);
        var read = people.toArray(UUID[]::new);
        if (hubs.size() > 1) Planned.anew(db);
        var children = new HashMap<String, List<Child>>();
        var shown = new HashMap<String, Map<UUID, Shown>>();
        db.sql(CHILDREN).param("people", read).param("day", day).param("late", today.isBefore(day) ? today : day).param("ahead", day.plusDays(rules.ahead())).param("reviews", reviews).query(row -> {
            var person = row.getObject("person", UUID.class);
            var running = texts(row.getArray("running"));
            children.computeIfAbsent(row.getString("hub"), any -> new ArrayList<>()).add(new Child(person, row.getObject("family", UUID.class),
                ChildHeading.named(row.getString("forenames"), row.getString("surname"), row.getString("child_id")), row.getObject("since", LocalDate.class), row.getObject("last_on", LocalDate.class),
                texts(row.getArray("changed")).stream().map(this::changed).toList(), row.getInt("late"), row.getInt("owed"), row.getObject("before", LocalDate.class),
                row.getString("before_rule") == null ? null : pathways.clockTitle(row.getString("before_rule"))));
            shown.computeIfAbsent(row.getString("hub"), any -> new HashMap<>()).put(person, new Shown(row.getObject("born", LocalDate.class), row.getObject("expected", LocalDate.class),
                row.getObject("died", LocalDate.class), running));
        });
        var actions = new HashMap<String, List<Action>>();
        db.sql(ACTIONS).param("people", read).query(row -> {
            actions.computeIfAbsent(row.getString("hub"), any -> new ArrayList<>()).add(new Action(row.getObject("fact", UUID.class), row.getObject("person", UUID.class), row.getObject("due", LocalDate.class),
                row.getInt("late_meetings"), row.getInt("moved")));
        });
        var wishes = new HashMap<String, List<Wish>>();
        db.sql(WISHES).param("hubs", codes).query(row -> {
            wishes.computeIfAbsent(row.getString("hub"), any -> new ArrayList<>()).add(new Wish(row.getObject("id", UUID.class), Set.of((UUID[]) row.getArray("people").getArray()), row.getString("why"), row.getString("by"), row.getObject("by_id", UUID.class)));
        });
        var all = new HashMap<String, Of>();
        for (var hub : hubs)
            all.put(hub, new Of(Agenda.of(children.getOrDefault(hub, List.of()), actions.getOrDefault(hub, List.of()), wishes.getOrDefault(hub, List.of()), rules, day, next), shown.getOrDefault(hub, Map.of())));
        return all;
    }

    private String changed(String code) {
        var label = pathways.status(code.substring(0, code.length() - 1)).label();
        return code.endsWith("-") ? label + " ended" : label;
    }

    private static List<String> texts(Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
