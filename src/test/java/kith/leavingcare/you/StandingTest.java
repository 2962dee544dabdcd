package kith.leavingcare.you;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the page promises a young person is what the law of the country gives. */
class StandingTest {

    private static final LocalDate BORN = LocalDate.parse("2007-03-20");

    @Test void in_england_a_care_leaver_is_helped_until_25() {
        assertThat(england("care-leaver", "former-relevant")).containsExactly("You are a care leaver. You can have a personal adviser and a pathway plan until 20 March 2032.");
        assertThat(england("care-leaver")).containsExactly("You are a care leaver: we go on to help you until you are 25.");
    }

    /** Social Services and Well-being (Wales) Act 2014, sections 110 and 112. */
    @Test void in_wales_category_3_is_helped_until_21_or_the_end_of_agreed_learning() {
        assertThat(wales(BORN, "care-leaver", "former-relevant")).containsExactly(
            "You are a care leaver: the law calls you a category 3 young person. You can have a personal adviser and a pathway plan until 20 March 2028, or until you finish the learning or training that your plan names, if that is later.");
        assertThat(wales(null, "care-leaver", "former-relevant").getFirst()).contains("until you are 21, or until you finish");
    }

    @Test void in_wales_whoever_is_over_21_may_ask_and_is_promised_no_more() {
        assertThat(wales(BORN, "care-leaver")).containsExactly("You are a care leaver. If you want to go on with education or training, tell us: until you are 25 you can have a personal adviser and a pathway plan for it.");
        assertThat(wales(BORN, "care-leaver", "category-4")).singleElement().asString().contains("category 4");
        assertThat(wales(BORN, "care-leaver", "relevant")).singleElement().asString().contains("category 2");
    }

    @Test void before_16_it_says_when_it_will() {
        assertThat(england()).containsExactly("From your 16th birthday this page will say what you can expect.");
    }

    private static List<String> england(String... statuses) {
        return Standing.says(Set.of(statuses), BORN, false);
    }

    private static List<String> wales(LocalDate born, String... statuses) {
        return Standing.says(Set.of(statuses), born, true);
    }
}
