package kith.exchange.demo.write;

import java.time.LocalDate;
import java.util.List;
import kith.ledger.Fact;
import kith.ledger.PersonId;
import kith.pathway.ChildState;
import kith.pathway.Life;
import kith.people.Person;

/** What the facts tell of a child, as a return needs it. */
record ChildRecord(PersonId id, Person person, Life life, List<Fact<?>> history) {

    static ChildRecord of(ChildState state) {
        return new ChildRecord(state.person(), state.part(Person.class).orElseThrow(), state.life(), state.history());
    }

    /** As it stood on a day: what happened later is left out. */
    ChildRecord until(LocalDate day) {
        boolean unborn = life.born() != null && life.born().isAfter(day);
        return new ChildRecord(id, person, unborn ? new Life(null, life.expected() == null ? life.born() : life.expected(), null) : life,
            history.stream().<Fact<?>>filter(fact -> !fact.happened().day().isAfter(day)).toList());
    }

    String number() {
        return identifier("la-child-id");
    }

    String upn() {
        return identifier("upn");
    }

    boolean arrivedAlone() {
        return identifier("uasc-number") != null;
    }

    String sex() {
        return life.born() == null ? "U" : person.sex();
    }

    boolean turnedBy(int age, LocalDate day) {
        return life.born() != null && !life.turns(age).isAfter(day);
    }

    String postcode(String use, LocalDate day) {
        return person.residences().stream().filter(home -> home.use().equals(use) && !home.from().isAfter(day)).map(home -> home.address().parts().postcode()).reduce((earlier, later) -> later).orElse(null);
    }

    private String identifier(String scheme) {
        return person.identifiers().stream().filter(each -> each.scheme().equals(scheme)).map(each -> each.value()).findFirst().orElse(null);
    }
}
