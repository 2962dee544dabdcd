package kith.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import kith.access.Worker;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.FactKind;
import kith.ledger.Happened;
import kith.ledger.LastStated;
import kith.ledger.PersonId;
import kith.ledger.Recorded;
import kith.ledger.Uuids;
import kith.ledger.Words;
import kith.pathway.Recording;
import kith.ui.Answers;
import kith.ui.Say;
import org.springframework.stereotype.Component;

/** What is told of persons on the pages of this package: how such a fact is made and recorded. */
@Component
public class Register {

    private final Recording recording;
    private final LastStated stated;
    private final Clock clock;

    Register(Recording recording, LastStated stated, Clock clock) {
        this.recording = recording;
        this.stated = stated;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.now(clock.withZone(Happened.LONDON));
    }

    public Happened now() {
        return Happened.at(clock.instant());
    }

    /** Of today with its time: of two on one day the one that was said last counts. */
    public Happened on(LocalDate day) {
        return day.equals(today()) ? now() : Happened.on(day);
    }

    public Recorded by(Worker worker) {
        return new Recorded(clock.instant(), worker.id(), null, null, "page");
    }

    public <B extends Record> Fact<B> fact(UUID id, FactKind<B> kind, Happened happened, B body, Worker by, Collection<UUID> about) {
        return Fact.of(new FactId(id), kind, about.stream().distinct().map(PersonId::new).toList(), happened, by(by), body).on(id);
    }

    /** With a reason in words, where one was given. */
    public static <B extends Record> Fact<B> because(Fact<B> fact, String words) {
        return words.isBlank() ? fact : fact.saying(List.of(Words.of(Uuids.named(fact.id() + "/words"), words.strip(), UUID.randomUUID().toString())));
    }

    public void record(List<? extends Fact<?>> facts) {
        if (!facts.isEmpty()) recording.record(facts);
    }

    public void hold(Collection<UUID> people) {
        recording.hold(people.stream().map(PersonId::new).toList());
    }

    /** The id of the last fact of these kinds, which a form of what they state carries; null where there is none. */
    public UUID version(UUID person, FactKind<?>... kinds) {
        return stated.of(person, kinds).map(LastStated.Of::fact).orElse(null);
    }

    public String whoSaved(UUID person, FactKind<?>... kinds) {
        return stated.of(person, kinds).map(last -> (last.by() == null ? "It was saved " : last.by() + " saved it ") + Say.lately(last.at(), today())).orElse("It was saved");
    }

    /** The id that a form carries for what it will record, so that sending it twice records once. */
    public static UUID id(Answers answers, String name) {
        try {
            return answers.text(name).isEmpty() ? Uuids.fresh() : UUID.fromString(answers.text(name));
        } catch (IllegalArgumentException notAnId) {
            return Uuids.fresh();
        }
    }
}
