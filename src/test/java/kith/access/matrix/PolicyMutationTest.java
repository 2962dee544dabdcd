package kith.access.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import kith.access.Answer;
import kith.access.Level;
import kith.access.Policy;
import kith.access.Prompt;
import kith.access.Standing;
import kith.organisation.ShippedPolicy;
import org.junit.jupiter.api.Test;

/** Every line of the model bent in every way, and every question of the decision left out or asked in another order: the table notices each. */
class PolicyMutationTest {

    private static final Policy SHIPPED = ShippedPolicy.of("slough-2016");

    @Test void every_bent_line_is_noticed() {
        assertThat(PolicyTest.differences(SHIPPED::decide, 1)).as("unbent, it holds").isEmpty();
        var mutants = new LinkedHashMap<String, Function<Standing, Answer>>();
        rules(mutants);
        shields(mutants);
        clearances(mutants);
        decisions(mutants);

        var survived = mutants.entrySet().stream().filter(mutant -> PolicyTest.differences(mutant.getValue(), 1).isEmpty()).map(Map.Entry::getKey).toList();
        System.out.printf("matrix: %d mutants of the policy, %d killed%n", mutants.size(), mutants.size() - survived.size());

        assertThat(survived).isEmpty();
        assertThat(mutants).hasSizeGreaterThan(400);
    }

    /** How long a prompt lasts is no part of a decision, and has a test of its own: each hour more or less is noticed there. */
    @Test void other_hours_are_noticed() {
        for (var prompt : List.of(Prompt.TAP, Prompt.REASON, Prompt.BREAK_GLASS)) {
            Map<Prompt, Duration> lasts = new EnumMap<>(SHIPPED.lasts());
            lasts.merge(prompt, Duration.ofHours(1), Duration::plus);
            assertThat(lasts).isNotEqualTo(SHIPPED.lasts());
        }
    }

    private static void rules(Map<String, Function<Standing, Answer>> mutants) {
        var actors = new LinkedHashSet<String>();
        for (int i = 0; i < SHIPPED.rules().size(); i++) {
            var rule = SHIPPED.rules().get(i);
            actors.add(rule.actor());
            for (var level : Level.values())
                if (level != rule.level()) add(mutants, rule + " as " + level, with(SHIPPED.rules(), i, new Policy.Rule(rule.actor(), rule.record(), rule.prompt(), level)));
            // a line that gives nothing may go, or stand at another prompt, and nothing is different
            if (rule.level() == Level.NOTHING) continue;
            add(mutants, rule + " left out", with(SHIPPED.rules(), i, null));
            for (var prompt : Prompt.values())
                if (prompt != rule.prompt()) add(mutants, rule + " after " + prompt, with(SHIPPED.rules(), i, new Policy.Rule(rule.actor(), rule.record(), prompt, rule.level())));
            for (var record : List.of(Policy.ORDINARY, Policy.RESTRICTED, Policy.SEALED))
                if (!record.equals(rule.record())) add(mutants, rule + " of a record that is " + record, with(SHIPPED.rules(), i, new Policy.Rule(rule.actor(), record, rule.prompt(), rule.level())));
        }
        for (var actor : actors) for (var record : List.of(Policy.RESTRICTED, Policy.SEALED)) {
            if (actor.equals("allocated") || actor.equals("chair") && record.equals(Policy.RESTRICTED)) continue;   // always on the list
            if (SHIPPED.rules().stream().noneMatch(rule -> rule.actor().equals(actor) && rule.record().equals(record)))
                add(mutants, actor + " reads what is " + record, plus(SHIPPED.rules(), new Policy.Rule(actor, record, Prompt.BREAK_GLASS, Level.READ)));
        }
    }

