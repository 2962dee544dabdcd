package kith.access.matrix;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.access.Answer;
import kith.access.Level;
import kith.access.Prompt;
import kith.access.Standing;

/** The table of who may see what that was written by hand, and what it says of one decision. */
final class Oracle {

    enum State { ORDINARY, SIBLING, CONFLICT, RESTRICTED, NAMED, SEALED, BOTH, SHIELDED }

    /** What somebody wants of a record: each is asked of each persona and each state of a record. */
    enum Action { LEARN_OF_IT, KNOW_WHOM_TO_RING, STATUS, OUTLINE, READ, CONTRIBUTE, DECIDE, OPEN_BY_TAP, OPEN_BY_REASON, OPEN_BY_BREAKING_THE_GLASS, OFFERS,
        ADDRESS, ADDRESS_AFTER_TAP, ADDRESS_AFTER_REASON, ADDRESS_AFTER_GLASS, STRANDS, STRANDS_AFTER_REASON }

    static final Map<Character, String> STRANDS = Map.of('p', "police-intelligence", 's', "strategy", 't', "third-party", 'l', "legal-privilege", 'h', "sexual-health", 'c', "complaint");

    record Persona(String name, String row, Set<String> general, Set<String> special, List<String> cells, String address, String strands, String strandsAfterReason) {

        boolean invented() { return name.startsWith("alone: "); }

        String cell(State state) { return cells.get(state.ordinal()); }

        char seen(State state, Prompt opened) { return cell(state).charAt(opened.ordinal()); }

        /** Masked counts as nothing: no more than whom to ring is said. */
        Level level(State state, Prompt opened) {
            var seen = seen(state, opened);
            return seen == 'm' ? Level.NOTHING : Level.values()[seen - '0'];
        }

        boolean hidden(State state, Prompt opened) { return seen(state, opened) == '0'; }

        boolean masked(State state, Prompt opened) { return seen(state, opened) == 'm'; }

        boolean address(State state, Prompt opened) {
            return !distant(state) && !address.equals("never") && level(state, opened).reaches(Level.OUTLINE) && List.of("now", "tap", "reason", "glass").indexOf(address) <= opened.ordinal();
        }

        Set<String> strands(State state, Prompt opened) {
            if (!level(state, opened).reaches(Level.READ) || distant(state)) return Set.of();
            var letters = opened.compareTo(Prompt.REASON) < 0 ? strands : strandsAfterReason;
            return letters.chars().filter(letter -> letter != '-').mapToObj(letter -> STRANDS.get((char) letter)).collect(Collectors.toUnmodifiableSet());
        }

        /** The relation is to the brother alone; whoever is on duty for everybody is so for her too. */
        private boolean distant(State state) { return state == State.SIBLING && !special.isEmpty(); }

        boolean listed() { return special.contains("allocated") || special.contains("chair"); }

        Standing standing(State state, Prompt opened) {
            var actors = Stream.of(general, special).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
            boolean sealed = state == State.SEALED || state == State.BOTH;
            boolean restricted = state == State.RESTRICTED || state == State.NAMED || state == State.BOTH;
            return new Standing(actors, state == State.SIBLING ? general : actors, state == State.CONFLICT || name.equals("own-family"), sealed, restricted,
                listed() || state == State.NAMED, opened, Set.of());
        }
    }

    private Oracle() {}

    static List<Persona> all() {
        return Words.of("oracle.txt").stream().filter(line -> !line.startsWith("personas")).map(Oracle::persona).toList();
    }

    static List<Persona> personas() { return all().stream().filter(each -> !each.invented()).toList(); }

    private static Persona persona(String line) {
        var parts = Words.cells(line);
        var relations = (parts.get(2) + " ").split("/");
        var strands = parts.get(12).split(", ");
        return new Persona(parts.get(0), parts.get(1), Words.set(relations[0]), Words.set(relations[1]), parts.subList(3, 11), parts.get(11), strands[0], strands[1]);
    }

