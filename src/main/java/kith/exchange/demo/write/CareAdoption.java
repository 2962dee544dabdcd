package kith.exchange.demo.write;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import kith.exchange.demo.write.CareEpisodes.Episode;

/** Tables AD1 and PlacedAdoption: the way to an adoption, told from the placement order and the placement. */
final class CareAdoption implements AutoCloseable {

    private final CollectionYear year;
    private final Table adopted;
    private final Table decided;

    CareAdoption(Path folder, CollectionYear year) {
        this.year = year;
        this.adopted = new Table(folder.resolve("ad1.csv"), "CHILD", "DOB", "DATE_INT", "DATE_MATCH", "FOSTER_CARE", "NB_ADOPTR", "SEX_ADOPTR", "LS_ADOPTR");
        this.decided = new Table(folder.resolve("placed_adoption.csv"), "CHILD", "DOB", "DATE_PLACED", "DATE_PLACED_CEASED", "REASON_PLACED_CEASED");
    }

    void child(ChildRecord child, List<Episode> inYear) {
        for (var each : inYear) {
            var ceased = each.ceased();
            if (ceased == null || !ceased.equals("E11") && !ceased.equals("E12")) continue;
            var placed = each.placed().type().startsWith("A") ? inYear.stream().filter(other -> other.placed() == each.placed()).findFirst().orElse(each).from() : each.from();
            var interests = placed.minusDays(110);
            var match = placed.minusDays(16);
            boolean two = Long.parseLong(child.number()) % 5 > 0;
            adopted.row(child.number(), child.life().born(), interests, match, 0, two ? 2 : 1, two ? "MF" : "F1", two ? "L11" : "L0");
            if (year.holds(match)) decided.row(child.number(), child.life().born(), match, null, null);
        }
    }

    @Override
    public void close() throws IOException {
        adopted.close();
        decided.close();
    }
}
