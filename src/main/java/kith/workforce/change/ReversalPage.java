package kith.workforce.change;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.organisation.change.Change;
import kith.organisation.change.Change.Made;
import kith.ui.Field;
import kith.ui.Say;

/**
 * A change that is taken back from a day on: the time between stays as it was. Before it is taken back it is looked at, as every change is.
 * @param seen      null while it is asked
 * @param elsewhere who is not seated again, because they have moved or left since
 */
public record ReversalPage(Made made, UUID id, Field from, Field why, String nothing, Change change, Preview.Seen seen, List<String> elsewhere, LocalDate today) {

    ReversalPage seeing(Change change, Preview.Seen seen, List<String> elsewhere) { return new ReversalPage(made, id, from, why, nothing, change, seen, elsewhere, today); }

    public String stay() { return Say.list(elsewhere) + (elsewhere.size() == 1 ? " has changed post since, and stays where they are" : " have changed post since, and stay where they are"); }

    public List<Field> problems() { return Field.wrongOnes(from, why); }

    public String back() { return made.hub() == null ? "/structure/changes" : "/structure/hubs/" + made.hub(); }
}
