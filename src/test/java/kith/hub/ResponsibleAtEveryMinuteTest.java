package kith.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import kith.app.Tellings;
import kith.handover.HandoverFacts;
import kith.handover.HandoverFacts.HandoverAccepted;
import kith.handover.HandoverFacts.HandoverOffered;
import kith.handover.HandoverFacts.HandoverReturned;
import kith.handover.HandoverFacts.HandoverWithdrawn;
import kith.handover.Handovers;
import kith.hub.HubFacts.AllocationMade;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.FactKind;
import kith.ledger.Happened;
import kith.ledger.PersonId;
import kith.ledger.Recorded;
import kith.pathway.Fold;
import kith.pathway.Timeline;
import org.junit.jupiter.api.Test;

/** Whoever gives stays responsible until somebody takes: one hub, at every minute, whatever is offered, returned, moved and undone. */
class ResponsibleAtEveryMinuteTest {

    private static final Fold FOLD = new Fold(Tellings.all());
    private static final PersonId CHILD = PersonId.fresh();
    private static final Instant NINE = LocalDate.of(2026, 3, 2).atTime(9, 0).atZone(Happened.LONDON).toInstant();

    private final List<Fact<?>> facts = new ArrayList<>();

    @Test void an_afternoon_of_a_handover_minute_by_minute() {
        give("hub-1", at(0));
        var first = offer("hub-1", "hub-2", at(60));
        add(HandoverFacts.RETURNED, new HandoverReturned(first, "more-needed"), at(120));
        var second = offer("hub-1", "hub-2", at(180));
        add(HandoverFacts.ACCEPTED, new HandoverAccepted(second, "transfer", "hub-2", null), at(240));
        give("hub-2", at(240));

        for (int minute = 0; minute < 240; minute++) assertThat(holderAt(at(minute))).as("minute %d", minute).isEqualTo("hub-1");
        for (int minute = 240; minute < 300; minute++) assertThat(holderAt(at(minute))).as("minute %d", minute).isEqualTo("hub-2");
    }

    @Test void whatever_is_offered_returned_moved_and_undone_one_hub_holds_the_child() {
        for (int seed = 0; seed < 60; seed++) {
            facts.clear();
            var random = new Random(seed);
            var open = new HashMap<FactId, String>();
            var holder = new String[200];
            var before = "hub-0";
            var holds = give("hub-0", at(0));
            for (int minute = 0; minute < holder.length; minute++) {
                switch (minute == 0 ? 9 : random.nextInt(8)) {
                    case 0 -> { var to = "hub-" + random.nextInt(4); if (!to.equals(holds)) open.put(offer(holds, to, at(minute)), to); }
                    case 1 -> { if (!open.isEmpty()) { var offer = open.keySet().iterator().next(); add(HandoverFacts.ACCEPTED, new HandoverAccepted(offer, "transfer", open.get(offer), null), at(minute)); before = holds; holds = give(open.remove(offer), at(minute)); } }
                    case 2 -> { if (!open.isEmpty()) { var offer = open.keySet().iterator().next(); add(HandoverFacts.RETURNED, new HandoverReturned(offer, "no-room"), at(minute)); open.remove(offer); } }
                    case 3 -> { if (!open.isEmpty()) { var offer = open.keySet().iterator().next(); add(HandoverFacts.WITHDRAWN, new HandoverWithdrawn(offer, "mistake"), at(minute)); open.remove(offer); } }
                    case 4 -> { before = holds; holds = give("hub-" + random.nextInt(4), at(minute)); }
                    case 5 -> { var back = before; before = holds; holds = give(back, at(minute)); }
                    default -> { }
                }
                holder[minute] = holds;
            }
            Collections.shuffle(facts, random);
            for (int minute = 0; minute < holder.length; minute += 1 + random.nextInt(7)) assertThat(holderAt(at(minute))).as("seed %d minute %d", seed, minute).isEqualTo(holder[minute]);
            var waiting = Handovers.PROJECTION.rows().apply(FOLD.of(CHILD, facts), Timeline.EMPTY).stream().filter(row -> row[8].equals("open")).map(row -> (UUID) row[1]).toList();
            assertThat(waiting).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(open.keySet().stream().map(FactId::value).toList());
        }
    }

    /** The one row there is, as the facts up to that minute have it. */
    private String holderAt(Instant moment) {
        var rows = Allocation.PROJECTION.rows().apply(FOLD.of(CHILD, facts.stream().filter(each -> !each.happened().at().isAfter(moment)).toList()), Timeline.EMPTY);
        assertThat(rows).hasSize(1);
        return (String) rows.getFirst()[1];
    }

    private static Instant at(int minute) {
        return NINE.plusSeconds(60L * minute);
    }

    private String give(String hub, Instant at) {
        add(HubFacts.ALLOCATED, new AllocationMade(hub, null, null, null), at);
        return hub;
    }

    private FactId offer(String from, String to, Instant at) {
        return add(HandoverFacts.OFFERED, new HandoverOffered("transfer", from, to, null), at);
    }

    private <B extends Record> FactId add(FactKind<B> kind, B body, Instant at) {
        var id = FactId.fresh();
        facts.add(Fact.of(id, kind, List.of(CHILD), Happened.at(at), Recorded.at(at), body));
        return id;
    }
}
