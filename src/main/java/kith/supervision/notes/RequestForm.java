package kith.supervision.notes;

import java.util.List;
import java.util.UUID;
import kith.people.Together;
import kith.ui.Answers;
import kith.ui.Choice;
import kith.ui.Field;

/** Asking to read notes that are private to others. @param person whom a clinician's working notes are about; null for supervision */
public record RequestForm(UUID id, UUID person, String name, List<Choice> workers, List<Choice> deciders, Field kind, Field worker, Field lead, Field ground, Field reason, Field decider, Field tell, Field notTold) {

    static RequestForm of(UUID person, String name, List<Choice> workers, List<Choice> deciders, Answers answers) {
        return new RequestForm(Together.id(answers.text("fact")), person, name, workers, deciders, person == null ? answers.field("kind", "personal") : Field.of("kind", "clinic"), answers.field("worker"), answers.field("lead"),
            answers.field("ground"), answers.field("reason"), answers.field("decider"), answers.field("tell", "yes"), answers.field("notTold"));
    }

    RequestForm checked() {
        var known = values(workers);
        return new RequestForm(id, person, name, workers, deciders, kind.oneOf(person == null ? List.of("personal", "group") : List.of("clinic"), "Say which notes"), worker.oneOf(known, "Say whose notes"),
            ofClinic() ? lead : lead.oneOf(known, "Say by whom the supervision was").must(!lead.value().equals(worker.value()), "Choose two different people"), ground.oneOf(values(Ground.choices()), "Say on what ground"),
            reason.orElse("Write why the notes are needed").atMost(4_000, "Keep it to the reason"),
            decider.oneOf(values(deciders), "Say who is to decide").must(!decider.value().equals(worker.value()) && !decider.value().equals(lead.value()), "Whose notes they are does not decide about them; choose somebody else"),
            tell.oneOf(List.of("yes", "no"), "Say whether they are told"), tell.chosen("no") ? notTold.orElse("Write what forbids telling them") : notTold);
    }

    public boolean ofClinic() { return person != null; }

    public List<Choice> grounds() { return Ground.choices(); }

    private static List<String> values(List<Choice> choices) { return choices.stream().map(Choice::value).toList(); }

    public List<Field> problems() {
        return Field.wrongOnes(kind, worker, lead, ground, reason, decider, tell, notTold);
    }
}
