package kith.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import kith.app.Tellings;
import kith.gate.GateFacts.GatePassed;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.FactKind;
import kith.ledger.Happened;
import kith.ledger.PersonId;
import kith.ledger.Rank;
import kith.ledger.Recorded;
import org.junit.jupiter.api.Test;

/** Each gate that ships with Kith, on days worked out by hand. */
class GateTest {

    private static final Gates GATES = GateFiles.shipped(Tellings.kinds());
    private static final PersonId CHILD = PersonId.fresh();
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    public record Until(LocalDate until) {}

    public record Consent(String parent, String to) {}

    public record Status(String legalStatus) {}

    public record Ordered(String order) {}

    public record Approval(String by) {}

    public record Withdrawal(String parent) {}

    public record Nothing() {}

    @Test void a_law_that_has_not_commenced_asks_for_nothing_until_its_day_is_written_in() {
        var shipped = gate("family-group-meeting", "england");
        assertThat(shipped.from()).isNull();
        assertThat(stands(shipped, DAY)).isEmpty();

        var dated = new Gate(shipped.gate(), shipped.title(), shipped.before(), shipped.law(), "2026-03-01", shipped.says(), shipped.needs(), shipped.passes(), shipped.passHolds());
        assertThat(stands(dated, DAY.minusDays(2))).isEmpty();
        assertThat(stands(dated, DAY)).hasSize(1);
        assertThat(stands(dated, DAY, happened("group-meeting.offered", DAY.minusDays(9), new Nothing()))).isEmpty();
        assertThat(stands(dated, DAY, happened("group-meeting.excepted", DAY.minusDays(9), new Nothing()))).isEmpty();
        assertThat(stands(dated, DAY, happened("group-meeting.offered", DAY.plusDays(1), new Nothing()))).as("not before it happened").hasSize(1);
    }

    @Test void an_approval_counts_in_the_time_in_care_that_is_to_end() {
        var gate = gate("accommodation-end", "england");
        var earlier = happened("accommodation-end.approved", DAY.minusYears(1), new Approval("director"));
        var again = happened("care.started", DAY.minusMonths(2), new Nothing());

        assertThat(stands(gate, DAY)).hasSize(1);
        assertThat(stands(gate, DAY, earlier)).isEmpty();
        assertThat(stands(gate, DAY, earlier, again)).hasSize(1);
        assertThat(stands(gate, DAY, earlier, again, happened("accommodation-end.approved", DAY, new Approval("director")))).isEmpty();
    }

    @Test void from_sixteen_on_it_is_the_director_who_approves() {
        var gate = gate("accommodation-end", "england");
        var officer = happened("accommodation-end.approved", DAY, new Approval("nominated-officer"));
        assertThat(missing(gate, DAY, DAY.minusYears(16).plusDays(1), officer)).as("fifteen").isEmpty();
        assertThat(missing(gate, DAY, DAY.minusYears(16), officer)).as("the sixteenth birthday").hasSize(1);
        assertThat(missing(gate, DAY, null, officer)).as("nobody knows the birth").hasSize(1);
        assertThat(missing(gate, DAY, DAY.minusYears(16), happened("accommodation-end.approved", DAY, new Approval("director")))).isEmpty();
    }

    @Test void a_courts_authority_opens_as_long_as_it_lasts() {
        for (var gate : List.of(gate("secure-accommodation", "england"), gate("secure-accommodation-wales", "wales"))) {
            var authority = happened("secure-accommodation.authorised", DAY.minusDays(10), new Until(DAY));
            assertThat(missing(gate, DAY, DAY.minusYears(15), authority)).isEmpty();
            assertThat(missing(gate, DAY.plusDays(1), DAY.minusYears(15), authority)).hasSize(1);
        }
    }

    @Test void a_child_under_thirteen_is_kept_there_only_with_the_approval_of_the_government() {
        for (var gate : List.of(gate("secure-accommodation", "england"), gate("secure-accommodation-wales", "wales"))) {
            var authority = happened("secure-accommodation.authorised", DAY, new Until(DAY.plusMonths(3)));
            assertThat(missing(gate, DAY, DAY.minusYears(13), authority)).as("the thirteenth birthday").isEmpty();
            assertThat(missing(gate, DAY, DAY.minusYears(13).plusDays(1), authority)).as("twelve").singleElement().asString().contains("under 13");
            assertThat(missing(gate, DAY, null, authority)).as("nobody knows the birth").hasSize(1);

            var approval = happened("secure-accommodation.approved", DAY.minusDays(3), new Nothing());
            assertThat(missing(gate, DAY, DAY.minusYears(12), approval, authority)).isEmpty();
            assertThat(missing(gate, DAY, DAY.minusYears(12), approval, happened("secure-accommodation.ended", DAY.minusDays(1), new Nothing()), authority)).as("of an earlier time").hasSize(1);
        }
    }

