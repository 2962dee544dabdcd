package kith.casework.reason;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import kith.pathway.Pathways;
import kith.people.ChildHeading;
import kith.ui.Say;
import kith.ui.Tag;
import kith.ui.Tone;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A child in the few words that every practitioner may have: known or not, on what plan, whose, whom to ring, what to beware of. */
@Component
public class Card {

    static final String KNOWN = """
        select p.forenames, p.surname, p.child_id, p.born, p.expected, p.died, hub.title as hub, key.name as key_worker, key.phone as key_phone,
               desk.name as coordinator, desk.phone as coordinator_phone,
               (select array_agg(s.code) from pathway.status s where s.person = p.person and s.since <= :today and (s.until is null or s.until > :today)
                  and (s.until_at is null or s.until_at > :now)) as statuses,
               (select array_agg(replace(w.kind, '-', ' ') || coalesce(': ' || w.advice, '')) from people.warning w where w.person = p.person) as warnings
          from people.person p
          left join hub.allocation a      on a.person = p.person
          left join organisation.hub hub  on hub.code = a.hub and hub.valid @> :today
          left join access.worker key     on key.id::text = a.key
          left join lateral (select m.name, m.phone from organisation.hub_member m where m.hub = a.hub and m.takes_messages and m.valid @> :today order by m.name limit 1) desk on true
         where p.person = :person
        """;
    /** Of a restricted record no more is said than whom to ring. */
    static final String OWNER = "select name, phone from access.ring_of_restricted(:person, :today)";

    static final String SHIELDED = "select people.lives_shielded(:person)";

    public record Known(String name, String age, List<Tag> statuses, String hub, String keyWorker, String keyPhone, String coordinator, String coordinatorPhone, List<String> warnings, boolean masked) {}

    private final JdbcClient db;
    private final Pathways pathways;
    private final Clock clock;

    Card(JdbcClient db, Pathways pathways, Clock clock) {
        this.db = db;
        this.clock = clock;
        this.pathways = pathways;
    }

    Known of(UUID person, LocalDate today) {
        return db.sql(KNOWN).param("person", person).param("today", today).param("now", clock.instant().atOffset(ZoneOffset.UTC)).query((row, n) -> new Known(ChildHeading.named(row.getString("forenames"), row.getString("surname"), row.getString("child_id")),
            Say.age(row.getObject("born", LocalDate.class), row.getObject("expected", LocalDate.class), row.getObject("died", LocalDate.class), today),
            row.getArray("statuses") == null ? List.of() : Arrays.stream((String[]) row.getArray("statuses").getArray()).distinct().map(pathways::status)
                .sorted(Comparator.comparingInt(each -> each.leads())).map(each -> Tag.of(each.label(), Tone.valueOf(each.tone().toUpperCase()))).toList(),
            row.getString("hub"), row.getString("key_worker"), row.getString("key_phone"), row.getString("coordinator"), row.getString("coordinator_phone"),
            row.getArray("warnings") == null ? List.of() : List.of((String[]) row.getArray("warnings").getArray()), false)).single();
    }

    /** That the address is shielded may be said; the address may not. */
    boolean livesShielded(UUID person) {
        return db.sql(SHIELDED).param("person", person).query(Boolean.class).single();
    }

    Known masked(UUID person, LocalDate today) {
        return db.sql(OWNER).param("person", person).param("today", today).query((row, n) -> new Known("A restricted record", "", List.of(), null, null, null, row.getString(1), row.getString(2),
            List.of(), true)).optional().orElse(new Known("A restricted record", "", List.of(), null, null, null, null, null, List.of(), true));
    }
}
