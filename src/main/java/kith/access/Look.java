package kith.access;

import java.util.UUID;

/**
 * A look at a person that Access allowed and that is written down. A handler whose address has a {person} takes one as an argument in
 * place of the id: having it is the proof.
 */
public record Look(UUID person, Worker worker, Answer answer) {

    public Level level() { return answer.level(); }

    /** Whether what is shown may hold a shielded address. */
    public boolean shielded() { return answer.shielded(); }
}
