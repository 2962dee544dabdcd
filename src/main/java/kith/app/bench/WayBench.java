package kith.app.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import kith.app.bench.Population.Siblings;

/** A fact's way: from the moment at which one session submits a visit until another's open page of that child has been drawn again with it. */
final class WayBench {

    private static final Pattern LIVE = Pattern.compile("hx-get=\"(/live\\?[^\"]+)\"");
    /** The page asks every second; whoever submits knows nothing of when. */
    private static final int TICK = 1000;
    private static final double LIMIT = 2;

    private final VisitBench visits;
    private final String address;
    private final List<Siblings> families;

    WayBench(VisitBench visits, String address, List<Siblings> families) {
        this.visits = visits;
        this.address = address;
        this.families = families;
    }

    Measured measure(int rounds, int times) throws Exception {
        var kith = new ArrayList<Double>();
        var limit = new ArrayList<Double>();
        for (int round = 0; round < rounds; round++) {
            kith.add(Load.run(1, Math.max(10, times / 10), number -> new Watcher()).p95() / 1000);
            limit.add(LIMIT);
        }
        return new Measured("a fact's way from submit to another's screen, p95, beside its limit", "s", kith, limit, 1);
    }

    /** Sleeps are part of what is measured: they are the wait for the next tick of a page that is open. */
    private final class Watcher implements Load.Client {

        private final Siblings family = families.getFirst();
        private final Browser other = new Browser(address).signIn(Readers.username(family.reader()), Readers.PASSWORD);
        private final Random random = new Random(7);
        private String page;

        private Watcher() throws Exception {
            open();
        }

        private void open() throws Exception {
            var drawn = other.get("/children/" + family.children().getFirst() + "/journey");
            var found = LIVE.matcher(drawn);
            if (!found.find()) throw new IllegalStateException("The journey of the child does not follow what others record");
            page = found.group(1).replace("&amp;", "&");
        }

        @Override public void once(int n) throws Exception {
            long tick = System.nanoTime() + random.nextInt(TICK) * 1_000_000L;
            visits.record(family);
            while (true) {
                long wait = (tick - System.nanoTime()) / 1_000_000;
                if (wait > 0) Thread.sleep(wait);
                if (other.news(page)) break;
                tick += TICK * 1_000_000L;
            }
            open();
        }
    }
}
