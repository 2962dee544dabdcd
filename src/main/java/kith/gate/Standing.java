package kith.gate;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kith.gate.Gate.Stands;
import kith.organisation.Organisation;
import kith.pathway.Histories;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the gates stand before a document, child by child. Issuing asks it, and nothing that records does. */
@Component
public class Standing {

    static final String BORN = "select born from people.person where person = :person";
    static final String STATUSES = "select code from pathway.status where person = :person and since <= :on and (until is null or until > :on)";

    private final Gates gates;
    private final Histories histories;
    private final Organisation organisation;
    private final JdbcClient db;

    Standing(Gates gates, Histories histories, Organisation organisation, JdbcClient db) {
        this.gates = gates;
        this.histories = histories;
        this.organisation = organisation;
        this.db = db;
    }

    /** By child, in the order in which they were given; empty where no gate stands before the document. */
    public Map<UUID, List<Stands>> before(Paper paper, List<UUID> people, LocalDate on) {
        var all = gates.before(paper.code(), country(on));
        var standing = new LinkedHashMap<UUID, List<Stands>>();
        for (var person : people) {
            var known = all.isEmpty() ? null : known(person, on);
            standing.put(person, all.stream().map(gate -> gate.stands(known, on)).toList());
        }
        return standing;
    }

    public List<Gate> all(LocalDate on) {
        return gates.of(country(on));
    }

    public Known known(UUID person, LocalDate on) {
        var born = db.sql(BORN).param("person", person).query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class))).optional().flatMap(each -> each).orElse(null);
        return new Known(histories.of(person).standing(), born, Set.copyOf(db.sql(STATUSES).param("person", person).param("on", on).query(String.class).list()));
    }

    public String country(LocalDate on) {
        return organisation.inForce(on).map(Organisation.InForce::country).orElse("england");
    }
}
