package kith.casework.safetyplan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.ui.Choice;
import kith.ui.Section;

/** The safety plan of a child, or those of a child and the brothers and sisters. @param welsh families are spoken to in Welsh too: the plan is handed to them */
public record SafetyPlanPage(UUID person, String name, LocalDate today, List<Child> children, boolean siblings, List<Section> sections, List<Choice> reasons, boolean welsh) {

    /** @param plan null where none stands */
    public record Child(UUID person, String name, String age, Standing plan) {}

    public boolean any() {
        return children.stream().anyMatch(each -> each.person().equals(person) && each.plan() != null);
    }
}
