package kith.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import kith.KithTest;
import kith.hub.HubWorld;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever a page offers somebody to follow, they may open. */
class NoLinkLeadsToAClosedDoorTest extends KithTest {

    private static final Pattern LINK = Pattern.compile("<a\\b[^>]* href=\"(/[^\"#]*)");

    @Autowired HubWorld world;

    @ParameterizedTest
    @ValueSource(strings = {"practitioner", "business-support", "duty-team", "manager", "senior-leader", "data-officer", "data-protection", "auditor", "legal", "administrator"})
    void of_the_pages_that_everybody_comes_by(String role) {
        var hub = world.hub(HASH);
        var child = "/children/" + world.family(hub).amara();
        signedIn(hub.worker().username()).post("/absences/new", "who", hub.worker().id().toString(), "kind", "sickness", "first", "today", "last", "");
        var asker = as(role);
        var closed = new ArrayList<String>();
        for (var page : List.of("/", "/account", "/structure", "/structure/hubs/" + hub.code(), "/hubs/" + hub.code(), child, child + "/reason", child + "/looks", child + "/record")) {
            var shown = asker.get(page);
            if (shown.statusCode() != 200) continue;
            var links = new LinkedHashSet<String>();
            for (var found = LINK.matcher(shown.body()); found.find(); ) links.add(found.group(1).replace("&amp;", "&"));
            for (var link : links) if (asker.get(link).statusCode() >= 400) closed.add(page + " to " + link);
        }
        assertThat(closed).isEmpty();
    }
}
