package kith.exchange.demo.write;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kith.hub.Allocation;
import kith.ledger.PersonId;
import kith.pathway.ChildState;
import kith.people.Person;
import kith.people.Person.Name;
import kith.people.Person.Relationship;
import kith.people.Person.Residence;

/** The companion file: names, addresses, families, essentials and hubs of the children that a year's returns tell of. */
final class PeopleFile implements AutoCloseable {

    private static final String[] COLUMNS = {"la_child_id", "person", "forenames", "surname", "known_as", "alias", "date_of_birth", "sex", "address", "town", "postcode", "address_since",
        "shielded", "language", "interpreter", "communication", "contact_by", "safe_contact", "phone", "school", "gp", "health_visitor", "relationship_to", "relationship_kind",
        "parental_responsibility", "hub", "worker", "hub_since"};

    private final Table table;
    private final Mistakes mistakes;
    private final Map<String, String> usernames;

    /** @param usernames of workers by id; empty where nobody who signs in is to be named */
    PeopleFile(Path file, Mistakes mistakes, Map<String, String> usernames) {
        this.table = new Table(file, COLUMNS);
        this.mistakes = mistakes;
        this.usernames = usernames;
    }

    void family(int number, List<ChildState> told, List<ChildState> adults) {
        var keys = IntStream.range(0, adults.size()).boxed().collect(Collectors.toMap(at -> adults.get(at).person(), at -> "A%d-%d".formatted(number, at + 1)));
        told.forEach(child -> keys.put(child.person(), part(child).identifiers().stream().filter(each -> each.scheme().equals("la-child-id")).findFirst().orElseThrow().value()));
        for (var child : told) {
            person(child, keys.get(child.person()), "", keys);
            part(child).relationships().stream().skip(1).filter(each -> each.until() == null && keys.containsKey(each.to())).forEach(each -> related(keys.get(child.person()), each, keys));
        }
        for (var adult : adults) person(adult, "", keys.get(adult.person()), keys);
    }

    private void person(ChildState state, String child, String adult, Map<PersonId, String> keys) {
        var person = part(state);
        var legal = name(person, "legal");
        var home = person.residences().stream().filter(each -> each.use().equals("home")).reduce((earlier, later) -> later).orElse(null);
        var e = person.essentials();
        var first = child.isEmpty() ? null : person.relationships().stream().limit(1).filter(each -> keys.containsKey(each.to())).findFirst().orElse(null);
        var held = child.isEmpty() ? null : state.part(Allocation.class).orElse(null);
        var cells = Stream.of(child, adult, legal == null ? null : legal.forenames(), legal == null ? null : legal.surname(), forenames(name(person, "known-as")), whole(name(person, "alias")),
            child.isEmpty() ? state.life().born() : null, child.isEmpty() ? person.sex() : null, of(home, it -> it.address().parts().line()), of(home, it -> it.address().parts().town()),
            of(home, it -> it.address().parts().postcode()), of(home, Residence::from),
            home == null ? null : yes(home.shielded()), e.language(), yes(e.interpreter()), e.communication(), e.contactBy(), e.safeContact(), e.phone(), e.school(), e.gp(), e.healthVisitor(),
            first == null ? null : keys.get(first.to()), of(first, Relationship::kind), first == null ? null : yes(first.parentalResponsibility()),
            held == null ? null : mistakes.instead("hub", child, held.hub(), "hub-99"), held == null ? null : usernames.get(held.key()), held == null ? null : held.since());
        table.row(cells.map(cell -> Objects.requireNonNullElse(cell, "")).toArray());
    }

    private void related(String child, Relationship each, Map<PersonId, String> keys) {
        var cells = new Object[COLUMNS.length];
        cells[0] = child;
        cells[22] = keys.get(each.to());
        cells[23] = each.kind();
        cells[24] = yes(each.parentalResponsibility());
        table.row(cells);
    }

    private static Person part(ChildState state) {
        return state.part(Person.class).orElseThrow();
    }

    private static Name name(Person person, String use) {
        return person.names().stream().filter(each -> each.use().equals(use)).reduce((earlier, later) -> later).orElse(null);
    }

    private static String forenames(Name name) {
        return name == null ? null : name.forenames();
    }

    private static String whole(Name name) {
        return name == null ? null : name.forenames() + " " + name.surname();
    }

    private static <T> Object of(T thing, Function<T, Object> part) {
        return thing == null ? null : part.apply(thing);
    }

    private static String yes(Boolean value) {
        return value == null ? null : value ? "yes" : "no";
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
