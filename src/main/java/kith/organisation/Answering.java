package kith.organisation;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import kith.ui.Say;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who answers for a family at this moment: whom the child knows, otherwise the hub's coordinator, whoever leads it, the buddy hub, the group
 * manager, whoever is on duty, the front door. There is always somebody: in the end the number that the authority gives everybody.
 */
@Component
public class Answering {

    static final String OF = "select person, worker, name, phone, as_what from organisation.who_answers(:people, :now)";
    static final String OF_HUB = "select cast(null as uuid) as person, worker, name, phone, as_what from organisation.hub_answers(:hub, :now) order by turn, name limit 1";

    /** In the order in which they are asked. */
    public enum As {
        KEY_WORKER("key worker"), STANDS_IN("stands in for the key worker"), COORDINATOR("coordinator"), LEAD("leads the hub"), BUDDY_COORDINATOR("coordinator of the buddy hub"),
        BUDDY_LEAD("leads the buddy hub"), GROUP_MANAGER("group manager"), ON_CALL_MANAGER("manager on call"), EMERGENCY_DUTY("emergency duty"), FRONT_DOOR("front door"), DESK("the authority's own number");

        private final String words;

        As(String words) { this.words = words; }

        public String words() { return words; }
    }

    /** @param worker null for the authority's own number */
    public record Answers(UUID person, UUID worker, String name, String phone, As as) {}

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final LocalTime EVENING = LocalTime.of(17, 0);

    private final JdbcClient db;
    private final String firstContact;
    private final String emergencyDuty;

    Answering(JdbcClient db, @Value("${kith.ring.first-contact:}") String firstContact, @Value("${kith.ring.emergency-duty:}") String emergencyDuty) {
        this.db = db;
        this.firstContact = firstContact;
        this.emergencyDuty = emergencyDuty;
    }

    /** One for each of these people. */
    @Transactional(readOnly = true)
    public Map<UUID, Answers> of(Collection<UUID> people, Instant now) {
        var all = new LinkedHashMap<UUID, Answers>();
        people.forEach(person -> all.put(person, desk(person, now)));
        if (all.isEmpty()) return all;
        for (var each : db.sql(OF).param("people", all.keySet().toArray(UUID[]::new)).param("now", now.atOffset(ZoneOffset.UTC)).query((row, n) -> answers(row.getObject("person", UUID.class), row.getObject("worker", UUID.class),
            row.getString("name"), row.getString("phone"), row.getString("as_what"))).list()) all.put(each.person(), each);
        return all;
    }

    /** For a hub's families at large. */
    @Transactional(readOnly = true)
    public Answers ofHub(String hub, Instant now) {
        return db.sql(OF_HUB).param("hub", hub).param("now", now.atOffset(ZoneOffset.UTC)).query((row, n) -> answers(null, row.getObject("worker", UUID.class), row.getString("name"), row.getString("phone"), row.getString("as_what")))
            .optional().orElseGet(() -> desk(null, now));
    }

    private static Answers answers(UUID person, UUID worker, String name, String phone, String as) {
        return new Answers(person, worker, name, phone, As.valueOf(as.toUpperCase(Locale.ROOT).replace('-', '_')));
    }

    private Answers desk(UUID person, Instant now) {
        var time = now.atZone(Say.LONDON);
        boolean office = time.getDayOfWeek().getValue() <= 5 && !time.toLocalTime().isBefore(MORNING) && time.toLocalTime().isBefore(EVENING);
        var phone = office || emergencyDuty.isEmpty() ? firstContact : emergencyDuty;
        return new Answers(person, null, office || emergencyDuty.isEmpty() ? "Front door" : "Emergency duty", phone.isEmpty() ? null : phone, As.DESK);
    }
}
