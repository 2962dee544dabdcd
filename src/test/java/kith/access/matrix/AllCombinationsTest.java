package kith.access.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kith.KithTest;
import kith.Samples;
import kith.access.Answer;
import kith.access.Level;
import kith.access.Policy;
import kith.access.Prompt;
import kith.access.Standing;
import kith.access.matrix.Oracle.Persona;
import kith.access.matrix.Oracle.State;
import kith.organisation.ShippedPolicy;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Nobody stands to a family in one way alone: every set of up to so many relations, with every guard of a record and after every prompt. What is
 * expected is put together from the lines of the table written by hand, each for one relation: the most of any. The database decides each a second time.
 */
class AllCombinationsTest extends KithTest {

    private static final Policy SHIPPED = ShippedPolicy.of("slough-2016");
    private static final Map<String, Persona> ALONE = Oracle.all().stream().filter(Persona::invented).collect(Collectors.toMap(each -> each.name().substring("alone: ".length()), each -> each));
    private static final List<String> ACTORS = ALONE.keySet().stream().sorted().toList();
    private static final int AT_ONCE = 20_000;

    static final String LEVELS = """
        select access.level(string_to_array(asked.actors, ','), asked.conflict, asked.sealed, asked.restricted, asked.named, asked.opened, :today)
          from unnest(:actors::text[], :conflict::boolean[], :sealed::boolean[], :restricted::boolean[], :named::boolean[], :opened::int[])
               with ordinality as asked (actors, conflict, sealed, restricted, named, opened, n)
         order by asked.n
        """;

    @Autowired Samples samples;

    @Test void every_pair_of_relations() { holds(2); }

    @Test @Tag("slow") void every_four_relations() { holds(4); }

    private void holds(int most) {
        var differences = new ArrayList<String>();
        var batch = new ArrayList<Standing>();
        int decisions = 0;
        for (var actors : sets(most)) for (int guards = 0; guards < 16; guards++) for (var opened : Prompt.values()) {
            var listed = actors.contains("allocated") || actors.contains("chair");
            for (var own : owns(actors)) {
                var how = new Standing(actors, own, (guards & 1) > 0, (guards & 2) > 0, (guards & 4) > 0, (guards & 8) > 0 || listed, opened, Set.of());
                compare(how, SHIPPED.decide(how), differences);
                decisions++;
                if (own == actors) batch.add(how);
            }
            if (batch.size() >= AT_ONCE) database(batch, differences);
            assertThat(differences).hasSizeLessThan(20);
        }
        int asked = decisions / 2;
        database(batch, differences);
        System.out.printf("matrix: %d decisions about every set of up to %d relations out of %d, %d of them also by the database%n", decisions, most, ACTORS.size(), asked);

        assertThat(differences).isEmpty();
    }

    private static void compare(Standing how, Answer answer, List<String> differences) {
        var state = state(how);
        var cells = how.actors().stream().map(actor -> ALONE.get(actor).seen(state, how.opened())).toList();
        int most = cells.stream().filter(cell -> cell != 'm').mapToInt(cell -> cell - '0').max().orElse(0);
        differ(differences, how, "level", Level.values()[most], answer.level());
        differ(differences, how, "masked", most == 0 && cells.contains('m'), answer.masked());
        var address = most >= Level.OUTLINE.ordinal() && how.own().stream().map(actor -> ALONE.get(actor).address()).anyMatch(word -> !word.equals("never") && List.of("now", "tap", "reason", "glass").indexOf(word) <= how.opened().ordinal());
        differ(differences, how, "address", address, answer.shielded());
        var strands = new HashSet<String>();
        if (most >= Level.READ.ordinal()) for (var actor : how.own()) ALONE.get(actor).strandsAfterReason().chars().filter(letter -> letter != '-').forEach(letter -> strands.add(Oracle.STRANDS.get((char) letter)));
        differ(differences, how, "strands", strands, answer.strands());
    }

    private static State state(Standing how) {
        if (how.conflict()) return State.CONFLICT;
        if (how.sealed()) return how.restricted() ? State.BOTH : State.SEALED;
        if (how.restricted()) return how.named() ? State.NAMED : State.RESTRICTED;
        return State.ORDINARY;
    }

    private void database(List<Standing> batch, List<String> differences) {
        var said = db.sql(LEVELS).param("today", samples.today()).param("actors", batch.stream().map(each -> String.join(",", each.actors())).toArray(String[]::new))
            .param("conflict", batch.stream().map(Standing::conflict).toArray(Boolean[]::new)).param("sealed", batch.stream().map(Standing::sealed).toArray(Boolean[]::new))
            .param("restricted", batch.stream().map(Standing::restricted).toArray(Boolean[]::new)).param("named", batch.stream().map(Standing::named).toArray(Boolean[]::new))
            .param("opened", batch.stream().map(each -> each.opened().ordinal()).toArray(Integer[]::new)).query(Integer.class).list();
        for (int i = 0; i < batch.size(); i++) differ(differences, batch.get(i), "the database", SHIPPED.decide(batch.get(i)).level(), Level.values()[said.get(i)]);
        batch.clear();
    }

    /** What holds for this child: all of it, or what is of everybody and not of a brother alone. */
    private static List<Set<String>> owns(Set<String> actors) {
        return List.of(actors, actors.stream().filter(actor -> ALONE.get(actor).special().isEmpty()).collect(Collectors.toUnmodifiableSet()));
    }

    private static List<Set<String>> sets(int most) {
        var all = new ArrayList<Set<String>>(List.of(Set.of()));
        for (int from = 0, size = 1; size <= most; size++) {
            int until = all.size();
            for (; from < until; from++) {
                var before = all.get(from);
                int last = before.stream().mapToInt(ACTORS::indexOf).max().orElse(-1);
                for (var actor : ACTORS.subList(last + 1, ACTORS.size())) {
                    var more = new LinkedHashSet<>(before);
                    more.add(actor);
                    all.add(more);
                }
            }
        }
        return all;
    }

    private static void differ(List<String> differences, Standing how, String what, Object expected, Object found) {
        if (!expected.equals(found)) differences.add(how + ": " + what + " should be " + expected + " and is " + found);
    }
}
