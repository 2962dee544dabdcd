package kith.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import kith.ledger.PersonId;
import kith.pathway.ChildState;
import kith.pathway.Projection;
import kith.pathway.Timeline;

/** Persons as tables. */
public final class PeopleProjections {

    /** The hub's fact that somebody who may decide stands by an entry. */
    private static final String CONFIRMED = "entry.confirmed";

    private PeopleProjections() {}

    public static List<Projection> all() {
        return List.of(
            Projection.of("people.person", "person uuid, born date, expected date, died date, sex text, ethnicity text, forenames text, surname text, child_id text, language text, "
                + "interpreter bool, communication text, contact_by text, safe_contact text, phone text, school text, gp text, health_visitor text, disabilities text[], contact_when text, "
                + "contact_never text, merged_into uuid", 1, PeopleProjections::person),
            Projection.of("people.name", "person uuid, n int4, use text, forenames text, surname text, since date", 2, of((state, person) -> {
                var names = person.names();
                return IntStream.range(0, names.size()).mapToObj(n -> new Object[] {id(state), n, names.get(n).use(), names.get(n).forenames(), names.get(n).surname(), names.get(n).since()}).toList();
            })),
            Projection.of("people.identifier", "person uuid, scheme text, value text", 3, of((state, person) ->
                person.identifiers().stream().map(each -> new Object[] {id(state), each.scheme(), each.value()}).toList())),
            Projection.of("people.relationship", "person uuid, relative uuid, kind text, since date, parental_responsibility bool, until date, awaits uuid, awaits_by uuid", 4, of((state, person) ->
                person.relationships().stream().map(each -> relationship(state, each)).toList())),
            Projection.of("people.residence", "person uuid, n int4, line text, town text, postcode text, shielded bool, use text, since date, until date, do_not_write bool", 2,
                of(PeopleProjections::residences)),
            Duplicates.PROJECTION,
            Projection.of("people.warning", "person uuid, kind text, advice text, since date", 2, of((state, person) ->
                person.warnings().stream().map(each -> new Object[] {id(state), each.kind(), each.advice(), each.since()}).toList())));
    }

    private static Object[] relationship(ChildState state, Person.Relationship each) {
        var told = each.awaits() == null ? null : state.history().stream().filter(fact -> fact.id().equals(each.awaits())).findFirst().orElse(null);
        boolean waits = told != null && state.history().stream().noneMatch(fact -> fact.kind().name().equals(CONFIRMED) && each.awaits().equals(fact.value("of")) && !Objects.equals(fact.recorded().by(), told.recorded().by()));
        return new Object[] {id(state), each.to().value(), each.kind(), each.since(), each.parentalResponsibility(), each.until(), waits ? each.awaits().value() : null, waits ? told.recorded().by() : null};
    }

    /** Post to where a hidden family lived until now would be read by whoever still lives there. */
    private static List<Object[]> residences(ChildState state, Person person) {
        var stays = person.residences();
        boolean hidden = stays.stream().anyMatch(each -> each.until() == null && each.shielded());
        return IntStream.range(0, stays.size()).mapToObj(n -> {
            var stay = stays.get(n);
            var parts = stay.address().parts();
            return new Object[] {id(state), n, parts.line(), parts.town(), parts.postcode(), stay.shielded(), stay.use(), stay.from(), stay.until(), hidden && stay.until() != null};
        }).toList();
    }

    /** Everybody the ledger knows has a row, even without a name: a child in a return is found by id. */
    private static List<Object[]> person(ChildState state, Timeline timeline) {
        var person = state.part(Person.class).orElseGet(Person::unknown);
        var life = state.life();
        var name = person.shown(state.person());
        var e = person.essentials();
        var childId = person.number("la-child-id", state.person());
        var into = state.part(Duplicates.class).flatMap(part -> part.into(state.person())).map(PersonId::value).orElse(null);
        var rows = new ArrayList<Object[]>(1);
        rows.add(new Object[] {id(state), life.born(), life.expected(), life.died(), person.sex(), person.ethnicity(), name == null ? null : name.forenames(), name == null ? null : name.surname(),
            childId, e.language(), e.interpreter(), e.communication(), e.contactBy(), e.safeContact(), e.phone(), e.school(), e.gp(), e.healthVisitor(), person.disabilities(),
            e.contactWhen(), e.contactNever(), into});
        return rows;
    }

    private static BiFunction<ChildState, Timeline, List<Object[]>> of(BiFunction<ChildState, Person, List<Object[]>> rows) {
        return (state, timeline) -> state.part(Person.class).map(person -> rows.apply(state, person)).orElse(List.of());
    }

    private static Object id(ChildState state) {
        return state.person().value();
    }
}
