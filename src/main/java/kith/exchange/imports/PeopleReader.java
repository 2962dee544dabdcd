package kith.exchange.imports;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the companion file of names, addresses and families. A person may stand in several rows (two relationships, an alias and a
 * legal name): each row adds what it holds.
 */
public final class PeopleReader {

    /** What the file told, by dossier ("child:..." or "adult:..."). */
    public record People(Map<String, List<Row>> rows, Problems problems) {}

    private final Path path;
    private final String file;
    private final LocalDate today;
    private final Service service;
    private final Problems problems = new Problems();
    private final Set<String> adults = new LinkedHashSet<>();
    private final Map<String, LocalDate> told = new HashMap<>();
    private final Map<String, Optional<LocalDate>> known = new HashMap<>();
    private final Map<String, Map<String, Row>> people = new LinkedHashMap<>();

    private PeopleReader(Path path, LocalDate today, Service service) {
        this.path = path;
        this.file = path.getFileName().toString();
        this.today = today;
        this.service = service;
    }

    /** @throws Refused when nothing of the file can be loaded */
    public static People read(Path path, LocalDate today, Service service) {
        return new PeopleReader(path, today, service).read();
    }

    private People read() {
        new CsvFile(path, new Problems()).read(List.of("la_child_id"), this::meet);
        new CsvFile(path, problems).read(List.of("la_child_id"), this::row);
        var rows = new LinkedHashMap<String, List<Row>>();
        people.forEach((who, told) -> rows.put(who, told.values().stream().map(row -> row instanceof Row.Address home ? home.shieldedLike(told.values()) : row).toList()));
        return new People(rows, problems);
    }

    /** A row may speak of somebody who stands further down. */
    private void meet(Cells cells) {
        var id = cells.get("la_child_id").strip();
        var key = cells.get("person").strip();
        if (!key.isEmpty()) adults.add(key);
        var born = new Entry(cells, file, null, new Lifespan(null, null, today, 0), new Problems()).day("date_of_birth");
        if (born != null) told.putIfAbsent(who(id, key), born);
    }

    private static String who(String id, String key) {
        return id.isEmpty() ? "adult:" + key : Dossier.child(id);
    }

    /** Of a child the return counts before this file. */
    private Optional<LocalDate> born(String who) {
        return known.computeIfAbsent(who, any -> (who.startsWith(Dossier.child("")) ? service.born().apply(who.substring(Dossier.child("").length())) : Optional.<LocalDate>empty())
            .or(() -> Optional.ofNullable(told.get(who))));
    }

    private void row(Cells cells) {
        var id = cells.get("la_child_id").strip();
        var key = cells.get("person").strip();
        var entry = new Entry(cells, file, id.isEmpty() ? key.isEmpty() ? null : key : id, new Lifespan(null, null, today, 0), problems);
        if (id.isEmpty() == key.isEmpty()) {
            entry.wrong("A row needs either la_child_id (a child) or person (anybody else)", "Fill in one of the two: the row was left out.");
        } else if (!(id + key).matches("[A-Za-z0-9/_. -]{1,40}")) {
            entry.wrong("The id is not one of up to 40 letters and digits", "Correct the id: the row was left out.");
        } else if (!id.isEmpty() && !service.child().test(id)) {
            entry.wrong("No return loaded so far tells of this child", "Correct the id, or load this file again with the return that tells of the child: the row was left out.");
        } else {
            var row = new PeopleRow(entry, who(id, key), service, adults, this::born);
            var read = row.rows();
            if (entry.ok()) add(entry, who(id, key), read);
            else if (row.shielded()) leftOutButShielded(entry, who(id, key));
            else entry.leftOut();
        }
    }

    /** Nothing wrong elsewhere in a row leaves an address open that the row says is to be hidden. */
    private void leftOutButShielded(Entry entry, String who) {
        add(entry, who, List.of(new Row.Shielded()));
        entry.leftOut("The row was left out but for its shield: the address that Kith knows, if any, is shielded.");
        problems.note("A row of the people file that says shielded could not be read, and only its shield was loaded: mend those rows first (they are listed with \"but for its shield\").");
    }

    private void add(Entry entry, String who, List<Row> read) {
        var told = people.computeIfAbsent(who, any -> new LinkedHashMap<>());
        for (var row : new ArrayList<>(read)) {
            var before = told.putIfAbsent(row.key(), row);
            if (before != null && !before.equals(row) && row instanceof Row.Named)
                entry.wrong("An earlier row gives this person another " + row.key().replace('|', ' '), "Keep one; further names go into alias. The first was loaded.");
            else if (before != null && !before.equals(row)) told.put(row.key(), joined(entry, before, row));
        }
    }

    /** What one row leaves empty another may hold. An address that any row shields is shielded: nothing but a person takes a shield away. */
    private static Row joined(Entry entry, Row first, Row more) {
        return switch (first) {
            case Row.Identity one when more instanceof Row.Identity other -> new Row.Identity(one.format(), part(entry, "date_of_birth", one.born(), other.born()), one.expected(), one.died(),
                part(entry, "sex", one.sex(), other.sex()), part(entry, "ethnicity", one.ethnicity(), other.ethnicity()), one.upn(), one.formerUpns());
            case Row.Essential one when more instanceof Row.Essential other -> new Row.Essential(part(entry, "language", one.language(), other.language()),
                part(entry, "interpreter", one.interpreter(), other.interpreter()), part(entry, "communication", one.communication(), other.communication()),
                part(entry, "contact_by", one.contactBy(), other.contactBy()), part(entry, "safe_contact", one.safeContact(), other.safeContact()), part(entry, "phone", one.phone(), other.phone()),
                part(entry, "school", one.school(), other.school()), part(entry, "gp", one.gp(), other.gp()), part(entry, "health_visitor", one.healthVisitor(), other.healthVisitor()));
            case Row.Related one when more instanceof Row.Related other -> new Row.Related(one.to(), one.kind(), part(entry, "parental_responsibility", one.parentalResponsibility(), other.parentalResponsibility()));
            case Row.Address one when more instanceof Row.Address other -> new Row.Address(part(entry, "address", one.line(), other.line()), part(entry, "town", one.town(), other.town()),
                part(entry, "postcode", one.postcode(), other.postcode()), one.shielded() || other.shielded(), one.since());
            default -> {
                part(entry, first instanceof Row.Allotted ? "hub or worker" : first.key(), first, more);
                yield first;
            }
        };
    }

    private static <T> T part(Entry entry, String column, T first, T more) {
        if (first == null) return more;
        if (more != null && !more.equals(first)) entry.list("An earlier row of this person says something else in " + column, "Keep one of the two; what the earlier row says was loaded.");
        return first;
    }
}
