package kith.hub;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kith.hub.HubFacts.WeightSet;
import kith.ledger.Fact;
import kith.pathway.ChildState;
import kith.pathway.Projection;
import kith.people.PeopleFacts;

/** What of a child weighs beside the statuses, from when until when. The points are data of the model; only a weight that somebody set as a whole brings its own. */
public record Weighs(List<Part> decided) {

    record Part(String code, LocalDate since, LocalDate until, Integer points, String reason, UUID fact) {}

    static final Weighs NOTHING = new Weighs(List.of());

    private static final int DAYS_BEFORE_BIRTH = 280;

    public static final Projection PROJECTION = Projection.of("hub.weighs", "person uuid, code text, since date, until date, points int4, reason text, fact uuid", 3,
        (state, timeline) -> parts(state).stream().map(it -> new Object[] {state.person().value(), it.code, it.since, it.until, it.points, it.reason, it.fact}).toList());

    /** What is decided later stands in place of what was decided before; an end on the day itself takes it back. */
    Weighs decided(Fact<WeightSet> fact) {
        var body = fact.body();
        var day = fact.happened().day();
        var all = new ArrayList<Part>();
        for (var each : decided) {
            boolean over = each.code.equals(body.what()) && (each.until == null || each.until.isAfter(day));
            if (!over) all.add(each);
            else if (each.since.isBefore(day)) all.add(new Part(each.code, each.since, day, each.points, each.reason, each.fact));
        }
        if (body.until() == null || body.until().isAfter(day)) all.add(new Part(body.what(), day, body.until(), body.what().equals("whole") ? body.hundredths() : null, body.reason(), fact.id().value()));
        return new Weighs(List.copyOf(all));
    }

    private static List<Part> parts(ChildState state) {
        var all = new ArrayList<Part>(state.part(Weighs.class).orElse(NOTHING).decided);
        var life = state.life();
        if (life.expected() != null) {
            var since = life.expected().minusDays(DAYS_BEFORE_BIRTH);
            var over = life.born() != null ? life.born() : life.died();
            if (over == null || over.isAfter(since)) all.add(new Part("unborn", since, over, null, null, null));
        }
        interpreters(state, all);
        return all;
    }

    private static void interpreters(ChildState state, List<Part> all) {
        LocalDate since = null;
        for (var fact : state.history()) {
            if (!fact.kind().equals(PeopleFacts.ESSENTIALS) || !(fact.value("interpreter") instanceof Boolean needed)) continue;
            var day = fact.happened().day();
            if (needed && since == null) since = day;
            if (!needed && since != null) {
                if (day.isAfter(since)) all.add(new Part("interpreter", since, day, null, null, null));
                since = null;
            }
        }
        if (since != null) all.add(new Part("interpreter", since, null, null, null, null));
    }
}
