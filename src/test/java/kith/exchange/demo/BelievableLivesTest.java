package kith.exchange.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kith.casework.CaseworkFacts;
import kith.casework.CaseworkFacts.VisitMade;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.Happened;
import kith.ledger.PersonId;
import kith.people.PeopleFacts;
import kith.people.PeopleFacts.PersonIdentified;
import kith.people.PeopleFacts.ResidenceStarted;
import kith.protection.ProtectionFacts;
import org.junit.jupiter.api.Test;

class BelievableLivesTest {

    private static final List<DemoFamily> FAMILIES = AuthorityOfTheTests.families(700);
    private static final LocalDate TODAY = AuthorityOfTheTests.TODAY;

    @Test void every_fact_is_valid_and_survives_being_written_down() {
        assertThat(FAMILIES).allSatisfy(family -> assertThat(family.facts()).allSatisfy(fact -> {
            var written = AuthorityOfTheTests.JSON.write(fact);
            assertThat(AuthorityOfTheTests.JSON.write(AuthorityOfTheTests.JSON.read(written))).isEqualTo(written);
        }));
    }

    @Test void nothing_is_recorded_before_it_happened_or_after_this_morning() {
        var now = Pen.instant(TODAY, Pen.MORNING);

        assertThat(facts()).allMatch(fact -> !fact.recorded().at().isAfter(now) && !fact.happened().day().isAfter(TODAY));
        assertThat(facts()).allMatch(fact -> !fact.recorded().at().atZone(Happened.LONDON).toLocalDate().isBefore(fact.happened().day()));
        assertThat(facts()).allMatch(fact -> fact.happened().at() == null || fact.recorded().at().isAfter(fact.happened().at()));
    }

    @Test void a_family_is_written_in_the_order_it_was_recorded() {
        assertThat(FAMILIES).allSatisfy(family -> assertThat(family.facts().stream().map(fact -> fact.recorded().at()).toList()).isSorted());
    }

    @Test void a_correction_or_a_completed_record_names_something_already_recorded() {
        for (var family : FAMILIES)
            for (var fact : family.facts()) {
                var meant = fact.corrects() != null ? fact.corrects() : fact.withdraws() != null ? fact.withdraws() : fact.value("of");
                if (!(meant instanceof FactId)) continue;
                assertThat(family.facts().stream().filter(each -> each.id().equals(meant)).map(each -> each.recorded().at()).findFirst())
                    .get().satisfies(at -> assertThat((Instant) at).isBefore(fact.recorded().at()));
            }
    }

    @Test void no_child_is_on_a_plan_before_the_conference() {
        for (var family : FAMILIES)
            for (var plan : of(family, ProtectionFacts.PLAN_STARTED.name()))
                assertThat(of(family, ProtectionFacts.CONFERENCE.name())).anyMatch(held -> held.happened().day().equals(plan.happened().day()) && held.about().equals(plan.about()));
    }

    @Test void nobody_is_visited_alone_before_birth_or_after_death() {
        for (var family : FAMILIES)
            for (var follows : AuthorityOfTheTests.children(family))
                for (var fact : follows.state().history()) {
                    if (!(fact.body() instanceof VisitMade visit)) continue;
                    boolean born = follows.state().life().born() != null && !follows.state().life().born().isAfter(fact.happened().day());
                    assertThat(born || !Boolean.TRUE.equals(visit.seenAlone())).isTrue();
                    assertThat(follows.state().life().died() == null || !follows.state().life().died().isBefore(fact.happened().day())).isTrue();
                }
    }

    @Test void nobody_is_worked_with_long_before_birth() {
        for (var family : FAMILIES)
            for (var follows : AuthorityOfTheTests.children(family)) {
                var born = follows.state().life().born();
                if (born != null) assertThat(follows.state().history()).noneMatch(fact -> fact.happened().day().isBefore(born.minusDays(280)));
            }
    }

    @Test void brothers_and_sisters_share_an_address() {
        for (var family : FAMILIES)
            assertThat(of(family, PeopleFacts.RESIDENCE_STARTED.name()).stream().filter(fact -> isChild(family, fact)).map(fact -> (ResidenceStarted) fact.body())
                .filter(home -> home.use().equals("home")).map(ResidenceStarted::line).distinct().count()).isLessThanOrEqualTo(2);
    }

    @Test void numbers_have_their_check_digits_and_belong_to_nobody_else() {
        var numbers = facts().stream().filter(fact -> fact.body() instanceof PersonIdentified).map(fact -> (PersonIdentified) fact.body()).toList();

        assertThat(numbers.stream().filter(each -> each.scheme().equals("nhs-number"))).allMatch(each -> each.value().matches("999\\d{7}") && nhsValid(each.value()));
        assertThat(numbers.stream().filter(each -> each.scheme().equals("upn"))).allMatch(each -> upnValid(each.value()));
        assertThat(numbers).doesNotHaveDuplicates();
    }

    @Test void visits_find_closed_doors_too() {
        var visits = facts().stream().filter(fact -> fact.is(CaseworkFacts.VISIT)).map(fact -> ((VisitMade) fact.body()).outcome()).toList();

        assertThat(visits).contains("no-access", "attempted", "refused");
        assertThat(visits.stream().filter("done"::equals).count()).isBetween(visits.size() * 85L / 100, visits.size() * 97L / 100);
    }

    private static boolean upnValid(String upn) {
        int sum = 0;
        for (int at = 1; at < 13; at++) sum += (upn.charAt(at) - '0') * (at + 1);
        return upn.length() == 13 && upn.charAt(0) == "ABCDEFGHJKLMNPQRTUVWXYZ".charAt(sum % 23);
    }

    private static boolean nhsValid(String number) {
        int sum = 0;
        for (int at = 0; at < 9; at++) sum += (number.charAt(at) - '0') * (10 - at);
        return (11 - sum % 11) % 11 == number.charAt(9) - '0';
    }

    private static List<Fact<?>> facts() {
        return FAMILIES.stream().<Fact<?>>flatMap(family -> family.facts().stream()).toList();
    }

    private static List<Fact<?>> of(DemoFamily family, String kind) {
        return family.facts().stream().<Fact<?>>filter(fact -> fact.kind().name().equals(kind)).toList();
    }

    private static boolean isChild(DemoFamily family, Fact<?> fact) {
        PersonId about = fact.about().getFirst();
        return family.children().contains(about);
    }
}
