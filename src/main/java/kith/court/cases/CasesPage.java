package kith.court.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.ui.Due;

/**
 * Who is before and in court, by week.
 *
 * @param hidden how many more there are of whom this worker sees no outline; {@code with} the hubs that hold them
 */
public record CasesPage(LocalDate today, List<Line> court, List<Line> before, int hidden, List<String> with) {

    public record Line(UUID person, String name, String worker, long week, long of, Due due, String hearing, String filing, Due filingDue) {}
}
