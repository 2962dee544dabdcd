package kith.exchange.imports;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import kith.care.CareFacts;
import kith.care.CareFacts.CareEnded;
import kith.care.CareFacts.CareStarted;
import kith.care.CareFacts.LegalStatusChanged;
import kith.care.CareFacts.PlacementEnded;
import kith.care.CareFacts.PlacementStarted;
import kith.care.LookedAfterFacts;
import kith.care.LookedAfterFacts.ShortBreakEnded;
import kith.care.LookedAfterFacts.ShortBreakStarted;
import kith.care.PlacementFacts;
import kith.care.PlacementFacts.PlacementChanged;
import kith.exchange.imports.Row.Episode;

/** Episodes of all years, joined into periods of care: what begins, what changes within one, what ends it. */
final class CareStory {

    private static final Set<String> SHORT_BREAKS = Set.of("V3", "V4");
    private static final Set<String> MOVED = Set.of("P", "T", "B", "U");
    private static final String STARTED = "S";
    private static final String GOES_ON = "X1";

    private final Story story;
    private Episode before;
    private LocalDate placed;

    private CareStory(Story story) {
        this.story = story;
    }

    static void tell(Dossier dossier, Story story) {
        var episodes = dossier.all(Episode.class).stream().sorted(Comparator.comparing(Episode::start)).toList();
        episodes.stream().filter(CareStory::shortBreak).forEach(each -> shortBreak(each, story));
        var care = new CareStory(story);
        for (var each : episodes.stream().filter(each -> !shortBreak(each)).toList()) care.follow(each);
        care.end(null);
    }

    /**
     * The child is looked after on those days alone, lives at home, and the law asks far less: so it is no period of care.
     */
    private static boolean shortBreak(Episode each) {
        return SHORT_BREAKS.contains(text(each.legalStatus()));
    }

    private static void shortBreak(Episode each, Story story) {
        story.tell("short-break|" + each.start(), LookedAfterFacts.SHORT_BREAK_STARTED, each.start(), new ShortBreakStarted(each.legalStatus(), each.place(), each.provider()));
        story.tell("short-break-ended|" + each.start(), LookedAfterFacts.SHORT_BREAK_ENDED, each.end(), new ShortBreakEnded());
    }

    private void follow(Episode next) {
        if (joins(next)) goOn(next);
        else start(next);
        before = next;
    }

    /** An open episode with a later one was ended by it, whether or not a file says so. */
    private boolean joins(Episode next) {
        if (before == null || STARTED.equals(next.begun())) return false;
        return before.ceased() == null ? before.end() == null || before.end().equals(next.start()) : before.ceased().equals(GOES_ON);
    }

    private void start(Episode next) {
        end(next.start());
        story.tell("care|" + next.start(), CareFacts.STARTED, next.start(), new CareStarted(next.legalStatus(), null, next.need(), null, null, STARTED.equals(next.begun()) ? null : next.begun()));
        place(next);
    }

    private void goOn(Episode next) {
        if (!Objects.equals(next.legalStatus(), before.legalStatus()))
            story.tell("legal-status|" + next.start(), CareFacts.LEGAL_STATUS, next.start(), new LegalStatusChanged(next.legalStatus()));
        if (!MOVED.contains(text(next.begun())) && samePlace(next)) {
            if (!Objects.equals(basis(next), basis(before)))
                story.tell("placement-changed|" + next.start(), PlacementFacts.CHANGED, next.start(), new PlacementChanged(Objects.requireNonNullElse(basis(next), "none"), null));
            return;
        }
        leave(next.start(), before.moveReason());
        place(next);
    }

    private boolean samePlace(Episode next) {
        return List.of(text(next.place()), text(next.provider()), text(next.urn())).equals(List.of(text(before.place()), text(before.provider()), text(before.urn())));
    }

    private static String text(String code) {
        return code == null ? "" : code;
    }

    private void place(Episode next) {
        placed = next.start();
        story.tell("placement|" + placed, CareFacts.PLACEMENT_STARTED, placed,
            new PlacementStarted(next.place(), next.provider(), next.begun(), next.urn(), next.postcode(), next.homePostcode(), basis(next), null));
    }

    /** With parents under a care order, interim or full: the return says both, and the visits keep to a rule of their own (Care Planning Regulations 2010, regulation 28(4) and (5)). */
    private static String basis(Episode next) {
        if (!"P1".equals(next.place())) return null;
        return switch (text(next.legalStatus())) {
            case "C1" -> "interim-order-parent";
            case "C2" -> "care-order-parent";
            default -> null;
        };
    }

    private void leave(LocalDate day, String reason) {
        story.tell("placement-ended|" + placed, CareFacts.PLACEMENT_ENDED, day, new PlacementEnded(reason));
    }

    /** @param next the day on which another period begins, which ends one that was left open */
    private void end(LocalDate next) {
        if (before == null) return;
        boolean ceased = before.end() != null && !GOES_ON.equals(before.ceased());
        if (!ceased && next == null) return;
        var day = before.end() == null ? next : before.end();
        leave(day, before.moveReason());
        story.tell("care-ended|" + before.start(), CareFacts.ENDED, day, new CareEnded(ceased ? before.ceased() : null));
    }
}