    /** What the table says of this one question, in words that a failure can show. */
    static String expected(Persona persona, State state, Action action) {
        return switch (action) {
            case LEARN_OF_IT -> yes(!persona.hidden(state, Prompt.NONE));
            case KNOW_WHOM_TO_RING -> yes(persona.masked(state, Prompt.NONE));
            case STATUS, OUTLINE, READ, CONTRIBUTE, DECIDE -> yes(persona.level(state, Prompt.NONE).reaches(Level.valueOf(action.name())));
            case OPEN_BY_TAP -> persona.seen(state, Prompt.TAP) + "";
            case OPEN_BY_REASON -> persona.seen(state, Prompt.REASON) + "";
            case OPEN_BY_BREAKING_THE_GLASS -> persona.seen(state, Prompt.BREAK_GLASS) + "";
            case OFFERS -> offers(persona, state);
            case ADDRESS -> yes(persona.address(state, Prompt.NONE));
            case ADDRESS_AFTER_TAP -> yes(persona.address(state, Prompt.TAP));
            case ADDRESS_AFTER_REASON -> yes(persona.address(state, Prompt.REASON));
            case ADDRESS_AFTER_GLASS -> yes(persona.address(state, Prompt.BREAK_GLASS));
            case STRANDS -> sorted(persona.strands(state, Prompt.NONE));
            case STRANDS_AFTER_REASON -> sorted(persona.strands(state, Prompt.REASON));
        };
    }

    /** Each prompt that gives more than those before it. Whoever finds nothing is offered nothing. */
    private static String offers(Persona persona, State state) {
        if (persona.hidden(state, Prompt.NONE)) return "";
        var offers = new ArrayList<String>();
        for (var prompt : List.of(Prompt.TAP, Prompt.REASON, Prompt.BREAK_GLASS)) {
            var before = Prompt.values()[prompt.ordinal() - 1];
            boolean more = persona.seen(state, prompt) != persona.seen(state, before) || persona.address(state, prompt) != persona.address(state, before);
            if (more) offers.add(prompt.code() + " " + persona.seen(state, prompt));
        }
        return String.join(", ", offers);
    }

    /** What the policy says of it. */
    static String said(Persona persona, State state, Action action, Function<Standing, Answer> policy) {
        return switch (action) {
            case LEARN_OF_IT -> yes(!now(persona, state, Prompt.NONE, policy).hidden());
            case KNOW_WHOM_TO_RING -> yes(now(persona, state, Prompt.NONE, policy).masked());
            case STATUS, OUTLINE, READ, CONTRIBUTE, DECIDE -> yes(now(persona, state, Prompt.NONE, policy).reaches(Level.valueOf(action.name())));
            case OPEN_BY_TAP -> seen(now(persona, state, Prompt.TAP, policy));
            case OPEN_BY_REASON -> seen(now(persona, state, Prompt.REASON, policy));
            case OPEN_BY_BREAKING_THE_GLASS -> seen(now(persona, state, Prompt.BREAK_GLASS, policy));
            case OFFERS -> now(persona, state, Prompt.NONE, policy).offers().stream().map(offer -> offer.prompt().code() + " " + offer.level().ordinal()).collect(Collectors.joining(", "));
            case ADDRESS -> yes(now(persona, state, Prompt.NONE, policy).shielded());
            case ADDRESS_AFTER_TAP -> yes(now(persona, state, Prompt.TAP, policy).shielded());
            case ADDRESS_AFTER_REASON -> yes(now(persona, state, Prompt.REASON, policy).shielded());
            case ADDRESS_AFTER_GLASS -> yes(now(persona, state, Prompt.BREAK_GLASS, policy).shielded());
            case STRANDS -> sorted(now(persona, state, Prompt.NONE, policy).strands());
            case STRANDS_AFTER_REASON -> sorted(now(persona, state, Prompt.REASON, policy).strands());
        };
    }

    private static Answer now(Persona persona, State state, Prompt opened, Function<Standing, Answer> policy) { return policy.apply(persona.standing(state, opened)); }

    private static String seen(Answer answer) { return answer.masked() ? "m" : answer.level().ordinal() + ""; }

    private static String yes(boolean said) { return said ? "yes" : "no"; }

    private static String sorted(Set<String> words) { return words.stream().sorted().collect(Collectors.joining(" ")); }

    /** Tables that people read: lines of cells between bars, and remarks. */
    static final class Words {

        private Words() {}

        static List<String> of(String file) {
            try (InputStream in = Oracle.class.getResourceAsStream(file)) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        static List<String> cells(String line) { return Stream.of(line.split("\\|", -1)).map(String::strip).toList(); }

        static Set<String> set(String words) {
            var set = new LinkedHashSet<String>();
            for (var word : words.strip().split("\\s+")) if (!word.isEmpty()) set.add(word);
            return set;
        }
    }
}
