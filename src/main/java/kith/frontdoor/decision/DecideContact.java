package kith.frontdoor.decision;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kith.access.Worker;
import kith.frontdoor.FilesOnRecord;
import kith.frontdoor.FrontDoorFacts;
import kith.frontdoor.FrontDoorFacts.ContactDecided;
import kith.frontdoor.FrontDoorFacts.ReferralAccepted;
import kith.frontdoor.FrontDoorFacts.ReferralNoFurtherAction;
import kith.frontdoor.MashFacts;
import kith.frontdoor.MashFacts.MashEnquiryDecided;
import kith.frontdoor.MashStart;
import kith.frontdoor.Said;
import kith.frontdoor.decision.OneContact.Child;
import kith.ledger.CodeSet;
import kith.ledger.Fact;
import kith.ledger.FactCorrected;
import kith.ledger.FactId;
import kith.ledger.FactJson;
import kith.ledger.FactWithdrawn;
import kith.ledger.Happened;
import kith.ledger.PersonId;
import kith.ledger.Recorded;
import kith.ledger.Uuids;
import kith.ledger.Words;
import kith.pathway.ByName;
import kith.pathway.Recording;
import kith.ui.Field;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * One fact for all children with the same decision, and the referral where it is one. Where a decision stood already that ends the
 * matter, it is corrected: the day on which it was decided stays, so that a slip of the pen makes nobody late.
 */
@Component
class DecideContact {

    static final String REFERRALS = """
        select r.fact from frontdoor.referral r
         where r.person = :person and r.day = :day
        """;

    static final String ENQUIRIES = """
        select distinct e.enquiry from frontdoor.mash_enquiry e
         where e.contact = :contact and e.ended_on is null and e.person = any(:people)
        """;

    private final Recording recording;
    private final ByName byName;
    private final FilesOnRecord files;
    private final JdbcClient db;
    private final Clock clock;

    DecideContact(Recording recording, ByName byName, FilesOnRecord files, JdbcClient db, Clock clock) {
        this.recording = recording;
        this.byName = byName;
        this.files = files;
        this.db = db;
        this.clock = clock;
    }

    /** @return the number of children for whom something changed */
    int run(DecisionForm form, Worker by) {
        var act = new Act(form, new Recorded(clock.instant(), by.id(), null, null, "page"));
        var fresh = new LinkedHashMap<String, List<PersonId>>();
        int changed = 0;
        for (var child : form.contact().children()) {
            var decision = form.decisionFor(child.someone().person());
            if (!child.last()) fresh.computeIfAbsent(decision, any -> new ArrayList<>()).add(new PersonId(child.someone().person()));
            else if (!decision.equals(child.decision())) act.correct(child, decision);
            else continue;
            changed++;
        }
        fresh.forEach(act::decide);
        var contact = form.contact();
        act.facts.addAll(files.of(contact.id(), contact.receivedOn(), contact.files(), fresh.values().stream().flatMap(List::stream).toList(), act.recorded));
        if (!act.facts.isEmpty()) recording.record(act.facts);
        return changed;
    }

    private final class Act {

        private final DecisionForm form;
        private final Recorded recorded;
        private final Happened now;
        private final List<Fact<?>> facts = new ArrayList<>();

        Act(DecisionForm form, Recorded recorded) {
            this.form = form;
            this.recorded = recorded;
            this.now = Happened.at(recorded.at());
        }

        void decide(String decision, List<PersonId> about) {
            var id = new FactId(Uuids.named(form.id() + "/" + decision));
            facts.add(Fact.of(id, FrontDoorFacts.DECIDED, about, now, recorded, body(decision)).on(form.id()).saying(words()));
            if (decision.equals("mash")) facts.addAll(MashStart.begin(form.id(), new FactId(form.contact().id()), form.colour().value(), form.agencies().values(), about, now, recorded));
            else endEnquiries(decision, about, id.toString());
            follow(decision, about, now, id.toString());
        }

        void correct(Child child, String decision) {
            var about = List.of(new PersonId(child.someone().person()));
            var id = form.id() + "/" + child.someone().person();
            facts.add(Fact.of(new FactId(Uuids.named(id)), FactCorrected.KIND, about, now, recorded, new FactCorrected(null, FactJson.tree(body(decision))))
                .correcting(new FactId(child.decided())).on(form.id()).saying(words()));
            if (child.decision().equals("referral") || child.decision().equals("no-further-action"))
                for (var referral : db.sql(REFERRALS).param("person", child.someone().person()).param("day", child.decidedOn()).query(UUID.class).list())
                    facts.add(Fact.of(new FactId(Uuids.named(id + "/withdrawn/" + referral)), FactWithdrawn.KIND, about, now, recorded, new FactWithdrawn("recorded-in-error")).withdrawing(new FactId(referral)).on(form.id()));
            var decidedThen = child.decidedAt() == null ? Happened.on(child.decidedOn()) : Happened.at(child.decidedAt());
            follow(decision, about, decidedThen, id);
        }

        private void follow(String decision, List<PersonId> about, Happened happened, String from) {
            var source = code("referral_source", form.source());
            if (decision.equals("referral"))
                facts.add(Fact.of(new FactId(Uuids.named(from + "/accepted")), FrontDoorFacts.ACCEPTED, about, happened, recorded, new ReferralAccepted(source, code("primary_need", form.need()))).on(form.id()));
            if (decision.equals("referral") && form.harm().chosen("yes"))
                facts.add(byName.fact("harm.suspected", Uuids.named(from + "/harm"), about, happened, recorded, Map.of("because", "new-information")).on(form.id()));
            if (decision.equals("early-help"))
                facts.add(byName.fact("early-help.requested", Uuids.named(from + "/early-help"), about, happened, recorded, Map.of("from", "front-door")).on(form.id()));
            if (decision.equals("no-further-action") && form.asReferral().chosen("yes"))
                facts.add(Fact.of(new FactId(Uuids.named(from + "/refused")), FrontDoorFacts.NO_FURTHER_ACTION, about, happened, recorded, new ReferralNoFurtherAction(source)).on(form.id()));
        }

        /** What the agencies were asked because of this contact is decided with it. */
        private void endEnquiries(String decision, List<PersonId> about, String from) {
            var open = db.sql(ENQUIRIES).param("contact", form.contact().id()).param("people", about.stream().map(PersonId::value).toArray(UUID[]::new)).query(UUID.class).list();
            for (var enquiry : open)
                facts.add(Fact.of(new FactId(Uuids.named(from + "/mash/" + enquiry)), MashFacts.DECIDED, about, now, recorded,
                    new MashEnquiryDecided(decision, new FactId(enquiry), decision.equals("referral") && form.harm().chosen("yes"))).on(form.id()));
        }

        private ContactDecided body(String decision) {
            return new ContactDecided(decision, new FactId(form.contact().id()), form.familyTold().value(), form.referrerTold().value());
        }

        private List<Words> words() {
            return Said.of(form.id()).say(Said.REASON, form.reason().value()).say(Said.FAMILY_TOLD, told(form.familyTold(), form.familyHow())).say(Said.REFERRER_TOLD, told(form.referrerTold(), form.referrerHow())).words();
        }

        private static String told(Field told, Field how) {
            return told.chosen("told") ? "told" + (how.empty() ? "" : ", " + how.value().strip()) : how.value();
        }

        private static String code(String set, Field field) {
            return CodeSet.named(set).has(field.value()) ? field.value() : null;
        }
    }
}
