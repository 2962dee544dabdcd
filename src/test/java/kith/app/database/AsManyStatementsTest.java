package kith.app.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kith.KithTest;
import kith.Samples;
import kith.StatementsOf;
import kith.Visitor;
import kith.budget.BudgetFacts;
import kith.budget.BudgetFacts.BudgetRequested;
import kith.care.CareFacts;
import kith.care.CareFacts.CareReviewHeld;
import kith.care.CareFacts.CareStarted;
import kith.care.CareFacts.PlacementStarted;
import kith.casework.CaseworkFacts;
import kith.casework.CaseworkFacts.VisitMade;
import kith.court.CourtFacts;
import kith.court.CourtFacts.FilingOrdered;
import kith.court.CourtFacts.HearingListed;
import kith.court.CourtFacts.PartyJoined;
import kith.court.ProceedingsFacts;
import kith.court.ProceedingsFacts.ApplicationMade;
import kith.frontdoor.Door;
import kith.help.HelpFacts;
import kith.help.HelpFacts.NeedPlanStarted;
import kith.help.PlanFacts;
import kith.help.PlanFacts.PlanActionAgreed;
import kith.help.PlanFacts.ProtectionPlanMade;
import kith.hub.HubFacts;
import kith.hub.HubFacts.AllocationMade;
import kith.hub.HubWorld;
import kith.hub.HubWorld.Hub;
import kith.hub.board.ManyChildren;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.Happened;
import kith.ledger.PersonId;
import kith.supervision.SupervisionFacts;
import kith.supervision.SupervisionFacts.SupervisionHeld;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A page asks the database as often for sixty children as for twelve, and for a long story as for a short one. */
class AsManyStatementsTest extends KithTest {

    /** My day of whoever leads a hub asks the most: each package in which something waits asks its own. */
    private static final int AT_MOST = 47;

    @Autowired HubWorld world;
    @Autowired Samples samples;
    @Autowired ManyChildren many;
    @Autowired Door door;

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

    @Test void what_stands_in_rows_on_a_childs_page_is_read_as_often_for_many_rows_as_for_few() {
        var hub = world.hub(HASH);
        var child = world.family(hub).amara();
        rows(hub, child, 2);
        var worker = signedIn(hub.worker().username());
        var night = onShift();
        var pages = List.of("/journey/child-protection", "/care", "/court", "/plan", "/people", "/permanence", "/supervision", "/budget", "/panels", "/documents");
        var few = pages.stream().map(end -> statements(worker, "/children/" + child + end)).toList();
        var fewByNight = statements(night, "/night/" + child);

        rows(hub, child, 20);

        for (int n = 0; n < pages.size(); n++) same(pages.get(n), few.get(n), statements(worker, "/children/" + child + pages.get(n)));
        same("/night/{person}", fewByNight, statements(night, "/night/" + child));
    }

    @Test void lists_of_a_service_ask_as_often_for_many_lines_as_for_few() {
        var hub = world.hub(HASH);
        var worker = signedIn(hub.worker().username());
        var consultant = signedIn(hub.consultant().username());
        var children = many.in(hub, 14);
        for (var child : children.subList(0, 4)) served(hub, child);
        var askedOfWorker = List.of("/court", "/budget", "/hubs/" + hub.code() + "/budget", "/hubs/" + hub.code() + "/pre-read");
        var askedOfConsultant = List.of("/court", "/budget", "/supervision", "/supervision/case/new?worker=" + hub.worker().id());
        var few = Stream.concat(askedOfWorker.stream().map(page -> statements(worker, page)), askedOfConsultant.stream().map(page -> statements(consultant, page))).toList();

        for (var child : children.subList(4, children.size())) served(hub, child);
        many.in(hub, 10);
        for (int n = 0; n < 6; n++) world.post("Wilf Worker", "practitioner", "social-worker", hub.code(), "hub", HASH);

        for (int n = 0; n < askedOfWorker.size(); n++) same(askedOfWorker.get(n), few.get(n), statements(worker, askedOfWorker.get(n)));
        for (int n = 0; n < askedOfConsultant.size(); n++) same(askedOfConsultant.get(n), few.get(askedOfWorker.size() + n), statements(consultant, askedOfConsultant.get(n)));
    }

    @Test void the_front_door_asks_as_often_for_many_contacts_and_children_as_for_few() {
        var door = as("duty-team");
        var few = families(1);
        var one = contacts(few);
        var queue = statements(door, "/contacts");
        var decided = statements(door, "/contacts/decided");
        var ofOne = statements(door, "/contacts/" + one);
        var toDecide = statements(door, "/contacts/" + one + "/decision");

        var all = families(4);
        var ofMany = contacts(all);
        for (int n = 0; n < 8; n++) contacts(families(1));

        same("/contacts", queue, statements(door, "/contacts"));
        same("/contacts/decided", decided, statements(door, "/contacts/decided"));
        same("/contacts/{contact}", ofOne, statements(door, "/contacts/" + ofMany));
        same("/contacts/{contact}/decision", toDecide, statements(door, "/contacts/" + ofMany + "/decision"));
    }

    @Test void the_night_asks_as_often_for_ten_that_are_found_as_for_two() {
        var hub = world.hub(HASH);
        var surname = "Quillfeather" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        var night = onShift();
        for (int n = 0; n < 2; n++) named(hub, surname);
        var few = statements(night, found(night, surname));

        for (int n = 0; n < 8; n++) named(hub, surname);

        var page = found(night, surname);
        assertThat(night.get(page).body().split("/night/[0-9a-f-]{36}\"", -1)).hasSizeGreaterThan(10);
        same("/night?search=", few, statements(night, page));
    }

