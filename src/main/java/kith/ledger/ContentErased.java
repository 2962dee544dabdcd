package kith.ledger;

import java.util.List;
import java.util.UUID;

/**
 * What a fact said, or its words, was removed because the law asks for it. The leaf stays, so the proof stays whole.
 *
 * @param fact the fact that was erased; null where only words were
 * @param words the words that were erased, null where the fact had none of its own
 * @param authority on what authority: the law, an order, a decision with its number
 */
public record ContentErased(FactId fact, List<UUID> words, @Needed String authority, @Needed String by, String reason) {

    public static final FactKind<ContentErased> KIND = FactKind.of("content.erased", Rank.CHANGE, ContentErased.class);
}
