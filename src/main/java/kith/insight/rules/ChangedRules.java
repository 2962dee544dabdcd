package kith.insight.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import kith.access.Access;
import kith.access.Asker;
import kith.access.Looks;
import kith.access.Worker;
import kith.insight.rules.PreviewPage.Line;
import kith.insight.rules.PreviewPage.Moved;
import kith.insight.rules.PreviewPage.Shown;
import kith.ledger.PersonId;
import kith.pathway.ClockRule;
import kith.pathway.Engine;
import kith.pathway.PathwayFiles;
import kith.pathway.Pathways;
import kith.pathway.preview.Preview;
import kith.pathway.preview.Preview.Found;
import kith.pathway.preview.Preview.Move;
import kith.pathway.preview.Preview.Turn;
import kith.people.ChildHeading;
import kith.ui.Say;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.multipart.MultipartFile;

/** What a change of pathway files would move, as {@code ./kith model preview} has it: Kith counts everybody, the page names those whom its reader may see. */
@Component
class ChangedRules {

    static final String NAMES = "select person, forenames, surname, child_id from people.person where person = any(:people)";
    /** Children named under one rule; the rest is counted. */
    static final int NAMED = 50;

    private final Engine engine;
    private final Access access;
    private final Looks looks;
    private final JdbcClient db;
    private final DataSource source;
    private final TransactionTemplate snapshot;
    /** Everybody's facts are read: once at a time is enough. */
    private final Semaphore one = new Semaphore(1);

    ChangedRules(Engine engine, Access access, Looks looks, JdbcClient db, DataSource source, PlatformTransactionManager transactions) {
        this.engine = engine;
        this.access = access;
        this.looks = looks;
        this.db = db;
        this.source = source;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        snapshot.setReadOnly(true);
    }

    record Counted(Pathways then, Found found) {}

    static final class Busy extends RuntimeException {}

    /** @throws IllegalArgumentException with file, line and mend for each mistake */
    Counted count(List<MultipartFile> files, LocalDate today) {
        var then = read(files);
        if (!one.tryAcquire()) throw new Busy();
        try {
            return Asker.asSystem(() -> snapshot.execute(status -> new Counted(then, found(then, today))));
        } finally {
            one.release();
        }
    }

    private Found found(Pathways then, LocalDate today) {
        var connection = DataSourceUtils.getConnection(source);
        try {
            return Preview.of(connection, engine, then, today);
        } catch (SQLException broken) {
            throw new IllegalStateException("What would move could not be read", broken);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }

    private Pathways read(List<MultipartFile> files) {
        try {
            var folder = Files.createTempDirectory("kith-rules");
            try {
                for (var file : files) file.transferTo(folder.resolve(Path.of(file.getOriginalFilename()).getFileName()));
                return PathwayFiles.changed(folder, engine.pathways().country(), engine.kinds());
            } catch (IllegalArgumentException wrong) {
                throw new IllegalArgumentException(wrong.getMessage().replace(folder + "/", ""));
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** In the transaction of the page, as its reader. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Shown show(Counted counted, Worker worker, LocalDate today) {
        var moves = by(counted.found().moves(), Move::rule);
        var turns = by(counted.found().turns(), each -> each.status() + (each.began() ? " begins" : " ends"));
        var seen = access.sight(worker, Stream.concat(counted.found().moves().stream().map(Move::person), counted.found().turns().stream().map(Turn::person)).map(PersonId::value).distinct().toList()).keySet();
        var names = names(Stream.concat(moves.values().stream().flatMap(all -> named(all, Move::person, seen)), turns.values().stream().flatMap(all -> named(all, Turn::person, seen))).collect(Collectors.toSet()));
        looks.record(worker, names.keySet(), "what a change of the rules would move");
        return new Shown(counted.found().people(), people(counted.found().moves(), Move::person), counted.found().moves().size(),
            moves.entrySet().stream().map(each -> moved(title(each.getKey(), counted.then()), each.getValue(), Move::person, move -> words(move, today), names, seen)).toList(),
            turns.values().stream().map(each -> moved(title(each.getFirst(), counted.then()), each, Turn::person, turn -> "", names, seen)).toList());
    }

    private static <T> TreeMap<String, List<T>> by(List<T> all, Function<T, String> key) {
        return all.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
    }

    private static <T> int people(List<T> all, Function<T, PersonId> person) {
        return (int) all.stream().map(person).distinct().count();
    }

    private static <T> Moved moved(String title, List<T> all, Function<T, PersonId> person, Function<T, String> words, Map<UUID, String> names, Set<UUID> seen) {
        var lines = all.stream().filter(each -> names.containsKey(person.apply(each).value())).limit(NAMED)
            .map(each -> new Line(person.apply(each).value(), names.get(person.apply(each).value()), words.apply(each))).toList();
        int people = people(all, person);
        int open = (int) all.stream().map(person).map(PersonId::value).distinct().filter(seen::contains).count();
        return new Moved(title, people, lines, open - (int) lines.stream().map(Line::person).distinct().count(), people - open);
    }

    /** The first of those who may be seen. */
    private static <T> Stream<UUID> named(List<T> all, Function<T, PersonId> person, Set<UUID> seen) {
        return all.stream().map(person).map(PersonId::value).distinct().filter(seen::contains).limit(NAMED);
    }

    private Map<UUID, String> names(Collection<UUID> seen) {
        if (seen.isEmpty()) return Map.of();
        return db.sql(NAMES).param("people", seen.toArray(UUID[]::new)).query((row, n) -> Map.entry(row.getObject("person", UUID.class),
            ChildHeading.named(row.getString("forenames"), row.getString("surname"), row.getString("child_id")))).list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private String title(String rule, Pathways then) {
        return then.clock(rule).map(ClockRule::title).orElseGet(() -> engine.pathways().clockTitle(rule));
    }

    private String title(Turn turn, Pathways then) {
        return (turn.began() ? then : engine.pathways()).status(turn.status()).label() + (turn.began() ? " would begin" : " would no longer be so");
    }

    private static String words(Move move, LocalDate today) {
        if (move.due() == null) return "would run, due " + Say.brief(move.then(), today);
        return "due " + Say.brief(move.due(), today) + (move.then() == null ? ", would no longer run" : ", would be due " + Say.brief(move.then(), today));
    }
}
