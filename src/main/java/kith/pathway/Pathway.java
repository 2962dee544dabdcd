package kith.pathway;

import java.util.List;

/** One readable file of rules: a journey's statuses, clocks and owed records. */
public record Pathway(String pathway, String title, List<StatusRule> statuses, List<ClockRule> clocks, List<OwedRule> owed, List<When> closing) {

    public Pathway {
        statuses = statuses == null ? List.of() : statuses;
        clocks = clocks == null ? List.of() : clocks;
        owed = owed == null ? List.of() : owed;
        closing = closing == null ? List.of() : closing;
    }
}