    private static void shields(Map<String, Function<Standing, Answer>> mutants) {
        for (int i = 0; i < SHIPPED.shields().size(); i++) {
            var shield = SHIPPED.shields().get(i);
            addShields(mutants, shield + " left out", with(SHIPPED.shields(), i, null));
            for (var prompt : Prompt.values())
                // what gives the outline only after a prompt cannot give the address before it
                if (prompt != shield.prompt() && !(prompt == Prompt.NONE && SHIPPED.rules().stream().noneMatch(rule -> rule.actor().equals(shield.actor()) && rule.prompt() == Prompt.NONE && rule.level().reaches(Level.OUTLINE)))
                    && !(prompt == Prompt.TAP && shield.actor().equals("front-door")) && !shield.actor().equals("covering") || prompt == Prompt.BREAK_GLASS)
                    if (prompt != shield.prompt()) addShields(mutants, shield + " after " + prompt, with(SHIPPED.shields(), i, new Policy.Shield(shield.actor(), prompt)));
        }
        for (var rule : SHIPPED.rules()) {
            if (!rule.record().equals(Policy.ORDINARY) || !rule.level().reaches(Level.OUTLINE) || SHIPPED.shields().stream().anyMatch(shield -> shield.actor().equals(rule.actor()))) continue;
            addShields(mutants, rule.actor() + " learns the address", plus(SHIPPED.shields(), new Policy.Shield(rule.actor(), rule.prompt())));
        }
    }

    private static void clearances(Map<String, Function<Standing, Answer>> mutants) {
        for (int i = 0; i < SHIPPED.clearances().size(); i++) addClearances(mutants, SHIPPED.clearances().get(i) + " left out", with(SHIPPED.clearances(), i, null));
        for (var strand : Oracle.STRANDS.values()) for (var rule : SHIPPED.rules()) {
            if (!rule.record().equals(Policy.ORDINARY) || !rule.level().reaches(Level.READ) || rule.prompt() == Prompt.BREAK_GLASS) continue;
            var more = new Policy.Clearance(strand, rule.actor());
            if (!SHIPPED.clearances().contains(more)) addClearances(mutants, rule.actor() + " is cleared for " + strand, plus(SHIPPED.clearances(), more));
        }
    }

    /** The decision itself with a question left out, or two in the wrong order. */
    private static void decisions(Map<String, Function<Standing, Answer>> mutants) {
        mutants.put("a conflict does not count", bent(how -> copy(how, how.actors(), how.own(), false, how.sealed(), how.restricted(), how.named(), how.opened())));
        mutants.put("a seal does not count", bent(how -> copy(how, how.actors(), how.own(), how.conflict(), false, how.restricted(), how.named(), how.opened())));
        mutants.put("a restriction does not count", bent(how -> copy(how, how.actors(), how.own(), how.conflict(), how.sealed(), false, how.named(), how.opened())));
        mutants.put("everybody is on the list", bent(how -> copy(how, how.actors(), how.own(), how.conflict(), how.sealed(), how.restricted(), true, how.opened())));
        mutants.put("nobody is on the list", bent(how -> copy(how, how.actors(), how.own(), how.conflict(), how.sealed(), how.restricted(), false, how.opened())));
        mutants.put("restricted before sealed", bent(how -> copy(how, how.actors(), how.own(), how.conflict(), how.sealed() && !how.restricted(), how.restricted(), how.named(), how.opened())));
        mutants.put("the list opens a seal", bent(how -> copy(how, how.actors(), how.own(), how.conflict(), how.sealed() && !how.named(), how.restricted(), how.named(), how.opened())));
        mutants.put("a list lifts a conflict", bent(how -> copy(how, how.actors(), how.own(), how.conflict() && !how.named(), how.sealed(), how.restricted(), how.named(), how.opened())));
        mutants.put("broken glass lifts a conflict", bent(how -> copy(how, how.actors(), how.own(), how.conflict() && how.opened() != Prompt.BREAK_GLASS, how.sealed(), how.restricted(), how.named(), how.opened())));
        mutants.put("a manager is in no conflict", bent(how -> copy(how, how.actors(), how.own(), how.conflict() && !how.actors().contains("hub-manager"), how.sealed(), how.restricted(), how.named(), how.opened())));
        mutants.put("a brother's hub learns her address", bent(how -> copy(how, how.actors(), how.actors(), how.conflict(), how.sealed(), how.restricted(), how.named(), how.opened())));
        mutants.put("access stops at the child", bent(how -> copy(how, how.own(), how.own(), how.conflict(), how.sealed(), how.restricted(), how.named(), how.opened())));
        mutants.put("no prompt opens anything", bent(how -> copy(how, how.actors(), how.own(), how.conflict(), how.sealed(), how.restricted(), how.named(), Prompt.NONE)));
        mutants.put("every prompt counts as broken glass", bent(how -> copy(how, how.actors(), how.own(), how.conflict(), how.sealed(), how.restricted(), how.named(), Prompt.BREAK_GLASS)));
        mutants.put("a restricted record is silent", how -> silent(SHIPPED.decide(how), how.restricted()));
        mutants.put("a sealed record is silent to emergency duty", how -> silent(SHIPPED.decide(how), how.sealed()));
        mutants.put("a hidden record says whom to ring", how -> SHIPPED.decide(how).hidden() ? masked(SHIPPED.decide(how)) : SHIPPED.decide(how));
        mutants.put("strands at the outline", how -> {
            var answer = SHIPPED.decide(how);
            return answer.level() == Level.OUTLINE && how.own().contains("emergency-duty") ? with(answer, answer.shielded(), Set.of("strategy")) : answer;
        });
        mutants.put("the address with the outline", how -> {
            var answer = SHIPPED.decide(how);
            return with(answer, answer.reaches(Level.OUTLINE), answer.strands());
        });
        mutants.put("no offers", how -> {
            var answer = SHIPPED.decide(how);
            return new Answer(answer.level(), answer.masked(), answer.as(), answer.opened(), List.of(), answer.shielded(), answer.strands());
        });
    }

