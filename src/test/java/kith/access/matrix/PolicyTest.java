package kith.access.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import kith.access.Answer;
import kith.access.Policy;
import kith.access.Prompt;
import kith.access.Standing;
import kith.access.matrix.Oracle.Action;
import kith.access.matrix.Oracle.State;
import kith.organisation.ShippedPolicy;
import org.junit.jupiter.api.Test;

/** The shipped policy and the table written by hand say the same of everybody, every state of a record and every wish. */
class PolicyTest {

    private static final Policy SHIPPED = ShippedPolicy.of("slough-2016");

    @Test void the_policy_says_what_the_table_says() {
        var differences = differences(SHIPPED::decide, Integer.MAX_VALUE);
        var personas = Oracle.personas().size();
        int decisions = personas * State.values().length * Action.values().length;
        int alone = (Oracle.all().size() - personas) * State.values().length * Action.values().length;
        System.out.printf("matrix: %d decisions of %d personas, and %d of each relation alone%n", decisions, personas, alone);

        assertThat(differences).isEmpty();
        assertThat(personas).isGreaterThanOrEqualTo(20);
        assertThat(decisions).isGreaterThanOrEqualTo(2_100);
    }

    @Test void the_table_knows_every_relation_that_the_policy_knows() {
        var asked = Oracle.all().stream().filter(Oracle.Persona::invented).map(each -> each.name().substring("alone: ".length())).toList();

        assertThat(SHIPPED.rules().stream().map(Policy.Rule::actor).distinct()).containsExactlyInAnyOrderElementsOf(asked);
        assertThat(SHIPPED.clearances().stream().map(Policy.Clearance::strand).distinct()).containsExactlyInAnyOrderElementsOf(Oracle.STRANDS.values());
    }

    @Test void a_reason_lasts_a_day_and_broken_glass_four_hours() {
        assertThat(SHIPPED.lasts()).containsEntry(Prompt.TAP, Duration.ofHours(12)).containsEntry(Prompt.REASON, Duration.ofHours(24)).containsEntry(Prompt.BREAK_GLASS, Duration.ofHours(4));
    }

    static List<String> differences(Function<Standing, Answer> policy, int most) {
        var differences = new ArrayList<String>();
        for (var persona : Oracle.all()) for (var state : State.values()) for (var action : Action.values()) {
            var expected = Oracle.expected(persona, state, action);
            var said = Oracle.said(persona, state, action, policy);
            if (!said.equals(expected)) differences.add("%s, %s, %s: the table says \"%s\" and the policy \"%s\"".formatted(persona.name(), state, action, expected, said));
            if (differences.size() == most) return differences;
        }
        return differences;
    }
}
