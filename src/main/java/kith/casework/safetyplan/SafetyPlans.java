package kith.casework.safetyplan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kith.casework.safetyplan.Standing.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The safety plans that stand, with their words. */
@Component
public class SafetyPlans {

    static final String STANDING = """
        select p.person, p.fact, p.made, p.until, w.name as by, p.first, p.first_until, p.second, p.second_until, p.third, p.third_until,
               array_to_string(p.agreed, ',') as agreed, array_to_string(p.copies, ',') as copies
          from casework.safety_plan p
          left join access.worker w on w.id = p.made_by
         where p.person = any(:people)
        """;
    static final String WORDS = "select id, text from ledger.words where id = any(:ids) and text is not null";

    private record Row(UUID person, UUID fact, LocalDate made, LocalDate until, String by, String first, LocalDate firstUntil, String second, LocalDate secondUntil, String third, LocalDate thirdUntil,
                       String agreed, String copies) {}

    private final JdbcClient db;

    SafetyPlans(JdbcClient db) {
        this.db = db;
    }

    public Map<UUID, Standing> of(Collection<UUID> people) {
        var rows = db.sql(STANDING).param("people", people.toArray(UUID[]::new)).query(Row.class).list();
        var words = words(rows.stream().map(Row::fact).distinct().toList());
        var standing = new HashMap<UUID, Standing>();
        for (var row : rows) standing.put(row.person(), standing(row, words));
        return standing;
    }

    private Map<UUID, String> words(List<UUID> facts) {
        var words = new HashMap<UUID, String>();
        if (facts.isEmpty()) return words;
        var ids = new ArrayList<UUID>();
        for (var fact : facts) for (var part : Part.values()) ids.add(part.words(fact));
        db.sql(WORDS).param("ids", ids.toArray(UUID[]::new)).query(row -> {
            words.put(row.getObject("id", UUID.class), row.getString("text"));
        });
        return words;
    }

    private static Standing standing(Row row, Map<UUID, String> words) {
        var said = new EnumMap<Part, String>(Part.class);
        for (var part : Part.values()) if (words.containsKey(part.words(row.fact()))) said.put(part, words.get(part.words(row.fact())));
        var limits = new ArrayList<Limit>();
        limit(limits, row.first(), row.firstUntil());
        limit(limits, row.second(), row.secondUntil());
        limit(limits, row.third(), row.thirdUntil());
        return new Standing(row.person(), row.fact(), row.made(), row.until(), row.by(), said, limits, codes(row.agreed()), codes(row.copies()));
    }

    private static void limit(List<Limit> limits, String code, LocalDate until) {
        if (code != null) limits.add(new Limit(code, until));
    }

    private static List<String> codes(String all) {
        return all == null || all.isEmpty() ? List.of() : List.of(all.split(","));
    }
}
