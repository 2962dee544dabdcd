package kith.exchange.imports;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The tables of the SSDA903 return, known by their file's name, whatever its case and punctuation. */
enum Ssda903Table {

    HEADER(List.of("CHILD", "SEX", "DOB", "ETHNIC"), "header"),
    EPISODES(List.of("CHILD", "DECOM", "RNE", "LS", "PLACE", "DEC", "REC"), "episodes"),
    REVIEWS(List.of("CHILD", "REVIEW"), "reviews"),
    UASC(List.of("CHILD", "DUC"), "uasc"),
    OC2(List.of("CHILD"), "oc2"),
    OC3(List.of("CHILD", "IN_TOUCH", "ACTIV", "ACCOM"), "oc3"),
    AD1(List.of("CHILD", "DATE_INT", "DATE_MATCH"), "ad1"),
    PLACED_ADOPTION(List.of("CHILD", "DATE_PLACED"), "placedforadoption", "placedadoption"),
    PREVIOUS_PERMANENCE(List.of("CHILD", "PREV_PERM"), "previouspermanence", "prevperm"),
    MISSING(List.of("CHILD", "MISSING", "MIS_START"), "missing"),
    SOCIAL_WORKERS(List.of("CHILD", "SW_ID", "SW_DECOM"), "swepisodes", "socialworkerepisodes", "socialworkers"),
    DEPRIVATION(List.of("CHILD", "DOLO_START"), "dolo", "deprivationofliberty");

    private final List<String> needed;
    private final List<String> names;

    Ssda903Table(List<String> needed, String... names) {
        this.needed = needed;
        this.names = List.of(names);
    }

    List<String> needed() {
        return needed;
    }

    String fileName() {
        return names.getFirst() + ".csv";
    }

    /** "SSDA903 2026 - Placed_for_Adoption.CSV" is PLACED_ADOPTION. */
    static Optional<Ssda903Table> of(String fileName) {
        var plain = plain(fileName);
        Ssda903Table best = null;
        int length = 0;
        for (var table : values())
            for (var name : table.names)
                if (plain.matches(".*" + name + "(v?\\d{1,2})?") && name.length() > length) {
                    best = table;
                    length = name.length();
                }
        return Optional.ofNullable(best);
    }

    /** Without its extension, the marks between its words, and the year. */
    private static String plain(String fileName) {
        return fileName.toLowerCase(Locale.ROOT).replaceAll("\\.csv$", "").replaceAll("[^a-z0-9]", "").replaceAll("20\\d\\d(\\d\\d)?", "");
    }
}
