package kith.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import kith.KithTest;
import kith.Samples;
import kith.Visitor;
import kith.access.Openings;
import kith.ledger.PersonId;
import kith.people.PeopleFacts.ResidenceStarted;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * T3: whoever is not cleared meets a shielded address in no answer of any address of the application. Routes are taken from the application
 * itself, so that a new one is walked as well.
 */
class NothingGivesTheAddressAwayTest extends KithTest {

    @Autowired Samples samples;
    @Autowired TransactionTemplate transaction;
    @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test void in_random_pages_asked_for_by_those_who_are_not_cleared() {
        walk(400, 5);
    }

    @Test @Tag("long") void and_in_thousands() {
        walk(6_000, 6);
    }

    @Test void nor_two_records_beside_each_other() {
        var family = new Household(samples);
        var child = family.held(family.named("Esra", samples.today().minusYears(9)));
        var twin = family.held(family.named("Esrah", samples.today().minusYears(9)));
        family.livesHere(true, child);
        family.learnsHere(child);

        for (var place : List.of("/children/" + child + "/same-as/" + twin, "/children/" + twin + "/same-as/" + child)) {
            var page = opened(List.of(child, twin)).get(place).body();
            assertThat(page).contains("Both records", "Withheld").doesNotContain(family.canaries());
        }
        family.livesHere(false, twin);
        family.learnsHere(twin);
        var page = opened(List.of(child, twin)).get("/children/" + child + "/same-as/" + twin).body();
        assertThat(page).as("of the other, who is not shielded").contains(family.school, family.phone);
    }

    @Test void nor_the_town_of_another_address_beside_a_name_that_is_found() {
        var family = new Household(samples);
        var child = family.held(family.named("Esra", samples.today().minusYears(9)));
        family.livesHere(true, child);
        samples.record(samples.fact(PeopleFacts.RESIDENCE_STARTED, samples.today().minusDays(5), new ResidenceStarted("7 Open Street", "Othertown", "ZX1 1AA", false, "other-parent"), child));

        var found = signedIn(worker("senior-leader")).search(family.surname).body();
        assertThat(found).contains("Esra").doesNotContain("Othertown");
    }

    private void walk(int pages, long seed) {
        var random = new Random(seed);
        var family = new Household(samples);
        var child = family.held(family.named("Esra", samples.today().minusYears(9)));
        var brother = family.held(family.named("Emir", samples.today().minusYears(4)));
        var mother = family.named("Derya", samples.today().minusYears(33));
        for (var each : List.of(child, brother)) family.related(each, mother, "mother");
        family.livesHere(true, child, brother, mother);
        family.learnsHere(child, brother);
        samples.record(samples.fact(PeopleFacts.RESIDENCE_STARTED, samples.today().minusDays(5), new ResidenceStarted("2 " + family.line, "Canarytown", family.postcode, null, "home"), child, brother, mother));
        var people = List.of(child, brother, mother);
        var facts = facts(people);
        var recipients = List.of(signedIn(worker("senior-leader")), opened(people), signedIn(worker("business-support")), signedIn(worker("practitioner")), signedIn(worker("data-officer")), opened(people));
        var routes = routes();
        assertThat(routes).contains("/children/{person}", "/children/{person}/people", "/children/{person}/people/move", "/children/{person}/entries/{fact}/correction", "/search");
        int shown = 0;
        for (int i = 0; i < pages; i++) {
            var recipient = recipients.get(random.nextInt(recipients.size()));
            var place = place(routes.get(random.nextInt(routes.size())), people, facts, family, random);
            var answer = place.startsWith("/search ") ? recipient.search(place.substring(8)) : recipient.get(place);
            assertThat(answer.statusCode()).as(place).isLessThan(500);
            if (answer.statusCode() == 200) shown++;
            for (var canary : family.canaries()) {
                assertThat(unsaid(answer.body(), place)).as("%s (%d)", place, i).doesNotContain(canary);
                assertThat(answer.headers().map().toString()).as("headers of %s", place).doesNotContain(canary);
            }
        }
        assertThat(shown).as("pages that were shown at all").isGreaterThan(pages / 4);
    }

    /** What somebody typed into the search box comes back to them, and tells them nothing. */
    private static String unsaid(String body, String place) {
        if (!place.startsWith("/search ")) return body;
        return body.replaceAll("value=\"[^\"]*\"", "").replaceAll("<title>[^<]*</title>", "");
    }

    private static String place(String route, List<PersonId> people, List<UUID> facts, Household family, Random random) {
        if (route.equals("/search")) return "/search " + (random.nextBoolean() ? family.surname : random.nextBoolean() ? family.postcode : family.line);
        var place = route.replace("{person}", any(people, random).toString()).replace("{other}", any(people, random).toString()).replace("{relative}", people.get(2).toString())
            .replace("{fact}", any(facts, random).toString()).replace("{type}", "residence.started").replace("{form}", "essentials").replace("{about}", people.get(0).toString());
        return place.replaceAll("\\{[^}]*}", "hub-10") + (route.contains("{relative}") ? "?kind=mother" : "");
    }

    private List<String> routes() {
        return requestMappingHandlerMapping.getHandlerMethods().entrySet().stream().filter(each -> each.getValue().getBeanType().getPackageName().startsWith("kith"))
            .filter(each -> !each.getValue().getBeanType().getSimpleName().endsWith("TestRoutes"))
            .filter(each -> each.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET)).flatMap(each -> each.getKey().getPatternValues().stream())
            .filter(each -> each.contains("{person}") || each.equals("/search") || each.equals("/people/duplicates") || each.startsWith("/hub")).sorted().distinct().toList();
    }

    private List<UUID> facts(List<PersonId> people) {
        return transaction.execute(status -> db.sql("select fact from ledger.about where person = any(?)").param(people.stream().map(PersonId::value).toArray(UUID[]::new)).query(UUID.class).list());
    }

    /** Of another hub, who gave a reason: they read the record, and no shielded address. */
    private Visitor opened(List<PersonId> people) {
        var visitor = as("practitioner");
        for (var person : people)
            visitor.post("/children/" + person + "/reason", "opening", UUID.randomUUID().toString(), "prompt", "reason", "reason", Openings.REASONS.getFirst().value(), "next", "/");
        return visitor;
    }

    private static <T> T any(List<T> several, Random random) {
        return several.get(random.nextInt(several.size()));
    }
}
