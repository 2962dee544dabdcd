package kith.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.PersonId;
import kith.people.PeopleFacts.DisabilityRecorded;
import kith.people.PeopleFacts.EssentialsRecorded;
import kith.people.PeopleFacts.PersonIdentified;
import kith.people.PeopleFacts.PersonNamed;
import kith.people.PeopleFacts.PersonRegistered;
import kith.people.PeopleFacts.RelationshipEnded;
import kith.people.PeopleFacts.RelationshipRecorded;
import kith.people.PeopleFacts.ResidenceEnded;
import kith.people.PeopleFacts.ResidenceShielded;
import kith.people.PeopleFacts.ResidenceStarted;
import kith.people.PeopleFacts.ResidenceUnshielded;
import kith.people.PeopleFacts.SafeContactRecorded;
import kith.people.PeopleFacts.WarningEnded;
import kith.people.PeopleFacts.WarningRaised;

/** A person as the facts tell: the part of the state that this package folds. */
public record Person(String sex, String ethnicity, List<Name> names, List<Identifier> identifiers, List<Relationship> relationships,
                     List<Residence> residences, Essentials essentials, List<String> disabilities, List<Warning> warnings) {

    /** @param of about whom it was told: after a merge perhaps another record of the same person */
    public record Name(String use, String forenames, String surname, LocalDate since, List<PersonId> of) {}

    public record Identifier(String scheme, String value, List<PersonId> of) {}

    /**
     * @param at the time since when, where it is known
     * @param awaits the fact that a manager is to confirm before this opens a record to anybody; null where nothing waits
     */
    public record Relationship(PersonId to, String kind, boolean parentalResponsibility, LocalDate since, Instant at, LocalDate until, FactId awaits) {}

    /** @param at the time since when, where it is known and a shield was said with it */
    public record Residence(Address address, String use, LocalDate from, Instant at, LocalDate until) {

        public boolean shielded() {
            return address.shielded();
        }

        Residence shielded(boolean now) {
            return new Residence(address.with(now), use, from, at, until);
        }
    }

    /** @param contactNever how never to reach the person; {@code safeContact} free words, as a file brings them: a way that is safe, or one that is not */
    public record Essentials(String language, Boolean interpreter, String communication, String contactBy, String safeContact, String phone,
                             String school, String gp, String healthVisitor, String contactWhen, String contactNever) {
        static final Essentials UNKNOWN = new Essentials(null, null, null, null, null, null, null, null, null, null, null);
    }

    /** @param at the time since when, where it is known */
    public record Warning(String kind, String advice, LocalDate since, Instant at) {}

    private static final List<String> SHOWN = List.of("known-as", "legal");

    static Person unknown() {
        return new Person(null, null, List.of(), List.of(), List.of(), List.of(), Essentials.UNKNOWN, List.of(), List.of());
    }

    /** The name to show: known-as before legal, and never a former one; what was told of the person before what was told of a merged record. Null where none is known. */
    public Name shown(PersonId self) {
        for (boolean own : new boolean[] {true, false})
            for (var use : SHOWN)
                for (var each : names.reversed()) if (each.use().equals(use) && (!own || each.of().contains(self))) return each;
        return names.isEmpty() ? null : names.getLast();
    }

    /** The number of this kind that is the person's own, or else that of a merged record. */
    public String number(String scheme, PersonId self) {
        var all = identifiers.stream().filter(each -> each.scheme().equals(scheme)).toList();
        return all.stream().filter(each -> each.of().contains(self)).findFirst().or(() -> all.stream().findFirst()).map(Identifier::value).orElse(null);
    }

    Person registered(Fact<PersonRegistered> fact) {
        var body = fact.body();
        return new Person(or(body.sex(), sex), or(body.ethnicity(), ethnicity), names, identifiers, relationships, residences, essentials, disabilities, warnings);
    }

    Person named(Fact<PersonNamed> fact) {
        var body = fact.body();
        return withNames(and(names, new Name(body.use(), body.forenames(), body.surname(), fact.happened().day(), fact.about())));
    }

    Person identified(Fact<PersonIdentified> fact) {
        var identifier = new Identifier(fact.body().scheme(), fact.body().value(), fact.about());
        if (identifiers.stream().anyMatch(each -> each.scheme().equals(identifier.scheme()) && each.value().equals(identifier.value()))) return this;
        return new Person(sex, ethnicity, names, and(identifiers, identifier), relationships, residences, essentials, disabilities, warnings);
    }

    Person related(Fact<RelationshipRecorded> fact) {
        var body = fact.body();
        var other = without(relationships, each -> each.to().equals(body.to()) && each.kind().equals(body.kind()) && each.until() == null);
        // said again, of the same two, it waits as long as it did
        var before = relationships.stream().filter(each -> each.to().equals(body.to()) && each.awaits() != null).map(Relationship::awaits).findFirst().orElse(null);
        var awaits = Boolean.TRUE.equals(body.awaits()) ? fact.id() : before;
        return withRelationships(and(other, new Relationship(body.to(), body.kind(), Boolean.TRUE.equals(body.parentalResponsibility()), fact.happened().day(), fact.happened().at(), null, awaits)));
    }

    Person unrelated(Fact<RelationshipEnded> fact) {
        var body = fact.body();
        return withRelationships(relationships.stream().map(each -> each.to().equals(body.to()) && each.until() == null && !later(each.at(), fact) && (body.kind() == null || body.kind().equals(each.kind()))
            ? new Relationship(each.to(), each.kind(), each.parentalResponsibility(), each.since(), each.at(), fact.happened().day(), each.awaits()) : each).toList());
    }

    /** A move ends the stay of the same use before it. */
    Person moved(Fact<ResidenceStarted> fact) {
        var body = fact.body();
        var use = or(body.use(), "home");
        var day = fact.happened().day();
        boolean hidden = body.shielded() == null ? hiddenLast() : body.shielded();
        return withResidences(and(ended(each -> each.use().equals(use), day),
            new Residence(new Address(fact.about().getFirst().value(), body.line(), body.town(), body.postcode(), hidden), use, day, body.shielded() == null ? null : fact.happened().at(), null)));
    }

    /** Where they live now is hidden; or, of somebody who left and is said to live nowhere since, where they lived last. */
    private boolean hiddenLast() {
        var open = residences.stream().filter(each -> each.until() == null).toList();
        if (!open.isEmpty()) return open.stream().anyMatch(Residence::shielded);
        var last = residences.stream().map(Residence::until).max(Comparator.naturalOrder()).orElse(null);
        return residences.stream().anyMatch(each -> each.until().equals(last) && each.shielded());
    }

    Person left(Fact<ResidenceEnded> fact) {
        var postcode = fact.body().postcode();
        var day = fact.happened().day();
        return withResidences(ended(each -> each.from().isBefore(day) && (postcode == null || postcode.equals(each.address().parts().postcode())), day));
    }

    Person essentials(Fact<EssentialsRecorded> fact) {
        var b = fact.body();
        var e = essentials;
        var gone = b.cleared() == null ? List.<String>of() : b.cleared();
        return withEssentials(new Essentials(told("language", b.language(), e.language, gone), told("interpreter", b.interpreter(), e.interpreter, gone),
            told("communication", b.communication(), e.communication, gone), or(b.contactBy(), e.contactBy), or(b.safeContact(), e.safeContact), told("phone", b.phone(), e.phone, gone),
            told("school", b.school(), e.school, gone), told("gp", b.gp(), e.gp, gone), told("health-visitor", b.healthVisitor(), e.healthVisitor, gone), e.contactWhen, e.contactNever));
    }

    private static <T> T told(String part, T now, T before, List<String> gone) {
        return now != null ? now : gone.contains(part) ? null : before;
    }

    Person safeContact(Fact<SafeContactRecorded> fact) {
        var b = fact.body();
        var e = essentials;
        return withEssentials(new Essentials(e.language, e.interpreter, e.communication, b.how(), null, e.phone, e.school, e.gp, e.healthVisitor, b.when(), b.never()));
    }

    Person shielded(Fact<ResidenceShielded> fact) {
        return withResidences(residences.stream().map(each -> each.until() == null && !later(each.at(), fact) ? each.shielded(true) : each).toList());
    }

    Person unshielded(Fact<ResidenceUnshielded> fact) {
        return withResidences(residences.stream().map(each -> each.until() == null && !later(each.at(), fact) ? each.shielded(false) : each).toList());
    }

    Person disability(Fact<DisabilityRecorded> fact) {
        var codes = fact.body().codes() == null ? List.<String>of() : List.copyOf(fact.body().codes());
        return new Person(sex, ethnicity, names, identifiers, relationships, residences, essentials, codes, warnings);
    }

    Person warned(Fact<WarningRaised> fact) {
        var other = without(warnings, each -> each.kind().equals(fact.body().kind()));
        return withWarnings(and(other, new Warning(fact.body().kind(), fact.body().advice(), fact.happened().day(), fact.happened().at())));
    }

    Person unwarned(Fact<WarningEnded> fact) {
        return withWarnings(without(warnings, each -> each.kind().equals(fact.body().kind()) && !later(each.at(), fact)));
    }

    /** Within a day an end, or a shield, is read after what begins: where both times are known it leaves alone what was said later that day. */
    private static boolean later(Instant said, Fact<?> end) {
        return said != null && end.happened().at() != null && said.isAfter(end.happened().at());
    }

    private List<Residence> ended(Predicate<Residence> which, LocalDate day) {
        return residences.stream().map(each -> each.until() == null && which.test(each)
            ? new Residence(each.address(), each.use(), each.from(), each.at(), day) : each).toList();
    }

    private Person withNames(List<Name> changed) {
        return new Person(sex, ethnicity, changed, identifiers, relationships, residences, essentials, disabilities, warnings);
    }

    private Person withRelationships(List<Relationship> changed) {
        return new Person(sex, ethnicity, names, identifiers, changed, residences, essentials, disabilities, warnings);
    }

    private Person withResidences(List<Residence> changed) {
        return new Person(sex, ethnicity, names, identifiers, relationships, changed, essentials, disabilities, warnings);
    }

    private Person withEssentials(Essentials changed) {
        return new Person(sex, ethnicity, names, identifiers, relationships, residences, changed, disabilities, warnings);
    }

    private Person withWarnings(List<Warning> changed) {
        return new Person(sex, ethnicity, names, identifiers, relationships, residences, essentials, disabilities, changed);
    }

    private static <T> List<T> and(List<T> before, T added) {
        var all = new ArrayList<>(before);
        all.add(added);
        return List.copyOf(all);
    }

    private static <T> List<T> without(List<T> before, Predicate<T> which) {
        return before.stream().filter(which.negate()).toList();
    }

    private static <T> T or(T first, T second) {
        return first == null ? second : first;
    }
}
