package kith.supervision;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kith.ledger.Fact;
import kith.pathway.Projection;
import kith.supervision.SupervisionFacts.ClinicalSummaryPublished;
import kith.supervision.SupervisionFacts.ConsultationAsked;
import kith.supervision.SupervisionFacts.ConsultationGiven;
import kith.supervision.SupervisionFacts.DirectWorkDone;

/** What clinicians were asked about a child, answered, and did. A question is answered by the first answer to it. */
public record Clinical(List<Fact<ConsultationAsked>> asked, List<Fact<ConsultationGiven>> given, List<Fact<DirectWorkDone>> worked, List<Fact<ClinicalSummaryPublished>> published) {

    static final Clinical NOTHING = new Clinical(List.of(), List.of(), List.of(), List.of());

    public static List<Projection> projections() {
        return List.of(
            Projection.of("supervision.consultation", "person uuid, fact uuid, hub text, asked date, asked_by uuid, given date, given_by uuid, answer uuid", 2,
                (state, timeline) -> state.part(Clinical.class).map(it -> it.consultations(state.person().value())).orElse(List.of())),
            Projection.of("supervision.clinical_work", "person uuid, fact uuid, kind text, day date, done_by uuid, method text, session int, of_all int", 2,
                (state, timeline) -> state.part(Clinical.class).map(it -> it.work(state.person().value())).orElse(List.of())));
    }

    Clinical asked(Fact<ConsultationAsked> fact) {
        return new Clinical(with(asked, fact), given, worked, published);
    }

    Clinical given(Fact<ConsultationGiven> fact) {
        return new Clinical(asked, with(given, fact), worked, published);
    }

    Clinical worked(Fact<DirectWorkDone> fact) {
        return new Clinical(asked, given, with(worked, fact), published);
    }

    Clinical published(Fact<ClinicalSummaryPublished> fact) {
        return new Clinical(asked, given, worked, with(published, fact));
    }

    private static <T> List<T> with(List<T> all, T one) {
        return Stream.concat(all.stream(), Stream.of(one)).toList();
    }

    private List<Object[]> consultations(UUID person) {
        var rows = new ArrayList<Object[]>();
        for (var question : asked) {
            var answer = given.stream().filter(each -> question.id().equals(each.body().of())).findFirst().orElse(null);
            rows.add(row(person, question, question.body().hub(), answer));
        }
        for (var answer : given)
            if (asked.stream().noneMatch(each -> each.id().equals(answer.body().of()))) rows.add(new Object[] {person, answer.id().value(), null, null, null, answer.happened().day(), whose(answer), answer.id().value()});
        return rows;
    }

    private static Object[] row(UUID person, Fact<?> question, String hub, Fact<?> answer) {
        return new Object[] {person, question.id().value(), hub, question.happened().day(), whose(question), answer == null ? null : answer.happened().day(), answer == null ? null : whose(answer), answer == null ? null : answer.id().value()};
    }

    private List<Object[]> work(UUID person) {
        var rows = new ArrayList<Object[]>();
        for (var each : worked) rows.add(new Object[] {person, each.id().value(), "direct-work", each.happened().day(), whose(each), each.body().method(), each.body().session(), each.body().of()});
        for (var each : published) rows.add(new Object[] {person, each.id().value(), "summary", each.happened().day(), whose(each), null, null, null});
        return rows;
    }

    /** Whoever it was done by, not whoever keyed it. */
    private static UUID whose(Fact<?> fact) {
        return fact.recorded().onBehalfOf() == null ? fact.recorded().by() : fact.recorded().onBehalfOf();
    }
}
