package kith.handover.answering;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.handover.HandoverFacts;
import kith.handover.Offers.Offer;
import kith.handover.Part;
import kith.organisation.Ring;
import kith.ui.Choice;
import kith.ui.Due;
import kith.ui.Field;

/**
 * One handover with what was said about it, and the answers that whoever looks may give.
 * @param summary null where the record has to be opened first
 * @param steps what has happened, each with the working days it took
 * @param met the visit in which the new worker is introduced, and what may be done about it
 * @param ring whom to ring where somebody else has to answer
 * @param lead who leads early help from now on, where that is what is handed over; empty fields elsewhere
 * @param meanwhile somebody else has answered while this was being typed, or the child has moved since the offer: what they did, and what was about to be done
 */
public record AnswerPage(UUID person, String name, LocalDate today, Offer offer, String from, String to, List<String> children, List<Part.Said> summary, List<String> steps, Met met, Due waiting, boolean takes, boolean gives, Ring ring,
                         UUID fact, List<Choice> workers, Field key, Lead lead, Field note, Field returned, Field why, Field withdrawn, List<String> meanwhile) {

    /** Said and not left out: the family is told that somebody is still looked for. */
    static final String NOBODY = "nobody";

    /** @param words null where none is planned; {@code plans} this worker may plan it, {@code done} may say that it took place */
    public record Met(String words, boolean plans, boolean done, UUID fact) {}

    public List<Choice> returns() {
        return choices(HandoverFacts.RETURNED.field("reason"));
    }

    public List<Choice> withdrawals() {
        return choices(HandoverFacts.WITHDRAWN.field("reason"));
    }

    private static List<Choice> choices(kith.ledger.Field part) {
        return part.codes().labels().entrySet().stream().map(each -> Choice.of(each.getKey(), each.getValue())).toList();
    }

    public List<Field> problems() {
        return Field.wrongOnes(key, lead.name(), lead.phone(), note, returned, why, withdrawn);
    }

    /** The matters in which accepting makes another hub hold the child; a placement is found and a lead changes without that. */
    boolean moves() {
        return offer.toHub() != null && !offer.matter().equals("placement") && !offer.matter().equals("lead-practitioner");
    }

    /** The matters in which somebody outside goes on alone. */
    boolean leaves() {
        return leaves(offer);
    }

    static boolean leaves(Offer offer) {
        return offer.toHub() == null && !offer.matter().equals("placement") && !offer.matter().equals("lead-practitioner");
    }

    /** Early help has a lead practitioner, of whatever profession: taking it over without one would leave nobody to ring. */
    public boolean asksLead() {
        return offer.matter().equals("step-down") || names();
    }

    private boolean names() {
        return offer.matter().equals("lead-practitioner");
    }

    private AnswerPage led(Lead lead) {
        return new AnswerPage(person, name, today, offer, from, to, children, summary, steps, met, waiting, takes, gives, ring, fact, workers, key, lead, note, returned, why, withdrawn, meanwhile);
    }

    public boolean asksWorker() {
        return moves() && !workers.isEmpty();
    }

    boolean named() {
        return !key.empty() && !key.chosen(NOBODY);
    }

    AnswerPage checked(Answer answer) {
        return switch (answer) {
            case ACCEPTANCE -> led(lead.checked(names())).with(asksWorker() ? key.oneOf(workers.stream().map(Choice::value).toList(), "Choose a worker of the hub, or nobody yet") : key, returned, why, withdrawn);
            case RETURN -> with(key, returned.oneOf(returns().stream().map(Choice::value).toList(), "Say why it goes back"), why.orElse("Say in a few words what the other side can do now").atMost(5000, "Say it in fewer words"), withdrawn);
            case WITHDRAWAL -> with(key, returned, why, withdrawn.oneOf(withdrawals().stream().map(Choice::value).toList(), "Say why it is withdrawn"));
        };
    }

    private AnswerPage with(Field key, Field returned, Field why, Field withdrawn) {
        return new AnswerPage(person, name, today, offer, from, to, children, summary, steps, met, waiting, takes, gives, ring, fact, workers, key, lead, note.atMost(5000, "Say it in fewer words"), returned, why, withdrawn, meanwhile);
    }

    /** Nobody introduces anybody for an offer that was returned or withdrawn. */
    public boolean goesOn() {
        return offer.open() || offer.state().equals("accepted");
    }

    AnswerPage meanwhile(List<String> said) {
        return new AnswerPage(person, name, today, offer, from, to, children, summary, steps, met, waiting, takes, gives, ring, fact, workers, key, lead, note, returned, why, withdrawn, said);
    }

    /** What an offer can be answered with. */
    enum Answer { ACCEPTANCE, RETURN, WITHDRAWAL }
}
