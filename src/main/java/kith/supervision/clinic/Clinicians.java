package kith.supervision.clinic;

import java.time.LocalDate;
import java.util.UUID;
import kith.access.Worker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is a clinician: whoever is to be supervised clinically, by the lines of the model or by its rule. */
@Component
public class Clinicians {

    private static final String CLINICAL = """
        (exists (select from organisation.reporting_line l where l.role = w.role and l.purpose = 'clinical-supervision' and l.valid @> :today)
         or exists (select from organisation.supervision_rule s where s.role = w.role and s.kind = 'clinical' and s.valid @> :today))
        """;
    /** Whoever consults answers questions, also where the model supervises nobody clinically. */
    private static final String CONSULTS = "(" + CLINICAL + " or exists (select from organisation.role r where r.code = w.role and 'consults' = any(r.does) and r.valid @> :today))";

    static final String IS = "select exists (select from organisation.worker_role w where w.worker = :worker and w.valid @> :today and " + CLINICAL + ")";
    static final String ASKED = "select exists (select from organisation.worker_role w where w.worker = :worker and w.valid @> :today and " + CONSULTS + ")";
    static final String NEAR = """
        select exists (select from hub.allocation a
                         join organisation.worker_role w on w.hub = a.hub and w.valid @> :today
                         join access.worker x            on x.id = w.worker and x.active
                        where a.person = :person and
        """ + CONSULTS + ")";
    static final String LEADS = """
        select exists (select from organisation.reporting_line l join organisation.worker_role w on w.role = l.to_role and w.worker = :worker and w.valid @> :today
                        where l.purpose = 'clinical-supervision' and l.valid @> :today)
        """;

    private final JdbcClient db;

    Clinicians(JdbcClient db) {
        this.db = db;
    }

    public boolean is(Worker worker, LocalDate today) {
        return db.sql(IS).param("worker", worker.id()).param("today", today).query(Boolean.class).single();
    }

    /** To whom questions go: a clinician, or somebody else who consults. */
    public boolean asked(Worker worker, LocalDate today) {
        return db.sql(ASKED).param("worker", worker.id()).param("today", today).query(Boolean.class).single();
    }

    /** Whether the child's hub has somebody who consults. */
    public boolean near(UUID person, LocalDate today) {
        return db.sql(NEAR).param("person", person).param("today", today).query(Boolean.class).single();
    }

    /** A clinician, or whoever supervises them clinically. */
    public boolean any(Worker worker, LocalDate today) {
        return is(worker, today) || db.sql(LEADS).param("worker", worker.id()).param("today", today).query(Boolean.class).single();
    }
}
