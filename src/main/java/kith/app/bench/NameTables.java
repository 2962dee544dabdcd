package kith.app.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import kith.app.bench.NameFixture.Named;
import kith.ledger.Copy;
import kith.people.search.Letters;

/** The fixture as rows: in Kith's own tables, and in a plain one for the floor to search. */
public final class NameTables {

    private static final int CHUNK = 50_000;

    private NameTables() {}

    /** @param owner a connection as kith_owner, in a transaction of the caller's */
    public static void fill(Connection owner, List<Named> people) throws SQLException {
        var person = new Copy("people.person", "person, born, forenames, surname");
        var name = new Copy("people.name", "person, n, use, forenames, surname, since");
        var word = new Copy("people.name_word", "person, word, born");
        for (int from = 0; from < people.size(); from += CHUNK) {
            for (var one : people.subList(from, Math.min(people.size(), from + CHUNK))) {
                person.add(one.person(), one.born(), one.forenames(), one.surname());
                name.add(one.person(), 0, "legal", one.forenames(), one.surname(), one.born());
                var words = new LinkedHashSet<>(Letters.ofName(one.surname()));
                words.addAll(Letters.ofName(one.forenames()));
                for (var each : words) word.add(one.person(), each, one.born());
            }
            for (var table : List.of(person, name, word)) table.send(owner);
        }
    }
}
