package kith.hub.day;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is due for these children within a week, or owed, or planned; or for whole hubs, how much. Of a clock, {@code role} is who took it while the key worker is away; of a visit, whose it is. Whoever took it and is not there today themselves has it no more. Of what a court fixed, {@code why} says what: a type of fact, its part and the code. */
@Component
public class Duties {

    static final String DUE = """
        select 'clock' as kind, c.person, c.entry as code, c.due, c.fact as of,
               (select t.worker::text from hub.taken t join hub.absence a on a.id = t.absence
                 where t.person = c.person and t.code = c.rule and t.of = c.fact and a.since <= :today and (a.until is null or a.until > :today)
                   and hub.still_takes(t.absence, t.person, t.worker, :today) limit 1) as role, null::time as at,
               coalesce('hearing.listed/kind/' || h.kind, 'filing.ordered/document/' || f.document, 'interim-order.made/order/' || o.code, l.reason) as why,
               c.fact in (select s.fact from people.strand s where s.strand = 'complaint') as kept,
               case when h.fact is not null or f.fact is not null then
                   (select string_agg(concat_ws(' ', case p.role when 'guardian' then 'guardian' else 'solicitor for the child' end, p.name, p.phone), ', ' order by p.role, p.name)
                      from court.party p
                     where p.person = c.person and p.role in ('guardian', 'solicitor-for-the-child') and p.name is not null and p.since <= :today and (p.until is null or p.until > :today)) end as parties
          from pathway.clock c
          left join pathway.lateness l  on l.person = c.person and l.rule = c.rule and l.of_fact = c.fact
          left join court.hearing h     on h.person = c.person and h.fact = c.fact
          left join court.filing f      on f.person = c.person and f.fact = c.fact
          left join court.court_order o on o.person = c.person and o.fact = c.fact and o.interim
         where c.person = any(:people) and c.started <= :today and (c.ended is null or c.ended > :today) and not c.unknown and c.warn is not null and c.due <= :until
         union all
        select 'owed', o.person, o.code, o.due, o.fact, organisation.owing(o.role, a.hub, :today), null, null, false, null
          from pathway.owed o
          left join hub.allocation a on a.person = o.person
         where o.person = any(:people) and o.since <= :today and (o.completed is null or o.completed > :today)
           and not exists (select from people.person dead where dead.person = o.person and dead.died <= :today)
         union all
        select 'visit', v.person, v.purpose, v.day, v.id, (case when v.handed_from is null or hub.still_takes(v.absence, v.person, v.worker, :today) then v.worker else v.handed_from end)::text, v.at, v.why, false, null
          from hub.planned_visit v
          left join casework.seen s on s.person = v.person
         where v.person = any(:people) and v.dropped_at is null and v.day <= :until and (s.last_visit is null or s.last_visit < v.day)
           and not exists (select from people.person dead where dead.person = v.person and dead.died <= :today)
         union all
        select 'visit', i.person, 'introduction', i.day, i.fact, who.worker, i.at::time, 'To introduce the new worker', false, null
          from handover.introduction i
         cross join lateral (values (i.giver), (i.taker)) who (worker)
          left join casework.seen s on s.person = i.person
         where i.person = any(:people) and i.made is null and i.day <= :until and (s.last_visit is null or s.last_visit < i.day)
           and not exists (select from people.person dead where dead.person = i.person and dead.died <= :today)
           and exists (select from handover.offer o where o.person = i.person and o.fact = i.offer and o.state in ('open', 'accepted'))
         order by due, at, code, person
        """;

    /** Counts and nobody's name: they are open to whoever answers for the hub without a look at each child. */
    static final String FIGURES = "select code, title, most, children, late, owed, without_worker, messages from hub.figures(:hubs, :today) order by number nulls last, code";

    /** Every hub there is, with the group it belongs to. */
    static final String BY_GROUP = """
        select w.group_code, w.group_name, f.code, f.title, f.most, f.children, f.late, f.owed, f.without_worker, f.messages
          from hub.figures(array(select code from organisation.hub where valid @> :today::date), :today) f
          join organisation.working_hub w on w.code = f.code and w.valid @> :today::date
         order by w.group_name nulls last, f.number nulls last, f.code
        """;

