package kith.ledger;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** A list of codes with the words that people read, e.g. the abuse categories of the CIN census. */
public record CodeSet(String name, SequencedMap<String, String> labels) {

    private static final Map<String, CodeSet> LOADED = new ConcurrentHashMap<>();
    private static final CSVFormat CSV = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    public static CodeSet named(String name) {
        return LOADED.computeIfAbsent(name, CodeSet::read);
    }

    /** Written out where it is used: the label is the code in plain words. */
    static CodeSet of(String name, String... codes) {
        var labels = new LinkedHashMap<String, String>();
        for (var code : codes) labels.put(code, plain(code));
        return new CodeSet(name, labels);
    }

    public boolean has(String code) {
        return labels.containsKey(code);
    }

    public String label(String code) {
        return labels.getOrDefault(code, code);
    }

    static String plain(String code) {
        var words = code.replace('-', ' ').replace("section 47", "section 47").replace("parents response", "parents’ response").replace("guardians analysis", "guardian’s analysis");
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static CodeSet read(String name) {
        var file = CodeSet.class.getResourceAsStream("/kith/codesets/" + name + ".csv");
        if (file == null) throw new IllegalArgumentException("There is no code set named " + name);
        try (var csv = CSV.parse(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            var labels = new LinkedHashMap<String, String>();
            for (CSVRecord row : csv) labels.put(row.get("code"), row.get("label"));
            return new CodeSet(name, labels);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
