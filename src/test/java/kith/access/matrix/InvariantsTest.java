package kith.access.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import kith.access.Answer;
import kith.access.Level;
import kith.access.Policy;
import kith.access.Prompt;
import kith.access.Standing;
import kith.organisation.ShippedPolicy;
import org.junit.jupiter.api.Test;

/** What holds of every standing, however odd: drawn by chance from a seed that the failure names. */
class InvariantsTest {

    private static final Policy SHIPPED = ShippedPolicy.of("slough-2016");
    private static final List<String> ACTORS = SHIPPED.rules().stream().map(Policy.Rule::actor).distinct().toList();
    private static final long SEED = 20161101;
    private static final int CASES = 5_000;

    private interface Property {
        void holds(Standing how, Answer answer, Random chance);
    }

    @Test void what_guards_a_record_never_raises_a_level() {
        check((how, answer, chance) -> {
            for (var guarded : List.of(new Guards(true, how.sealed(), how.restricted(), how.named()), new Guards(how.conflict(), true, how.restricted(), how.named()), new Guards(how.conflict(), how.sealed(), true, false))) {
                // one guard more than before; a name on the list is no guard, and is only taken away
                var more = decide(how, guarded);
                assertThat(answer.level().reaches(more.level())).as("%s and then %s", how, guarded).isTrue();
                assertThat(answer.shielded() || !more.shielded()).isTrue();
                assertThat(answer.strands()).containsAll(more.strands());
            }
        });
    }

    @Test void a_relation_that_ends_takes_away_and_never_gives() {
        check((how, answer, chance) -> {
            for (var actor : how.actors()) {
                var after = SHIPPED.decide(new Standing(without(how.actors(), actor), without(how.own(), actor), how.conflict(), how.sealed(), how.restricted(), how.named(), how.opened(), how.cleared()));
                assertThat(answer.level().reaches(after.level())).as("%s without %s", how, actor).isTrue();
                assertThat(answer.shielded() || !after.shielded()).isTrue();
                assertThat(answer.strands()).containsAll(after.strands());
            }
        });
    }

    @Test void no_prompt_takes_anything_away() {
        check((how, answer, chance) -> {
            for (var prompt : Prompt.values()) if (prompt.compareTo(how.opened()) > 0) assertThat(opened(how, prompt).level().reaches(answer.level())).as("%s after %s", how, prompt).isTrue();
        });
    }

    @Test void a_conflict_is_nothing_to_everybody() {
        check((how, answer, chance) -> {
            if (how.conflict()) assertThat(answer.hidden() && answer.offers().isEmpty() && !answer.shielded() && answer.strands().isEmpty()).as("%s", how).isTrue();
        });
    }

    @Test void silence_is_for_conflicts_seals_and_whoever_works_with_nobody() {
        check((how, answer, chance) -> {
            var works = how.actors().stream().anyMatch(actor -> !Set.of("partner", "checking").contains(actor));
            if (answer.hidden()) assertThat(how.conflict() || how.sealed() || !works).as("%s", how).isTrue();
        });
    }

    @Test void a_restricted_record_is_outlined_to_the_list_and_to_those_alone_who_may_break_the_glass_or_were_agreed_upon() {
        check((how, answer, chance) -> {
            if (!how.restricted() || how.named() || how.sealed() || !answer.reaches(Level.OUTLINE)) return;
            boolean glass = how.opened() == Prompt.BREAK_GLASS && how.actors().stream().anyMatch(Set.of("emergency-duty", "front-door", "on-call-manager")::contains);
            assertThat(glass || how.actors().contains("data-protection-agreed")).as("%s", how).isTrue();
        });
    }

    @Test void an_address_and_a_strand_ask_for_a_relation_to_this_very_child() {
        check((how, answer, chance) -> {
            var distant = SHIPPED.decide(new Standing(how.actors(), Set.of(), how.conflict(), how.sealed(), how.restricted(), how.named(), how.opened(), Set.of()));
            assertThat(distant.level()).isEqualTo(answer.level());
            assertThat(distant.shielded()).isFalse();
            assertThat(distant.strands()).isEmpty();
        });
    }

    @Test void an_address_needs_the_outline_and_a_strand_the_whole_record() {
        check((how, answer, chance) -> {
            if (answer.shielded()) assertThat(answer.reaches(Level.OUTLINE)).as("%s", how).isTrue();
            if (!answer.strands().isEmpty()) assertThat(answer.reaches(Level.READ)).as("%s", how).isTrue();
        });
    }

    @Test void every_offer_is_kept() {
        check((how, answer, chance) -> {
            for (var offer : answer.offers()) {
                var then = opened(how, offer.prompt());
                assertThat(then.level()).as("%s after %s", how, offer).isEqualTo(offer.level());
                assertThat(then.shielded()).isEqualTo(offer.unveils());
            }
        });
    }

    private record Guards(boolean conflict, boolean sealed, boolean restricted, boolean named) {}

    private static Answer decide(Standing how, Guards guards) {
        return SHIPPED.decide(new Standing(how.actors(), how.own(), guards.conflict(), guards.sealed(), guards.restricted(), guards.named() && how.named(), how.opened(), how.cleared()));
    }

    private static Answer opened(Standing how, Prompt prompt) {
        return SHIPPED.decide(new Standing(how.actors(), how.own(), how.conflict(), how.sealed(), how.restricted(), how.named(), prompt, how.cleared()));
    }

    private static Set<String> without(Set<String> actors, String one) {
        var fewer = new LinkedHashSet<>(actors);
        fewer.remove(one);
        return fewer;
    }

    private static void check(Property property) {
        var chance = new Random(SEED);
        for (int i = 0; i < CASES; i++) {
            var how = standing(chance);
            property.holds(how, SHIPPED.decide(how), chance);
        }
    }

    private static Standing standing(Random chance) {
        var actors = new LinkedHashSet<String>();
        int many = chance.nextInt(5);
        for (int i = 0; i < many; i++) actors.add(ACTORS.get(chance.nextInt(ACTORS.size())));
        var own = new LinkedHashSet<String>();
        for (var actor : actors) if (chance.nextInt(3) > 0) own.add(actor);
        var cleared = new LinkedHashSet<String>();
        for (var strand : Oracle.STRANDS.values()) if (chance.nextInt(6) == 0) cleared.add(strand);
        if (chance.nextInt(10) == 0) cleared.add("address");
        return new Standing(actors, own, chance.nextInt(5) == 0, chance.nextInt(4) == 0, chance.nextInt(3) == 0, chance.nextInt(3) == 0,
            Prompt.values()[chance.nextInt(4)], cleared);
    }
}
