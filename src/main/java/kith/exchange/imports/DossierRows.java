package kith.exchange.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kith.exchange.imports.Dossier.Told;
import kith.ledger.Copy;
import kith.ledger.PersonId;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Dossiers in the database. */
final class DossierRows {

    private static final String OF = "select person, who, content from exchange.told where who = any(?::text[])";
    private static final String ON = "select person, who, content from exchange.told where person = any(?::uuid[])";
    private static final String FORGET = "delete from exchange.told where who = any(?::text[])";
    private static final String TOLD = "select who, person from exchange.told where who = any(?::text[])";
    private static final String KNOWN = "select value, person from people.identifier where scheme = 'la-child-id' and value = any(?::text[])";
    private static final String BORN = """
        select person.born
          from people.identifier join people.person person using (person)
         where scheme = 'la-child-id' and value = ?
        """;
    private static final JsonMapper JSON = JsonMapper.builder()
        .changeDefaultPropertyInclusion(all -> JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL)).build();

    record Content(List<Told> told, Map<String, Integer> again, Map<String, Set<String>> erased) {}

    private final Connection db;

    DossierRows(Connection db) {
        this.db = db;
    }

    /** Children whom Kith knows by these ids, whoever told of them; of two records that are one it is the one that stays. */
    Map<String, PersonId> known(Collection<String> childIds) throws SQLException {
        return people(KNOWN, childIds);
    }

    /** On whose record each of them is told. */
    Map<String, PersonId> told(Collection<String> whos) throws SQLException {
        return people(TOLD, whos);
    }

    private Map<String, PersonId> people(String query, Collection<String> names) throws SQLException {
        try (var statement = db.prepareStatement(query)) {
            statement.setArray(1, texts(names));
            try (var rows = statement.executeQuery()) {
                var found = new HashMap<String, PersonId>();
                while (rows.next()) found.put(rows.getString(1), new PersonId(rows.getObject(2, UUID.class)));
                return found;
            }
        }
    }

    Optional<LocalDate> born(String childId) throws SQLException {
        try (var statement = db.prepareStatement(BORN)) {
            statement.setString(1, childId);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.ofNullable(rows.getObject(1, LocalDate.class)) : Optional.empty();
            }
        }
    }

    Map<String, Dossier> of(Collection<String> whos) throws SQLException {
        return dossiers(OF, texts(whos)).stream().collect(Collectors.toMap(Dossier::who, each -> each));
    }

    /** All that is told on these records. */
    List<Dossier> on(Collection<PersonId> people) throws SQLException {
        return dossiers(ON, db.createArrayOf("uuid", people.stream().map(PersonId::value).toArray()));
    }

    private List<Dossier> dossiers(String query, Array of) throws SQLException {
        try (var statement = db.prepareStatement(query)) {
            statement.setArray(1, of);
            try (var rows = statement.executeQuery()) {
                var found = new ArrayList<Dossier>();
                while (rows.next()) found.add(read(rows.getString(2), new PersonId(rows.getObject(1, UUID.class)), rows.getString(3)));
                return found;
            }
        }
    }

    void write(Collection<Dossier> dossiers) throws SQLException {
        if (dossiers.isEmpty()) return;
        try (var statement = db.prepareStatement(FORGET)) {
            statement.setArray(1, texts(dossiers.stream().map(Dossier::who).toList()));
            statement.executeUpdate();
        }
        var copy = new Copy("exchange.told", "person, who, content");
        for (var each : dossiers) copy.add(each.person().value(), each.who(), written(each));
        copy.send(db);
    }

    static String written(Dossier dossier) {
        return JSON.writeValueAsString(new Content(dossier.everyTelling(), dossier.again(), dossier.goneParts().isEmpty() ? null : dossier.goneParts()));
    }

    static Dossier read(String who, PersonId person, String content) {
        var read = JSON.readValue(content, Content.class);
        return Dossier.of(who, person, read.told(), read.again(), read.erased() == null ? Map.of() : read.erased());
    }

    static boolean same(Row one, Row other, String part) {
        return JSON.valueToTree(one).path(part).equals(JSON.valueToTree(other).path(part));
    }

    /** The same row, which says nothing in some of its parts. */
    static Row without(Row row, Collection<String> parts) {
        ObjectNode written = JSON.valueToTree(row);
        written.remove(parts);
        return JSON.treeToValue(written, Row.class);
    }

    private Array texts(Collection<String> all) throws SQLException {
        return db.createArrayOf("text", all.toArray());
    }
}