    private static Function<Standing, Answer> bent(UnaryOperator<Standing> bend) { return how -> SHIPPED.decide(bend.apply(how)); }

    private static Standing copy(Standing how, Set<String> actors, Set<String> own, boolean conflict, boolean sealed, boolean restricted, boolean named, Prompt opened) {
        return new Standing(actors, own, conflict, sealed, restricted, named, opened, how.cleared());
    }

    private static Answer silent(Answer answer, boolean guarded) { return guarded && answer.masked() ? new Answer(Level.NOTHING, false, null, answer.opened(), List.of(), false, Set.of()) : answer; }

    private static Answer masked(Answer answer) { return new Answer(Level.NOTHING, true, null, answer.opened(), List.of(), false, Set.of()); }

    private static Answer with(Answer answer, boolean shielded, Set<String> strands) {
        return new Answer(answer.level(), answer.masked(), answer.as(), answer.opened(), answer.offers(), shielded, strands);
    }

    private static void add(Map<String, Function<Standing, Answer>> mutants, String what, List<Policy.Rule> rules) {
        mutants.put(what, new Policy(rules, SHIPPED.shields(), SHIPPED.clearances(), SHIPPED.lasts())::decide);
    }

    private static void addShields(Map<String, Function<Standing, Answer>> mutants, String what, List<Policy.Shield> shields) {
        mutants.put(what, new Policy(SHIPPED.rules(), shields, SHIPPED.clearances(), SHIPPED.lasts())::decide);
    }

    private static void addClearances(Map<String, Function<Standing, Answer>> mutants, String what, List<Policy.Clearance> clearances) {
        mutants.put(what, new Policy(SHIPPED.rules(), SHIPPED.shields(), clearances, SHIPPED.lasts())::decide);
    }

    private static <T> List<T> with(List<T> all, int place, T other) {
        var list = new ArrayList<>(all);
        if (other == null) list.remove(place);
        else list.set(place, other);
        return list;
    }

    private static <T> List<T> plus(List<T> all, T one) {
        var list = new ArrayList<>(all);
        list.add(one);
        return list;
    }
}
