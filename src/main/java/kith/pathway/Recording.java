package kith.pathway;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import kith.ledger.Amendment;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.FactRows.Appended;
import kith.ledger.Merges;
import kith.ledger.PersonId;
import kith.ledger.Words;
import kith.pathway.Engine.Follows;
import kith.pathway.question.Asking;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLErrorCodeSQLExceptionTranslator;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one way in: facts are appended, each person they are about is folded and evaluated, and the tables follow, all in the
 * transaction of the command. A resend of facts already recorded changes nothing; what is sent again and says otherwise is {@link SavedOtherwise}.
 */
public class Recording {

    /** Adding is not reading: whoever adds to a record they may not read has it folded by Kith. When it fails, the end of the transaction ends the trust too. */
    private static final String TRUST = "select set_config('kith.asker', 'system for ' || current_setting('kith.asker'), true)";
    private static final String NO_LONGER = "select set_config('kith.asker', substr(current_setting('kith.asker'), 12), true)";

    private static final String TRUSTED_ALREADY = "select 1";

    private static final String KNOWN = "select exists (select from ledger.fact where id = ?)";

    private final DataSource source;
    private final Engine engine;
    private final Alongside alongside;
    private volatile Map<String, Source> sources = Map.of();

    public Recording(DataSource source, Engine engine) {
        this(source, engine, Alongside.NOTHING);
    }

    public Recording(DataSource source, Engine engine, Alongside alongside) {
        this.source = source;
        this.engine = engine;
        this.alongside = alongside;
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

    /** Whether this very fact is recorded, also for whoever may not read it: the form was sent twice. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean knows(FactId fact) {
        var db = DataSourceUtils.getConnection(source);
        try (var known = db.prepareStatement(KNOWN)) {
            trust(db, TRUST);
            known.setObject(1, fact.value());
            boolean is;
            try (var row = known.executeQuery()) {
                is = row.next() && row.getBoolean(1);
            }
            trust(db, NO_LONGER);
            return is;
        } catch (SQLException broken) {
            throw new SQLErrorCodeSQLExceptionTranslator(source).translate("look for a fact", null, broken);
        } finally {
            DataSourceUtils.releaseConnection(db, source);
        }
    }

    /** Until the end of the transaction nobody else records about these people: for whoever compares before writing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(Collection<PersonId> people) {
        var db = DataSourceUtils.getConnection(source);
        try {
            engine.facts().lock(db, people);
        } catch (SQLException broken) {
            throw new SQLErrorCodeSQLExceptionTranslator(source).translate("hold people", null, broken);
        } finally {
            DataSourceUtils.releaseConnection(db, source);
        }
    }

    /** Makes the rows of these people anew from what is recorded, as after an erasure. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void followAgain(Collection<PersonId> people) {
        var db = DataSourceUtils.getConnection(source);
        try {
            trust(db, TRUST);
            engine.facts().lock(db, people);
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
        var given = engine.facts().append(db, TRUST, people, facts);
        if (given.fresh().size() < facts.size() || facts.stream().anyMatch(each -> !given.said().containsAll(saidBy(each)))) new SentBefore(engine.facts()).check(db, facts, given);
        var appended = withWhatGoesAlong(db, people, facts, given);
        var out = new Writing(db);
        if (!appended.fresh().isEmpty()) follow(out, db, people, appended);
        out.add(NO_LONGER);
        out.send();
        return given.fresh();
    }

    private static List<UUID> saidBy(Fact<?> fact) {
        return fact.words().stream().filter(each -> each.text() != null).map(Words::id).toList();
    }

    private Appended withWhatGoesAlong(Connection db, Collection<PersonId> people, List<? extends Fact<?>> facts, Appended given) throws SQLException {
        var told = given.all().values().stream().flatMap(List::stream).toList();
        var along = facts.stream().filter(each -> given.fresh().contains(each.id())).<Fact<?>>flatMap(each -> alongside.of(each, told).stream()).toList();
        if (along.isEmpty()) return given;
        var more = engine.facts().append(db, TRUSTED_ALREADY, people, along);
        var fresh = new HashSet<>(given.fresh());
        fresh.addAll(more.fresh());
        return new Appended(fresh, given.said(), more.all());
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

    private void follow(Writing out, Connection db, Collection<PersonId> people, Appended appended) throws SQLException {
        var all = appended.all();
        // merged at this very moment: the fact that links them was not visible before the lock
        if (!people.containsAll(all.keySet())) engine.facts().lock(db, all.keySet());
        var fresh = appended.fresh();
        var everything = all.values().stream().flatMap(List::stream).toList();
        var sources = sources(db, everything);
        for (var fact : everything) if (fresh.contains(fact.id())) check(fact, everything);
        var before = follow(earlier(all, fresh), sources);
        var after = follow(all, sources);
        Asking.check(states(before), states(after));
        // all tables for all of them together: a family's visit costs as many round trips as one child's
        for (var table : engine.tables()) table.change(out, rows(table, before), rows(table, after));
    }

    /** The loads never change once they are there, so they are asked for when one is met that is not known yet. */
    private Map<String, Source> sources(Connection db, List<Fact<?>> facts) throws SQLException {
        boolean unknown = facts.stream().map(Fact::origin).anyMatch(origin -> origin != null && !sources.containsKey(origin.source()));
        if (unknown) sources = Sources.all(db);
        return sources;
    }

    private static Map<PersonId, List<Fact<?>>> earlier(Map<PersonId, List<Fact<?>>> all, Set<FactId> fresh) {
        var earlier = new HashMap<PersonId, List<Fact<?>>>();
        all.forEach((person, facts) -> {
            var known = facts.stream().filter(fact -> !fresh.contains(fact.id())).toList();
            if (!known.isEmpty()) earlier.put(person, known);
        });
        return earlier;
    }

    private List<Follows> follow(Map<PersonId, List<Fact<?>>> told, Map<String, Source> sources) {
        return Merges.together(told).entrySet().stream().map(each -> engine.follow(each.getKey(), each.getValue(), sources)).toList();
    }

    private static List<ChildState> states(List<Follows> all) {
        return all.stream().map(Follows::state).toList();
    }

    private static List<Object[]> rows(ProjectionRows table, List<Follows> all) {
        var rows = table.projection().rows();
        return all.stream().flatMap(each -> rows.apply(each.state(), each.timeline()).stream()).toList();
    }
}