    @Test void a_mothers_consent_counts_from_the_day_the_child_is_six_weeks_old() {
        var gate = gate("adoption-placement", "wales");
        var born = LocalDate.of(2026, 1, 1);
        var father = consent("father", "placement");
        assertThat(missing(gate, DAY, born, father, happened("adoption-consent.given", LocalDate.of(2026, 2, 11), new Consent("mother", "placement")))).as("41 days").hasSize(1);
        assertThat(missing(gate, DAY, born, father, consent("mother", "placement"))).as("42 days").isEmpty();
        assertThat(missing(gate, DAY, null, father, consent("mother", "both"))).as("nobody knows the birth").hasSize(1);
        assertThat(missing(gate, DAY, born, father, consent("mother", "adoption"))).as("to adoption alone").hasSize(1);
        assertThat(missing(gate, DAY, born, happened("legal-status.changed", LocalDate.of(2026, 2, 1), new Status("E1")))).as("placement order").isEmpty();
        assertThat(missing(gate, DAY, born, happened("legal-status.changed", LocalDate.of(2026, 2, 1), new Status("E1")), happened("legal-status.changed", LocalDate.of(2026, 2, 20), new Status("C2")))).as("no longer").hasSize(2);
        var order = happened("final-order.made", LocalDate.of(2026, 2, 1), new Ordered("placement"));
        assertThat(missing(gate, DAY, born, order)).as("placement order, by the hearing").isEmpty();
        assertThat(missing(gate, DAY, born, order, happened("legal-status.changed", LocalDate.of(2026, 2, 1), new Status("E1")))).as("and the legal status with it").isEmpty();
        assertThat(missing(gate, DAY, born, order, happened("legal-status.changed", LocalDate.of(2026, 2, 1), new Status("E1")), happened("legal-status.changed", LocalDate.of(2026, 2, 20), new Status("C2")))).as("revoked since").hasSize(2);
    }

    @Test void each_parents_consent_is_asked_for_and_none_counts_once_withdrawn() {
        var gate = gate("adoption-placement", "england");
        var born = LocalDate.of(2026, 1, 1);
        var both = new Fact<?>[] {consent("mother", "both"), consent("father", "both")};
        assertThat(missing(gate, DAY, born, both[0])).singleElement().asString().contains("father or guardian");
        assertThat(missing(gate, DAY, born, both[1])).singleElement().asString().contains("mother's consent");
        assertThat(missing(gate, DAY, born, both)).isEmpty();

        var withdrawn = happened("adoption-consent.withdrawn", LocalDate.of(2026, 2, 20), new Withdrawal("mother"));
        assertThat(missing(gate, DAY, born, both[0], both[1], withdrawn)).as("hers").singleElement().asString().contains("mother's consent");
        assertThat(missing(gate, LocalDate.of(2026, 2, 19), born, both[0], both[1], withdrawn)).as("the day before").isEmpty();
        assertThat(missing(gate, DAY, born, both[0], both[1], withdrawn, happened("adoption-consent.given", LocalDate.of(2026, 2, 25), new Consent("mother", "both")))).as("given anew").isEmpty();
    }

    @Test void a_managers_word_opens_for_a_week_and_says_what_is_missing_still() {
        var gate = gate("accommodation-end", "england");
        var passed = Fact.of(FactId.fresh(), GateFacts.PASSED, List.of(CHILD), Happened.on(DAY), Recorded.at(DAY.atStartOfDay(Happened.LONDON).toInstant()), new GatePassed("accommodation-end", "urgent"));

        var standing = gate.stands(known(null, List.of(passed)), DAY.plusDays(7));
        assertThat(standing.open()).isTrue();
        assertThat(standing.missing()).hasSize(1);
        assertThat(gate.stands(known(null, List.of(passed)), DAY.plusDays(8)).open()).isFalse();
        assertThat(gate("secure-accommodation", "england").stands(known(null, List.of(passed)), DAY).open()).as("another gate").isFalse();
    }

    @Test void each_country_has_its_own_and_those_of_both() {
        assertThat(GATES.of("england")).extracting(Gate::gate).contains("adoption-placement", "secure-accommodation", "family-group-meeting").doesNotContain("secure-accommodation-wales");
        assertThat(GATES.of("wales")).extracting(Gate::gate).containsExactlyInAnyOrder("adoption-placement", "secure-accommodation-wales");
    }

    private static Gate gate(String name, String country) {
        return GATES.named(name, country).orElseThrow();
    }

    private static Fact<Consent> consent(String parent, String to) { return happened("adoption-consent.given", LocalDate.of(2026, 2, 12), new Consent(parent, to)); }

    private static List<String> stands(Gate gate, LocalDate on, Fact<?>... facts) {
        return missing(gate, on, null, facts);
    }

    private static List<String> missing(Gate gate, LocalDate on, LocalDate born, Fact<?>... facts) {
        return gate.stands(known(born, List.of(facts)), on).missing();
    }

    private static Known known(LocalDate born, List<Fact<?>> facts) {
        var history = new ArrayList<>(facts);
        history.sort(Comparator.comparing(each -> each.happened().day()));
        return new Known(history, born, Set.of());
    }

    private static <B extends Record> Fact<B> happened(String type, LocalDate day, B body) {
        @SuppressWarnings("unchecked") var kind = (FactKind<B>) FactKind.of(type, Rank.CHANGE, body.getClass().asSubclass(Record.class));
        return Fact.of(FactId.fresh(), kind, List.of(CHILD), Happened.on(day), Recorded.at(day.atStartOfDay(Happened.LONDON).toInstant()), body);
    }
}
