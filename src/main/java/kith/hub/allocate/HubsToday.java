package kith.hub.allocate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import kith.hub.allocate.Children.Child;
import kith.organisation.Ranking;
import kith.organisation.Ranking.Standing;
import kith.organisation.Span;
import kith.ui.Say;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The hubs as they stand for one family: how full, who knows whom, which close soon. A fixed few queries however many hubs and children. */
@Component
class HubsToday {

    private static final int SOON = 28;

    /** Those of today, and those that begin within the weeks in which one may close. */
    static final String HUBS = """
          with able as materialized (select worker, reason from hub.speaks_for(:person, :today))
        select h.code, h.title, h.function, h.children_from, h.children_to, h.locality, coalesce(load.children, 0) as children, lower(h.valid) as begins,
               case when not exists (select from organisation.hub later where later.code = h.code and lower(later.valid) = upper(h.valid)) then upper(h.valid) end as ends,
               array(select b.buddy from organisation.buddy b where b.hub = h.code and b.valid @> :today::date) as buddies,
               exists (select from organisation.hub_member m where m.hub = h.code and m.holds_children and m.valid @> :today::date) as staffed,
               array(select m.name || '|' || case when bool_or(known.until is null) then '' else max(known.until)::text end
                       from organisation.hub_member m
                       join (select s.who as worker, s.until from hub.spell s where s.person = any(:family) and s.kind = 'key'
                              union all
                             select i.worker, i.until from hub.involvement i where i.person = any(:family)) known on known.worker = m.worker::text
                      where m.hub = h.code and m.valid @> :today::date
                      group by m.name order by m.name) as knows,
               array(select distinct m.name || ' ' || able.reason from organisation.hub_member m join able on able.worker = m.worker where m.hub = h.code and m.valid @> :today::date order by 1) as able,
               exists (select from hub.spell s where s.person = :person and s.kind = 'hub' and s.who = h.code) as held,
               (select coalesce(r.town, h.locality) from people.residence r
                 where r.person = :person and r.until is null and h.locality is not null
                   and (lower(r.town) = lower(h.locality) or upper(r.postcode) like upper(h.locality) || ' %')
                   and not exists (select from people.residence hidden where hidden.person = :person and hidden.shielded and hidden.until is null)
                 limit 1) as area
          from organisation.hub h
          left join (select a.hub, count(*) as children
                       from hub.allocation a
                      where exists (select from pathway.status s
                                     where s.person = a.person and s.code <> 'closed' and s.since <= :today and (s.until is null or s.until > :today))
                      group by a.hub) load on load.hub = h.code
         where h.valid && daterange(:today, :soon, '[]')
         order by h.number nulls last, h.code
        """;

    static final String MEMBERS = """
        select m.worker, m.hub, m.name, m.title, m.phone, m.leads, m.holds_children, m.holds_all,
               (select count(*) from hub.allocation a
                 where a.key = m.worker::text
                   and exists (select from pathway.status s
                                where s.person = a.person and s.code <> 'closed' and s.since <= :today and (s.until is null or s.until > :today))) as children,
               exists (select from hub.away_on(:today) a where a.worker = m.worker) as away, (select max(a.back) from hub.away_on(:today) a where a.worker = m.worker) as back
          from organisation.hub_member m
         where m.hub = :hub and m.valid @> :today::date
         order by m.leads desc, m.kind = 'second-overseer', away, m.name
        """;

    static final String FRONT_DOORS = "select title from organisation.hub where duty = 'front-door' and valid @> :today::date order by number nulls last, title";

    static final String EMPTY_POSTS = """
        select p.title
          from organisation.post p
         where p.hub = :hub and p.valid @> :today::date
           and not exists (select from organisation.posting g where g.post = p.code and g.valid @> :today::date)
         order by p.title
        """;

    record Member(UUID worker, String hub, String name, String title, String phone, boolean leads, boolean holdsChildren, boolean holdsAll, int children, boolean away, LocalDate back) {}

