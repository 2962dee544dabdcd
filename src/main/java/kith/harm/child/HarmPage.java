package kith.harm.child;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.ui.Due;
import kith.ui.Section;
import kith.ui.Tag;

/** Flags of harm with their plans, and the links of a child outside the family. */
public record HarmPage(UUID person, String name, LocalDate today, List<Flag> flags, List<Flag> over, List<Clock> due, List<Link> links, List<Link> before, List<Section> sections) {

    /** @param note when it was planned and reviewed; {@code actions} what can be recorded of it while it stands */
    public record Flag(String what, Tag level, String note, boolean unplanned, List<Action> actions) {}

    /**
     * @param with the other children that may be seen, {@code hidden} how many may not
     * @param confirmation the id of the fact that confirms it; null where nothing waits, or this worker may not
     */
    public record Link(UUID fact, String what, List<Other> with, int hidden, String where, LocalDate since, LocalDate until, String waits, UUID confirmation) {}

    public record Clock(String what, Due due) {}

    public record Other(UUID person, String name) {}

    /** @param address after {@code record/}, ready for what comes after it */
    public record Action(String words, String address) {}

    static final List<Action> OTHER = List.of(new Action("Flag a harm", "harm-flag.raised"), new Action("Screening tool completed", "harm-screening.completed"), new Action("Referred to the National Referral Mechanism", "slavery-referral.made"),
        new Action("Decision of the National Referral Mechanism", "slavery-referral.decided"), new Action("Youth justice begins", "youth-justice.started"), new Action("Youth justice ends", "youth-justice.ended"));

    public List<Action> others() {
        return OTHER;
    }
}
