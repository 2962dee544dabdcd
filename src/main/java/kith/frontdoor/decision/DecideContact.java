package kith.frontdoor.decision;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import kith.frontdoor.decision.OneContact.Followed;
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
 * matter, it is corrected: the day on which it was decided stays, so that a slip of the pen makes nobody late, and what was recorded
 * with it and is not meant any more is withdrawn.
 */
@Component
class DecideContact {

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
        var now = clock.instant();
        return run(form, by.id(), now, now);
    }

    /** What was decided earlier than it could be recorded; whatever begins for somebody else, such as asking the agencies, begins now. */
    int run(DecisionForm form, UUID by, Instant decided) {
        return run(form, by, decided, clock.instant());
    }

    private int run(DecisionForm form, UUID by, Instant decided, Instant recorded) {
        var act = new Act(form, new Recorded(recorded, by, null, null, "page"), Happened.at(decided));
        var fresh = new LinkedHashMap<String, List<PersonId>>();
        int changed = 0;
        for (var child : form.contact().children()) {
            var decision = form.decisionFor(child.someone().person());
            if (!child.last()) fresh.computeIfAbsent(decision, any -> new ArrayList<>()).add(new PersonId(child.someone().person()));
            else if (act.differs(child, decision)) act.correct(child, decision);
            else continue;
            changed++;
        }
        fresh.forEach(act::decide);
        act.askAgencies();
        var contact = form.contact();
        if (!fresh.isEmpty()) act.facts.addAll(files.of(contact.id(), contact.receivedOn(), contact.files(), contact.people().stream().map(PersonId::new).toList(), act.recorded));
        if (!act.facts.isEmpty()) recording.record(act.facts);
        return changed;
    }

    private final class Act {

        private final DecisionForm form;
        private final Recorded recorded;
        private final Happened now;
        private final List<Fact<?>> facts = new ArrayList<>();
        private final List<PersonId> forMash = new ArrayList<>();

        Act(DecisionForm form, Recorded recorded, Happened now) {
            this.form = form;
            this.recorded = recorded;
            this.now = now;
        }

        void decide(String decision, List<PersonId> about) {
            var id = new FactId(Uuids.named(form.id() + "/" + decision));
            facts.add(Fact.of(id, FrontDoorFacts.DECIDED, about, now, recorded, body(decision)).on(form.id()).saying(words()));
            if (decision.equals("mash")) forMash.addAll(about);
            else endEnquiries(decision, about, id.toString());
            facts.addAll(following(decision, about, now, id.toString()));
        }

        /** Once for all children, whether they come to it by a decision or by a correction. */
        void askAgencies() {
            if (!forMash.isEmpty())
                facts.addAll(MashStart.begin(form.id(), new FactId(form.contact().id()), form.colour().value(), form.agencies().values(), List.copyOf(forMash), Happened.at(recorded.at()), recorded));
        }

        /** Beside the decision what goes with it, where the form was opened with it: to put all of it right. */
        boolean differs(Child child, String decision) {
            if (!decision.equals(child.decision())) return true;
            if (!form.correcting()) return false;
            var standing = child.standing();
            var wanted = following(decision, about(child), now, "");
            return !form.familyTold().value().equals(toldOr(standing.familyTold())) || !form.referrerTold().value().equals(toldOr(standing.referrerTold()))
                || !form.familyHow().empty() || !form.referrerHow().empty()
                || wanted.size() != standing.followed().size() || wanted.stream().anyMatch(fact -> standing.followed().stream().noneMatch(each -> same(each, fact)));
        }

        /** As the form shows it where nothing was said, as in what came from a file. */
        private static String toldOr(String told) {
            return told == null ? "not-yet" : told;
        }

        private static List<PersonId> about(Child child) {
            return List.of(new PersonId(child.someone().person()));
        }

        void correct(Child child, String decision) {
            var about = about(child);
            var id = form.id() + "/" + child.someone().person();
            facts.add(Fact.of(new FactId(Uuids.named(id)), FactCorrected.KIND, about, now, recorded, new FactCorrected(null, FactJson.tree(body(decision))))
                .correcting(new FactId(child.decided())).on(form.id()).saying(words()));
            if (decision.equals("mash")) forMash.addAll(about);
            var decidedThen = child.decidedAt() == null ? Happened.on(child.decidedOn()) : Happened.at(child.decidedAt());
            var stood = child.standing().followed();
            var wanted = following(decision, about, decidedThen, id);
            stood.stream().filter(each -> wanted.stream().noneMatch(fact -> same(each, fact))).forEach(each -> facts.add(withdrawn(each, about, id)));
            wanted.stream().filter(fact -> stood.stream().noneMatch(each -> same(each, fact))).forEach(facts::add);
        }

        private Fact<?> withdrawn(Followed each, List<PersonId> about, String from) {
            return Fact.of(new FactId(Uuids.named(from + "/withdrawn/" + each.fact())), FactWithdrawn.KIND, about, now, recorded, new FactWithdrawn("recorded-in-error")).withdrawing(new FactId(each.fact())).on(form.id());
        }

        private static boolean same(Followed stood, Fact<?> fact) {
            return stood.type().equals(fact.kind().name()) && switch (fact.body()) {
                case ReferralAccepted referral -> Objects.equals(stood.source(), referral.source()) && Objects.equals(stood.need(), referral.primaryNeed());
                case ReferralNoFurtherAction referral -> Objects.equals(stood.source(), referral.source());
                default -> true;
            };
        }

        /** What is recorded with such a decision. */
        private List<Fact<?>> following(String decision, List<PersonId> about, Happened happened, String from) {
            var facts = new ArrayList<Fact<?>>();
            var source = code("referral_source", form.source());
            if (decision.equals("referral"))
                facts.add(Fact.of(new FactId(Uuids.named(from + "/accepted")), FrontDoorFacts.ACCEPTED, about, happened, recorded, new ReferralAccepted(source, code("primary_need", form.need()))).on(form.id()));
            if (decision.equals("referral") && form.harm().chosen("yes"))
                facts.add(byName.fact("harm.suspected", Uuids.named(from + "/harm"), about, happened, recorded, Map.of("because", "new-information")).on(form.id()));
            if (decision.equals("early-help"))
                facts.add(byName.fact("early-help.requested", Uuids.named(from + "/early-help"), about, happened, recorded, Map.of("from", "front-door")).on(form.id()));
            if (decision.equals("no-further-action") && form.asReferral().chosen("yes"))
                facts.add(Fact.of(new FactId(Uuids.named(from + "/refused")), FrontDoorFacts.NO_FURTHER_ACTION, about, happened, recorded, new ReferralNoFurtherAction(source)).on(form.id()));
            return facts;
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
