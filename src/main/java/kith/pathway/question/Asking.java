package kith.pathway.question;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import kith.ledger.PersonId;
import kith.pathway.ChildState;

/**
 * Whoever types is asked before something that contradicts the rest is saved; what came with a file, or was sent by a command, is kept and
 * asked about afterwards. Who is asked has said beforehand which questions they have read, so that one answer is enough.
 */
public final class Asking {

    private static final ScopedValue<Set<String>> CONFIRMED = ScopedValue.newInstance();

    private Asking() {}

    /** A question about one of the people. Which facts it names differs with each sending; that they are of this kind and about this person does not. */
    public record Asked(PersonId person, DataQuestion question) {
        public String key() {
            return question.kind().code() + "/" + person;
        }
    }

    public static <T> T typed(Set<String> confirmed, Callable<T> work) throws Exception {
        return ScopedValue.where(CONFIRMED, confirmed).call(work::call);
    }

    public static boolean asks() {
        return CONFIRMED.isBound();
    }

    /** @throws ToConfirm where there is now a question that was not there before */
    public static void check(List<ChildState> before, List<ChildState> after) {
        if (!asks()) return;
        var known = new HashSet<String>();
        for (var state : before) for (var each : DataQuestions.of(state)) known.add(each.id());
        var fresh = new ArrayList<Asked>(0);
        for (var state : after)
            for (var each : DataQuestions.of(state)) {
                var asked = new Asked(state.person(), each);
                if (!each.kind().missing() && !known.contains(each.id()) && !CONFIRMED.get().contains(asked.key())) fresh.add(asked);
            }
        if (!fresh.isEmpty()) throw new ToConfirm(fresh);
    }
}
