package kith.budget.hub;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the hubs have, agreed to and are asked for in a financial year. */
@Component
class Sums {

    static final String OF = "select hub, title, yearly, person, fact, pence, state, decided from budget.of_hubs(:since, :until, :today)";

    /** @param people whom it is about, whether or not they may be seen */
    record Part(UUID fact, long pence, String state, LocalDate decided, Set<UUID> people) {}

    record OfHub(String hub, String title, long yearly, List<Part> parts) {

        long agreed() { return sum("agreed"); }

        long asked() { return sum("asked"); }

        long left() { return yearly - agreed(); }

        private long sum(String state) { return parts.stream().filter(each -> each.state().equals(state)).mapToLong(Part::pence).sum(); }
    }

    private final JdbcClient db;

    Sums(JdbcClient db) {
        this.db = db;
    }

    /** One request about several children is one sum. */
    List<OfHub> of(LocalDate since, LocalDate today) {
        var hubs = new LinkedHashMap<String, OfHub>();
        var parts = new LinkedHashMap<UUID, Part>();
        db.sql(OF).param("since", since).param("until", since.plusYears(1)).param("today", today).query(row -> {
            var hub = row.getString("hub");
            var of = hubs.get(hub);
            if (of == null) hubs.put(hub, of = new OfHub(hub, row.getString("title"), row.getLong("yearly"), new ArrayList<>()));
            var fact = row.getObject("fact", UUID.class);
            if (fact == null) return;
            if (!parts.containsKey(fact)) {
                parts.put(fact, new Part(fact, row.getLong("pence"), row.getString("state"), row.getObject("decided", LocalDate.class), new LinkedHashSet<>()));
                of.parts().add(parts.get(fact));
            }
            parts.get(fact).people().add(row.getObject("person", UUID.class));
        });
        return List.copyOf(hubs.values());
    }

    /** The first of April before a day. */
    static LocalDate year(LocalDate day) {
        return LocalDate.of(day.getMonthValue() < 4 ? day.getYear() - 1 : day.getYear(), 4, 1);
    }
}
