package kith.exchange.demo.write;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import kith.hub.HubFacts.AllocationMade;

/** Table SWEpisodes: who was the social worker, of those looked after at the end of the year, in it and the year before. */
final class CareWorkers implements AutoCloseable {

    private record Time(LocalDate from, String worker, String reason) {}

    private final CollectionYear year;
    private final Table table;

    CareWorkers(Path folder, CollectionYear year) {
        this.year = year;
        this.table = year.tellsWorkers() ? new Table(folder.resolve("sw_episodes.csv"), "CHILD", "DOB", "SW_ID", "SW_DECOM", "SW_DEC", "SW_REASON") : null;
    }

    void child(ChildRecord child) {
        if (table == null) return;
        var times = new ArrayList<Time>();
        for (var fact : child.history())
            if (fact.body() instanceof AllocationMade made && made.key() != null && (times.isEmpty() || !times.getLast().worker().equals(made.key()))) {
                if (!times.isEmpty() && times.getLast().from().equals(born(child, fact.happened().day()))) times.removeLast();
                times.add(new Time(born(child, fact.happened().day()), made.key(), made.reason()));
            }
        for (int at = 0; at < times.size(); at++) {
            var next = at + 1 < times.size() ? times.get(at + 1).from() : null;
            if (next == null || !next.isBefore(year.from().minusYears(1)))
                table.row(child.number(), child.life().born(), id(times.get(at).worker()), times.get(at).from(), next, times.get(at).reason());
        }
    }

    /** Whoever worked with the family before the birth is the child's worker from then on. */
    private static LocalDate born(ChildRecord child, LocalDate day) {
        return day.isBefore(child.life().born()) ? child.life().born() : day;
    }

    /** The form of a Social Work England number, made from the worker's id; none that is given to anybody. */
    private static String id(String worker) {
        return "SW" + (900_000 + Math.floorMod(UUID.fromString(worker).getMostSignificantBits(), 100_000));
    }

    @Override
    public void close() throws IOException {
        if (table != null) table.close();
    }
}
