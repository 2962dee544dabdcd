package kith.supervision.lines;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many had supervision, by hub: numbers, for whoever answers for the hub. */
@Component
public class Figures {

    static final String OF = "select hub, title, kind, people, had, late from supervision.figures(:since, :today)";

    /** @param parts by kind of supervision */
    public record Hub(String code, String title, Map<String, Count> parts) {}

    public record Count(int people, int had, int late) {}

    private final JdbcClient db;

    Figures(JdbcClient db) {
        this.db = db;
    }

    /** Of this month. */
    List<Hub> of(LocalDate today) {
        var hubs = new LinkedHashMap<String, Hub>();
        db.sql(OF).param("since", today.withDayOfMonth(1)).param("today", today).query(row -> {
            hubs.computeIfAbsent(row.getString("hub"), code -> new Hub(code, title(row), new LinkedHashMap<>())).parts().put(row.getString("kind"), new Count(row.getInt("people"), row.getInt("had"), row.getInt("late")));
        });
        return List.copyOf(hubs.values());
    }

    private static String title(java.sql.ResultSet row) {
        try {
            return row.getString("title");
        } catch (java.sql.SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
