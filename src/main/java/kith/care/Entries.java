package kith.care;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kith.access.Look;
import kith.access.drafts.Drafts;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.FactKind;
import kith.ledger.Happened;
import kith.ledger.PersonId;
import kith.ledger.Recorded;
import kith.ledger.Uuids;
import kith.ledger.Words;
import kith.organisation.Duty;
import kith.pathway.ByName;
import kith.pathway.Recording;
import kith.people.Addresses;
import kith.ui.Answers;
import org.springframework.stereotype.Component;

/** One form that becomes several facts of one occasion. Their ids follow from the form's, so that sending it again doubles nothing. */
@Component
public class Entries {

    private final Recording recording;
    private final ByName byName;
    private final Duty duty;
    private final Drafts drafts;
    private final Addresses addresses;
    private final Clock clock;

    Entries(Recording recording, ByName byName, Duty duty, Drafts drafts, Addresses addresses, Clock clock) {
        this.recording = recording;
        this.byName = byName;
        this.duty = duty;
        this.drafts = drafts;
        this.addresses = addresses;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.now(clock.withZone(Happened.LONDON));
    }

    public Instant now() {
        return clock.instant();
    }

    /** Whether what the form carries is recorded already: it was sent twice. */
    public boolean knows(UUID form) {
        return recording.knows(new FactId(form));
    }

    /** What a form opens with: the draft that was left, else what the address gives. */
    public Answers begun(String draft, Look look, Map<String, List<String>> given) {
        return drafts.opened(look.worker(), draft, look.person()).orElse(new Answers(given));
    }

    /** The questions about a placement, the shield of the address until now among them. */
    public Placing placing(Look look, Answers answers) {
        return Placing.of(answers, addresses.hiddenNow(List.of(look.person())));
    }

    public void done(String draft, Look look) {
        drafts.forget(look.worker(), draft, look.person());
    }

    public final class Entry {
        private final UUID form;
        private final List<PersonId> about;
        private final Recorded recorded;
        private final List<Fact<?>> facts = new ArrayList<>();

        private Entry(UUID form, Look look, List<PersonId> about) {
            var now = clock.instant();
            this.form = form;
            this.about = about;
            this.recorded = new Recorded(now, look.worker().id(), null, null, duty.door(look.worker(), now));
        }

        public <B extends Record> Entry with(FactKind<B> kind, LocalDate day, B body, String text) {
            return with(kind, Happened.on(day), body, text);
        }

        public <B extends Record> Entry with(FactKind<B> kind, Happened happened, B body, String text) {
            return with(kind, about, happened, body, text);
        }

        /** Of some of them alone; of nobody there is nothing to say. */
        public <B extends Record> Entry with(FactKind<B> kind, List<PersonId> about, Happened happened, B body, String text) {
            if (about.isEmpty()) return this;
            var id = facts.isEmpty() ? form : Uuids.named(form + "/" + kind.name());
            var words = text == null || text.isBlank() ? List.<Words>of() : List.of(Words.of(Uuids.named(id + "/words"), text.strip(), UUID.randomUUID().toString()));
            facts.add(Fact.of(new FactId(id), kind, about, happened, recorded, body).on(form).saying(words));
            return this;
        }

        /** Where the law is an interim care order and its last day is known: the order belongs to the package of the court, and its time limit starts from it. */
        public Entry interimOrder(LocalDate day, Optional<LocalDate> until) {
            until.ifPresent(ends -> facts.add(byName.fact("interim-order.made", Uuids.named(form + "/interim-order.made"), about, Happened.on(day), recorded, Map.of("order", "interim-care", "until", ends)).on(form)));
            return this;
        }

        public void save() {
            recording.record(facts);
        }
    }

    /** @param form the id that the form carries */
    public Entry of(UUID form, Look look) {
        return of(form, look, List.of(new PersonId(look.person())));
    }

    /** @param about the child, and brothers and sisters whom the look opened too */
    public Entry of(UUID form, Look look, List<PersonId> about) {
        return new Entry(form, look, about);
    }
}
