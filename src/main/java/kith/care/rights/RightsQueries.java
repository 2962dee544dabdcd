package kith.care.rights;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kith.ledger.Uuids;
import kith.people.ChildHeading;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who decides for a child, from what was recorded of rights and from the relationships. */
@Component
class RightsQueries {

    static final String RELATIVES = """
        select r.relative as person, p.forenames, p.surname, p.child_id, string_agg(distinct r.kind, ', ') as kind, bool_or(r.parental_responsibility) as said, min(r.since) filter (where r.parental_responsibility) as said_since,
               c.gained_by, c.since, c.until
          from people.relationship r
          join people.person p on p.person = r.relative and p.died is null
          left join care.responsibility c on c.person = r.person and c.holder = r.relative
         where r.person = :person and r.until is null
         group by r.relative, p.forenames, p.surname, p.child_id, c.gained_by, c.since, c.until
         order by bool_or(r.parental_responsibility) desc, p.forenames
        """;

    static final String FORMER = """
        select p.forenames, p.surname, c.since, c.until
          from care.responsibility c
          join people.person p on p.person = c.holder
         where c.person = :person and c.until is not null
         order by c.until desc
        """;

    static final String LAW = "select legal_status, legal_since from care.current where person = :person and legal_status is not null";

    static final String AGREEMENT = """
        select a.agreed, a.withdrawn, ag.forenames as agreed_forenames, ag.surname as agreed_surname, wi.forenames as withdrawn_forenames, wi.surname as withdrawn_surname
          from care.agreement a
          left join people.person ag on ag.person = a.agreed_by
          left join people.person wi on wi.person = a.withdrawn_by
         where a.person = :person
        """;

    static final String CONSENTS = """
        select c.matter, c.decides, c.answer, c.since, c.fact, p.forenames, p.surname
          from care.consent c
          left join people.person p on p.person = c.holder
         where c.person = :person
         order by c.matter
        """;

    static final String FAMILY_TIME = """
        select f.relative as person, f.how, f.often, f.since, f.fact, p.forenames, p.surname, p.child_id
          from care.family_time f
          join people.person p on p.person = f.relative
         where f.person = :person
         order by p.born nulls last, p.forenames
        """;

    static final String REPRESENTATIVES = "select role, name, phone, since from care.representative where person = :person order by role";

    static final String WORDS = "select id, text from ledger.words where id = any(:ids) and text is not null";

    static final String CHILD = "select born from people.person where person = :person";

    record Relative(UUID person, String name, String kind, boolean said, LocalDate saidSince, String gainedBy, LocalDate since, LocalDate until) {
        boolean holds() {
            return until == null && (said || gainedBy != null);
        }
    }

    record Former(String name, LocalDate since, LocalDate until) {}

    record Law(String legalStatus, LocalDate legalSince) {}

    record Agreement(LocalDate agreed, LocalDate withdrawn, String agreedBy, String withdrawnBy) {}

    record Consent(String matter, String decides, String answer, LocalDate since, UUID fact, String holder) {}

    record FamilyTime(UUID person, String name, String how, String often, LocalDate since, UUID fact) {}

    record Representative(String role, String name, String phone, LocalDate since) {}

    private final JdbcClient db;

    RightsQueries(JdbcClient db) {
        this.db = db;
    }

    List<Relative> relatives(UUID person) {
        return db.sql(RELATIVES).param("person", person).query((row, n) -> new Relative(row.getObject("person", UUID.class),
            ChildHeading.named(row.getString("forenames"), row.getString("surname"), row.getString("child_id")), row.getString("kind").replace('-', ' '), row.getBoolean("said"),
            row.getObject("said_since", LocalDate.class), row.getString("gained_by"), row.getObject("since", LocalDate.class), row.getObject("until", LocalDate.class))).list();
    }

    List<Former> former(UUID person) {
        return db.sql(FORMER).param("person", person).query((row, n) -> new Former(ChildHeading.named(row.getString(1), row.getString(2), null), row.getObject(3, LocalDate.class), row.getObject(4, LocalDate.class))).list();
    }

    Law law(UUID person) {
        return db.sql(LAW).param("person", person).query(Law.class).optional().orElse(null);
    }

    Agreement agreement(UUID person) {
        return db.sql(AGREEMENT).param("person", person).query((row, n) -> new Agreement(row.getObject("agreed", LocalDate.class), row.getObject("withdrawn", LocalDate.class),
            named(row.getString("agreed_forenames"), row.getString("agreed_surname")), named(row.getString("withdrawn_forenames"), row.getString("withdrawn_surname")))).optional().orElse(null);
    }

    List<Consent> consents(UUID person) {
        return db.sql(CONSENTS).param("person", person).query((row, n) -> new Consent(row.getString("matter"), row.getString("decides"), row.getString("answer"), row.getObject("since", LocalDate.class), row.getObject("fact", UUID.class),
            named(row.getString("forenames"), row.getString("surname")))).list();
    }

    List<FamilyTime> familyTime(UUID person) {
        return db.sql(FAMILY_TIME).param("person", person).query((row, n) -> new FamilyTime(row.getObject("person", UUID.class),
            ChildHeading.named(row.getString("forenames"), row.getString("surname"), row.getString("child_id")), row.getString("how"), row.getString("often"), row.getObject("since", LocalDate.class), row.getObject("fact", UUID.class))).list();
    }

    List<Representative> representatives(UUID person) {
        return db.sql(REPRESENTATIVES).param("person", person).query(Representative.class).list();
    }

    /** What was said or agreed with each of these facts, and any condition. */
    Map<UUID, String> words(Collection<UUID> facts) {
        var said = new HashMap<UUID, String>();
        var ids = facts.stream().collect(Collectors.toMap(fact -> Uuids.named(fact + "/words"), fact -> fact, (one, other) -> one));
        if (!ids.isEmpty()) db.sql(WORDS).param("ids", ids.keySet().toArray(UUID[]::new)).query(row -> { said.put(ids.get(row.getObject("id", UUID.class)), row.getString("text")); });
        return said;
    }

    LocalDate born(UUID person) {
        return db.sql(CHILD).param("person", person).query((row, n) -> row.getObject(1, LocalDate.class)).optional().orElse(null);
    }

    private static String named(String forenames, String surname) {
        return forenames == null && surname == null ? null : ChildHeading.named(forenames, surname, null);
    }
}
