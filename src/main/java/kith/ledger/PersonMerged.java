package kith.ledger;

/** Two records are of one person: while this stands, what was told of the duplicate is read with what was told of {@code into}. About both. */
public record PersonMerged(@Needed PersonId duplicate, @Needed PersonId into) {

    public static final FactKind<PersonMerged> KIND = FactKind.of("person.merged", Rank.CHANGE, PersonMerged.class);
}
