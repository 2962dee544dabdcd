package kith.hub.messages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.access.Worker;
import kith.hub.HubFacts;
import kith.hub.HubFacts.MessageTaken;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.FactJson;
import kith.ledger.FactKind;
import kith.ledger.FactKinds;
import kith.ledger.Happened;
import kith.ledger.PersonId;
import kith.ledger.Recorded;
import kith.ledger.Uuids;
import kith.ledger.Words;
import kith.pathway.Recording;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;

/** Taking, passing on and answering. What is about a child goes on the record, so that the story is whole. */
@Component
class TakeMessage {

    private static final String CALL = "call.made";
    private static final String NOTE = "note.written";

    private final Messages messages;
    private final Recipients recipients;
    private final Notices notices;
    private final Recording recording;
    private final FactKinds kinds;
    private final Clock clock;

    TakeMessage(Messages messages, Recipients recipients, Notices notices, Recording recording, FactKinds kinds, Clock clock) {
        this.messages = messages;
        this.recipients = recipients;
        this.notices = notices;
        this.recording = recording;
        this.kinds = kinds;
        this.clock = clock;
    }

    void take(MessageForm form, Worker by) {
        var to = Recipient.of(form.to().value());
        var hub = to.hub() != null ? to.hub() : form.childHub() != null ? form.childHub() : recipients.hubOf(to.worker(), form.today());
        var number = form.number().value().isBlank() ? null : form.number().value().strip();
        var about = form.about().value().strip();
        boolean fresh = messages.take(form.id(), form.person(), form.caller().value().strip(), form.callerIs().value(), number, about, form.urgent().chosen("yes"), to.worker(), hub, by);
        if (!fresh) return;
        tell(to.worker());
        if (form.person() == null) return;
        var words = form.caller().value().strip() + " rang" + (number == null ? "" : " (" + number + ")") + ". " + about + "\nFor " + form.toWords() + ".";
        record(HubFacts.MESSAGE, new MessageTaken(form.callerIs().value(), form.urgent().chosen("yes")), form.person(), form.id() + "/taken", words, by);
    }

    /** @param rangBack then it is a call on the child's record, where it is about a child; done in another way it is a note there, so that the record does not end with the question */
    boolean answer(Message message, boolean rangBack, String said, Worker by) {
        if (!messages.answer(message, words(rangBack, said), by)) return false;
        if (message.person() == null) return true;
        if (rangBack) call(message, message.id() + "/call", said, by);
        else note(message, said, by);
        return true;
    }

    static String words(boolean rangBack, String said) {
        return said.isBlank() ? rangBack ? "Rang back" : "Done" : said.strip();
    }

    /** Two rang back: what the second of them was told goes on the record as well. */
    void callToo(Message message, UUID call, String said, Worker by) {
        call(message, message.id() + "/call/" + call, said, by);
    }

    private void note(Message message, String said, Worker by) {
        note(kinds.named(NOTE), message, said, by);
    }

    private <B extends Record> void note(FactKind<B> note, Message message, String said, Worker by) {
        record(note, FactJson.body(note, JsonNodeFactory.instance.objectNode(), note.version()), message.person(), message.id() + "/done",
            "The message of " + message.caller() + " was done without ringing back. It was about: " + message.about() + (said.isBlank() ? "" : "\n" + said.strip()), by);
    }

    private void call(Message message, String name, String said, Worker by) {
        record(kinds.named(CALL), message, name, said, by);
    }

    boolean pass(Message message, String to, UUID id, LocalDate today, Worker by) {
        var whom = Recipient.of(to);
        var hub = whom.hub() != null ? whom.hub() : recipients.hubOf(whom.worker(), today);
        boolean passed = messages.pass(message, whom.worker(), hub, id, by);
        if (passed) tell(whom.worker());
        return passed;
    }

    /** Whoever it is for, and whoever stands in for them. */
    private void tell(UUID worker) {
        notices.to(worker);
        for (var each : recipients.standingInFor(worker)) notices.to(each);
    }

    private <B extends Record> void record(FactKind<B> call, Message message, String name, String said, Worker by) {
        var body = FactJson.body(call, JsonNodeFactory.instance.objectNode().put("direction", "from-us").put("with", message.callerIs()), call.version());
        record(call, body, message.person(), name, "Rang back " + message.caller() + " about: " + message.about() + (said.isBlank() ? "" : "\n" + said.strip()), by);
    }

    private <B extends Record> void record(FactKind<B> kind, B body, UUID person, String name, String words, Worker by) {
        var now = clock.instant();
        recording.record(List.of(Fact.of(new FactId(Uuids.named(name)), kind, List.of(new PersonId(person)), Happened.at(now), new Recorded(now, by.id(), null, null, "page"), body)
            .saying(List.of(Words.of(Uuids.named(name + "/words"), words, UUID.randomUUID().toString())))));
    }

    /** "worker:…" or "hub:…" */
    record Recipient(UUID worker, String hub) {
        static Recipient of(String value) {
            return value.startsWith("worker:") ? new Recipient(UUID.fromString(value.substring(7)), null) : new Recipient(null, value.substring(4));
        }
    }
}
