package kith.casework.restriction;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kith.ledger.Uuids;
import kith.ui.Choice;
import kith.ui.Field;

/**
 * Who is cleared for what, and the form that clears somebody.
 * @param found whoever has the username that was typed
 */
public record ClearancePage(UUID person, UUID fact, String name, List<Line> cleared, List<Choice> colleagues, List<Choice> found, Field worker, Field other, Field strand, Field words) {

    private static final List<Choice> STRANDS = List.of(Choice.of("address", "A shielded address"), Choice.of("strategy", "What was said in a strategy discussion"),
        Choice.of("police-intelligence", "What the police know and have not made known"), Choice.of("third-party", "What somebody told about somebody else in confidence"),
        Choice.of("legal-privilege", "Legal advice"), Choice.of("sexual-health", "Sexual health"));

    public record Line(UUID worker, String name, String strand, LocalDate since) {

        public String words() {
            return STRANDS.stream().filter(each -> each.value().equals(strand)).map(Choice::words).findFirst().orElse(strand);
        }
    }

    static UUID id(String given) {
        return given.matches("[0-9a-f-]{36}") ? UUID.fromString(given) : Uuids.fresh();
    }

    public List<Choice> strands() { return STRANDS; }

    /** Each once, whatever they are cleared for: it ends as a whole. */
    public List<Line> workers() {
        return cleared.stream().filter(each -> cleared.stream().filter(it -> it.worker().equals(each.worker())).findFirst().orElseThrow() == each).toList();
    }

    /** A username counts before a name that was chosen. */
    String who() { return other.empty() ? worker.value() : found.isEmpty() ? "" : found.getFirst().value(); }

    String named() { return Stream.concat(found.stream(), colleagues.stream()).filter(each -> each.value().equals(who())).map(Choice::words).findFirst().orElse(""); }

    ClearancePage checked(UUID self) {
        var themselves = "Nobody clears themselves. Ask another who decides about the child";
        return new ClearancePage(person, fact, name, cleared, colleagues, found,
            other.empty() ? worker.oneOf(colleagues.stream().map(Choice::value).toList(), "Choose who is cleared, or give a username").must(!who().equals(self.toString()), themselves) : worker,
            other.must(other.empty() || !found.isEmpty(), "Nobody has this username. Check it").must(other.empty() || !who().equals(self.toString()), themselves),
            strand.oneOf(STRANDS.stream().map(Choice::value).toList(), "Choose what they may read"), words.orElse("Say why they need to read it"));
    }

    public List<Field> problems() { return Field.wrongOnes(worker, other, strand, words); }
}
