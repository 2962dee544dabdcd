package kith.leavingcare;

import java.util.List;
import java.util.UUID;
import kith.ledger.Uuids;

/** What a pathway plan speaks of (Care Leavers (England) Regulations 2010, schedule 1), in words for the young person; each part is a text of its own. */
public record PlanParts(String code, String title, String hint) {

    public static final List<PlanParts> ALL = List.of(
        new PlanParts("you", "You", "What you are good at, what you hope for, and what matters to you"),
        new PlanParts("home", "Where you live", "Now, later, and what happens if it does not work out"),
        new PlanParts("learning", "Learning and work", "School, college, training, a job: who helps with what"),
        new PlanParts("money", "Your money", "What you get, what you pay, and how you learn to manage it"),
        new PlanParts("health", "Your health", "Body and mind, doctors, and whom you can ring"),
        new PlanParts("people", "Your people", "Family, friends, carers, and who stays in your life"),
        new PlanParts("skills", "Managing by yourself", "Cooking, forms, appointments, travelling"),
        new PlanParts("otherwise", "If things go wrong", "What we do then, and who helps first"));

    public static final List<String> CODES = ALL.stream().map(PlanParts::code).toList();

    /** The id of the text of this part in this plan. */
    public static UUID word(UUID plan, String part) {
        return Uuids.named(plan + "/" + part);
    }
}
