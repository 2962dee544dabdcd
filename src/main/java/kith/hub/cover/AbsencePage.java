package kith.hub.cover;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.ui.Choice;
import kith.ui.Field;

/**
 * One absence.
 *
 * @param kind    null for those who need not know why
 * @param own     of whoever reads, who takes nothing on while away
 * @param manages may change it
 * @param asks    may ask the buddy hub to cover although the hub could
 * @param to      who stands in, where that is somebody else than the reader
 * @param others  whom somebody may name to stand in
 */
public record AbsencePage(UUID id, String who, boolean everybody, String kind, String when, boolean over, boolean own, boolean manages, boolean asks, boolean wholeDays, LocalDate today, UUID me, Who to, List<Part> parts, List<Thing> things, List<Choice> others, Field named, Field last) {

    public record Who(UUID worker, String name) {}

    public record Part(String when, String name, String buddy, String why, boolean now) {}

    /** @param of the visit, or the fact a clock runs from */
    public record Child(UUID person, UUID of) {}

    /** @param whose who has it now; null where that is still the absent worker */
    public record Thing(List<Child> children, String names, String what, String when, boolean late, String whose, UUID worker, boolean visit) {

        public UUID first() {
            return children.getFirst().person();
        }
    }

    AbsencePage checked() {
        return with(last.orElse("Enter the last day away").aDate(today, "Enter the last day such as 4/12/2026")
            .must(last.date(today).map(it -> it.isAfter(today.minusYears(1)) && it.isBefore(today.plusYears(2))).orElse(true), "Check the year"));
    }

    AbsencePage wrong(String words) {
        return with(last.wrong(words));
    }

    private AbsencePage with(Field checked) {
        return new AbsencePage(id, who, everybody, kind, when, over, own, manages, asks, wholeDays, today, me, to, parts, things, others, named, checked);
    }
}
