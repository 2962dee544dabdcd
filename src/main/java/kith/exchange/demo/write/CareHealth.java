package kith.exchange.demo.write;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import kith.exchange.demo.write.CareEpisodes.Episode;

/** Table OC2: health of those who were looked after all year. Kith's facts do not hold it yet; the child's number decides. */
final class CareHealth implements AutoCloseable {

    private final CollectionYear year;
    private final Table table;

    CareHealth(Path folder, CollectionYear year) {
        this.year = year;
        this.table = new Table(folder.resolve("oc2.csv"), "CHILD", "DOB", "SDQ_SCORE", "SDQ_REASON", "CONVICTED", "HEALTH_CHECK", "IMMUNISATIONS", "TEETH_CHECK",
            "HEALTH_ASSESSMENT", "SUBSTANCE_MISUSE", "INTERVENTION_RECEIVED", "INTERVENTION_OFFERED");
    }

    void child(ChildRecord child, List<Episode> inYear) {
        boolean allYear = inYear.getFirst().from().isBefore(year.from()) && inYear.getLast().open() && inYear.stream().noneMatch(each -> each.begins().equals("S") && year.holds(each.from()));
        if (!allYear) return;
        var chance = new SplittableRandom(Long.parseLong(child.number()) * 31 + year.number());
        boolean asked = child.turnedBy(4, year.from()) && !child.turnedBy(17, year.to());
        boolean answered = chance.nextInt(100) < 84;
        boolean misuse = child.turnedBy(10, year.to()) && chance.nextInt(100) < 4;
        table.row(child.number(), child.life().born(), asked && answered ? chance.nextInt(4, 27) : null, asked ? answered ? null : "SDQ" + (chance.nextBoolean() ? 2 : 5) : null,
            child.turnedBy(10, year.to()) ? flag(chance, 2) : null, child.turnedBy(5, year.to()) ? null : flag(chance, 92), flag(chance, 86), flag(chance, 78), flag(chance, 90),
            misuse ? 1 : 0, misuse ? 1 : null, null);
    }

    private static int flag(SplittableRandom chance, int percent) {
        return chance.nextInt(100) < percent ? 1 : 0;
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
