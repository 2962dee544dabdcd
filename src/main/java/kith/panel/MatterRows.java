package kith.panel;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What lies before panels, and what was decided of a child. */
@Component
public class MatterRows {

    static final String OPEN = """
        select m.person, m.fact, m.panel, m.matter, m.since, asker.name as asked_by, m.state, m.decision, m.outcome, m.decided, m.authority, role.title as authority_title, decider.name as decided_by, m.ratified, m.ratification, m.sitting, m.review, m.dissent, m.money
          from panel.matter m
          left join access.worker asker     on asker.id = m.asked_by
          left join access.worker decider   on decider.id::text = m.decided_by
          left join organisation.role role  on role.code = m.authority and role.valid @> :today::date
         where m.state <> 'decided' and (:panel::text is null or m.panel = :panel)
         order by m.since, m.fact, m.person
        """;

    static final String OF = """
        select m.person, m.fact, m.panel, m.matter, m.since, asker.name as asked_by, m.state, m.decision, m.outcome, m.decided, m.authority, role.title as authority_title, decider.name as decided_by, m.ratified, m.ratification, m.sitting, m.review, m.dissent, m.money
          from panel.matter m
          left join access.worker asker     on asker.id = m.asked_by
          left join access.worker decider   on decider.id::text = m.decided_by
          left join organisation.role role  on role.code = m.authority and role.valid @> :today::date
         where m.person = :person
         order by m.state = 'decided', coalesce(m.decided, m.since) desc, m.fact
        """;

    static final String ALL = """
        select m.person, m.fact, m.panel, m.matter, m.since, asker.name as asked_by, m.state, m.decision, m.outcome, m.decided, m.authority, role.title as authority_title, decider.name as decided_by, m.ratified, m.ratification, m.sitting, m.review, m.dissent, m.money
          from panel.matter m
          left join access.worker asker     on asker.id = m.asked_by
          left join access.worker decider   on decider.id::text = m.decided_by
          left join organisation.role role  on role.code = m.authority and role.valid @> :today::date
         where m.fact = any(:facts)
         order by m.fact, m.person
        """;

    /** Ids alone, as PEOPLE. */
    static final String BEFORE = "select person, fact, state from panel.matter where state <> 'decided' and panel = :panel";
    static final String PEOPLE_OF = "select distinct person from panel.matter where fact = any(:facts)";

    static final String ABOUT = "select person from panel.matter where fact = :fact or decision = :fact order by person";

    /** Ids alone, before access is asked; the table shows them to whoever works here, but those who are hidden from the asker. */
    static final String PEOPLE = "select person from panel.matter where fact = :fact order by person";

    public record MatterRow(UUID person, UUID fact, String panel, String matter, LocalDate since, String askedBy, String state, UUID decision, String outcome, LocalDate decided, String authority, String authorityTitle,
                            String decidedBy, LocalDate ratified, String ratification, UUID sitting, LocalDate review, Boolean dissent, UUID money) {

        public String words() {
            return Panels.matter(matter);
        }

        /** "Agreed by the panel", "Agreed by the group manager (Greta Manager)" */
        public String decisionWords() {
            if (decision == null) return null;
            var outcome = PanelFacts.DECIDED.field("outcome").codes().label(this.outcome);
            return outcome + (authority.equals(PanelFacts.PANEL) ? " by the panel" : " by the " + role() + (decidedBy == null ? "" : " (" + decidedBy + ")"));
        }

        private String role() {
            return authorityTitle == null ? authority.replace('-', ' ') : Character.toLowerCase(authorityTitle.charAt(0)) + authorityTitle.substring(1);
        }
    }

    /** Something that lies before a panel, without a word of it. */
    public record Before(UUID person, UUID fact, String state) {}

    private final JdbcClient db;

    MatterRows(JdbcClient db) {
        this.db = db;
    }

    /** @param panel null for all of them */
    public List<MatterRow> open(String panel, LocalDate today) {
        return db.sql(OPEN).param("panel", panel).param("today", today).query(MatterRow.class).list();
    }

    public List<MatterRow> of(UUID person, LocalDate today) {
        return db.sql(OF).param("person", person).param("today", today).query(MatterRow.class).list();
    }

    public Optional<MatterRow> of(UUID person, UUID fact, LocalDate today) {
        return of(person, today).stream().filter(each -> each.fact().equals(fact) || fact.equals(each.decision())).findFirst();
    }

    /** Of these requests, for whoever asks access about the people before anything of them is shown. */
    public List<MatterRow> all(List<UUID> facts, LocalDate today) {
        return db.sql(ALL).param("facts", facts.toArray(UUID[]::new)).param("today", today).query(MatterRow.class).list();
    }

    /** The panel's word on a request for money, as far as whoever asks may learn of it. */
    public Optional<MatterRow> about(UUID person, UUID money, LocalDate today) {
        return of(person, today).stream().filter(each -> money.equals(each.money())).findFirst();
    }

    /** What lies before a panel, for whoever asks access first: only then is it known what is kept to fewer people. */
    public List<Before> before(String panel) {
        return db.sql(BEFORE).param("panel", panel).query(Before.class).list();
    }

    public List<UUID> people(List<UUID> requests) {
        return db.sql(PEOPLE_OF).param("facts", requests.toArray(UUID[]::new)).query(UUID.class).list();
    }

    public List<UUID> people(UUID request) {
        return db.sql(PEOPLE).param("fact", request).query(UUID.class).list();
    }

    /** The children of one request or decision, as far as whoever asks may learn of them. */
    public List<UUID> about(UUID fact) {
        return db.sql(ABOUT).param("fact", fact).query(UUID.class).list();
    }
}
