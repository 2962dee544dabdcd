package kith.wales;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.app.Tellings;
import kith.organisation.OperatingModels;
import kith.pathway.ClockRule;
import kith.pathway.PathwayFiles;
import kith.pathway.Pathways;
import kith.pathway.StatusRule;
import org.junit.jupiter.api.Test;

class WelshRulesTest {

    private static final Pathways WALES = PathwayFiles.of("monmouthshire-2017", Tellings.kinds());

    @Test void every_row_of_wales_has_its_rule() {
        var rules = WALES.clocks().stream().map(ClockRule::rule).collect(Collectors.toSet());

        assertThat(rules).contains("A2", "A4", "B2", "B4", "B6", "B7", "B8", "B13", "B29", "G9", "G13", "H1", "H2", "H3", "H4", "H5", "H6", "H7", "H8", "H9", "H10", "H11");
        assertThat(rules).as("what both countries have").contains("A8", "B10", "B11", "B17", "B18", "B19", "C2", "C3", "C5", "C6", "C7", "C8", "C9", "C10", "C11", "C12", "C13", "F5", "F6", "F7", "F8", "F20", "F21", "F22", "F23");
        assertThat(rules).as("what is the law of England").doesNotContain("A1", "A3", "B1", "B3", "B5", "B9", "B12", "B14a", "C1", "C4", "D1", "D5", "E1", "G10");
    }

    @Test void no_rule_of_wales_stands_on_the_law_of_england() {
        assertThat(WALES.clocks()).filteredOn(rule -> rule.source().contains("(England)")).isEmpty();
        assertThat(WALES.clocks()).filteredOn(rule -> rule.source().startsWith("Working Together") && !rule.source().contains("Wales")).isEmpty();
        assertThat(WALES.statuses()).filteredOn(status -> status.source() != null && status.source().contains("(England)")).isEmpty();
    }

    @Test void statuses_have_the_words_of_the_act() {
        assertThat(Stream.of("child-in-need", "child-protection", "looked-after", "eligible", "relevant", "former-relevant", "category-4", "category-5", "qualifying").map(WALES::status).map(StatusRule::label))
            .containsExactly("Care and support", "Child protection register", "Looked after", "Category 1 young person", "Category 2 young person", "Category 3 young person", "Category 4 young person",
                "Category 5 young person", "Category 6 young person");
    }

    @Test void whatever_status_a_page_knows_wales_has_too() {
        var england = PathwayFiles.ofCountry("england", Tellings.kinds()).statuses().stream().map(StatusRule::code).collect(Collectors.toSet());

        assertThat(WALES.statuses().stream().map(StatusRule::code)).containsAll(england);
    }

    @Test void facts_have_the_words_of_the_country() {
        assertThat(WALES.word("Child protection plan started")).isEqualTo("Name put on the child protection register");
        assertThat(WALES.inWords("Initial child protection conference: protection plan, neglect")).isEqualTo("Initial child protection conference: name on the register, neglect");
    }

    @Test void the_model_is_one_of_three_teams() {
        var model = OperatingModels.shipped("monmouthshire-2017");

        assertThat(model.country()).isEqualTo("wales");
        assertThat(model.hubs()).extracting(hub -> hub.title()).containsExactly("Early Help Team", "Care and Support Team", "Supporting Children and Young People Team");
        assertThat(model.establishment().newPosts().change()).isEqualTo(4);
    }
}
