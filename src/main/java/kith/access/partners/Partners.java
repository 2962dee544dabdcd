package kith.access.partners;

import java.util.Optional;
import java.util.UUID;
import kith.access.Worker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Accounts of other organisations. */
@Component
public class Partners {

    static final String JOIN = """
        insert into access.partner (worker, organisation, kind)
        values (:worker, :organisation, :kind)
        on conflict (worker) do update set organisation = excluded.organisation, kind = excluded.kind
        """;
    static final String OF = "select organisation, kind from access.partner where worker = :worker";

    public enum Kind { SCHOOL, GP, HEALTH, POLICE, HOUSING, PROBATION, VOLUNTARY, OTHER }

    public record Partner(String organisation, Kind kind) {}

    private final JdbcClient db;

    Partners(JdbcClient db) {
        this.db = db;
    }

    @Transactional
    public void join(UUID worker, String organisation, Kind kind) {
        db.sql(JOIN).param("worker", worker).param("organisation", organisation.strip()).param("kind", kind.name().toLowerCase()).update();
    }

    @Transactional(readOnly = true)
    public Optional<Partner> of(Worker worker) {
        return db.sql(OF).param("worker", worker.id()).query((row, n) -> new Partner(row.getString(1), Kind.valueOf(row.getString(2).toUpperCase()))).optional();
    }
}
