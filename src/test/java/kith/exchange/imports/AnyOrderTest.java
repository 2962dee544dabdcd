package kith.exchange.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kith.exchange.imports.Row.Assessment;
import kith.exchange.imports.Row.CareReview;
import kith.exchange.imports.Row.Enquiry;
import kith.exchange.imports.Row.Episode;
import kith.exchange.imports.Row.Identity;
import kith.exchange.imports.Row.NeedPlan;
import kith.exchange.imports.Row.PlanReview;
import kith.exchange.imports.Row.ProtectionPlan;
import kith.exchange.imports.Row.Referral;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Several years load into one history in any order. The seed is the argument. */
class AnyOrderTest {

    private static final String CHILD = "K1";
    private static final String[] LAWS = {"C1", "C2", "V2", "V3", "E1"};
    private static final String[] BEGUN = {"S", "L", "P", "B", "T", "U"};
    private static final String[] CEASED = {"X1", "X1", "X1", "E4A", "E17"};
    private static final String[] CATEGORIES = {"NEG", "EMO", "PHY"};

    record File(Format format, int year, List<Row> rows) {}

    static Stream<Long> seeds() {
        return IntStream.range(0, 200).mapToObj(seed -> 7_000L + seed);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void years_load_in_any_order(long seed) {
        var random = new Random(seed);
        var files = files(random);
        var inOrder = loaded(files);
        var shuffled = new ArrayList<>(files);
        Collections.shuffle(shuffled, random);
        var anyOrder = loaded(shuffled);

        assertThat(anyOrder.story(CHILD)).isEqualTo(inOrder.story(CHILD));
        assertThat(anyOrder.timeline(CHILD).statuses()).extracting(each -> each.code() + each.from() + each.until())
            .isEqualTo(inOrder.timeline(CHILD).statuses().stream().map(each -> each.code() + each.from() + each.until()).toList());
    }

    /** Where later years close what was open, and do not take back what was said, as is the way of returns. */
    @ParameterizedTest
    @MethodSource("seeds")
    void what_was_known_by_the_date_of_each_file_does_not_depend_on_the_order_either(long seed) {
        var random = new Random(seed);
        var files = steady(files(random));
        var inOrder = loaded(files);
        var shuffled = new ArrayList<>(files);
        Collections.shuffle(shuffled, random);
        var anyOrder = loaded(shuffled);

        for (int year = 2022; year <= 2025; year++) assertThat(anyOrder.statuses(CHILD, year)).as("known by " + year).isEqualTo(inOrder.statuses(CHILD, year));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void every_file_again_changes_nothing_after_the_last(long seed) {
        var files = files(new Random(seed));
        var imported = loaded(files);
        int before = imported.facts.size();

        load(imported, files, files.size());

        assertThat(imported.facts).hasSize(before);
    }

    private static Imported loaded(List<File> files) {
        var imported = new Imported();
        load(imported, files, 0);
        return imported;
    }

    private static void load(Imported imported, List<File> files, int from) {
        for (int i = 0; i < files.size(); i++) {
            var file = files.get(i);
            imported.tell(Dossier.child(CHILD), file.rows(), file.format(), file.year(), LocalDate.of(file.year(), 3, 31), from + i + 1);
        }
    }

    /** A census and a return for each of four years; what was open in one is often closed, or told otherwise, in the next. */
    private static List<File> files(Random random) {
        var files = new ArrayList<File>();
        var known = new LinkedHashMap<String, Row>();
        for (int year = 2022; year <= 2025; year++) {
            var from = LocalDate.of(year - 1, 4, 1);
            var census = new LinkedHashMap<String, Row>();
            var care = new LinkedHashMap<String, Row>();
            put(census, new Identity("cin", year > 2022 || random.nextBoolean() ? LocalDate.of(2021, 6, 1) : null, LocalDate.of(2021, 5, 28), null, "F", "WBRI", random.nextBoolean() ? "A999200000001" : null, List.of()));
            put(care, new Identity("ssda903", LocalDate.of(2021, 6, 1), null, null, random.nextInt(5) == 0 ? "U" : "F", "WBRI", null, List.of()));
            for (int n = 0; n < 3; n++) {
                var day = from.plusDays(n * 120 + random.nextInt(80));
                need(random, census, day);
                care(random, care, day);
            }
            for (var row : known.values()) if (random.nextInt(3) > 0) put(row instanceof Episode || row instanceof CareReview ? care : census, later(row, from, random));
            census.values().forEach(row -> { if (!(row instanceof Identity)) known.put(row.key(), row); });
            care.values().forEach(row -> { if (!(row instanceof Identity)) known.put(row.key(), row); });
            files.add(new File(Format.CIN, year, List.copyOf(census.values())));
            files.add(new File(Format.SSDA903, year, List.copyOf(care.values())));
        }
        return files;
    }

    /** The same files, in which a row told again differs only by its end. */
    private static List<File> steady(List<File> files) {
        var first = new LinkedHashMap<String, Row>();
        return files.stream().map(file -> new File(file.format(), file.year(), file.rows().stream().map(row -> switch (row) {
            case Identity i -> new Identity(i.format(), LocalDate.of(2021, 6, 1), null, null, "F", "WBRI", null, List.of());
            case Referral r -> {
                var f = (Referral) first.computeIfAbsent(r.key(), any -> new Referral(r.on(), r.source(), r.need(), false, null, null, r.conference()));
                yield new Referral(r.on(), f.source(), f.need(), false, r.closed(), r.reason(), f.conference());
            }
            case ProtectionPlan p -> {
                var f = (ProtectionPlan) first.computeIfAbsent(p.key(), any -> p);
                yield new ProtectionPlan(p.start(), p.end(), f.initial(), f.initial(), 0);
            }
            case Episode e -> {
                var f = (Episode) first.computeIfAbsent(e.key(), any -> e);
                yield new Episode(e.start(), "S", f.legalStatus(), "N1", "U6", "PR1", e.start().plusDays(30), "E4A", null, null, null, null);
            }
            default -> first.computeIfAbsent(row.key() + (row instanceof Assessment a && a.end() != null || row instanceof NeedPlan n && n.end() != null ? "ended" : ""), any -> row);
        }).toList())).toList();
    }

    private static void need(Random random, Map<String, Row> rows, LocalDate day) {
        put(rows, new Referral(day, "2A", "N1", random.nextInt(4) == 0, null, null, random.nextInt(6) == 0 ? day.plusDays(9) : null));
        put(rows, new Assessment(day.plusDays(1), random.nextBoolean() ? day.plusDays(40) : null, List.of("3B")));
        if (random.nextBoolean()) put(rows, new NeedPlan(day.plusDays(5), random.nextBoolean() ? day.plusDays(60) : null));
        boolean conference = random.nextBoolean();
        put(rows, new Enquiry(day.plusDays(2), day, null, conference ? day.plusDays(16) : null, !conference && random.nextBoolean()));
        if (random.nextBoolean()) put(rows, new ProtectionPlan(day.plusDays(16), null, CATEGORIES[random.nextInt(3)], CATEGORIES[random.nextInt(3)], 0));
        if (random.nextBoolean()) put(rows, new PlanReview(day.plusDays(90)));
    }

    private static void care(Random random, Map<String, Row> rows, LocalDate day) {
        boolean open = random.nextBoolean();
        put(rows, new Episode(day, BEGUN[random.nextInt(6)], LAWS[random.nextInt(5)], "N1", random.nextBoolean() ? "U6" : "K2", "PR1",
            open ? null : day.plusDays(30), open ? null : CEASED[random.nextInt(5)], null, null, null, null));
        put(rows, new CareReview(day.plusDays(20), "PN1"));
    }

    private static Row later(Row row, LocalDate from, Random random) {
        return switch (row) {
            case Referral r when r.closed() == null && random.nextBoolean() -> new Referral(r.on(), r.source(), r.need(), r.noFurtherAction() && random.nextBoolean(), from.plusDays(100), "RC7", r.conference());
            case Assessment a when a.end() == null -> new Assessment(a.start(), from.plusDays(10), a.factors());
            case NeedPlan p when p.end() == null -> new NeedPlan(p.start(), from.plusDays(50));
            case ProtectionPlan p when p.end() == null -> new ProtectionPlan(p.start(), random.nextBoolean() ? from.plusDays(120) : null, p.initial(), CATEGORIES[random.nextInt(3)], p.previous());
            case Episode e when e.end() == null -> new Episode(e.start(), e.begun(), e.legalStatus(), e.need(), e.place(), e.provider(), from.plusDays(70), CEASED[random.nextInt(5)], null, null, null, null);
            default -> row;
        };
    }

    private static void put(Map<String, Row> rows, Row row) {
        rows.putIfAbsent(row.key(), row);
    }
}
