package kith.frontdoor;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import kith.frontdoor.FrontDoorFacts.ContactDecided;
import kith.frontdoor.FrontDoorFacts.ContactReceived;
import kith.frontdoor.FrontDoorFacts.ReferralAccepted;
import kith.frontdoor.FrontDoorFacts.ReferralNoFurtherAction;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.pathway.Projection;
import kith.pathway.Timeline;

/**
 * The contacts about a child and what was decided about each. Only a decision takes one off the queue: neither a closing nor a death
 * does, because somebody still has to say what was thought of it.
 * @param early    decisions dated before the contact they name
 * @param referred the day of the latest referral, which also ends what waits for the MASH
 */
public record Contacts(List<Contact> all, Map<FactId, Decision> early, LocalDate referred) {

    static final Contacts NONE = new Contacts(List.of(), Map.of(), null);

    public static final Projection PROJECTION = Projection.of("frontdoor.contact",
        "person uuid, contact uuid, received_on date, received_at timestamptz, source text, how text, urgent bool, parents text, anonymous bool, taker uuid, "
            + "decision text, decided uuid, decided_on date, decided_at timestamptz, decider uuid, ended_on date, family_owed date, referrer_owed date", 2,
        (state, timeline) -> state.part(Contacts.class).map(it -> it.all.stream().map(each -> each.row(state.person().value(), timeline)).toList()).orElse(List.of()));

    /** @param by who decided */
    record Decision(FactId fact, String decision, LocalDate day, Instant at, UUID by) {

        boolean last() {
            return !decision.equals("mash");
        }
    }

    record Contact(FactId id, LocalDate day, Instant at, ContactReceived body, UUID taker, Decision decision, LocalDate ended) {

        Contact decided(Decision by) {
            return new Contact(id, day, at, body, taker, by, by.last() ? by.day : null);
        }

        Contact endedOn(LocalDate day) {
            return new Contact(id, this.day, at, body, taker, decision, day);
        }

        boolean withMash() {
            return decision != null && ended == null;
        }

        /** Until when somebody is to be told, while it is owed. */
        private LocalDate owed(String code, Timeline timeline) {
            if (decision == null) return null;
            return timeline.owed().stream().filter(each -> each.fact().equals(decision.fact) && each.code().equals(code) && each.completed() == null).map(Timeline.Owed::due).findFirst().orElse(null);
        }

        Object[] row(UUID person, Timeline timeline) {
            return new Object[] {person, id.value(), day, zoned(at), body.source(), body.how(), body.urgent(), body.parents(), body.anonymous(), taker,
                decision == null ? null : decision.decision, decision == null ? null : decision.fact.value(), decision == null ? null : decision.day,
                decision == null ? null : zoned(decision.at), decision == null ? null : decision.by, ended, owed("family-told", timeline), owed("referrer-told", timeline)};
        }

        private static Object zoned(Instant at) {
            return at == null ? null : at.atOffset(ZoneOffset.UTC);
        }
    }

    Contacts received(Fact<ContactReceived> fact) {
        var contact = new Contact(fact.id(), fact.happened().day(), fact.happened().at(), fact.body(), fact.recorded().by(), null, null);
        var known = early.get(fact.id());
        var more = new ArrayList<>(all);
        more.add(known == null ? contact : contact.decided(known));
        return new Contacts(List.copyOf(more), early, referred);
    }

    Contacts decided(Fact<ContactDecided> fact) {
        var of = fact.body().of();
        var by = new Decision(fact.id(), fact.body().decision(), fact.happened().day(), fact.happened().at(), fact.recorded().by());
        if (of == null) return each(contact -> contact.decision == null || contact.withMash() ? settled(contact.decided(by)) : contact);
        if (all.stream().noneMatch(contact -> contact.id.equals(of))) {
            var more = new HashMap<>(early);
            more.put(of, by);
            return new Contacts(all, Map.copyOf(more), referred);
        }
        return each(contact -> contact.id.equals(of) ? settled(contact.decided(by)) : contact);
    }

    /** A referral of the same day comes before the decisions of that day in the order of facts. */
    private Contact settled(Contact contact) {
        return contact.withMash() && contact.decision.day.equals(referred) ? contact.endedOn(referred) : contact;
    }

    Contacts accepted(Fact<ReferralAccepted> fact) {
        return referred(fact.happened().day());
    }

    Contacts refused(Fact<ReferralNoFurtherAction> fact) {
        return referred(fact.happened().day());
    }

    private Contacts referred(LocalDate day) {
        return new Contacts(each(contact -> contact.withMash() ? contact.endedOn(day) : contact).all, early, day);
    }

    private Contacts each(UnaryOperator<Contact> change) {
        return new Contacts(all.stream().map(change).toList(), early, referred);
    }
}
