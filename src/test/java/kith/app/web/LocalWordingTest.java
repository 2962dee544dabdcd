package kith.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.function.Consumer;
import kith.app.Tellings;
import kith.pathway.PathwayFiles;
import kith.pathway.Pathways;
import kith.ui.TermsOfATest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class LocalWordingTest {

    private static final Pathways UNITS = PathwayFiles.of("cambridgeshire-2011", Tellings.kinds());
    private static final Pathways TEAMS = PathwayFiles.of("monmouthshire-2017", Tellings.kinds());
    private static final Pathways HUBS = PathwayFiles.of("slough-2016", Tellings.kinds());

    @AfterEach void nobodyAsks() { RequestContextHolder.resetRequestAttributes(); }

    @Test void words_of_the_template_are_put_otherwise_and_nothing_in_a_tag() {
        assertThat(written(UNITS, page -> {
            page.writeContent("<p class=\"hub\">All Hubs, and the hub");
            page.writeContent(" of <a href=\"/hubs/");
            page.writeUserContent("unit-1");
            page.writeContent("\">this hub</a>, the family hub and the hub’s phone. </p>");
        })).isEqualTo("<p class=\"hub\">All Units, and the unit of <a href=\"/hubs/unit-1\">this unit</a>, the family hub and the unit’s phone. </p>");
    }

    @Test void what_somebody_typed_stays_and_is_escaped() {
        assertThat(written(UNITS, page -> {
            page.writeContent("<p>");
            page.setContext("p", null);
            page.writeUserContent("she sleeps at the hub < 3");
            page.writeContent("</p>");
        })).isEqualTo("<p>she sleeps at the hub &lt; 3</p>");
    }

    @Test void where_a_hub_is_a_hub_nothing_is_touched() {
        assertThat(written(HUBS, page -> page.writeContent("<p>the hub</p>"))).isEqualTo("<p>the hub</p>");
    }

    @Test void those_who_lead_are_called_as_the_model_calls_them_and_a_team_is_named_once() {
        assertThat(written(TEAMS, page -> page.writeContent("<p>Consultant social workers, the group manager. A hub or team of ours; the safeguarding hub</p>")))
            .isEqualTo("<p>Team managers, the service manager. A team of ours; the safeguarding hub</p>");
        assertThat(TEAMS.local("Ask a consultant social worker of the hubs")).isEqualTo("Ask a team manager of the teams");
        assertThat(HUBS.local("the group manager of the hub")).isEqualTo("the group manager of the hub");
    }

    private static String written(Pathways words, Consumer<HtmlTemplateOutput> page) {
        var request = new MockHttpServletRequest();
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        TermsOfATest.on(request, words);
        var out = new StringOutput();
        var over = LocalWording.over(out);
        page.accept(over instanceof HtmlTemplateOutput html ? html : new OwaspHtmlTemplateOutput(over));
        return out.toString();
    }
}
