package kith.workforce.change;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.organisation.change.Change.Made;
import kith.ui.Field;

/** A change that is taken back from a day on: the time between stays as it was. */
public record ReversalPage(Made made, UUID id, Field from, Field why, String nothing, LocalDate today) {

    public List<Field> problems() { return Field.wrongOnes(from, why); }

    public String back() { return made.hub() == null ? "/structure/changes" : "/structure/hubs/" + made.hub(); }
}
