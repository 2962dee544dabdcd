package kith.hub.board;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import kith.access.Worker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How each worker likes to see a board: their own alone. */
@Component
class SavedViews {

    /** With the hubs that one belongs to or leads from above, so that both cost one question. */
    static final String MINE = """
        (select id::text as id, name, query, 'view' as kind from hub.board_view where worker = :worker and hub = :hub order by name, id limit 20)
         union all
        (select h.code, h.title, null, 'hub'
           from organisation.hub h
          where h.valid @> :today::date
            and (h.code in (select m.hub from organisation.hub_member m where m.worker = :worker and m.valid @> :today::date)
                 or h.group_code in (select r.place from organisation.worker_role r where r.worker = :worker and r.leads and r.place_kind = 'group' and r.valid @> :today::date))
          order by h.number nulls last, h.title)
        """;

    static final String SAVE = """
        insert into hub.board_view (id, worker, hub, name, query, made_at)
        values (:id, :worker, :hub, :name, :query, :now)
        on conflict (worker, hub, name) do update set query = excluded.query, made_at = excluded.made_at
        """;

    static final String DROP = "delete from hub.board_view where id = :id and worker = :worker";

    public record Saved(String id, String name, String query) {}

    public record HubName(String code, String title) {}

    /** What of the boards is one's own. */
    public record Mine(List<Saved> views, List<HubName> hubs) {}

    private record Row(String id, String name, String query, String kind) {}

    private final JdbcClient db;
    private final Clock clock;

    SavedViews(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Mine of(Worker worker, String hub, LocalDate today) {
        var rows = db.sql(MINE).param("worker", worker.id()).param("hub", hub).param("today", today).query(Row.class).list();
        return new Mine(rows.stream().filter(each -> each.kind.equals("view")).map(each -> new Saved(each.id, each.name, each.query)).toList(),
            rows.stream().filter(each -> each.kind.equals("hub")).map(each -> new HubName(each.id, each.name)).toList());
    }

    /** The same name again stands for the view that is open now. */
    void save(UUID id, Worker worker, String hub, String name, View view) {
        db.sql(SAVE).param("id", id).param("worker", worker.id()).param("hub", hub).param("name", name).param("query", view.query()).param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
    }

    void drop(UUID id, Worker worker) {
        db.sql(DROP).param("id", id).param("worker", worker.id()).update();
    }
}
