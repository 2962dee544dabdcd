package kith.permanence.sealing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kith.access.Look;
import kith.ledger.Happened;
import kith.ledger.PersonId;
import kith.ledger.Uuids;
import kith.pathway.ByName;
import kith.people.PeopleFacts.PersonNamed;
import kith.people.PeopleFacts.PersonRegistered;
import kith.people.PeopleFacts.RelationshipRecorded;
import kith.people.PeopleFacts;
import kith.people.Register;
import kith.people.confidential.ConfidentialFacts.RecordSealed;
import kith.people.confidential.ConfidentialFacts;
import org.springframework.stereotype.Component;

/**
 * The file of the child before adoption is sealed; where a new name was given, there is a record of it that nothing leads to from the old one and from
 * which nothing leads back: no fact is about both, and no id of one is made of an id of the other.
 */
@Component
class Seal {

    private final Register register;
    private final SealingQueries queries;
    private final ByName byName;

    Seal(Register register, SealingQueries queries, ByName byName) {
        this.register = register;
        this.queries = queries;
        this.byName = byName;
    }

    void run(Look look, SealingForm form) {
        // before anything is told of an adopter: whoever tells of this child's relatives takes the same locks in this order
        register.hold(List.of(look.person()));
        // before the seal: a record made after it would be told to those who watch for a sealed child recorded anew, and that would be the link
        if (form.anew()) anew(look, form);
        var named = new LinkedHashSet<>(form.names().values());
        named.addAll(queries.called(form.usernames(), look.worker().id()));
        named.add(look.worker().id().toString());
        var today = register.today();
        if (queries.open(look.person(), today))
            register.record(List.of(byName.fact("case.closed", Uuids.named(form.fact() + "/closed"), List.of(new PersonId(look.person())), Happened.on(today), register.by(look.worker()), Map.of("reason", "RC1")).on(form.fact())));
        register.record(List.of(register.fact(form.fact(), ConfidentialFacts.SEALED, register.now(), new RecordSealed(List.copyOf(named)), look.worker(), List.of(look.person()))));
    }

    private void anew(Look look, SealingForm form) {
        var before = queries.child(look.person());
        var child = form.child();
        register.record(List.of(
            register.fact(Uuids.named(child + "/registered"), PeopleFacts.REGISTERED, register.now(), new PersonRegistered(before.born(), null, before.sex(), before.ethnicity()), look.worker(), List.of(child)),
            register.fact(Uuids.named(child + "/named"), PeopleFacts.NAMED, register.now(), new PersonNamed("legal", form.forenames().empty() ? before.forenames() : form.forenames().value().strip(),
                form.surname().value().strip()), look.worker(), List.of(child))));
        if (!form.adopter().isEmpty() && !form.kind().empty())
            register.record(List.of(register.fact(Uuids.named(child + "/parent"), PeopleFacts.RELATED, register.now(),
                new RelationshipRecorded(PersonId.valueOf(form.adopter().getFirst().value()), form.kind().value(), true), look.worker(), List.<UUID>of(child))));
    }
}
