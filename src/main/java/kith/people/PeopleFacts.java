package kith.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kith.ledger.Codes;
import kith.ledger.FactKind;
import kith.ledger.Needed;
import kith.ledger.PersonId;
import kith.ledger.PersonMerged;
import kith.ledger.PersonUnmerged;
import kith.ledger.Rank;
import kith.pathway.Life;
import kith.pathway.Telling;

/**
 * What is told of persons. These bodies hold the words themselves (a name, an address) because the words are what such a fact
 * states; everywhere else a body holds codes and ids only (docs/decisions/0002).
 */
public final class PeopleFacts {

    public record ChildBorn() {}

    public record ChildDied() {}

    /** @param expected the day an unborn child is expected */
    public record PersonRegistered(LocalDate born, LocalDate expected, @Codes(set = "sex") String sex, @Codes(set = "ethnicity") String ethnicity) {}

    public record PersonNamed(@Needed @Codes({"legal", "known-as", "former", "alias"}) String use, String forenames, @Needed String surname) {}

    /** @param scheme whose number it is */
    public record PersonIdentified(@Needed @Codes({"la-child-id", "upn", "former-upn", "nhs-number", "uasc-number", "worker-known-id"}) String scheme, @Needed String value) {}

    /**
     * {@code to} is this person's mother, brother ...: read "to is kind of this person".
     * @param awaits it would open this record to another hub: it opens nothing until a manager other than whoever recorded it has confirmed it
     */
    public record RelationshipRecorded(@Needed PersonId to,
                                       @Needed @Codes({"mother", "father", "step-mother", "step-father", "brother", "sister", "half-brother", "half-sister", "sibling",
                                           "grandmother", "grandfather", "aunt", "uncle", "cousin", "carer", "partner", "son", "daughter", "child", "grandchild", "niece",
                                           "nephew", "step-child", "other"}) String kind,
                                       Boolean parentalResponsibility, Boolean awaits) {
        public RelationshipRecorded(PersonId to, String kind, Boolean parentalResponsibility) {
            this(to, kind, parentalResponsibility, null);
        }
    }

    public record RelationshipEnded(@Needed PersonId to, String kind) {}

    /** @param shielded nobody without the right may learn it, and it goes into no letter, export or search result */
    /** Where nothing is said of a shield, a new address inherits it: a family that is hidden does not come to light by moving. */
    public record ResidenceStarted(String line, String town, String postcode, Boolean shielded, @Codes({"home", "placement", "other-parent", "temporary"}) String use) {}

    public record ResidenceEnded(String postcode) {}

    /** From now on nobody without the right may learn where the person lives. */
    public record ResidenceShielded() {}

    public record ResidenceUnshielded(@Needed @Codes({"risk-ended", "asked-by-family", "recorded-in-error", "other"}) String reason) {}

    /** How to reach the person without putting anybody in danger; the whole of it, replacing what was said before. */
    public record SafeContactRecorded(String how, String when, String never) {}

    /** Somebody thinks that two records are of one person. */
    public record DuplicateProposed(@Needed PersonId duplicate, @Needed PersonId into) {}

    /** Somebody looked and they are two people. */
    public record DuplicateDismissed(@Needed PersonId one, @Needed PersonId other) {}

    /**
     * How to speak with and reach the person, and who else knows them; each part replaces what was known of it.
     * @param cleared parts that no longer hold and have nothing in their place
     */
    public record EssentialsRecorded(String language, Boolean interpreter, String communication, String contactBy, String safeContact, String phone,
                                     String school, String gp, String healthVisitor,
                                     @Codes({"language", "interpreter", "communication", "phone", "school", "gp", "health-visitor"}) List<String> cleared) {

        public EssentialsRecorded(String language, Boolean interpreter, String communication, String contactBy, String safeContact, String phone, String school, String gp, String healthVisitor) {
            this(language, interpreter, communication, contactBy, safeContact, phone, school, gp, healthVisitor, null);
        }
    }

    public record DisabilityRecorded(@Codes(set = "disability") List<String> codes) {}

    public record WarningRaised(@Needed @Codes({"visit-in-pairs", "dog", "violence", "weapon", "infection", "not-alone-with-father", "not-alone-with-mother", "do-not-write", "other"}) String kind,
                                String advice) {}

    public record WarningEnded(@Needed String kind) {}

