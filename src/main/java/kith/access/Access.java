package kith.access;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one place that says who may do what, and about whom. Every route and every query about a child passes it. What a worker may do at all
 * comes with their roles; how much of whose record they see is decided by {@link Policy} from how they stand to the family. The database decides
 * the same a second time, for itself (access.look_at), and shows no row beyond it.
 */
@Component
public class Access {

    private static final Logger LOG = LoggerFactory.getLogger(Access.class);

    static final String MAY = "select permission from access.may where worker = :worker";
    static final String LOOK_AT = "select people, actors, own, conflict, sealed, restricted, named, opened, cleared, level from access.look_at(:people, :now, :families)";

    private final JdbcClient db;
    private final Policies policies;
    private final Clock clock;

    Access(JdbcClient db, Policies policies, Clock clock) {
        this.db = db;
        this.policies = policies;
        this.clock = clock;
    }

    /** Those who stand in the same way to whoever asks: a hub's children do in a few. */
    private record Way(List<UUID> people, Standing standing, Level database) {}

    /** All that this worker may do at all, about nobody in particular. */
    @Transactional
    public Set<Permission> rights(Worker worker) {
        return Asker.rightsOf(worker).orElseGet(() -> db.sql(MAY).param("worker", worker.id()).query(Permission.class).set());
    }

    /** How much the worker who asks may see of this person. Row-level security opens for that much, and for the family, until the end of the transaction. */
    @Transactional
    public Answer answer(Worker worker, UUID person) {
        return answers(worker, List.of(person), true).get(person);
    }

    /**
     * How much the worker who asks may see of each of these people, those of whom they may not even learn left out. A list asks for the ids
     * first, calls this, and then reads.
     */
    @Transactional
    public Map<UUID, Level> sight(Worker worker, Collection<UUID> people) {
        return answers(worker, people).entrySet().stream().filter(each -> each.getValue().level() != Level.NOTHING).collect(toMap(Map.Entry::getKey, each -> each.getValue().level()));
    }

    /** Where a record leads: itself, unless it was merged into another of the same person. */
    @Transactional
    public UUID survivor(UUID person) {
        return db.sql("select people.survivor(:person)").param("person", person).query(UUID.class).single();
    }

    /** In the order in which the people were given. */
    @Transactional
    public Map<UUID, Answer> answers(Worker worker, Collection<UUID> people) {
        return answers(worker, people, false);
    }

    private Map<UUID, Answer> answers(Worker worker, Collection<UUID> people, boolean families) {
        if (!Asker.current().equals(worker.id().toString())) throw new IllegalStateException("Only whoever asks is answered");
        var answers = new LinkedHashMap<UUID, Answer>();
        people.forEach(person -> answers.put(person, Answer.HIDDEN));
        if (answers.isEmpty()) return answers;
        var policy = policies.now();
        var ways = db.sql(LOOK_AT).param("people", answers.keySet().toArray(UUID[]::new)).param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .param("families", families).query((row, n) -> way(row)).list();
        for (var way : ways) {
            var answer = agreed(policy.decide(way.standing()), way);
            way.people().forEach(person -> answers.put(person, answer));
        }
        return answers;
    }

    /** Two lines that disagree are a fault in one of them: nobody sees more than both allow. */
    private static Answer agreed(Answer answer, Way way) {
        if (answer.level() == way.database()) return answer;
        LOG.error("The policy says {} and the database {} for actors {}", answer.level(), way.database(), way.standing().actors());
        return way.database().reaches(answer.level()) ? answer
            : new Answer(way.database(), false, answer.as(), answer.opened(), List.of(), false, Set.of());
    }

    private static Way way(ResultSet row) throws SQLException {
        var standing = new Standing(codes(row, "actors"), codes(row, "own"), row.getBoolean("conflict"), row.getBoolean("sealed"),
            row.getBoolean("restricted"), row.getBoolean("named"), Prompt.values()[row.getInt("opened")], codes(row, "cleared"));
        return new Way(List.of((UUID[]) row.getArray("people").getArray()), standing, Level.values()[row.getInt("level")]);
    }

    private static Set<String> codes(ResultSet row, String column) throws SQLException {
        return Set.copyOf(List.of((String[]) row.getArray(column).getArray()));
    }
}
