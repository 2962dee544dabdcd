package kith.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kith.KithTest;
import kith.Samples;
import kith.Staff;
import kith.Visitor;
import kith.care.CareFacts;
import kith.care.CareFacts.CareStarted;
import kith.care.CareFacts.PlacementStarted;
import kith.hub.HubWorld;
import kith.people.confidential.ConfidentialFacts;
import kith.people.confidential.ConfidentialFacts.AccessGranted;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever a page offers somebody to follow, they may open. */
class NoLinkLeadsToAClosedDoorTest extends KithTest {

    private static final Pattern LINK = Pattern.compile("<a\\b[^>]* href=\"(/[^\"#]*)");

    /** A hub, a person, an entry: of links that differ in nothing else, a few are followed. The structure alone has hundreds. */
    private static final Pattern NUMBERED = Pattern.compile("/[^/?]*\\d[^/?]*");
    private static final int EACH = 3;

    @Autowired HubWorld world;
    @Autowired Samples samples;
    @Autowired Staff staff;

    /** Whoever is bound to a matter, a sample or a request reads, and records nothing. */
    @ParameterizedTest
    @CsvSource({"auditor, sample", "legal, matter", "data-protection, request"})
    void of_a_record_to_those_who_read_it_and_may_not_write(String role, String bound) {
        var hub = world.hub(HASH);
        var person = world.family(hub).amara();
        var child = "/children/" + person;
        var username = worker(role);
        // a child in care, so that the things of care are offered
        samples.record(samples.fact(CareFacts.STARTED, samples.today().minusWeeks(3), new CareStarted("C2", null), person), samples.fact(CareFacts.PLACEMENT_STARTED, samples.today().minusWeeks(3), new PlacementStarted("U6", "PR1", null, null), person));
        samples.record(samples.fact(ConfidentialFacts.GRANTED, samples.today(), new AccessGranted(staff.id(username).toString(), bound, null, null), person));
        var asker = signedIn(username);
        assertThat(asker.get(child).statusCode()).isEqualTo(200);
        assertThat(asker.get(child).body()).doesNotContain(child + "/budget\"", child + "/panels\"", child + "/handovers\"", child + "/supervision\"");

        assertThat(closed(asker, Stream.of("", "/journey", "/chronology", "/summary", "/safety-plan", "/assessment", "/consents", "/care", "/plan", "/protection", "/early-help", "/people", "/court", "/permanence", "/send", "/harm", "/leaving-care", "/files", "/documents", "/promises", "/discussions").map(each -> child + each).toList())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"practitioner", "manager", "duty-team", "senior-leader", "data-protection"})
    void of_the_pages_that_everybody_comes_by(String role) {
        follow(role);
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(strings = {"business-support", "data-officer", "auditor", "legal", "administrator"})
    void of_the_same_pages_to_all_others(String role) {
        follow(role);
    }

    private void follow(String role) {
        var hub = world.hub(HASH);
        var child = "/children/" + world.family(hub).amara();
        signedIn(hub.worker().username()).post("/absences/new", "who", hub.worker().id().toString(), "kind", "sickness", "first", "today", "last", "");
        var asker = as(role);
        assertThat(closed(asker, List.of("/", "/account", "/structure", "/structure/hubs/" + hub.code(), "/hubs/" + hub.code(), child, child + "/reason", child + "/looks", child + "/record"))).isEmpty();
    }

    private static List<String> closed(Visitor asker, List<String> pages) {
        var closed = new ArrayList<String>();
        var tried = new HashSet<String>();
        var alike = new HashMap<String, Integer>();
        for (var page : pages) {
            var shown = asker.get(page);
            if (shown.statusCode() != 200) continue;
            var links = new LinkedHashSet<String>();
            for (var found = LINK.matcher(shown.body()); found.find(); ) links.add(found.group(1).replace("&amp;", "&"));
            for (var link : links)
                if (tried.add(link) && alike.merge(NUMBERED.matcher(link).replaceAll("/…"), 1, Integer::sum) <= EACH && asker.get(link).statusCode() >= 400) closed.add(page + " to " + link);
        }
        return closed;
    }
}
