package kith.send.child;

import java.util.List;
import java.util.UUID;
import kith.ledger.Fact;
import kith.pathway.Engine;
import kith.pathway.Histories;
import kith.send.child.SendPage.Link;
import kith.send.child.SendPage.Step;

/** In Wales: additional learning needs, and the individual development plan that takes the place of an EHC plan. */
record LearningNeeds(List<Fact<?>> facts) {

    static LearningNeeds of(Histories histories, UUID person) {
        return new LearningNeeds(List.copyOf(histories.of(person).standing().stream().filter(fact -> fact.kind().name().startsWith("learning-")).toList()));
    }

    Fact<?> last() { return facts.isEmpty() ? null : facts.getLast(); }

    String where() {
        var last = last();
        if (last == null) return "No individual development plan, and none asked for";
        return switch (last.kind().name()) {
            case "learning-needs.raised" -> "Additional learning needs raised: nothing is decided yet";
            case "learning-needs.decided" -> decided(String.valueOf(last.value("decision")));
            case "learning-plan.ended" -> "No individual development plan any more";
            default -> "Has an individual development plan";
        };
    }

    private static String decided(String decision) {
        return switch (decision) {
            case "to-authority" -> "Additional learning needs: the school handed the question to the authority, and nothing is decided yet";
            case "to-school" -> "Additional learning needs: the authority handed the question to the school, and nothing is decided yet";
            default -> "No additional learning needs, as decided";
        };
    }

    List<Link> next() {
        var last = last() == null ? "" : last().kind().name();
        if (last.equals("learning-needs.raised") || last.equals("learning-needs.decided") && !"none".equals(last().value("decision")))
            return List.of(new Link("Decision on the needs", "learning-needs.decided"), new Link("Individual development plan made", "learning-plan.made"));
        if (last.equals("learning-plan.made") || last.equals("learning-plan.reviewed")) return List.of(new Link("Plan reviewed", "learning-plan.reviewed"), new Link("Plan ended", "learning-plan.ended"));
        return List.of(new Link("Learning needs raised", "learning-needs.raised"));
    }

    List<Step> steps(Engine engine) {
        return facts.reversed().stream().map(fact -> new Step(engine.fold().telling(fact.kind()).title(), fact.happened().day(), said(fact), null)).toList();
    }

    private static String said(Fact<?> fact) {
        return fact.kind().fields().stream().filter(part -> part.codes() != null && part.of(fact.body()) != null).map(part -> part.codes().label(part.of(fact.body()).toString())).findFirst().orElse(null);
    }
}
