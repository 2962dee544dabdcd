package kith.supervision.group;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.access.Worker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The group supervisions a worker was part of in the last weeks, from which something may go on a child's record. */
@Component
public class GroupsLately {

    static final String OF = """
        select s.id, s.lead, w.name as lead_name, s.day
          from supervision.sitting s
          join access.worker w on w.id = s.lead
         where s.kind = 'group' and s.day > :since
         order by s.day desc
        """;
    private static final int WEEKS = 6;

    public record Group(UUID id, UUID lead, String leadName, LocalDate day) {}

    private final JdbcClient db;

    GroupsLately(JdbcClient db) {
        this.db = db;
    }

    /** Row-level security leaves those of which the worker was part. */
    public List<Group> of(Worker worker, LocalDate today) {
        return db.sql(OF).param("since", today.minusWeeks(WEEKS)).query(Group.class).list();
    }
}