    public static final FactKind<ChildBorn> BORN = FactKind.of("child.born", Rank.BIRTH, ChildBorn.class);
    public static final FactKind<ChildDied> DIED = FactKind.of("child.died", Rank.DEATH, ChildDied.class);
    public static final FactKind<PersonRegistered> REGISTERED = FactKind.of("person.registered", Rank.BIRTH, PersonRegistered.class);
    public static final FactKind<PersonNamed> NAMED = FactKind.of("person.named", Rank.CHANGE, PersonNamed.class);
    public static final FactKind<PersonIdentified> IDENTIFIED = FactKind.of("person.identified", Rank.CHANGE, PersonIdentified.class);
    public static final FactKind<RelationshipRecorded> RELATED = FactKind.of("relationship.recorded", Rank.CHANGE, RelationshipRecorded.class);
    public static final FactKind<RelationshipEnded> RELATION_ENDED = FactKind.of("relationship.ended", Rank.END, RelationshipEnded.class);
    public static final FactKind<ResidenceStarted> RESIDENCE_STARTED = FactKind.of("residence.started", Rank.START, ResidenceStarted.class);
    public static final FactKind<ResidenceEnded> RESIDENCE_ENDED = FactKind.of("residence.ended", Rank.END, ResidenceEnded.class);
    public static final FactKind<EssentialsRecorded> ESSENTIALS = FactKind.of("essentials.recorded", Rank.CHANGE, EssentialsRecorded.class);
    public static final FactKind<DisabilityRecorded> DISABILITY = FactKind.of("disability.recorded", Rank.CHANGE, DisabilityRecorded.class);
    public static final FactKind<WarningRaised> WARNING_RAISED = FactKind.of("warning.raised", Rank.CHANGE, WarningRaised.class);
    public static final FactKind<WarningEnded> WARNING_ENDED = FactKind.of("warning.ended", Rank.END, WarningEnded.class);
    public static final FactKind<ResidenceShielded> SHIELDED = FactKind.of("residence.shielded", Rank.CHANGE, ResidenceShielded.class);
    public static final FactKind<ResidenceUnshielded> UNSHIELDED = FactKind.of("residence.unshielded", Rank.CHANGE, ResidenceUnshielded.class);
    public static final FactKind<SafeContactRecorded> SAFE_CONTACT = FactKind.of("safe-contact.recorded", Rank.CHANGE, SafeContactRecorded.class);
    public static final FactKind<DuplicateProposed> DUPLICATE_PROPOSED = FactKind.of("duplicate.proposed", Rank.CHANGE, DuplicateProposed.class);
    public static final FactKind<DuplicateDismissed> DUPLICATE_DISMISSED = FactKind.of("duplicate.dismissed", Rank.CHANGE, DuplicateDismissed.class);

    /** What they say stands until the next of them says otherwise: of two on one day the one that was said last counts, so each of today has its time. */
    public static final Set<FactKind<?>> LAST_WORD = Set.of(NAMED, RELATED, RELATION_ENDED, RESIDENCE_STARTED, RESIDENCE_ENDED, ESSENTIALS, DISABILITY, WARNING_RAISED, WARNING_ENDED, SHIELDED, UNSHIELDED, SAFE_CONTACT);

    public static List<Telling<?>> tellings() {
        return List.of(
            Telling.of(BORN, "Born").folds(Life.class, () -> Life.UNKNOWN, (life, fact) -> life.bornOn(fact.happened().day())),
            Telling.of(DIED, "Died").folds(Life.class, () -> Life.UNKNOWN, (life, fact) -> life.diedOn(fact.happened().day())),
            Telling.of(REGISTERED, "Registered").folds(Life.class, () -> Life.UNKNOWN, (life, fact) -> life.with(fact.body().born(), fact.body().expected()))
                .folds(Person.class, Person::unknown, Person::registered).says(fact -> fact.happened().day().equals(fact.body().born()) ? "Born" : "Known to the service"),
            Telling.of(NAMED, "Name").folds(Person.class, Person::unknown, Person::named)
                .says(fact -> "Name recorded: " + name(fact.body()) + (fact.body().use().equals("legal") ? "" : " (" + fact.body().use().replace('-', ' ') + ")")),
            Telling.of(IDENTIFIED, "Number").folds(Person.class, Person::unknown, Person::identified).says(fact -> "Number recorded: " + fact.body().scheme()),
            Telling.of(RELATED, "Relationship").folds(Person.class, Person::unknown, Person::related).says(fact -> "Relationship recorded: " + fact.body().kind()),
            Telling.of(RELATION_ENDED, "Relationship ended").folds(Person.class, Person::unknown, Person::unrelated).says(fact -> "Relationship ended"),
            Telling.of(RESIDENCE_STARTED, "Moved").folds(Person.class, Person::unknown, Person::moved).says(fact -> "New address"),
            Telling.of(RESIDENCE_ENDED, "Left address").folds(Person.class, Person::unknown, Person::left).says(fact -> "Left an address"),
            Telling.of(ESSENTIALS, "Essentials").folds(Person.class, Person::unknown, Person::essentials).says(fact -> "Essentials recorded"),
            Telling.of(DISABILITY, "Disability").folds(Person.class, Person::unknown, Person::disability),
            Telling.of(WARNING_RAISED, "Warning").folds(Person.class, Person::unknown, Person::warned),
            Telling.of(WARNING_ENDED, "Warning ended").folds(Person.class, Person::unknown, Person::unwarned),
            Telling.of(SHIELDED, "Address shielded").folds(Person.class, Person::unknown, Person::shielded),
            Telling.of(UNSHIELDED, "Address no longer shielded").folds(Person.class, Person::unknown, Person::unshielded),
            Telling.of(SAFE_CONTACT, "Safe contact").folds(Person.class, Person::unknown, Person::safeContact).says(fact -> "Rules of safe contact recorded"),
            Telling.of(DUPLICATE_PROPOSED, "Perhaps recorded twice").folds(Duplicates.class, () -> Duplicates.NONE, Duplicates::proposed),
            Telling.of(DUPLICATE_DISMISSED, "Not the same person").folds(Duplicates.class, () -> Duplicates.NONE, Duplicates::dismissed),
            Telling.of(PersonMerged.KIND, "Merged with another record of the same person").folds(Duplicates.class, () -> Duplicates.NONE, Duplicates::merged),
            Telling.of(PersonUnmerged.KIND, "No longer merged: two people").folds(Duplicates.class, () -> Duplicates.NONE, Duplicates::unmerged));
    }

    private static String name(PersonNamed named) {
        return ((named.forenames() == null ? "" : named.forenames() + " ") + named.surname()).strip();
    }

    private PeopleFacts() {}
}