    @Test void a_session_is_read_once_a_request() {
        var worker = as();
        for (var page : List.of("/", "/account", "/search")) assertThat(statements(worker, page)).as(page).filteredOn(sql -> sql.contains("WHERE S.SESSION_ID = ?")).hasSize(1);
    }

    /** Placements, reviews, hearings, papers, actions of the plan, supervision and money: so many of each. */
    private void rows(Hub hub, PersonId child, int each) {
        var today = samples.today();
        var facts = new ArrayList<Fact<?>>();
        facts.add(samples.fact(CareFacts.STARTED, today.minusDays(100), new CareStarted("C2", null), child));
        facts.add(samples.fact(ProceedingsFacts.APPLICATION, today.minusDays(100), new ApplicationMade("care", null), child));
        var plan = samples.fact(PlanFacts.PROTECTION, today.minusDays(90), new ProtectionPlanMade(today.plusDays(30)), child);
        facts.add(plan);
        for (int n = 1; n <= each; n++) {
            var day = today.minusDays(90 - 2L * n);
            facts.add(samples.fact(CareFacts.PLACEMENT_STARTED, day, new PlacementStarted("U6", "PR1", null, null), child));
            facts.add(samples.fact(CareFacts.REVIEW, day, new CareReviewHeld("PN1"), child));
            facts.add(samples.fact(CourtFacts.LISTED, day, new HearingListed("further-case-management", today.plusDays(n), "10:30", "Marlow Heath Family Court"), child));
            facts.add(samples.fact(CourtFacts.ORDERED, day, new FilingOrdered("social-work-statement", "the-authority", today.plusDays(n)), child));
            facts.add(samples.fact(CourtFacts.PARTY, day, new PartyJoined("solicitor-for-a-parent", null, "Solicitor " + n, null), child));
            facts.add(samples.fact(PlanFacts.AGREED, day, new PlanActionAgreed(plan.id(), "social-worker", null, today.plusDays(n)), child));
            facts.add(samples.fact(SupervisionFacts.HELD, day, new SupervisionHeld("case", hub.consultant().id().toString(), hub.worker().id().toString(), UUID.randomUUID().toString(), "the-same", null), child));
            facts.add(samples.fact(BudgetFacts.REQUESTED, day, new BudgetRequested(hub.code(), 5_000, "travel", day), child));
        }
        samples.record(facts.toArray(Fact[]::new));
    }

    /** In court, with money asked for, and talked about in supervision. */
    private void served(Hub hub, PersonId child) {
        var today = samples.today();
        samples.record(samples.fact(ProceedingsFacts.APPLICATION, today.minusDays(20), new ApplicationMade("care", null), child),
            samples.fact(CourtFacts.LISTED, today.minusDays(19), new HearingListed("case-management", today.plusDays(3), "10:30", "Marlow Heath Family Court"), child),
            samples.fact(CourtFacts.ORDERED, today.minusDays(18), new FilingOrdered("care-plan", "the-authority", today.plusDays(2)), child),
            samples.fact(SupervisionFacts.HELD, today.minusDays(10), new SupervisionHeld("case", hub.consultant().id().toString(), hub.worker().id().toString(), UUID.randomUUID().toString(), "the-same", null), child));
        world.keyed(BudgetFacts.REQUESTED, new BudgetRequested(hub.code(), 5_000, "travel", today), hub.worker(), "page", child);
    }

    private PersonId[] families(int many) {
        return IntStream.range(0, many).mapToObj(n -> door.home()).flatMap(home -> Stream.of(home.tess(), home.hugo())).toArray(PersonId[]::new);
    }

    /** One that waits, about all of them; one that is with the MASH; one that was decided. @return the one that waits */
    private FactId contacts(PersonId... children) {
        door.decided(samples.today(), "mash", door.contact(samples.today(), true, children), children);
        door.decided(samples.today(), "advice", door.contact(samples.today(), false, children), children);
        return door.contact(samples.today(), false, children);
    }

    private void named(Hub hub, String surname) {
        var child = door.person("Nesta", surname, samples.today().minusYears(9), "F");
        samples.record(samples.fact(HubFacts.ALLOCATED, samples.today().minusWeeks(1), new AllocationMade(hub.code(), null, hub.worker().id().toString(), null), child),
            samples.fact(HelpFacts.PLAN_STARTED, samples.today().minusMonths(1), new NeedPlanStarted(null), child));
    }

    private static String found(Visitor night, String surname) {
        return night.post("/night/search", "find", surname).headers().firstValue("Location").map(place -> place.substring(place.indexOf("/night"))).orElseThrow();
    }

    private Visitor onShift() {
        var visitor = as("emergency-duty-team");
        visitor.post("/night", "kind", "emergency-duty", "until", LocalTime.now(clock.withZone(Happened.LONDON)).plusHours(8).toString().substring(0, 5), "shift", UUID.randomUUID().toString());
        return visitor;
    }

    private static void same(String page, List<String> few, List<String> many) {
        assertThat(many).as(page).hasSameSizeAs(few);
        assertThat(many.size()).as(page).isBetween(3, AT_MOST);
    }

    /** The second time: what is asked for once and then known is not the page's, nor the rules of access, which are read again each minute. */
    private static List<String> statements(Visitor who, String path) {
        StatementsOf.page(who, path);
        return StatementsOf.page(who, path).stream().filter(each -> !each.contains("organisation.access_")).toList();
    }
}
