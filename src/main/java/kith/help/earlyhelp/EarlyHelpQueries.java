package kith.help.earlyhelp;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kith.help.EarlyHelpFacts;
import kith.people.ChildHeading;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is helped early and who waits for it. */
@Component
public class EarlyHelpQueries {

    static final String NOW = "select person from help.early_help where ended_on is null or ended_on > :today";

    /** Help beside a social worker shows as such: whoever is to go from the one to the other waits like everybody else. */
    static final String LINES = """
        select e.person, p.forenames, p.surname, p.child_id, p.born, p.expected, a.hub, e.requested_on, e.asked_by, e.started_on, e.tier, e.lead, e.lead_name, e.lead_phone,
               exists (select from pathway.status s where s.person = e.person and s.code in ('child-in-need', 'child-protection', 'looked-after') and s.since <= :today and (s.until is null or s.until > :today)) as social_work,
               (select min(c.due) from pathway.clock c where c.person = e.person and c.rule in ('A7', 'A7a', 'A7b') and c.started <= :today and (c.ended is null or c.ended > :today) and not c.unknown) as due
          from help.early_help e
          join people.person p       on p.person = e.person
          left join hub.allocation a on a.person = e.person
         where e.person = any(:people) and (e.ended_on is null or e.ended_on > :today)
         order by e.requested_on nulls last, p.surname, p.forenames
        """;

    static final String ONE = """
        select requested_on, asked_by, started_on, tier, lead, lead_name, lead_phone, assessing_since, assessed_on, assessed_as, reviewed_on, reviewed_as, ended_on, reason
          from help.early_help
         where person = :person
        """;

    public record Line(UUID person, String forenames, String surname, String childId, LocalDate born, LocalDate expected, String hub, LocalDate requestedOn, String askedBy, LocalDate startedOn, String tier,
                       String lead, String leadName, String leadPhone, boolean socialWork, LocalDate due) {

        public String name() {
            return ChildHeading.named(forenames, surname, childId);
        }

        public String leads() {
            return EarlyHelpFacts.lead(lead) + (leadName == null ? "" : (lead == null ? "" : ": ") + leadName);
        }

        public String asked() {
            return askedBy == null ? "" : EarlyHelpFacts.REQUESTED.field("from").codes().label(askedBy);
        }
    }

    public record Help(LocalDate requestedOn, String askedBy, LocalDate startedOn, String tier, String lead, String leadName, String leadPhone, LocalDate assessingSince, LocalDate assessedOn, String assessedAs, LocalDate reviewedOn, String reviewedAs,
                       LocalDate endedOn, String reason) {

        public boolean waits(LocalDate today) {
            return !over(today) && startedOn == null;
        }

        public boolean goesOn(LocalDate today) {
            return !over(today) && startedOn != null;
        }

        /** The last day may be known before it comes: the eighteenth birthday. */
        public boolean over(LocalDate today) {
            return endedOn != null && !endedOn.isAfter(today);
        }
    }

    private final JdbcClient db;

    EarlyHelpQueries(JdbcClient db) {
        this.db = db;
    }

    List<UUID> now(LocalDate today) {
        return db.sql(NOW).param("today", today).query(UUID.class).list();
    }

    List<Line> lines(Collection<UUID> people, LocalDate today) {
        return db.sql(LINES).param("people", people.toArray(UUID[]::new)).param("today", today).query(Line.class).list();
    }

    Optional<Help> of(UUID person) {
        return db.sql(ONE).param("person", person).query(Help.class).optional();
    }
}
