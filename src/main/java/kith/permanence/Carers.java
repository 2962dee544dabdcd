package kith.permanence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import kith.ledger.FactKind;
import kith.pathway.Telling;

/** An adult who adopts or fosters: how far the way to approval is, and what followed. One may be both. */
public record Carers(List<Carer> roles) {

    public static final String ADOPTER = "adopter";
    public static final String FOSTER = "foster-carer";

    /** @param kind the terms of approval, and {@code places} how many children */
    public record Carer(String role, String stage, LocalDate since, LocalDate approved, LocalDate reviewed, LocalDate visited, String kind, Integer places, LocalDate ended) {}

    static final Carers NONE = new Carers(List.of());

    /** Whoever begins anew after an end has a new way before them; whoever is approved, perhaps on the same day, is past the stages before. */
    Carers stage(String role, String stage, LocalDate day) {
        return change(role, day, each -> each.approved != null && each.ended == null && !stage.equals("matched") ? each : each.ended != null ? new Carer(role, stage, day, null, null, null, null, null, null)
            : new Carer(role, stage, each.since, each.approved, each.reviewed, each.visited, each.kind, each.places, null));
    }

    Carers approved(String role, LocalDate day) {
        return change(role, day, each -> new Carer(role, "approved", each.since, each.approved == null || each.ended != null ? day : each.approved, each.reviewed, each.visited, each.kind, each.places, null));
    }

    /** Approved as before, and free for a child. */
    Carers unmatched(String role, LocalDate day) {
        return change(role, day, each -> !each.stage.equals("matched") ? each : new Carer(role, "approved", each.since, each.approved, each.reviewed, each.visited, each.kind, each.places, null));
    }

    Carers terms(String role, String kind, Integer places) {
        return change(role, null, each -> new Carer(role, each.stage, each.since, each.approved, each.reviewed, each.visited, kind, places, each.ended));
    }

    Carers reviewed(String role, LocalDate day) {
        return change(role, day, each -> new Carer(role, each.stage, each.since, each.approved, day, each.visited, each.kind, each.places, each.ended));
    }

    Carers visited(String role, LocalDate day) {
        return change(role, day, each -> new Carer(role, each.stage, each.since, each.approved, each.reviewed, day, each.kind, each.places, each.ended));
    }

    Carers ended(String role, LocalDate day) {
        return change(role, day, each -> new Carer(role, "ended", each.since, each.approved, each.reviewed, each.visited, each.kind, each.places, day));
    }

    static <B extends Record> Telling<B> ending(FactKind<B> kind, String title, String role) {
        return Telling.of(kind, title).folds(Carers.class, () -> NONE, (carers, fact) -> carers.ended(role, fact.happened().day()));
    }

    private Carers change(String role, LocalDate day, UnaryOperator<Carer> change) {
        var changed = new ArrayList<Carer>();
        boolean found = false;
        for (var each : roles) {
            found |= each.role.equals(role);
            changed.add(each.role.equals(role) ? change.apply(each) : each);
        }
        if (!found) changed.add(change.apply(new Carer(role, "", day, null, null, null, null, null, null)));
        return new Carers(List.copyOf(changed));
    }
}