    private record Row(String code, String title, String function, Integer from, Integer to, int children, LocalDate begins, LocalDate ends, List<String> buddies, boolean staffed,
                       List<String> knows, List<String> able, boolean held, String area) {

        Standing standing() {
            return new Standing(code, title, function, children, to == null ? Optional.empty() : Optional.of(new Span(from, to)), false, held, List.of(), knows, Optional.ofNullable(area),
                Optional.empty(), Optional.empty(), !staffed, able, Optional.empty());
        }

        /** Until when, where somebody works with the family no longer. */
        List<String> acquaintances(LocalDate today) {
            return knows.stream().map(each -> {
                var two = each.split("\\|", -1);
                var until = two[1].isEmpty() ? null : LocalDate.parse(two[1]);
                return until == null || until.isAfter(today) ? two[0] : two[0] + " (until " + Say.brief(until, today) + ")";
            }).toList();
        }
    }

    private final JdbcClient db;

    HubsToday(JdbcClient db) {
        this.db = db;
    }

    /** @param loads what each hub holds of what it can carry, in percent; not named where that cannot be said */
    List<Standing> standings(Child child, List<Child> family, Map<String, Integer> loads, LocalDate today) {
        var rows = rows(child, family, today);
        var here = rows.stream().filter(each -> !each.begins.isAfter(today)).toList();
        var beginning = rows.stream().filter(each -> each.begins.isAfter(today)).toList();
        var staying = here.stream().filter(each -> !closes(each, today)).map(Row::standing).toList();
        Map<String, List<String>> siblings = family.stream().filter(each -> each.held() && !each.person().equals(child.person()))
            .collect(Collectors.groupingBy(Child::hub, Collectors.mapping(Child::first, Collectors.toList())));
        var all = new ArrayList<Standing>();
        for (var row : here) {
            var successor = closes(row, today) ? Ranking.successor(row.code, row.function, row.buddies, beginning.stream().map(Row::standing), staying) : Optional.<String>empty();
            all.add(new Standing(row.code, row.title, row.function, row.children, row.standing().room(), child.held() && row.code.equals(child.hub()), row.held,
                siblings.getOrDefault(row.code, List.of()), row.acquaintances(today), Optional.ofNullable(row.area), closes(row, today) ? Optional.of(row.ends) : Optional.empty(), successor, !row.staffed, row.able,
                Optional.ofNullable(loads.get(row.code))));
        }
        return all;
    }

    private static boolean closes(Row row, LocalDate today) {
        return row.ends != null && !row.ends.isAfter(today.plusDays(SOON));
    }

    List<Member> members(String hub, LocalDate today) {
        return db.sql(MEMBERS).param("hub", hub).param("today", today).query(Member.class).list();
    }

    /** Who gives out children whom no hub holds. */
    List<String> frontDoors(LocalDate today) {
        return db.sql(FRONT_DOORS).param("today", today).query(String.class).list();
    }

    List<String> emptyPosts(String hub, LocalDate today) {
        return db.sql(EMPTY_POSTS).param("hub", hub).param("today", today).query(String.class).list();
    }

    private List<Row> rows(Child child, List<Child> family, LocalDate today) {
        return db.sql(HUBS).param("person", child.person()).param("family", family.stream().map(Child::person).toArray(UUID[]::new)).param("today", today).param("soon", today.plusDays(SOON))
            .query((row, n) -> new Row(row.getString("code"), row.getString("title"), row.getString("function"), (Integer) row.getObject("children_from"), (Integer) row.getObject("children_to"),
                row.getInt("children"), row.getObject("begins", LocalDate.class), row.getObject("ends", LocalDate.class), List.of((String[]) row.getArray("buddies").getArray()),
                row.getBoolean("staffed"), List.of((String[]) row.getArray("knows").getArray()), List.of((String[]) row.getArray("able").getArray()), row.getBoolean("held"), row.getString("area"))).list();
    }
}
