package kith.ledger;

/** The fact it withdraws is taken as never having been said of the people this one is about. */
public record FactWithdrawn(String reason) {

    public static final FactKind<FactWithdrawn> KIND = FactKind.of("fact.withdrawn", Rank.CHANGE, FactWithdrawn.class);
}
