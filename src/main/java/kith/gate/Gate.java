package kith.gate;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import kith.calendar.Limit;
import kith.ledger.Fact;

/**
 * What the law asks before Kith issues a document. It answers a question and stops nobody by itself; only issuing asks it.
 * @param commenced the first day in force, or "unknown": then it is not asked
 */
public record Gate(String gate, String title, String before, String law, String commenced, String says, List<Need> needs, List<String> passes, @JsonProperty("pass-holds") Limit passHolds) {

    /** Something that must be there, in one of several ways. */
    public record Need(String says, List<Condition> any) {}

    /** @param missing what is not there; @param passed the manager's word, where one still holds */
    public record Stands(Gate gate, List<String> missing, Fact<GateFacts.GatePassed> passed) {

        public boolean open() {
            return missing.isEmpty() || passed != null;
        }
    }

    public Gate {
        needs = needs == null ? List.of() : needs;
        passes = passes == null ? List.of() : passes;
    }

    /** Null while nobody knows the day. */
    public LocalDate from() {
        return commenced == null || commenced.equals("unknown") ? null : LocalDate.parse(commenced);
    }

    public boolean inForce(LocalDate on) {
        return from() != null && !on.isBefore(from());
    }

    /** Pure: what is known of the child and the day decide. A gate that is not in force misses nothing. */
    public Stands stands(Known known, LocalDate on) {
        var missing = inForce(on) ? needs.stream().filter(need -> need.any().stream().noneMatch(each -> each.met(known, on))).map(Need::says).toList() : List.<String>of();
        return new Stands(this, missing, missing.isEmpty() ? null : pass(known, on));
    }

    @SuppressWarnings("unchecked")
    private Fact<GateFacts.GatePassed> pass(Known known, LocalDate on) {
        for (var fact : known.history().reversed())
            if (fact.body() instanceof GateFacts.GatePassed passed && passed.gate().equals(gate)) {
                var day = fact.happened().day();
                return day.isAfter(on) || on.isAfter(passHolds.from(day, null)) ? null : (Fact<GateFacts.GatePassed>) fact;
            }
        return null;
    }
}