    /** Children whom no hub holds or one that is no more, and what waits at the front door for a decision. */
    static final String QUEUES = """
        select count(*) filter (where not undecided) as to_allocate, min(since) filter (where not undecided) as allocate_since,
               (select count(distinct c.contact) from frontdoor.contact c where c.decision is null and c.ended_on is null)
                   + (select count(*) from frontdoor.told t where t.matched_at is null and t.no_child_at is null and coalesce(t.decision, '') not in ('advice', 'no-further-action')) as contacts,
               least((select min(c.received_on) from frontdoor.contact c where c.decision is null and c.ended_on is null),
                     (select min((t.received_at at time zone 'Europe/London')::date) from frontdoor.told t
                       where t.matched_at is null and t.no_child_at is null and coalesce(t.decision, '') not in ('advice', 'no-further-action'))) as contacts_since
          from (select s.person, min(s.since) as since, bool_and(s.code = 'contact') as undecided
                  from (select u.person from hub.unheld u where u.until is null or u.until > :today
                         union
                        select a.person from organisation.hub was join hub.allocation a on a.hub = was.code
                         where not exists (select from organisation.hub h where h.code = was.code and h.valid @> :today::date)) waits
                  join pathway.status s on s.person = waits.person
                 where s.code <> 'closed' and s.since <= :today and (s.until is null or s.until > :today)
           and not (s.code = 'early-help' and exists (select from handover.offer o where o.person = s.person and o.state = 'accepted' and o.agency is not null and o.answered >= s.since))
                 group by s.person) waiting
        """;

    /** What came to the front door since this moment and nobody has decided. */
    static final String NEW_CONTACTS = """
        select (select count(distinct c.contact) from frontdoor.contact c where c.decision is null and c.ended_on is null and c.received_at > :since)
               + (select count(*) from frontdoor.told t where t.matched_at is null and t.decision is null and t.received_at > :since)
        """;

    /** @param kept from whoever works with the child: a complaint about one of them; {@code parties} of what a court fixed, the child's guardian and solicitor with their telephones */
    public record Duty(String kind, UUID person, String code, LocalDate due, UUID of, String role, LocalTime at, String why, boolean kept, String parties) {}

    public record Figures(String code, String title, Integer most, int children, int late, int owed, int withoutWorker, int messages) {}

    private static final String NO_GROUP = "In no group";

    /** The hubs of one group, counted together. */
    public record GroupFigures(String name, List<Figures> hubs) {

        public String itsHubs() {
            return name.equals(NO_GROUP) ? "Hubs in no group" : "The hubs of " + name;
        }

        /** Where on the page its hubs stand, one by one. */
        public String anchor() {
            return "hubs-of-" + hubs.getFirst().code();
        }

        public int sum(ToIntFunction<Figures> what) {
            return hubs.stream().mapToInt(what).sum();
        }
    }

    private record Grouped(String group, Figures hub) {}

    record Queues(int toAllocate, LocalDate allocateSince, int contacts, LocalDate contactsSince) {
        static final Queues NONE = new Queues(0, null, 0, null);
    }

    private final JdbcClient db;

    Duties(JdbcClient db) {
        this.db = db;
    }

    public List<Duty> of(Collection<UUID> people, LocalDate today, LocalDate until) {
        if (people.isEmpty()) return List.of();
        return db.sql(DUE).param("people", people.toArray(UUID[]::new)).param("today", today).param("until", until).query(Duties::duty).list();
    }

    List<Figures> figures(Me me, LocalDate today) {
        return db.sql(FIGURES).param("hubs", me.codes()).param("today", today).query(Figures.class).list();
    }

    List<GroupFigures> byGroup(LocalDate today) {
        var all = db.sql(BY_GROUP).param("today", today).query((row, n) -> new Grouped(row.getString("group_name"), new Figures(row.getString("code"), row.getString("title"), row.getObject("most", Integer.class), row.getInt("children"),
            row.getInt("late"), row.getInt("owed"), row.getInt("without_worker"), row.getInt("messages")))).list();
        var groups = new LinkedHashMap<String, List<Figures>>();
        for (var each : all) groups.computeIfAbsent(each.group == null ? NO_GROUP : each.group, any -> new ArrayList<>()).add(each.hub);
        return groups.entrySet().stream().map(each -> new GroupFigures(each.getKey(), each.getValue())).toList();
    }

    int contactsSince(Instant since) {
        return db.sql(NEW_CONTACTS).param("since", since.atOffset(ZoneOffset.UTC)).query(Integer.class).single();
    }

    Queues queues(LocalDate today) {
        return db.sql(QUEUES).param("today", today).query(Queues.class).single();
    }

    private static Duty duty(ResultSet row, int n) throws SQLException {
        return new Duty(row.getString("kind"), row.getObject("person", UUID.class), row.getString("code"), row.getObject("due", LocalDate.class), row.getObject("of", UUID.class), row.getString("role"),
            row.getObject("at", LocalTime.class), row.getString("why"), row.getBoolean("kept"), row.getString("parties"));
    }
}
