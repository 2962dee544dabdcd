package kith.people.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds people by a half-remembered name with an age or a birth date, or by a number, a telephone or an address. Names are looked up
 * in the dictionary of distinct words first, so the work does not grow with the number of people who share one (docs/search.md).
 */
@Component
public class Search {

    /** Level 1 of what may be seen: enough to know whether this is the child that was meant. */
    public record Found(UUID person, String forenames, String surname, LocalDate born, LocalDate expected, LocalDate died, String childId, String alias) {}

    private static final int FIRST = 10;

    private static final String HORIZON = "select pg_snapshot_xmin(pg_current_snapshot())::text";
    private static final String WORDS_SINCE = "select word from people.word where tx >= :horizon::xid8";

    private static final String BY_CHILD_ID = "select person from people.identifier where scheme = 'la-child-id' and value = any(:values) limit 2";

    private final JdbcClient db;
    private final Dictionary dictionary = new Dictionary();
    /** Every transaction before it was over when the dictionary was last brought up to date. */
    private volatile String horizon;

    Search(JdbcClient db) {
        this.db = db;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public List<Found> find(String typed, LocalDate today) {
        var question = Question.of(typed, today);
        if (question.empty()) return List.of();
        if (horizon == null) learn("0");
        var answer = ask(question, today);
        if (answer.grown() && learn(horizon)) answer = ask(question, today);
        return answer.found();
    }

    /** @return whether there were words that the dictionary did not know */
    private boolean learn(String since) {
        var now = db.sql(HORIZON).query(String.class).single();
        boolean more = dictionary.learn(db.sql(WORDS_SINCE).param("horizon", since).query(String.class).list());
        horizon = now;
        return more;
    }

    private record Answer(boolean grown, List<Found> found) {}

    private Answer ask(Question question, LocalDate today) {
        var born = question.born();
        var typed = question.words();
        var wanted = new Wanted(typed, dictionary, born == null ? 12 : 15);
        var asked = db.sql(Finding.of(question, wanted).sql()).param("words", wanted.words()).param("count", question.counted())
            .param("values", question.values().toArray(String[]::new)).param("place", question.place(), Types.VARCHAR).param("streets", question.streets().toArray(String[]::new)).param("first", FIRST).param("horizon", horizon);
        for (int place = 0; place < wanted.places(); place++) asked.param("likeness" + place, wanted.likenesses(place));
        for (int place = 0; place < typed.size(); place++) asked.param("typed" + place, typed.get(place));
        if (born != null)
            asked.param("from", born.from()).param("to", born.to()).param("likelyFrom", born.likelyFrom()).param("likelyTo", born.likelyTo()).param("exact", born.likelyFrom());
        return asked.query(Search::answer);
    }

    private static Answer answer(ResultSet rows) throws SQLException {
        boolean grown = false;
        var found = new ArrayList<Found>();
        while (rows.next()) {
            grown = rows.getBoolean("grown");
            var person = rows.getObject("person", UUID.class);
            if (person != null)
                found.add(new Found(person, rows.getString("forenames"), rows.getString("surname"), rows.getObject("born", LocalDate.class), rows.getObject("expected", LocalDate.class),
                    rows.getObject("died", LocalDate.class), rows.getString("child_id"), rows.getString("alias")));
        }
        return new Answer(grown, found);
    }

    /** The one child whose number this is; nobody where it is another kind of number, or somebody else's too. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<UUID> byChildId(String typed) {
        var number = typed.strip();
        if (number.isEmpty()) return Optional.empty();
        var found = db.sql(BY_CHILD_ID).param("values", new String[] {number, number.toUpperCase(Locale.ROOT)}).query(UUID.class).list();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
