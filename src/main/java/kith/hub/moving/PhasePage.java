package kith.hub.moving;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.hub.moving.Flows.Sum;
import kith.hub.moving.Moves.Phase;
import kith.ui.Choice;
import kith.ui.Field;
import kith.ui.Tag;

/** One hub that moves: its children by worker, what was done for each, and the two presses that carry them over and back. */
public record PhasePage(UUID move, String title, Phase phase, LocalDate today, boolean leads, Sum sum, List<Group> groups, int unseen, List<String> warnings, List<Moves.Apart> workers, List<Choice> who, List<Choice> hubs, List<Choice> others,
                        Field worker, Field hub, Field other, Field why, Field undoing) {

    /** The children of one worker, who comes along or does not. */
    public record Group(String worker, String goes, List<Line> lines) {}

    public record Line(UUID person, String name, String age, List<Tag> statuses, String due, String check, boolean open, String told, String state, String why) {}

    PhasePage checkedWorker() {
        return new PhasePage(move, title, phase, today, leads, sum, groups, unseen, warnings, workers, who, hubs, others, worker.oneOf(who.stream().map(Choice::value).toList(), "Choose the worker"),
            hub.oneOf(hubs.stream().map(Choice::value).toList(), "Choose where the children go"), other.must(other.empty() || others.stream().anyMatch(each -> each.value().equals(other.value())), "Choose a worker of the list, or nobody"),
            why.orElse("Say why these children go another way than the rest").atMost(500, "Say it in fewer words"), undoing);
    }

    PhasePage checkedUndoing() {
        return new PhasePage(move, title, phase, today, leads, sum, groups, unseen, warnings, workers, who, hubs, others, worker, hub, other, why, undoing.orElse("Say why it is undone").atMost(500, "Say it in fewer words"));
    }

    public List<Field> problems() {
        return Field.wrongOnes(worker, hub, other, why, undoing);
    }

    public String at() {
        return "/moves/" + move + "/phases/" + phase.id();
    }
}
