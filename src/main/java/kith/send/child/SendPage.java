package kith.send.child;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.ui.Due;
import kith.ui.Section;
import kith.ui.Tag;

/**
 * Special educational needs and disability of a child on one page.
 *
 * @param where how far the way to a plan is, in words; {@code since} null where nothing has begun
 * @param paused since when the time stands still; null while it runs
 * @param next what to record now, the likely first
 */
public record SendPage(UUID person, String name, LocalDate today, String where, LocalDate since, LocalDate paused, List<Clock> due, List<Link> next, List<Step> way, List<Advice> advice, List<String> disabilities,
                       List<Support> support, List<Link> others, List<Section> sections) {

    public record Clock(String what, Due due) {}

    /** @param tooSoon the day to which the family could comment on the draft, where the plan was given before it; else null */
    public record Step(String what, LocalDate day, String said, LocalDate tooSoon) {}

    public record Advice(UUID fact, String from, String when, Tag tag, boolean waited) {}

    /** @param actions what can be recorded of it while it goes on */
    public record Support(String what, String note, Tag tag, List<Link> actions) {}

    /** @param address after the address of the child */
    public record Link(String words, String address) {}

    static final List<Link> OTHER = List.of(new Link("EHC request withdrawn", "ehc.withdrawn"), new Link("The time stands still", "ehc-exemption.started"), new Link("The time runs on", "ehc-exemption.ended"),
        new Link("Comments on the draft", "ehc-comments.given"), new Link("A change of phase is planned", "phase-transfer.planned"), new Link("Changes to the plan proposed", "ehc-amendment.proposed"),
        new Link("EHC plan ended", "ehc-plan.ended"), new Link("Short breaks agreed", "short-breaks.started"), new Link("Disability", "disability.recorded"));

    static final List<Link> OTHER_IN_WALES = List.of(new Link("Learning needs raised", "learning-needs.raised"), new Link("Short breaks agreed", "short-breaks.started"), new Link("Disability", "disability.recorded"));
}
