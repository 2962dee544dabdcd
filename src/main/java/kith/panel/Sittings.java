package kith.panel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kith.access.Worker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When panels sit, and what is on their agenda. */
@Component
public class Sittings {

    static final String OF_PANEL = """
        select s.id, s.panel, s.day, s.starts, s.place, s.chair, w.name as chair_name, s.held_at is not null as held, (select count(*) from panel.item i where i.sitting = s.id)::int as items
          from panel.sitting s
          left join access.worker w on w.id = s.chair
         where s.panel = :panel and s.day >= :since
         order by s.day, s.starts
        """;
    static final String ONE = """
        select s.id, s.panel, s.day, s.starts, s.place, s.chair, w.name as chair_name, s.held_at is not null as held, (select count(*) from panel.item i where i.sitting = s.id)::int as items
          from panel.sitting s
          left join access.worker w on w.id = s.chair
         where s.id = :id
        """;
    static final String OF_REQUEST = """
        select s.id, s.panel, s.day, s.starts, s.place, s.chair, w.name as chair_name, s.held_at is not null as held, 1 as items
          from panel.item i
          join panel.sitting s on s.id = i.sitting
          left join access.worker w on w.id = s.chair
         where i.request = :request
         order by s.day desc
        """;
    static final String ITEMS = "select request, position, minutes from panel.item where sitting = :sitting order by position, request";
    static final String PLAN = "insert into panel.sitting (id, panel, day, starts, place, chair, planned_by, planned_at) values (:id, :panel, :day, :starts, :place, :chair, :by, :now) on conflict (id) do nothing";
    static final String PUT = "insert into panel.item (sitting, request, position, minutes) values (:sitting, :request, (select coalesce(max(position), 0) + 1 from panel.item where sitting = :sitting), :minutes) on conflict do nothing";
    static final String TAKE = "delete from panel.item where sitting = :sitting and request = :request";
    static final String SWAP = """
        update panel.item i
           set position = case i.position when :one then :other else :one end
         where i.sitting = :sitting and i.position in (:one, :other)
        """;
    static final String HELD = "update panel.sitting set held_at = coalesce(held_at, :now) where id = :id";
    static final String NOBODY = "delete from panel.present where sitting = :sitting";
    static final String PRESENT = "insert into panel.present (sitting, worker, came) values (:sitting, :worker, :came)";
    static final String MEMBERS = """
        select w.worker, x.name, coalesce(r.title, w.role) as title, bool_or(p.came) as came
          from organisation.worker_role w
          join access.worker x            on x.id = w.worker and x.active
          left join organisation.role r   on r.code = w.role and r.valid @> :today
          left join panel.present p       on p.sitting = :sitting and p.worker = w.worker
         where w.valid @> :today and w.role = any(:roles)
         group by w.worker, x.name, r.title, w.role
         order by x.name
        """;

    public record Sitting(UUID id, String panel, LocalDate day, LocalTime starts, String place, UUID chair, String chairName, boolean held, int items) {}

    public record Item(UUID request, int position, int minutes) {}

    /** @param came null where nobody said so yet */
    public record Member(UUID worker, String name, String title, Boolean came) {}

    private final JdbcClient db;

    Sittings(JdbcClient db) {
        this.db = db;
    }

    /** Those to come, and of the last weeks. */
    public List<Sitting> of(String panel, LocalDate since) {
        return db.sql(OF_PANEL).param("panel", panel).param("since", since).query(Sitting.class).list();
    }

    public Optional<Sitting> one(UUID id) {
        return db.sql(ONE).param("id", id).query(Sitting.class).optional();
    }

    /** The sittings that have the request on their agenda, the latest first. */
    public List<Sitting> of(UUID request) {
        return db.sql(OF_REQUEST).param("request", request).query(Sitting.class).list();
    }

    public List<Item> items(UUID sitting) {
        return db.sql(ITEMS).param("sitting", sitting).query(Item.class).list();
    }

    public List<Member> members(UUID sitting, Panels.Panel panel, LocalDate today) {
        var roles = Stream.concat(Stream.of(panel.chair()), panel.members().stream()).toArray(String[]::new);
        return db.sql(MEMBERS).param("sitting", sitting).param("roles", roles).param("today", today).query(Member.class).list();
    }

    public void plan(UUID id, String panel, LocalDate day, LocalTime starts, String place, UUID chair, Worker by, Instant now) {
        db.sql(PLAN).param("id", id).param("panel", panel).param("day", day).param("starts", starts).param("place", place).param("chair", chair).param("by", by.id()).param("now", now.atOffset(ZoneOffset.UTC)).update();
    }

    public void put(UUID sitting, UUID request, int minutes) {
        db.sql(PUT).param("sitting", sitting).param("request", request).param("minutes", minutes).update();
    }

    public void take(UUID sitting, UUID request) {
        db.sql(TAKE).param("sitting", sitting).param("request", request).update();
    }

    /** Changes places with the one before it; the first stays where it is. */
    public void earlier(UUID sitting, UUID request) {
        var items = items(sitting);
        for (int i = 1; i < items.size(); i++)
            if (items.get(i).request().equals(request)) db.sql(SWAP).param("sitting", sitting).param("one", items.get(i - 1).position()).param("other", items.get(i).position()).update();
    }

    /** Who came; with that the sitting was held. */
    public void present(UUID sitting, List<Member> members, List<UUID> came, Instant now) {
        db.sql(NOBODY).param("sitting", sitting).update();
        for (var each : members.stream().map(Member::worker).distinct().toList()) db.sql(PRESENT).param("sitting", sitting).param("worker", each).param("came", came.contains(each)).update();
        db.sql(HELD).param("id", sitting).param("now", now.atOffset(ZoneOffset.UTC)).update();
    }
}
