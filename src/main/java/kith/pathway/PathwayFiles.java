package kith.pathway;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kith.calendar.SchoolCalendar;
import kith.ledger.FactKinds;
import tools.jackson.core.JacksonException;

/**
 * The rules of an operating model: those that hold in England and Wales, those of its country, and those of its own folder {@code pathways}, each of
 * which takes the place of an earlier rule of the same code. Its {@code clocks.yml} gives local values, its {@code calendar.yml} the terms of its schools.
 */
public final class PathwayFiles {

    public static final String BOTH = "england-and-wales";

    private static final Set<String> BESIDE = Set.of("clocks.yml", "calendar.yml");

    /** What a folder holds of its own. */
    private record Own(List<PathwayFile> files, Optional<PathwayFile> clocks, Optional<PathwayFile> calendar, Map<String, String> words) {
        static final Own NOTHING = new Own(List.of(), Optional.empty(), Optional.empty(), Map.of());

        static Own in(ModelFolder model) {
            return new Own(model.inside("pathways").files("pathways/"), model.file("clocks.yml"), model.file("calendar.yml"), model.file("model.yml").map(PathwayFiles::words).orElse(Map.of()));
        }
    }

    private record Calendar(String label, List<SchoolCalendar.Term> terms) {}

    private PathwayFiles() {}

    /**
     * @param model the name of a model that ships with Kith, or its folder
     * @throws IllegalArgumentException saying with file and line what is wrong and how to mend it, a line for each mistake
     */
    public static Pathways of(String model, FactKinds kinds) {
        var folder = ModelFolder.ofModel(model);
        return read(country(folder), Own.in(folder), kinds);
    }

    /** The rules of a country alone, as the law and the usual practice have them. */
    public static Pathways ofCountry(String country, FactKinds kinds) {
        return read(country, Own.NOTHING, kinds);
    }

    public static boolean ships(String model) {
        return model.matches("[a-z0-9-]+") && ModelFolder.shipped(model).file("model.yml").isPresent();
    }

    /**
     * As {@code folder} would have them: a model, or a folder of pathway files (and clocks.yml, calendar.yml) over the rules of the country.
     * @throws IllegalArgumentException as {@link #of}
     */
    public static Pathways changed(Path folder, String country, FactKinds kinds) {
        if (!Files.isDirectory(folder)) throw new IllegalArgumentException(folder + " is no folder");
        if (Files.isRegularFile(folder.resolve("model.yml"))) return of(folder.toString(), kinds);
        var own = ModelFolder.at(folder);
        var here = own.files("").stream().filter(file -> !BESIDE.contains(file.name())).toList();
        var files = here.isEmpty() ? own.inside("pathways").files("pathways/") : here;
        if (files.isEmpty() && own.file("clocks.yml").isEmpty() && own.file("calendar.yml").isEmpty())
            throw new IllegalArgumentException(folder + " holds no rules: neither a model.yml nor pathway files (.yml, here or in pathways/), clocks.yml or calendar.yml");
        return read(country, new Own(files, own.file("clocks.yml"), own.file("calendar.yml"), Map.of()), kinds);
    }

    private static Pathways read(String country, Own own, FactKinds kinds) {
        var theirs = country.matches("[a-z-]+") ? ModelFolder.shipped("pathways/" + country).files("pathways/" + country + "/") : List.<PathwayFile>of();
        if (theirs.isEmpty() || country.equals(BOTH)) throw new IllegalArgumentException("Kith has no pathways for the country \"" + country + "\"");
        var both = ModelFolder.shipped("pathways/" + BOTH).files("pathways/" + BOTH + "/");
        var files = Stream.of(both, theirs, own.files).flatMap(List::stream).toList();
        var read = read(files);
        var all = Pathway.override(Pathway.override(read.subList(0, both.size()), read.subList(both.size(), both.size() + theirs.size())), read.subList(both.size() + theirs.size(), read.size()));
        var school = calendar(country, own.calendar);
        var mistakes = new Pathways(country, all, school).mistakes(kinds);
        if (!mistakes.isEmpty())
            throw new IllegalArgumentException(String.join("\n", mistakes.stream().map(each -> files.get(each.file()).said(each.rule(), each.nth(), each.word(), each.says())).toList()));
        var local = own.clocks.map(values -> LocalValues.of(values).applied(all)).orElse(all);
        return new Pathways(country, own.words.isEmpty() ? local : Stream.concat(local.stream(), Stream.of(Pathway.ofWords(own.words))).toList(), school);
    }

    /** All of them are read before the first mistake is told. */
    private static List<Pathway> read(List<PathwayFile> files) {
        var read = new ArrayList<Pathway>();
        var mistakes = new ArrayList<String>();
        for (var file : files)
            try {
                read.add(file.pathway());
            } catch (IllegalArgumentException wrong) {
                mistakes.add(wrong.getMessage());
            }
        if (!mistakes.isEmpty()) throw new IllegalArgumentException(String.join("\n", mistakes));
        return read;
    }

    private static SchoolCalendar calendar(String country, Optional<PathwayFile> own) {
        var shipped = calendar(ModelFolder.shipped("calendars").file(country + ".yml").orElseThrow(() -> new IllegalArgumentException("Kith has no school calendar for the country \"" + country + "\"")), null);
        return own.map(file -> calendar(file, shipped)).orElse(shipped);
    }

    private static SchoolCalendar calendar(PathwayFile file, SchoolCalendar beyond) {
        var written = file.read(Calendar.class);
        try {
            return SchoolCalendar.of(written.label, written.terms, beyond);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(file.name() + ": " + wrong.getMessage());
        }
    }

    /** What the model calls a hub, as a word of its own and at the beginning of a line. */
    private static Map<String, String> words(PathwayFile model) {
        var words = PathwayFile.YAML.readTree(model.text()).path("words");
        if (!words.path("hub").isString() || !words.path("hubs").isString()) return Map.of();
        var one = words.path("hub").stringValue();
        var many = words.path("hubs").stringValue();
        return one.equals("hub") ? Map.of() : Map.of("hub", one, "hubs", many, "Hub", capital(one), "Hubs", capital(many));
    }

    private static String capital(String word) { return word.substring(0, 1).toUpperCase(Locale.UK) + word.substring(1); }

    private static String country(ModelFolder model) {
        var file = model.file("model.yml").orElseThrow();
        try {
            var country = PathwayFile.YAML.readTree(file.text()).path("country");
            if (!country.isString()) throw new IllegalArgumentException(file.name() + ": says no country");
            return country.stringValue();
        } catch (JacksonException wrong) {
            throw new IllegalArgumentException(file.said(wrong));
        }
    }
}
