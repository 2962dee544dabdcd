package kith.app.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import kith.KithTest;
import kith.Samples;
import kith.StatementsOf;
import kith.Visitor;
import kith.casework.CaseworkFacts;
import kith.casework.CaseworkFacts.VisitMade;
import kith.hub.HubWorld;
import kith.hub.HubWorld.Hub;
import kith.hub.board.ManyChildren;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A page asks the database as often for sixty children as for twelve, and for a long story as for a short one. */
class AsManyStatementsTest extends KithTest {

    private static final int AT_MOST = 40;

    @Autowired HubWorld world;
    @Autowired Samples samples;
    @Autowired ManyChildren many;

    @Test void pages_of_a_hub_ask_as_often_for_sixty_children_as_for_twelve() {
        Hub small = world.hub(HASH), large = world.hub(HASH);
        many.in(small, 6);
        many.in(large, 30);
        for (var page : List.of("/", "/hub", "/hubs/%s", "/hubs/%s/board", "/hubs/%s/board?by=family", "/hubs/%s/meetings", "/hubs/%s/pre-read", "/hubs/%s/load", "/hubs/%s/figures", "/owed", "/hubs/%s/actions", "/messages"))
            same(page, statements(signedIn(small.consultant().username()), page.formatted(small.code())), statements(signedIn(large.consultant().username()), page.formatted(large.code())));
    }

    @Test void the_page_of_a_child_asks_as_often_for_a_long_story_as_for_a_short_one() {
        var hub = world.hub(HASH);
        var family = world.family(hub);
        var worker = signedIn(hub.worker().username());
        var pages = Stream.of("", "/journey", "/safety-plan", "/summary").map(end -> "/children/" + family.amara() + end).toList();
        var before = pages.stream().map(page -> statements(worker, page)).toList();
        for (int n = 0; n < 60; n++)
            samples.record(samples.fact(CaseworkFacts.VISIT, samples.today().minusDays(50 - n % 40), new VisitMade("child-protection", "done", true, true, "social-worker", null, true, "in-person", true, true, 1), family.amara()));
        for (int n = 0; n < pages.size(); n++) same(pages.get(n), before.get(n), statements(worker, pages.get(n)));
    }

    @Test void a_session_is_read_once_a_request() {
        var worker = as();
        for (var page : List.of("/", "/account", "/search")) assertThat(statements(worker, page)).as(page).filteredOn(sql -> sql.contains("WHERE S.SESSION_ID = ?")).hasSize(1);
    }

    private static void same(String page, List<String> few, List<String> many) {
        assertThat(many).as(page).hasSameSizeAs(few);
        assertThat(many.size()).as(page).isBetween(3, AT_MOST);
    }

    /** The second time: what is asked for once and then known is not the page's. */
    private static List<String> statements(Visitor who, String path) {
        StatementsOf.page(who, path);
        return StatementsOf.page(who, path);
    }
}
