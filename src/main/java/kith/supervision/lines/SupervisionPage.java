package kith.supervision.lines;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.supervision.lines.Lines.Pair;
import kith.supervision.notes.Requests.Request;
import kith.supervision.personal.Sittings.Sitting;
import kith.ui.Due;

/**
 * Supervision as one worker has it and gives it.
 * @param clinic whether there is a clinician's page for this worker
 */
public record SupervisionPage(LocalDate today, List<Supervised> below, List<Line> mine, List<Sitting> sittings, boolean group, boolean clinic, List<Request> requests, List<Figures.Hub> figures) {

    /** @param due of each kind that the rule of the model asks for */
    public record Supervised(UUID worker, String name, String title, boolean privately, boolean aboutChildren, List<Line> due) {}

    public record Line(Pair pair, String last, Due due) {}
}
