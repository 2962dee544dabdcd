package kith.permanence.carer;

import java.util.List;
import kith.permanence.Carers;

/** What a stage of the way is called, and what can be recorded in it. */
public final class Stages {

    /** What the next step is, and the type of fact that records it. */
    public record Step(String words, String type) {}

    private Stages() {}

    public static String words(String role, String stage, boolean wales) {
        if (wales && stage.equals("applied")) return "Being assessed";
        return switch (stage) {
            case "registered" -> "Interest registered";
            case "stage-1" -> "Stage 1 of assessment";
            case "between-stages" -> "Between stage 1 and stage 2";
            case "stage-2" -> "Stage 2 of assessment";
            case "decided" -> "Not approved";
            case "matched" -> "Approved, matched with a child";
            case "applied" -> "Stage 1 of assessment";
            case "stage-1-complete" -> "Stage 1 complete, to be decided";
            case "approved" -> role.equals(Carers.ADOPTER) ? "Approved adopter" : "Approved foster carer";
            case "ended" -> "Ended";
            default -> "Known";
        };
    }

    public static String terms(String kind, Integer places) {
        return places == null ? kind : kind + ", " + places + (places == 1 ? " place" : " places");
    }

    /** @param wales there the assessment of a foster carer has no stages (Fostering Panels (Establishment and Functions) (Wales) Regulations 2018) */
    static List<Step> next(String role, String stage, boolean wales) {
        return role.equals(Carers.ADOPTER) ? adopting(stage) : fostering(wales && stage.equals("applied") ? "stage-2" : stage);
    }

    private static List<Step> adopting(String stage) {
        var told = new Step("Told of a determination", "determination.told");
        var answered = new Step("Representation made", "representation.made");
        var ended = new Step("Ended", "adopter.ended");
        // beside the end of a match the other end says whose it is
        var noLonger = new Step("No longer an adopter", "adopter.ended");
        return switch (stage) {
            case "registered" -> List.of(new Step("Accepted", "adopter.accepted"), new Step("Refused", "adopter.refused"), ended);
            case "stage-1" -> List.of(new Step("Stage 1 completed", "adopter-stage-one.completed"), ended);
            case "between-stages" -> List.of(new Step("Stage 2 started", "adopter-stage-two.started"), ended);
            case "stage-2" -> List.of(new Step("Panel’s recommendation", "adoption-panel.recommended"), new Step("Stage 2 decided", "adopter-stage-two.decided"), told, answered, ended);
            case "approved" -> List.of(new Step("Review", "adopter.reviewed"), new Step("Matched with a child", "adopter.matched"), told, answered, noLonger);
            case "matched" -> List.of(new Step("Match ended", "adopter-match.ended"), new Step("Review", "adopter.reviewed"), told, answered, noLonger);
            case "ended" -> List.of(new Step("Interest registered anew", "adopter.registered"));
            default -> List.of(answered, ended);
        };
    }

    private static List<Step> fostering(String stage) {
        var told = new Step("Told of a determination", "determination.told");
        var answered = new Step("Representation made", "representation.made");
        var ended = new Step("Ended", "foster-carer.ended");
        return switch (stage) {
            case "applied" -> List.of(new Step("Stage 1 complete", "fostering-stage-one.completed"), ended);
            case "stage-1-complete" -> List.of(new Step("Stage 1 decided", "fostering-stage-one.decided"), told, ended);
            case "stage-2" -> List.of(new Step("Approved", "foster-carer.approved"), told, answered, ended);
            case "approved" -> List.of(new Step("Review", "foster-carer.reviewed"), new Step("Unannounced visit", "foster-carer.visited-unannounced"), new Step("Development plan", "development-plan.made"),
                new Step("Support given, or a call", "note.written"), new Step("Terms of approval changed", "foster-carer.approved"), told, answered, ended);
            case "ended" -> List.of(new Step("Applied anew", "fostering-application.made"));
            default -> List.of(answered, ended);
        };
    }
}
