package kith.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import kith.ledger.Fact;
import kith.ledger.PersonId;
import kith.people.PeopleFacts.DisabilityRecorded;
import kith.people.PeopleFacts.EssentialsRecorded;
import kith.people.PeopleFacts.PersonIdentified;
import kith.people.PeopleFacts.PersonNamed;
import kith.people.PeopleFacts.PersonRegistered;
import kith.people.PeopleFacts.RelationshipEnded;
import kith.people.PeopleFacts.RelationshipRecorded;
import kith.people.PeopleFacts.ResidenceEnded;
import kith.people.PeopleFacts.ResidenceStarted;
import kith.people.PeopleFacts.WarningEnded;
import kith.people.PeopleFacts.WarningRaised;

/** A person as the facts tell: the part of the state that this package folds. */
public record Person(String sex, String ethnicity, List<Name> names, List<Identifier> identifiers, List<Relationship> relationships,
                     List<Residence> residences, Essentials essentials, List<String> disabilities, List<Warning> warnings) {

    public record Name(String use, String forenames, String surname, LocalDate since) {}

    public record Identifier(String scheme, String value) {}

    public record Relationship(PersonId to, String kind, boolean parentalResponsibility, LocalDate since, LocalDate until) {}

    public record Residence(String line, String town, String postcode, boolean shielded, String use, LocalDate from, LocalDate until) {}

    public record Essentials(String language, Boolean interpreter, String communication, String contactBy, String safeContact, String phone,
                             String school, String gp, String healthVisitor) {
        static final Essentials UNKNOWN = new Essentials(null, null, null, null, null, null, null, null, null);
    }

    public record Warning(String kind, String advice, LocalDate since) {}

    static Person unknown() {
        return new Person(null, null, List.of(), List.of(), List.of(), List.of(), Essentials.UNKNOWN, List.of(), List.of());
    }

    /** The name to show: known-as before legal; a later one of the same use replaces the earlier. Null where none is known. */
    public Name shown() {
        return last("known-as") != null ? last("known-as") : last("legal") != null ? last("legal") : names.isEmpty() ? null : names.getLast();
    }

    private Name last(String use) {
        return names.reversed().stream().filter(each -> each.use().equals(use)).findFirst().orElse(null);
    }

    Person registered(Fact<PersonRegistered> fact) {
        var body = fact.body();
        return new Person(or(body.sex(), sex), or(body.ethnicity(), ethnicity), names, identifiers, relationships, residences, essentials, disabilities, warnings);
    }

    Person named(Fact<PersonNamed> fact) {
        var body = fact.body();
        return withNames(and(names, new Name(body.use(), body.forenames(), body.surname(), fact.happened().day())));
    }

    Person identified(Fact<PersonIdentified> fact) {
        var identifier = new Identifier(fact.body().scheme(), fact.body().value());
        if (identifiers.contains(identifier)) return this;
        return new Person(sex, ethnicity, names, and(identifiers, identifier), relationships, residences, essentials, disabilities, warnings);
    }

    Person related(Fact<RelationshipRecorded> fact) {
        var body = fact.body();
        var other = without(relationships, each -> each.to().equals(body.to()) && each.kind().equals(body.kind()) && each.until() == null);
        return withRelationships(and(other, new Relationship(body.to(), body.kind(), Boolean.TRUE.equals(body.parentalResponsibility()), fact.happened().day(), null)));
    }

    Person unrelated(Fact<RelationshipEnded> fact) {
        var body = fact.body();
        return withRelationships(relationships.stream().map(each -> each.to().equals(body.to()) && each.until() == null && (body.kind() == null || body.kind().equals(each.kind()))
            ? new Relationship(each.to(), each.kind(), each.parentalResponsibility(), each.since(), fact.happened().day()) : each).toList());
    }

    /** A move ends the stay of the same use before it. */
    Person moved(Fact<ResidenceStarted> fact) {
        var body = fact.body();
        var use = or(body.use(), "home");
        var day = fact.happened().day();
        return withResidences(and(ended(each -> each.use().equals(use), day),
            new Residence(body.line(), body.town(), body.postcode(), Boolean.TRUE.equals(body.shielded()), use, day, null)));
    }

    Person left(Fact<ResidenceEnded> fact) {
        var postcode = fact.body().postcode();
        var day = fact.happened().day();
        return withResidences(ended(each -> each.from().isBefore(day) && (postcode == null || postcode.equals(each.postcode())), day));
    }

    Person essentials(Fact<EssentialsRecorded> fact) {
        var b = fact.body();
        var e = essentials;
        return new Person(sex, ethnicity, names, identifiers, relationships, residences, new Essentials(or(b.language(), e.language), b.interpreter() == null ? e.interpreter : b.interpreter(),
            or(b.communication(), e.communication), or(b.contactBy(), e.contactBy), or(b.safeContact(), e.safeContact), or(b.phone(), e.phone),
            or(b.school(), e.school), or(b.gp(), e.gp), or(b.healthVisitor(), e.healthVisitor)), disabilities, warnings);
    }

    Person disability(Fact<DisabilityRecorded> fact) {
        var codes = fact.body().codes() == null ? List.<String>of() : List.copyOf(fact.body().codes());
        return new Person(sex, ethnicity, names, identifiers, relationships, residences, essentials, codes, warnings);
    }

    Person warned(Fact<WarningRaised> fact) {
        var other = without(warnings, each -> each.kind().equals(fact.body().kind()));
        return withWarnings(and(other, new Warning(fact.body().kind(), fact.body().advice(), fact.happened().day())));
    }

    Person unwarned(Fact<WarningEnded> fact) {
        return withWarnings(without(warnings, each -> each.kind().equals(fact.body().kind())));
    }

    private List<Residence> ended(Predicate<Residence> which, LocalDate day) {
        return residences.stream().map(each -> each.until() == null && which.test(each)
            ? new Residence(each.line(), each.town(), each.postcode(), each.shielded(), each.use(), each.from(), day) : each).toList();
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
