package kith.exchange.imports;

import java.util.Set;

/** A kind of file, and the types of fact that such a file can tell of. */
public enum Format {

    CIN("cin", "Children in need census", Set.of("referral.accepted", "referral.no-further-action", "assessment.started", "assessment.completed",
        "need-plan.started", "need-plan.ended", "strategy-discussion.held", "section-47.ended", "conference.held", "protection-plan.started",
        "protection-plan.category-changed", "protection-plan.ended", "case.closed", "child.died")),
    SSDA903("ssda903", "Looked after children (SSDA903)", Set.of("care.started", "care.ended", "legal-status.changed", "placement.started", "placement.ended",
        "short-break.started", "short-break.ended", "care-review.held", "missing.started", "missing.ended", "leaving-care.recorded")),
    PEOPLE("people", "People file", Set.of("person.named", "relationship.recorded", "residence.started", "essentials.recorded", "allocation.made"));

    private final String code;
    private final String label;
    private final Set<String> evidences;

    Format(String code, String label, Set<String> evidences) {
        this.code = code;
        this.label = label;
        this.evidences = evidences;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    public Set<String> evidences() {
        return evidences;
    }
}
