package kith.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kith.KithTest;
import kith.Samples;
import kith.StatementsOf;
import kith.Visitor;
import kith.court.CourtFacts;
import kith.court.CourtFacts.HearingListed;
import kith.hub.HubWorld;
import kith.hub.board.ManyChildren;
import kith.ledger.PersonId;
import kith.people.PeopleFacts.WarningRaised;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is rare is asked of those alone who have any of it, and shown as soon as they have. */
class HoldsTest extends KithTest {

    @Autowired HubWorld world;
    @Autowired Samples samples;
    @Autowired ManyChildren many;

    @Test void a_record_without_anything_rare_is_not_asked_for_it() {
        var hub = world.hub(HASH);
        var child = many.in(hub, 1).getFirst();
        var worker = signedIn(hub.worker().username());

        assertThat(asked(worker, child)).noneMatch(sql -> sql.contains("court.hearing") || sql.contains("people.warning"));
        assertThat(worker.get("/children/" + child).body()).doesNotContain("/court\"");

        samples.record(samples.fact(PeopleFacts.WARNING_RAISED, samples.today().minusDays(1), new WarningRaised("dog", "Ring before you go in"), child));

        assertThat(asked(worker, child)).noneMatch(sql -> sql.contains("court.hearing"));
        assertThat(worker.get("/children/" + child).body()).contains("Ring before you go in").doesNotContain("/court\"");
    }

    @Test void what_is_rare_is_asked_of_whoever_has_some_of_it() {
        var hub = world.hub(HASH);
        var child = many.in(hub, 1).getFirst();
        var worker = signedIn(hub.worker().username());

        samples.record(samples.fact(CourtFacts.LISTED, samples.today().minusDays(1), new HearingListed("case-management", samples.today().plusDays(9), "10:30", "Marlow Heath Family Court"), child));

        assertThat(asked(worker, child)).anyMatch(sql -> sql.contains("court.hearing")).noneMatch(sql -> sql.contains("people.warning"));
        assertThat(worker.get("/children/" + child).body()).contains("/children/" + child + "/court\"");
    }

    private List<String> asked(Visitor worker, PersonId child) { return StatementsOf.page(worker, "/children/" + child); }
}
