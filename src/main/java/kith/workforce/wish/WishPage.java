package kith.workforce.wish;

import java.time.LocalDate;
import java.util.List;
import kith.ui.Choice;
import kith.ui.Field;
import kith.ui.Say;

/** One wish, with its answer or the question of it. @param answerers who may answer, while it waits */
public record WishPage(Wish wish, LocalDate today, boolean own, List<String> answerers, Field answer, Field why) {

    private static final List<Choice> ANSWERS = List.of(Choice.of("agreed", "Agree"), Choice.of("refused", "Refuse"));

    WishPage checked() {
        return new WishPage(wish, today, own, answerers, answer.oneOf(ANSWERS.stream().map(Choice::value).toList(), "Say whether you agree"), why.orElse("Say why: " + wish.name() + " reads it").atMost(2000, "Say it in fewer words"));
    }

    public static List<Choice> answers() { return ANSWERS; }

    /** Whether a manager of a group and whoever leads the service both have to agree. */
    public boolean takesTwo() { return wish.needed().size() == 2; }

    /** Whom it waits for, for whoever asked. */
    public String whom() {
        if (wish.left()) return "Whoever else answers for " + wish.first().side().what() + " can settle it, as nobody is there now to answer for " + wish.other().what() + ".";
        if (wish.alone()) return "Whoever leads another group, or is one of the leaders of the service, can settle it, as nobody else is left to answer.";
        if (wish.first() != null) return "It waits for " + wish.other().who() + ".";
        var names = Say.list(answerers);
        if (takesTwo()) return "It takes two to agree: " + (answerers.size() == 1 ? names : "one of " + names) + ", and whoever leads the service.";
        if (answerers.isEmpty()) return "Whoever leads the service answers.";
        return answerers.size() == 1 ? names + " answers." : "One of these answers: " + names + ".";
    }

    public boolean asked() { return wish.asks(); }

    public List<Field> problems() { return Field.wrongOnes(answer, why); }
}
