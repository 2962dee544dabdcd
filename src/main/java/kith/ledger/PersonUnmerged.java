package kith.ledger;

/** They were two people after all: each is read alone again. About both. */
public record PersonUnmerged(@Needed PersonId duplicate, @Needed PersonId into) {

    public static final FactKind<PersonUnmerged> KIND = FactKind.of("person.unmerged", Rank.CHANGE, PersonUnmerged.class);
}
