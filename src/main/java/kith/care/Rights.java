package kith.care;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import kith.care.RightsFacts.AccommodationAgreed;
import kith.care.RightsFacts.AgreementWithdrawn;
import kith.care.RightsFacts.ConsentSettled;
import kith.care.RightsFacts.FamilyTimeArranged;
import kith.care.RightsFacts.FamilyTimeEnded;
import kith.care.RightsFacts.RepresentativeAppointed;
import kith.care.RightsFacts.RepresentativeEnded;
import kith.care.RightsFacts.ResponsibilityEnded;
import kith.care.RightsFacts.ResponsibilityRecorded;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.PersonId;
import kith.pathway.ChildState;
import kith.pathway.Projection;
import kith.pathway.Timeline;

/** Who holds parental responsibility, who consents to what, the agreement under section 20, family time, and who stands beside the child. */
public record Rights(List<Holder> holders, Agreement agreement, List<Consent> consents, List<FamilyTime> familyTime, List<Representative> representatives) {

    public record Holder(PersonId holder, String by, LocalDate since, LocalDate until) {}

    /** @param withdrawn null while the agreement stands */
    public record Agreement(LocalDate agreed, PersonId by, LocalDate withdrawn, PersonId withdrawnBy) {}

    public record Consent(String matter, String decides, String answer, PersonId holder, LocalDate since, FactId fact) {}

    public record FamilyTime(PersonId with, String how, String often, LocalDate since, FactId fact) {}

    public record Representative(String role, String name, String phone, LocalDate since) {}

    static final Rights NONE = new Rights(List.of(), null, List.of(), List.of(), List.of());

    public static List<Projection> projections() {
        return List.of(
            Projection.of("care.responsibility", "person uuid, holder uuid, gained_by text, since date, until date", 2, rows(Rights::holders, (person, it) ->
                new Object[] {person, it.holder().value(), it.by(), it.since(), it.until()})),
            Projection.of("care.agreement", "person uuid, agreed date, agreed_by uuid, withdrawn date, withdrawn_by uuid", 1, rows(rights -> rights.agreement == null ? List.of() : List.of(rights.agreement),
                (person, it) -> new Object[] {person, it.agreed(), id(it.by()), it.withdrawn(), id(it.withdrawnBy())})),
            Projection.of("care.consent", "person uuid, matter text, decides text, answer text, holder uuid, since date, fact uuid", 2, rows(Rights::consents, (person, it) ->
                new Object[] {person, it.matter(), it.decides(), it.answer(), id(it.holder()), it.since(), it.fact().value()})),
            Projection.of("care.family_time", "person uuid, relative uuid, how text, often text, since date, fact uuid", 2, rows(Rights::familyTime, (person, it) ->
                new Object[] {person, it.with().value(), it.how(), it.often(), it.since(), it.fact().value()})),
            Projection.of("care.representative", "person uuid, role text, name text, phone text, since date", 2, rows(Rights::representatives, (person, it) ->
                new Object[] {person, it.role(), it.name(), it.phone(), it.since()})));
    }

    private static <T> BiFunction<ChildState, Timeline, List<Object[]>> rows(Function<Rights, List<T>> part, BiFunction<Object, T, Object[]> row) {
        return (state, timeline) -> state.part(Rights.class).map(rights -> part.apply(rights).stream().map(each -> row.apply(state.person().value(), each)).toList()).orElse(List.of());
    }

    private static Object id(PersonId person) {
        return person == null ? null : person.value();
    }

    Rights responsible(Fact<ResponsibilityRecorded> fact) {
        var it = fact.body();
        return withHolders(and(without(holders, each -> each.holder().equals(it.holder())), new Holder(it.holder(), it.by(), fact.happened().day(), null)));
    }

    Rights responsibleNoLonger(Fact<ResponsibilityEnded> fact) {
        var holder = fact.body().holder();
        var before = holders.stream().filter(each -> each.holder().equals(holder)).findFirst().orElse(new Holder(holder, null, null, null));
        return withHolders(and(without(holders, each -> each.holder().equals(holder)), new Holder(holder, before.by(), before.since(), fact.happened().day())));
    }

    Rights agreed(Fact<AccommodationAgreed> fact) {
        // no agreement of one parent sets aside what another objects to (Children Act 1989, section 20(7); Social Services and Well-being (Wales) Act 2014, section 76(4))
        boolean objected = agreement != null && agreement.withdrawn() != null && agreement.withdrawnBy() != null && !agreement.withdrawnBy().equals(fact.body().by());
        return new Rights(holders, new Agreement(fact.happened().day(), fact.body().by(), objected ? agreement.withdrawn() : null, objected ? agreement.withdrawnBy() : null), consents, familyTime, representatives);
    }

    Rights withdrawn(Fact<AgreementWithdrawn> fact) {
        var before = agreement == null ? new Agreement(null, null, null, null) : agreement;
        return new Rights(holders, new Agreement(before.agreed(), before.by(), fact.happened().day(), fact.body().by()), consents, familyTime, representatives);
    }

    Rights settled(Fact<ConsentSettled> fact) {
        var it = fact.body();
        return new Rights(holders, agreement, and(without(consents, each -> each.matter().equals(it.matter())),
            new Consent(it.matter(), it.decides(), it.answer(), it.holder(), fact.happened().day(), fact.id())), familyTime, representatives);
    }

    Rights arranged(Fact<FamilyTimeArranged> fact) {
        var it = fact.body();
        return new Rights(holders, agreement, consents, and(without(familyTime, each -> each.with().equals(it.with())),
            new FamilyTime(it.with(), it.how(), it.often(), fact.happened().day(), fact.id())), representatives);
    }

    Rights arrangedNoLonger(Fact<FamilyTimeEnded> fact) {
        return new Rights(holders, agreement, consents, without(familyTime, each -> each.with().equals(fact.body().with())), representatives);
    }

    Rights represented(Fact<RepresentativeAppointed> fact) {
        var it = fact.body();
        return new Rights(holders, agreement, consents, familyTime, and(without(representatives, each -> each.role().equals(it.role())),
            new Representative(it.role(), it.name(), it.phone(), fact.happened().day())));
    }

    Rights representedNoLonger(Fact<RepresentativeEnded> fact) {
        return new Rights(holders, agreement, consents, familyTime, without(representatives, each -> each.role().equals(fact.body().role())));
    }

    private Rights withHolders(List<Holder> changed) {
        return new Rights(changed, agreement, consents, familyTime, representatives);
    }

    private static <T> List<T> and(List<T> before, T added) {
        var all = new ArrayList<>(before);
        all.add(added);
        return List.copyOf(all);
    }

    private static <T> List<T> without(List<T> before, Predicate<T> which) {
        return before.stream().filter(which.negate()).toList();
    }
}
