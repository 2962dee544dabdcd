package kith.exchange.imports;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Reads a children in need census file, of any year since 2017. */
public final class CinReader {

    private final Path path;
    private final String file;
    private final LocalDate today;
    private final Problems problems = new Problems();
    private final Map<String, Long> lines = new HashMap<>();
    private final Map<String, String> upns = new HashMap<>();
    private final Set<String> twice = new HashSet<>();
    private Return read;

    private CinReader(Path path, LocalDate today) {
        this.path = path;
        this.file = path.getFileName().toString();
        this.today = today;
    }

    /** @throws Refused when nothing of the file can be loaded */
    public static Return read(Path path, LocalDate today) {
        return new CinReader(path, today).read();
    }

    private Return read() {
        try {
            new XmlFile(path).read(this::met, "Header", "Child");
        } catch (Refused broken) {
            var p = broken.problem();
            if (read == null || read.children().isEmpty() || p.what().contains("entities")) throw broken;
            problems.add(p.file(), p.line(), null, p.what(), p.mend());
        }
        if (read == null) throw new Refused(file, 0, "There is no Header, so nothing says which year this is", "Export the census file again, with its header.");
        if (lines.isEmpty()) throw new Refused(file, 0, "There is no child in the file", "Check that this is a children in need census, and export it again.");
        twice.forEach(read.children()::remove);
        return read;
    }

    private void met(Element element) {
        if (element.named("Header")) header(element);
        else child(element);
    }

    private void header(Element header) {
        var about = header.first("CollectionDetails");
        var collection = about.get("Collection").strip();
        if (!collection.isEmpty() && !collection.equalsIgnoreCase("CIN"))
            throw new Refused(file, about.line(), "The header says this is the collection \"" + Problems.shown(collection) + "\"", "Load a children in need census file (CIN).");
        var entry = new Entry(about, file, null, new Lifespan(null, null, today, 0), problems);
        var reference = entry.anyDay("ReferenceDate");
        var written = about.get("Year").strip();
        Integer year = reference != null && reference.getMonthValue() == 3 && reference.getDayOfMonth() == 31 ? Integer.valueOf(reference.getYear())
            : written.matches("20\\d\\d") ? Integer.valueOf(written) : null;
        if (year == null || year < 2009 || year > today.getYear() + 1)
            throw new Refused(file, about.line(), "The header does not say which year this is", "Put 31 March of the collection year into ReferenceDate.");
        if (!written.isEmpty() && !written.equals(year.toString()))
            problems.note(file + ": the header says year " + Problems.shown(written) + " and reference date " + reference + "; it was taken as the census of " + (year - 1) + "-" + year % 100);
        read = Return.of(Format.CIN, year, today, header.first("Source").get("LEA").strip(), problems);
    }

    private void child(Element child) {
        if (read == null) throw new Refused(file, child.line(), "Children stand before the header", "Export the census file again.");
        var who = child.first("ChildIdentifiers");
        var id = who.get("LAchildID").strip();
        if (id.isEmpty()) {
            lines.putIfAbsent("", who.line());
            problems.add(file, who.line(), null, "A child without LAchildID", "Fill in the id: nothing of this child was loaded.");
        } else if (!id.matches("[A-Za-z0-9/_. -]{1,40}")) {
            lines.putIfAbsent(id, who.line());
            problems.add(file, who.line(), id, "LAchildID is not an id of up to 20 letters and digits", "Correct the id: nothing of this child was loaded.");
        } else if (lines.putIfAbsent(id, who.line()) != null) {
            twice.add(id);
            problems.add(file, who.line(), id, "This id also stands at line " + lines.get(id) + ": which of the two is the child cannot be known", "Give each child one id and one Child element: neither was loaded.");
        } else {
            var rows = new CinChild(file, id, today, problems).rows(child, this::sole);
            if (rows != null) read.children().put(id, rows);
        }
    }

    /** A UPN belongs to one child. */
    private String sole(String child, String upn) {
        var other = upns.putIfAbsent(upn, child);
        return other == null || other.equals(child) ? null : other;
    }
}
