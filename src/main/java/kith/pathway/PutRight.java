package kith.pathway;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kith.ledger.Fact;
import kith.ledger.Happened;
import kith.ledger.Recorded;
import tools.jackson.databind.node.ObjectNode;

/** What the package that knows of a decision says when one is put right or withdrawn: whoever puts entries right knows nothing of what was decided. */
public interface PutRight {

    /** @param standing as it was last put right; null where it is withdrawn */
    record Entry(UUID person, Fact<?> recorded, Fact<?> standing, List<Fact<?>> amendments) {}

    /** @param parts of the entry at which it is said */
    record Refusal(String words, List<String> parts) {}

    /** The kinds of fact it speaks for. */
    Set<String> kinds();

    /** Whether it is no matter for this worker to put right. @param body what it says, or is to say */
    boolean favours(UUID person, UUID worker, ObjectNode body);

    /** Where this worker may not have it say so. */
    Optional<Refusal> refuses(Entry entry, UUID worker, ObjectNode body);

    /** What is put right with it. @param body what it is now to say */
    List<Fact<?>> corrected(Entry entry, UUID correction, ObjectNode body, Happened happened, Recorded recorded);

    /** What is withdrawn with it. */
    List<Fact<?>> withdrawn(Entry entry);
}
