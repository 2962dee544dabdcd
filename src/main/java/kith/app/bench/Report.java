package kith.app.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The table as it stands in docs/performance.md. */
final class Report {

    private static final int OF_EACH = 30;

    private final List<Measured> lines = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private boolean enoughFound = true;

    void add(Measured line) {
        lines.add(line);
        System.err.println(line.row());
    }

    void size(int people, long facts, long rows) {
        note("%,d people, %,d facts, %,d rows in all with what follows from them.", people, facts, rows);
    }

    void heap() {
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP).mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        note("Heap: the import ran with at most %,d MiB and reached %,d MiB at its fullest; the pages were served by a Kith with 1,024 MiB.", Runtime.getRuntime().maxMemory() >> 20, peak >> 20);
    }

    void verified(VerifyBench.Verified took) {
        add(took.line());
        note("Verified: %,d facts with their words, looks and tree in %.1f s, %,.0f facts a second; reading the same facts and words from the database and hashing them once took %.1f s.",
            took.facts(), took.seconds(), took.facts() / took.seconds(), took.hashing());
    }

    void evaluated(EvaluationBench.Evaluated took) {
        add(took.line());
        note("%s", took.note());
    }

    void started(StartBench.Started took) {
        note("Start to sign-in page %.1f s, of which PostgreSQL's own start takes %.1f s.", took.signInPage(), took.postgres());
    }

    void searchPage(double p95) {
        note("The whole page of a search over HTTP, in its two requests, with session, look and what stands with each, 8 at once: p95 %.0f ms.", p95);
    }

    void found(Map<String, Integer> found) {
        int all = found.values().stream().mapToInt(Integer::intValue).sum();
        int cases = found.size() * OF_EACH;
        enoughFound = all >= cases * 0.98;
        note("Found in the first ten: %d of %d (%s).", all, cases, found.entrySet().stream().map(kind -> kind.getKey() + " " + kind.getValue() + "/" + OF_EACH).collect(Collectors.joining(", ")));
    }

    boolean reached() {
        return enoughFound && lines.stream().allMatch(Measured::reached);
    }

    String table() {
        var text = new StringBuilder("\n| work | Kith | floor | ratio | reach | reached |\n|---|---|---|---|---|---|\n");
        lines.forEach(line -> text.append(line.row()).append('\n'));
        notes.forEach(line -> text.append("\n- ").append(line));
        return text.append('\n').toString();
    }

    private void note(String words, Object... values) {
        notes.add(String.format(Locale.UK, words, values));
        System.err.println(notes.getLast());
    }
}
