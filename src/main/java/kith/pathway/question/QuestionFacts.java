package kith.pathway.question;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kith.ledger.Codes;
import kith.ledger.Fact;
import kith.ledger.FactKind;
import kith.ledger.Needed;
import kith.ledger.Rank;
import kith.pathway.ChildState;
import kith.pathway.Projection;
import kith.pathway.Telling;

/** The answer to a data question. Where something was typed wrongly it is corrected instead, and the question is gone by itself. */
public final class QuestionFacts {

    /** Why stands in the words. */
    public record QuestionAnswered(@Needed String question, @Needed @Codes({"right-as-recorded", "nobody-can-tell-any-more"}) String answer) {}

    record Answered(Map<String, Answer> answers) {
        record Answer(String answer, LocalDate day) {}

        static final Answered NONE = new Answered(Map.of());

        Answered with(Fact<QuestionAnswered> fact) {
            var all = new HashMap<>(answers);
            all.put(fact.body().question(), new Answer(fact.body().answer(), fact.happened().day()));
            return new Answered(Map.copyOf(all));
        }
    }

    public static final FactKind<QuestionAnswered> ANSWERED = FactKind.of("question.answered", Rank.DECISION, QuestionAnswered.class);

    public static final Projection PROJECTION = Projection.of("pathway.question",
        "person uuid, question text, kind text, fact uuid, type text, day date, other uuid, other_type text, other_day date, answer text, answered date", 2, (state, timeline) -> rows(state));

    private QuestionFacts() {}

    public static List<Telling<?>> tellings() {
        return List.of(Telling.of(ANSWERED, "Data question answered").folds(Answered.class, () -> Answered.NONE, Answered::with)
            .says(fact -> "Data question answered: " + ANSWERED.field("answer").codes().label(fact.body().answer()).toLowerCase()));
    }

    private static List<Object[]> rows(ChildState state) {
        var questions = DataQuestions.of(state);
        if (questions.isEmpty()) return List.of();
        var answers = state.part(Answered.class).orElse(Answered.NONE).answers();
        return questions.stream().map(each -> {
            var answer = answers.get(each.id());
            return new Object[] {state.person().value(), each.id(), each.kind().code(), each.fact().value(), each.type(), each.day(), each.other() == null ? null : each.other().value(),
                each.otherType(), each.otherDay(), answer == null ? null : answer.answer(), answer == null ? null : answer.day()};
        }).toList();
    }
}
