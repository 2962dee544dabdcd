package kith.casework.question;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import kith.access.Look;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.Happened;
import kith.ledger.PersonId;
import kith.ledger.Recorded;
import kith.ledger.Uuids;
import kith.ledger.Words;
import kith.organisation.Duty;
import kith.pathway.Recording;
import kith.pathway.question.QuestionFacts;
import kith.pathway.question.QuestionFacts.QuestionAnswered;
import org.springframework.stereotype.Component;

/** Says that what looks contradictory is right, or that nobody can tell any more. */
@Component
class AnswerQuestion {

    private final Recording recording;
    private final Duty duty;
    private final Clock clock;

    AnswerQuestion(Recording recording, Duty duty, Clock clock) {
        this.recording = recording;
        this.duty = duty;
        this.clock = clock;
    }

    void run(Look look, String question, String answer, String why, UUID fact) {
        var now = clock.instant();
        var recorded = new Recorded(now, look.worker().id(), null, null, duty.door(look.worker(), now));
        var words = why.isBlank() ? List.<Words>of() : List.of(Words.of(Uuids.named(fact + "/words"), why.strip(), UUID.randomUUID().toString()));
        recording.record(List.of(Fact.of(new FactId(fact), QuestionFacts.ANSWERED, List.of(new PersonId(look.person())), Happened.at(now), recorded, new QuestionAnswered(question, answer)).saying(words)));
    }
}
