package kith.hub.messages;

import java.time.LocalDate;
import java.util.List;
import kith.access.Worker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose messages a worker sees: those of their own hubs, and of hubs that they stand in for. */
@Component
public class MyHubs {

    static final String MINE = """
        select distinct h.code, h.title, h.number
          from organisation.hub h
          join (select m.hub from organisation.hub_member m where m.worker = :worker and m.valid @> :today::date
                 union
                select h.code from organisation.worker_role r join organisation.hub h on h.group_code = r.place and h.valid @> :today::date
                 where r.worker = :worker and r.leads and r.valid @> :today::date
                 union
                select c.absent_hub from organisation.cover c
                 where c.valid @> :today::date and c.absent_hub is not null
                   and (c.covering_worker = :worker or c.covering_hub in (select m.hub from organisation.hub_member m where m.worker = :worker and m.valid @> :today::date))) mine on mine.hub = h.code
         where h.valid @> :today::date
         order by h.number nulls last
        """;

    /** Hubs whose buddy is one of these: their messages rise here when nobody there answers. */
    static final String BUDDIES = "select hub from organisation.buddy where buddy = any(:hubs) and valid @> :today::date";

    public record HubName(String code, String title, Integer number) {}

    static final String TAKES = "select exists (select from organisation.hub_member where worker = :worker and (takes_messages or leads) and valid @> :today::date)";

    private final JdbcClient db;

    MyHubs(JdbcClient db) {
        this.db = db;
    }

    public List<HubName> of(Worker worker, LocalDate today) {
        return db.sql(MINE).param("worker", worker.id()).param("today", today).query(HubName.class).list();
    }

    /** Either coordinator has what is for somebody away; whoever leads a hub too. */
    boolean takesMessages(Worker worker, LocalDate today) {
        return db.sql(TAKES).param("worker", worker.id()).param("today", today).query(Boolean.class).single();
    }

    List<String> buddies(List<HubName> mine, LocalDate today) {
        return db.sql(BUDDIES).param("hubs", mine.stream().map(HubName::code).toArray(String[]::new)).param("today", today).query(String.class).list();
    }
}
