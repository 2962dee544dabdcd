package kith.panel;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kith.access.Worker;
import kith.ledger.CodeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The panels of the operating model on a day, and who may decide without them. */
@Component
public class Panels {

    static final String ALL = """
        select p.code, p.title, p.chair, coalesce(r.title, p.chair) as chair_title, p.members, p.meets, p.matters
          from organisation.panel p
          left join organisation.role r on r.code = p.chair and r.valid @> :on
         where p.valid @> :on
         order by p.title
        """;

    static final String DELEGATED = """
        select d.role, coalesce(r.title, d.role) as title, d.matter, d.emergency, d.up_to
          from organisation.delegation d
          left join organisation.role r on r.code = d.role and r.valid @> :on
         where d.valid @> :on
         order by d.emergency, title, d.matter, d.up_to
        """;

    static final String MANAGERS = "select code, title from organisation.role where valid @> :on and signs_in_as in ('manager', 'senior-leader') order by title";
    static final String ROLES = "select role from organisation.worker_role where worker = :worker and valid @> :on";

    static final String SUPPORTS = "select exists (select from organisation.worker_role where worker = :worker and valid @> :on and signs_in_as = 'business-support')";

    public record Panel(String code, String title, String chair, String chairTitle, List<String> members, String meets, List<String> matters) {

        public boolean sits(List<String> roles) {
            return roles.contains(chair) || members.stream().anyMatch(roles::contains);
        }
    }

    /** @param upTo how far the authority goes, in the model's words */
    public record Delegated(String role, String title, String matter, boolean emergency, String upTo) {}

    public record Role(String code, String title) {}

    private final JdbcClient db;

    Panels(JdbcClient db) {
        this.db = db;
    }

    public List<Panel> all(LocalDate on) {
        return db.sql(ALL).param("on", on).query((row, n) -> new Panel(row.getString("code"), row.getString("title"), row.getString("chair"), row.getString("chair_title"),
            List.of((String[]) row.getArray("members").getArray()), row.getString("meets"), List.of((String[]) row.getArray("matters").getArray()))).list();
    }

    public Optional<Panel> panel(String code, LocalDate on) {
        return all(on).stream().filter(each -> each.code().equals(code)).findFirst();
    }

    public Optional<Panel> deciding(String matter, LocalDate on) {
        return all(on).stream().filter(each -> each.matters().contains(matter)).findFirst();
    }

    public List<Delegated> delegated(LocalDate on) {
        return db.sql(DELEGATED).param("on", on).query(Delegated.class).list();
    }

    /** The roles that could have decided: managers and those who lead the service. */
    public List<Role> managers(LocalDate on) {
        return db.sql(MANAGERS).param("on", on).query(Role.class).list();
    }

    List<String> rolesOf(Worker worker, LocalDate on) {
        return db.sql(ROLES).param("worker", worker.id()).param("on", on).query(String.class).list();
    }

    /** Who makes the agenda: whoever sits on the panel, and business support. */
    public boolean plans(Worker worker, Panel panel, LocalDate on) {
        return sits(worker, panel, on) || db.sql(SUPPORTS).param("worker", worker.id()).param("on", on).query(Boolean.class).single();
    }

    public boolean sits(Worker worker, Panel panel, LocalDate on) {
        return panel.sits(rolesOf(worker, on));
    }

    public static String matter(String code) {
        return CodeSet.named("panel_matter").label(code);
    }

    public static String inSentence(String code) {
        return PanelFacts.matter(code);
    }
}
