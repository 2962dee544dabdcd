package kith.exchange.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.frontdoor.FrontDoorFacts.ContactDecided;
import kith.frontdoor.FrontDoorFacts.ContactReceived;
import kith.frontdoor.MashFacts.MashCheckAsked;
import kith.frontdoor.MashFacts.MashEnquiryStarted;
import kith.hub.Allocation;
import kith.ledger.Fact;
import kith.ledger.FactId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** There is work to see in every job, on whichever day somebody starts. */
class ThisMorningTest {

    private static final List<DemoFamily> FAMILIES = AuthorityOfTheTests.ofSeed(DemoAuthority.SEED).morning().toList();

    @Test void a_dozen_contacts_wait_some_urgent_one_anonymous_one_about_an_unborn_child() {
        var decided = facts(FAMILIES).map(Fact::body).filter(ContactDecided.class::isInstance).map(each -> ((ContactDecided) each).of()).collect(Collectors.toSet());
        var waiting = facts(FAMILIES).filter(fact -> fact.body() instanceof ContactReceived && fact.words().size() == 4 && !decided.contains(fact.id())).map(fact -> (ContactReceived) fact.body()).toList();

        assertThat(waiting).hasSize(12).anyMatch(ContactReceived::urgent).anyMatch(each -> Boolean.TRUE.equals(each.anonymous())).anyMatch(each -> each.source().equals("3D"));
    }

    @Test void what_is_not_back_from_the_mash_has_an_enquiry_that_asks_somebody() {
        var all = Stream.concat(FAMILIES.stream(), AuthorityOfTheTests.families(600).stream()).toList();
        var open = all.stream().flatMap(family -> notBack(family.facts()).stream()).toList();
        var started = facts(all).map(Fact::body).filter(MashEnquiryStarted.class::isInstance).map(each -> ((MashEnquiryStarted) each).of()).toList();

        assertThat(started).isNotEmpty().doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(open);
        assertThat(facts(all).filter(fact -> fact.body() instanceof MashCheckAsked).count()).isGreaterThan(started.size());
    }

    private static List<FactId> notBack(List<Fact<?>> facts) {
        if (facts.stream().anyMatch(fact -> fact.kind().name().equals("referral.no-further-action"))) return List.of();
        return facts.stream().map(Fact::body).filter(ContactDecided.class::isInstance).map(ContactDecided.class::cast).collect(Collectors.groupingBy(ContactDecided::of)).entrySet().stream()
            .filter(each -> each.getValue().stream().allMatch(decided -> decided.decision().equals("mash"))).map(Map.Entry::getKey).toList();
    }

    @Test void children_with_a_referral_wait_for_a_hub() {
        var waiting = FAMILIES.stream().filter(family -> family.facts().stream().anyMatch(fact -> fact.kind().name().equals("referral.accepted")))
            .flatMap(family -> AuthorityOfTheTests.children(family).stream()).filter(child -> child.state().part(Allocation.class).isEmpty()).toList();

        assertThat(waiting).isNotEmpty();
    }

    @ParameterizedTest @ValueSource(strings = {"2026-11-22", "2026-11-26", "2027-01-02"})
    void one_of_each_thing_is_there(String day) {
        var kinds = AuthorityOfTheTests.on(LocalDate.parse(day)).morning().flatMap(family -> family.facts().stream()).map(fact -> fact.kind().name()).collect(Collectors.toSet());

        assertThat(kinds).containsAll(Set.of("police-protection.started", "authority.given", "night-message.left", "restriction.placed", "conflict.declared", "strand.marked", "duplicate.proposed",
            "safety-plan.made", "parental-responsibility.recorded", "family-time.arranged", "handover.offered", "introduction.planned", "introduction.made"));
    }

    @Test void every_fact_survives_being_written_down_and_no_token_is_left_in_the_words() {
        assertThat(facts(FAMILIES)).allSatisfy(fact -> assertThat(AuthorityOfTheTests.JSON.write(fact)).isNotEmpty())
            .noneMatch(fact -> fact.words().stream().anyMatch(words -> words.text().contains("{") || words.text().contains("null")));
    }

    private static Stream<Fact<?>> facts(List<DemoFamily> families) {
        return families.stream().flatMap(family -> family.facts().stream());
    }
}
