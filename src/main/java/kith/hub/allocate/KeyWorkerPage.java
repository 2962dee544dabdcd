package kith.hub.allocate;

import java.util.List;
import java.util.UUID;
import kith.hub.HubFacts;
import kith.ui.Choice;
import kith.ui.Field;

/** Another key worker: who, and why, for one child or several. @param knew who it was when the form was opened; {@code meanwhile} who became it since, in words */
public record KeyWorkerPage(UUID person, String name, String now, String had, UUID fact, Field who, List<Choice> children, Field worker, List<Choice> workers, Field reason, Field why, String knew, String meanwhile) {

    public List<Choice> reasons() {
        return HubFacts.KEY_WORKER.field("reason").codes().labels().entrySet().stream().map(each -> Choice.of(each.getKey(), each.getValue())).toList();
    }

    public List<Field> problems() {
        return Field.wrongOnes(who, worker, reason, why);
    }

    KeyWorkerPage meanwhile(String words) {
        return new KeyWorkerPage(person, name, now, had, fact, who, children, worker, workers, reason, why, knew, words);
    }

    KeyWorkerPage checked() {
        var people = children.stream().map(Choice::value).toList();
        return new KeyWorkerPage(person, name, now, had, fact, who.oneOf(people, "Tick for whom"), children,
            worker.oneOf(workers.stream().map(Choice::value).toList(), "Choose who will be the key worker"), workers,
            reason.oneOf(HubFacts.KEY_WORKER.field("reason").codes().labels().keySet(), "Say why the worker changes"), why.atMost(2000, "Say it in fewer words"), knew, meanwhile);
    }
}
