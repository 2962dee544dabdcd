package kith.hub.cover;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import kith.access.Worker;
import kith.ledger.Happened;
import kith.ui.Say;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is away at this moment and who stands in, for the pages of a hub and for My day. */
@Component
public class Away {

    private static final String LINE = """
        select a.id, coalesce(w.name, 'Everybody in ' || h.title) as who, upper(a.period) as back, a.whole_days, s.id is null as alone, st.name as stands_in, st.phone, coalesce(b.title, '') as buddy,
               coalesce(sh.title, '') as hub
          from hub.absent a
          left join access.worker w     on w.id = a.worker
          left join organisation.hub h  on h.code = a.hub and h.valid @> :today::date
          left join hub.stand_in s      on s.absence = a.id and s.period @> :now::timestamp
          left join access.worker st    on st.id = s.worker
          left join organisation.hub b  on b.code = s.covering_hub and b.valid @> :today::date
          left join organisation.hub sh on sh.code = s.hub and sh.valid @> :today::date
         where a.period @> :now::timestamp
        """;

    static final String OF_HUBS = LINE + """
           and (a.worker is null and a.hub = any(:hubs) or a.worker in (select m.worker from organisation.hub_member m where m.hub = any(:hubs) and m.valid @> :today::date))
           and (s.hub is null or s.hub = any(:hubs))
         order by who, s.hub
        """;

    /** In person: the hub that covers has the families, and one of it stands in. */
    static final String COVERED = LINE + """
           and s.worker = :me
         order by who, s.hub
        """;

    /** @param until in words; {@code alone} where nobody needs to stand in; {@code hub} whose families it is about */
    public record Line(UUID absence, String who, String until, boolean alone, String standsIn, String phone, String buddy, String hub) {

        /** Oscar Other stands in */
        public String says() {
            if (alone) return null;
            if (standsIn == null) return "Nobody is left to stand in: the group manager answers";
            return standsIn + (buddy.isEmpty() ? "" : " of " + buddy) + " stands in";
        }
    }

    private final JdbcClient db;

    Away(JdbcClient db) {
        this.db = db;
    }

    public List<Line> of(Collection<String> hubs, Instant now) {
        if (hubs.isEmpty()) return List.of();
        var at = LocalDateTime.ofInstant(now, Happened.LONDON);
        return db.sql(OF_HUBS).param("hubs", hubs.toArray(String[]::new)).param("now", at).param("today", at.toLocalDate()).query((row, n) -> line(row, at.toLocalDate())).list();
    }

    /** What this worker covers for others. */
    public List<Line> coveredBy(Worker worker, Instant now) {
        var at = LocalDateTime.ofInstant(now, Happened.LONDON);
        return db.sql(COVERED).param("me", worker.id()).param("now", at).param("today", at.toLocalDate()).query((row, n) -> line(row, at.toLocalDate())).list();
    }

    /** until Fri 4 December; until 11:30; with no day said while nobody knows */
    public static String until(LocalDateTime back, boolean wholeDays, LocalDate today) {
        if (back == null) return "away, no day back yet";
        if (!wholeDays) return "away until " + Say.time(back.toLocalTime());
        return "away until " + Say.weekday(back.toLocalDate().minusDays(1), today);
    }

    private static Line line(ResultSet row, LocalDate today) throws SQLException {
        return new Line(row.getObject("id", UUID.class), row.getString("who"), until(row.getObject("back", LocalDateTime.class), row.getBoolean("whole_days"), today), row.getBoolean("alone"), row.getString("stands_in"),
            row.getString("phone"), row.getString("buddy"), row.getString("hub"));
    }
}
