package kith.workforce.change;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import kith.organisation.change.Change.Made;
import kith.workforce.Reach;

/** All changes, those to come first. */
public record ChangesPage(List<Made> all, Reach.Where reach, LocalDate today) {

    public List<Made> toCome() { return all.stream().filter(each -> each.toCome(today)).sorted((one, two) -> one.starting().compareTo(two.starting())).toList(); }

    public List<Made> past() { return all.stream().filter(Predicate.not(each -> each.toCome(today))).toList(); }

    public boolean may(Made made) { return made.hub() == null ? reach.everywhere() : reach.holds(made.hub()); }
}
