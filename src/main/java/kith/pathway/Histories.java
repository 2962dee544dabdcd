package kith.pathway;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.History;
import kith.ledger.Merges;
import kith.ledger.PersonId;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLErrorCodeSQLExceptionTranslator;
import org.springframework.stereotype.Component;

/** What was told of a person, read from the ledger with what was told of records merged into theirs. */
@Component
public class Histories {

    private final DataSource source;
    private final Engine engine;

    Histories(DataSource source, Engine engine) {
        this.source = source;
        this.engine = engine;
    }

    /** @param all each as it was recorded, corrections and withdrawals among them; {@code standing} what the fold reads, in the order in which it happened */
    public record Story(List<Fact<?>> all, List<Fact<?>> standing) {

        /** As it was first said, whatever became of it since; empty where nobody told it of this person. */
        public Optional<Fact<?>> recorded(UUID fact) {
            return all.stream().filter(each -> each.id().value().equals(fact) && each.corrects() == null && each.withdraws() == null).findFirst();
        }

        /** As it was last put right; empty where nobody told it of this person, or it was withdrawn. */
        public Optional<Fact<?>> standing(UUID fact) {
            return History.settle(all).stream().filter(each -> each.id().value().equals(fact)).<Fact<?>>map(each -> each).findFirst();
        }
    }

    public Story of(UUID person) {
        return of(person, own(person));
    }

    /** The same, as it was known at a moment: what was recorded later is left out. */
    public Story asKnown(UUID person, Instant moment) {
        var known = new HashMap<PersonId, List<Fact<?>>>();
        own(person).forEach((other, facts) -> known.put(other, facts.stream().<Fact<?>>filter(fact -> !fact.recorded().at().isAfter(moment)).toList()));
        return of(person, known);
    }

    private Story of(UUID person, Map<PersonId, List<Fact<?>>> own) {
        var id = new PersonId(person);
        var together = Merges.together(own);
        var all = new LinkedHashMap<FactId, Fact<?>>();
        for (var fact : own.getOrDefault(id, List.of())) all.put(fact.id(), fact);
        if (together != own)
            own.forEach((other, facts) -> {
                if (!other.equals(id) && Merges.leads(own, other, id)) for (var fact : facts) all.putIfAbsent(fact.id(), fact);
            });
        return new Story(new ArrayList<>(all.values()), History.settle(together.getOrDefault(id, List.of())));
    }

    /** What followed from the part of a story that had happened by a day. */
    public Engine.Follows followed(UUID person, List<Fact<?>> standing) {
        var db = DataSourceUtils.getConnection(source);
        try {
            var state = engine.fold().ofSettled(new PersonId(person), standing);
            return new Engine.Follows(state, new Evaluation(engine.pathways(), Sources.all(db)).of(state));
        } catch (SQLException broken) {
            throw new SQLErrorCodeSQLExceptionTranslator(source).translate("read the sources", null, broken);
        } finally {
            DataSourceUtils.releaseConnection(db, source);
        }
    }

    /** Of the clocks of a person: on which day they were due before somebody put right what started them. Most people have none. */
    public Map<WasDue.Key, LocalDate> wasDue(UUID person, Story story) {
        var id = new PersonId(person);
        var evaluation = new Evaluation(engine.pathways(), Map.of());
        return WasDue.of(id, story.all(), Life.UNKNOWN, evaluation.of(engine.fold().ofSettled(id, story.standing())), engine.fold(), evaluation);
    }

    private Map<PersonId, List<Fact<?>>> own(UUID person) {
        var db = DataSourceUtils.getConnection(source);
        try {
            return engine.facts().of(db, List.of(new PersonId(person)));
        } catch (SQLException broken) {
            throw new SQLErrorCodeSQLExceptionTranslator(source).translate("read what was told", null, broken);
        } finally {
            DataSourceUtils.releaseConnection(db, source);
        }
    }
}
