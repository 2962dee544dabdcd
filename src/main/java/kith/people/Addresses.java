package kith.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where people live and lived: the one way to read an address, so that a shielded one is masked wherever it is shown. */
@Component
public class Addresses {

    static final String STAYS = """
        select s.person, s.n, r.line, r.town, r.postcode, s.shielded, s.use, s.since, s.until, s.do_not_write
          from people.stays(:people) s
          left join people.residence r on r.person = s.person and r.n = s.n
         order by s.until desc nulls first, (s.use = 'home') desc, s.since desc
        """;

    static final String HIDDEN = "select exists (select from people.stays(array[:person]::uuid[]) where shielded)";

    /** @param doNotWrite lived in by somebody who is hidden now: no letter goes there */
    public record Stay(UUID person, int n, Address address, String use, LocalDate since, LocalDate until, boolean doNotWrite) {}

    private final JdbcClient db;

    Addresses(JdbcClient db) {
        this.db = db;
    }

    /** The present ones first, the home before others. */
    public List<Stay> of(UUID person) {
        return of(List.of(person));
    }

    public List<Stay> of(Collection<UUID> people) {
        return db.sql(STAYS).param("people", people.toArray(UUID[]::new)).query((row, n) -> stay(row)).list();
    }

    /** Where each of these people lives now; those of whom it is not known are left out. */
    public Map<UUID, Stay> now(Collection<UUID> people) {
        var now = new HashMap<UUID, Stay>();
        for (var stay : of(people)) if (stay.until() == null) now.putIfAbsent(stay.person(), stay);
        return now;
    }

    /** Whether any address of this person is or was shielded. */
    public boolean hidden(UUID person) {
        return db.sql(HIDDEN).param("person", person).query(Boolean.class).single();
    }

    /** Whether one of these people lives at a shielded address now: a new one is shielded too unless somebody says otherwise, with a reason. */
    public boolean hiddenNow(Collection<UUID> people) {
        return of(people).stream().anyMatch(stay -> stay.until() == null && stay.address().shielded());
    }

    private static Stay stay(ResultSet row) throws SQLException {
        var person = row.getObject("person", UUID.class);
        return new Stay(person, row.getInt("n"), new Address(person, row.getString("line"), row.getString("town"), row.getString("postcode"), row.getBoolean("shielded")), row.getString("use"),
            row.getObject("since", LocalDate.class), row.getObject("until", LocalDate.class), row.getBoolean("do_not_write"));
    }
}
