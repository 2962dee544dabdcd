package kith.budget;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kith.ledger.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was asked for children from the money of their hub, and who decides. */
@Component
public class Requests {

    static final String OF = """
        select r.person, r.fact, r.hub, r.pence, r.purpose, r.starts, r.asked, r.asked_by, a.name as asked_by_name, r.state, r.decision, r.decided, r.agreed_pence, r.authority, d.name as decided_by_name, r.effect, r.effect_on
          from budget.request r
          left join access.worker a on a.id = r.asked_by
          left join access.worker d on d.id = r.decided_by
         where r.person = any(:people)
         order by r.state <> 'asked', coalesce(r.decided, r.asked) desc, r.fact, r.person
        """;
    static final String ABOUT = "select person from budget.about(:fact) person order by person";
    static final String HUB = "select hub from hub.allocation where person = :person";
    static final String DECIDERS = "select worker, name, role, title, pence from budget.deciders(:hub, :today)";
    static final String TOGETHER = "select budget.together(:fact, :today)";
    static final String CONCERNING = "select what, person, fact, day, people, hub, pence, purpose from budget.concerning(:today) c where c.what <> 'panel' or not exists (select from panel.matter m where m.money = c.fact) order by day, fact";

    public record Request(UUID person, UUID fact, String hub, long pence, String purpose, LocalDate starts, LocalDate asked, UUID askedBy, String askedByName, String state, UUID decision, LocalDate decided, Long agreedPence,
                          String authority, String decidedByName, String effect, LocalDate effectOn) {

        public boolean open() { return state.equals("asked"); }

        public String purposeWords() { return BudgetFacts.purpose(purpose); }
    }

    /** @param pence up to how much for a family in a year */
    public record Decider(UUID worker, String name, String role, String title, long pence) {

        public String words() { return name + " (" + title.toLowerCase() + ", up to " + Money.of(pence) + ")"; }
    }

    /** @param what decide, panel, decided, effect or effect-of-another; @param people whom it is about, whether or not they may be seen; {@code hub} its title */
    public record Concern(String what, UUID person, UUID fact, LocalDate day, List<UUID> people, String hub, long pence, String purpose) {

        public String purposeWords() { return BudgetFacts.purpose(purpose); }
    }

    private final JdbcClient db;

    Requests(JdbcClient db) {
        this.db = db;
    }

    /** Of people whom access has opened. */
    public List<Request> of(List<UUID> people) {
        return db.sql(OF).param("people", people.toArray(UUID[]::new)).query(Request.class).list();
    }

    public Optional<Request> one(UUID person, UUID fact) {
        return of(List.of(person)).stream().filter(each -> each.fact().equals(fact)).findFirst();
    }

    /** All of them, for recording alone: what is decided about a request is decided for the brother too of whom the decider may not know. */
    public List<PersonId> about(UUID fact) {
        return db.sql(ABOUT).param("fact", fact).query(UUID.class).list().stream().map(PersonId::new).toList();
    }

    /** Null where no hub holds the child. */
    public String hubOf(UUID person) {
        return db.sql(HUB).param("person", person).query(String.class).optional().orElse(null);
    }

    public List<Decider> deciders(String hub, LocalDate today) {
        return db.sql(DECIDERS).param("hub", hub).param("today", today).query(Decider.class).list();
    }

    /** What was agreed for the family in this financial year, beside this request. */
    public long together(UUID fact, LocalDate today) {
        return db.sql(TOGETHER).param("fact", fact).param("today", today).query(Long.class).single();
    }

    public List<Concern> concerning(LocalDate today) {
        return db.sql(CONCERNING).param("today", today).query((row, n) -> new Concern(row.getString("what"), row.getObject("person", UUID.class), row.getObject("fact", UUID.class), row.getObject("day", LocalDate.class),
            List.of((UUID[]) row.getArray("people").getArray()), row.getString("hub"), row.getLong("pence"), row.getString("purpose"))).list();
    }
}
