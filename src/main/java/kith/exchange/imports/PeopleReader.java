package kith.exchange.imports;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
        var adults = new LinkedHashSet<String>();
        new CsvFile(path, new Problems()).read(List.of("la_child_id"), cells -> {
            if (!cells.get("person").isBlank()) adults.add(cells.get("person").strip());
        });
        new CsvFile(path, problems).read(List.of("la_child_id"), cells -> row(cells, adults));
        var rows = new LinkedHashMap<String, List<Row>>();
        people.forEach((who, told) -> rows.put(who, List.copyOf(told.values())));
        return new People(rows, problems);
    }

    private void row(Cells cells, Set<String> adults) {
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
            var read = new PeopleRow(entry, service, adults).rows();
            if (entry.ok()) add(entry, id.isEmpty() ? "adult:" + key : Dossier.child(id), read);
        }
    }

    private void add(Entry entry, String who, List<Row> read) {
        var told = people.computeIfAbsent(who, any -> new LinkedHashMap<>());
        for (var row : new ArrayList<>(read)) {
            var before = told.putIfAbsent(row.key(), row);
            if (before != null && !before.equals(row) && row instanceof Row.Named)
                entry.wrong("An earlier row gives this person another " + row.key().replace('|', ' '), "Keep one; further names go into alias. The first was loaded.");
            else if (before != null && !before.equals(row)) told.put(row.key(), row);
        }
    }
}
