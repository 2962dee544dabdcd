package kith.pathway;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import kith.ledger.Amendment;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.PersonId;
import kith.pathway.Engine.Follows;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLErrorCodeSQLExceptionTranslator;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one way in: facts are appended, each person they are about is folded and evaluated, and the tables follow, all in the
 * transaction of the command. A resend of facts already recorded changes nothing.
 */
public class Recording {

    /** Adding is not reading: whoever adds to a record they may not read has it folded by Kith. When it fails, the end of the transaction ends the trust too. */
    private static final String TRUST = "select set_config('kith.asker', 'system for ' || current_setting('kith.asker'), true)";
    private static final String NO_LONGER = "select set_config('kith.asker', substr(current_setting('kith.asker'), 12), true)";

    private final DataSource source;
    private final Engine engine;

    public Recording(DataSource source, Engine engine) {
        this.source = source;
        this.engine = engine;
    }

    /** @return the ids of the facts that were new */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<FactId> record(List<? extends Fact<?>> facts) {
        var db = DataSourceUtils.getConnection(source);
        try {
            return record(db, facts);
        } catch (SQLException broken) {
            throw new SQLErrorCodeSQLExceptionTranslator(source).translate("record facts", null, broken);
        } finally {
            DataSourceUtils.releaseConnection(db, source);
        }
    }

    /** Makes the rows of these people anew from what is recorded, as after an erasure. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void followAgain(Collection<PersonId> people) {
        var db = DataSourceUtils.getConnection(source);
        try {
            engine.facts().lock(db, people);
            trust(db, TRUST);
            engine.rewrite(db, people);
            trust(db, NO_LONGER);
        } catch (SQLException broken) {
            throw new SQLErrorCodeSQLExceptionTranslator(source).translate("follow facts again", null, broken);
        } finally {
            DataSourceUtils.releaseConnection(db, source);
        }
    }

    private Set<FactId> record(Connection db, List<? extends Fact<?>> facts) throws SQLException {
        var people = facts.stream().flatMap(fact -> fact.about().stream()).collect(Collectors.toCollection(TreeSet::new));
        engine.facts().lock(db, people);
        trust(db, TRUST);
        var fresh = engine.facts().insert(db, facts);
        if (!fresh.isEmpty()) follow(db, people, fresh);
        trust(db, NO_LONGER);
        return fresh;
    }

    private static void trust(Connection db, String sql) throws SQLException {
        try (var statement = db.prepareStatement(sql)) {
            statement.execute();
        }
    }

    /** What a correction or a withdrawal amends must be there and fit, or no later reading could settle the history. */
    private static void check(Fact<?> fact, List<Fact<?>> known) {
        var other = fact.corrects() == null ? fact.withdraws() : fact.corrects();
        if (other != null) Amendment.check(fact, known.stream().filter(each -> each.id().equals(other)).findFirst().orElse(null));
    }

    private void follow(Connection db, Collection<PersonId> people, Set<FactId> fresh) throws SQLException {
        var all = engine.facts().of(db, people);
        var sources = all.values().stream().flatMap(List::stream).anyMatch(fact -> fact.origin() != null) ? Sources.all(db) : Map.<String, Source>of();
        var everything = all.values().stream().flatMap(List::stream).toList();
        for (var fact : everything) if (fresh.contains(fact.id())) check(fact, everything);
        var before = new ArrayList<Follows>();
        var after = new ArrayList<Follows>();
        for (var person : people) {
            var known = all.getOrDefault(person, List.of());
            var earlier = known.stream().filter(fact -> !fresh.contains(fact.id())).toList();
            after.add(engine.follow(person, known, sources));
            if (!earlier.isEmpty()) before.add(engine.follow(person, earlier, sources));
        }
        // a table at a time for all of them: a family's visit costs as many round trips as one child's
        for (var table : engine.tables()) table.change(db, rows(table, before), rows(table, after));
    }

    private static List<Object[]> rows(ProjectionRows table, List<Follows> all) {
        var rows = table.projection().rows();
        return all.stream().flatMap(each -> rows.apply(each.state(), each.timeline()).stream()).toList();
    }
}
