package kith.workforce;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kith.organisation.ModelOnADay;
import kith.organisation.check.Checks;
import kith.ui.Say;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the whole service as it is, was or will be on a day: a fixed few queries. */
@Component
@Transactional(readOnly = true)
public class Authorities {

    /** A hub begins when it did and not when it was renamed: a row follows the other without a gap. */
    static final String HUBS = """
        select h.code, h.kind, h.title, h.name, h.function, h.function_title, h.group_code, h.service_area, coalesce(a.name, h.locality) as area, h.children_from, h.children_to,
               (select max(lower(b.valid)) from organisation.hub b
                 where b.code = h.code and lower(b.valid) <= lower(h.valid) and not exists (select from organisation.hub earlier where earlier.code = b.code and upper(earlier.valid) = lower(b.valid))) as begins,
               case when not exists (select from organisation.hub later where later.code = h.code and lower(later.valid) = upper(h.valid)) then upper(h.valid) end as ends
          from organisation.hub h
          left join organisation.area a on a.code = h.area and a.valid @> :on::date
         where h.valid @> :on::date
         order by h.number nulls last, h.title
        """;
    static final String BUDDIES = "select hub, buddy as other from organisation.buddy where valid @> :on::date order by hub, buddy";
    static final String LINKS = """
        select l.hub, coalesce(p.name, l.locality) as other
          from organisation.hub_locality l
          left join organisation.locality p on p.code = l.locality and p.valid @> :on::date
         where l.valid @> :on::date
         order by l.hub, p.kind desc, other
        """;
    static final String SEATS = """
        select p.code as post, p.title, p.role, p.place, p.full_time, p.funded, p.grade, coalesce(p.holds_children, r.holds_children, false) as holds_children,
               coalesce(r.leads = p.place_kind, false) as leads, coalesce(r.takes_messages, false) as takes_messages, g.worker, w.name, w.phone, g.kind, lower(g.valid) as since, upper(g.valid) as until,
               (select string_agg(distinct coalesce(h.title, o.place), ', ')
                  from organisation.posting og
                  join organisation.post o     on o.code = og.post and o.valid @> :on::date and o.place <> p.place
                  left join organisation.hub h on h.code = o.hub and h.valid @> :on::date
                 where og.worker = g.worker and og.valid @> :on::date) as also,
               (select string_agg(coalesce(b.name, s.body) || ' ' || trim_scale(s.percent) || '%', ', ' order by s.percent desc)
                  from organisation.post_share s left join organisation.body b on b.code = s.body and b.valid @> :on::date
                 where s.post = p.code and s.valid @> :on::date) as split
          from organisation.post p
          left join organisation.role r    on r.code = p.role and r.valid @> :on::date
          left join organisation.posting g on g.post = p.code and g.valid @> :on::date
          left join access.worker w        on w.id = g.worker
         where p.valid @> :on::date
         order by leads desc, coalesce(g.kind = 'second-overseer', false), takes_messages desc, holds_children desc, p.role, p.code
        """;
    /** Each day on which a hub, a team or a post begins that is not there yet. */
    static final String BEGINS = """
        select distinct lower(it.valid)
          from (select code, valid from organisation.hub union all select code, valid from organisation.post) it
         where lower(it.valid) > :today and (cast(:code as text) is null or it.code = :code)
         order by 1
        """;
    /** Counts and nobody's name. */
    static final String CHILDREN = "select code as hub, children as other from hub.figures(:hubs, :today)";

    private record Pair(String hub, String other) {}

    private final JdbcClient db;
    private final ModelOnADay models;
    private final Clock clock;

    Authorities(JdbcClient db, ModelOnADay models, Clock clock) {
        this.db = db;
        this.models = models;
        this.clock = clock;
    }

    /** Nothing on a day before there was an operating model. */
    public Optional<Authority> on(LocalDate day) {
        return models.on(day).map(model -> {
            var seats = db.sql(SEATS).param("on", day).query(Authorities::seat).list();
            return new Authority(day, model, hubs(day, seats), seats, Checks.of(model));
        });
    }

    /** The service on the first day of a hub, a team or a post that is still to come. */
    public Optional<Authority> firstWith(String code, LocalDate today) { return begins(code, today).stream().findFirst().flatMap(this::on); }

    /** The service on each day on which a hub, a team or a post begins that is still to come. */
    public List<Authority> toCome(LocalDate today) { return begins(null, today).stream().map(this::on).flatMap(Optional::stream).toList(); }

    private List<LocalDate> begins(String code, LocalDate today) { return db.sql(BEGINS).param("code", code).param("today", today).query(LocalDate.class).list(); }

    private List<HubNow> hubs(LocalDate day, List<Seat> seats) {
        var byPlace = seats.stream().collect(groupingBy(Seat::place));
        var buddies = pairs(BUDDIES, day);
        var links = pairs(LINKS, day);
        var rows = db.sql(HUBS).param("on", day).query((row, n) -> hub(row, buddies, links, byPlace)).list();
        var children = new HashMap<String, Integer>();
        db.sql(CHILDREN).param("hubs", rows.stream().map(HubNow::code).toArray(String[]::new)).param("today", Say.london(clock.instant())).query(Pair.class).list().forEach(each -> children.put(each.hub(), Integer.valueOf(each.other())));
        return rows.stream().map(hub -> new HubNow(hub.code(), hub.kind(), hub.title(), hub.name(), hub.function(), hub.functionTitle(), hub.group(), hub.serviceArea(), hub.area(), hub.from(), hub.to(), hub.begins(), hub.ends(),
            hub.buddies(), hub.linked(), hub.seats(), hub.hub() || hub.to() != null ? children.get(hub.code()) : null)).toList();
    }

    private Map<String, List<String>> pairs(String sql, LocalDate day) {
        return db.sql(sql).param("on", day).query(Pair.class).list().stream().collect(groupingBy(Pair::hub, mapping(Pair::other, toList())));
    }

    private static HubNow hub(ResultSet row, Map<String, List<String>> buddies, Map<String, List<String>> links, Map<String, List<Seat>> seats) throws SQLException {
        var code = row.getString("code");
        return new HubNow(code, row.getString("kind"), row.getString("title"), row.getString("name"), row.getString("function"), row.getString("function_title"), row.getString("group_code"), row.getString("service_area"),
            row.getString("area"), (Integer) row.getObject("children_from"), (Integer) row.getObject("children_to"), row.getObject("begins", LocalDate.class), row.getObject("ends", LocalDate.class),
            buddies.getOrDefault(code, List.of()), links.getOrDefault(code, List.of()), seats.getOrDefault(code, List.of()), null);
    }

    private static Seat seat(ResultSet row, int n) throws SQLException {
        return new Seat(row.getString("post"), row.getString("title"), row.getString("role"), row.getString("place"), row.getDouble("full_time"), row.getBoolean("funded"), row.getString("grade"), row.getBoolean("holds_children"),
            row.getBoolean("leads"), row.getBoolean("takes_messages"), row.getObject("worker", UUID.class), row.getString("name"), row.getString("phone"), row.getString("kind"), row.getObject("since", LocalDate.class),
            row.getObject("until", LocalDate.class), row.getString("also"), row.getString("split"));
    }
}
