package kith.hub.cover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kith.hub.cover.StandIns.Around;
import kith.hub.cover.StandIns.Member;
import kith.hub.cover.StandIns.Part;
import org.junit.jupiter.api.Test;

/** Who covers whom, worked out by hand: hub 10 with its buddy hub 11, the week of Monday 23 November. */
class StandInsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final String LEAD = "consultant-social-worker";
    private static final String WORKER = "social-worker";

    private final List<Member> ten = new ArrayList<>(List.of(lead("Cora", 0), coordinator("Cody"), worker("Wanda", 12, 0), worker("Oscar", 14, 0), worker("Iris", 9, 0), family("Finn", 3, 0), learning("Ash", 6)));
    private final List<Member> eleven = new ArrayList<>(List.of(lead("Lena", 0), coordinator("Kit"), worker("Bram", 10, 0), worker("Tess", 8, 0)));
    private final List<Member> above = new ArrayList<>(List.of(member("Greta", "group-manager", false, false, false, false, 0, 0)));
    private int least = 2;

    // ---- inside the hub first

    @Test void a_colleague_of_the_same_work_who_holds_the_fewest() {
        assertThat(told("Wanda", 0, 5)).containsExactly("23–27 Iris INSIDE");
    }

    @Test void whoever_covers_for_somebody_on_those_days_counts_with_their_children_too() {
        set(ten, covering(one(ten, "Iris"), 11));
        assertThat(told("Wanda", 0, 5)).as("Iris has nine of her own and eleven of somebody away").containsExactly("23–27 Oscar INSIDE");
    }

    @Test void whoever_works_with_the_children_already_comes_before_everybody() {
        set(ten, family("Finn", 3, 7));
        assertThat(told("Wanda", 0, 5)).containsExactly("23–27 Finn INSIDE");
    }

    @Test void somebody_newly_qualified_is_asked_last_of_all_in_the_hub() {
        away("Oscar", 0, 5);
        away("Iris", 0, 5);
        away("Finn", 0, 5);
        assertThat(told("Wanda", 0, 5)).containsExactly("23–27 Cora LED");
    }

    @Test void who_can_stay_to_the_end_comes_before_who_cannot() {
        away("Iris", 2, 5);
        assertThat(told("Wanda", 0, 5)).containsExactly("23–27 Oscar INSIDE");
    }

    @Test void nobody_can_stay_to_the_end_so_two_share_it_and_the_family_changes_once() {
        away("Iris", 3, 5);
        away("Oscar", 0, 2);
        away("Finn", 0, 5);
        assertThat(told("Wanda", 0, 5)).containsExactly("23–25 Iris INSIDE", "26–27 Oscar INSIDE");
    }

    @Test void a_clinician_holds_no_child_and_nobody_needs_to_stand_in() {
        var clinician = member("Clio", "clinician", false, false, false, false, 0, 0);
        ten.add(clinician);
        assertThat(told("Clio", 0, 5)).isEmpty();
    }

    @Test void without_a_day_back_it_lasts_and_what_is_known_of_later_counts() {
        away("Iris", 7, 14);
        assertThat(StandIns.of(one(ten, "Wanda"), Span.days(MONDAY, null), false, around(), null, null)).singleElement().satisfies(part -> {
            assertThat(name(part)).isEqualTo("Oscar");
            assertThat(part.span().until()).isNull();
        });
    }

    // ---- the buddy hub

    @Test void whoever_leads_is_stood_in_for_by_whoever_leads_the_buddy_hub() {
        assertThat(told("Cora", 0, 5)).containsExactly("23–27 Lena of hub-11 LEAD");
    }

    @Test void the_coordinator_by_the_buddys_coordinator() {
        assertThat(told("Cody", 0, 5)).containsExactly("23–27 Kit of hub-11 COORDINATOR");
    }

    @Test void with_too_few_left_the_buddy_hub_covers_for_those_days_alone() {
        least = 3;
        away("Oscar", 2, 4);
        away("Iris", 2, 4);
        away("Finn", 2, 4);
        // Cora and Ash are two on Wednesday and Thursday
        assertThat(told("Wanda", 0, 5)).containsExactly("23–24 Iris INSIDE", "25–26 Tess of hub-11 TOO_FEW", "27–27 Iris INSIDE");
    }

    @Test void the_hub_asks_its_buddy() {
        assertThat(StandIns.of(one(ten, "Wanda"), week(0, 5), true, around(), null, null).stream().map(StandInsTest::says).map(this::named)).containsExactly("23–27 Tess of hub-11 ASKED");
    }

    @Test void the_whole_hub_is_at_its_meeting() {
        assertThat(StandIns.of(null, week(2, 3), false, around(), null, null).stream().map(StandInsTest::says).map(this::named)).containsExactly("25–25 Kit of hub-11 MEETING");
    }

    @Test void a_model_whose_buddy_does_not_stand_in_for_posts_stays_inside() {
        assertThat(StandIns.of(one(ten, "Cora"), week(0, 5), false, new Around("hub-10", ten, "hub-11", eleven, above, least, false, false), null, null).stream().map(StandInsTest::says).map(this::named))
            .containsExactly("23–27 Finn INSIDE");
    }

    // ---- somebody is named

    @Test void whoever_is_named_stands_in_although_another_has_fewer() {
        assertThat(named("Wanda", "Oscar")).containsExactly("23–27 Oscar NAMED");
    }

    @Test void somebody_of_the_buddy_hub_may_be_named_and_covers_with_their_hub() {
        assertThat(named("Wanda", "Bram")).containsExactly("23–27 Bram of hub-11 NAMED");
    }

    @Test void on_the_days_on_which_whoever_is_named_is_away_the_rule_finds_another() {
        away("Oscar", 1, 3);
        assertThat(named("Wanda", "Oscar")).containsExactly("23–23 Oscar NAMED", "24–25 Iris INSIDE", "26–27 Oscar NAMED");
    }

    @Test void nobody_is_named_for_themselves() {
        assertThat(named("Wanda", "Wanda")).containsExactly("23–27 Iris INSIDE");
    }

    // ---- trouble

    @Test void the_buddy_is_away_too() {
        away("Lena", 0, 5);
        assertThat(told("Cora", 0, 5)).containsExactly("23–27 Finn INSIDE");
    }

    @Test void two_who_would_stand_in_for_each_other_are_both_away_and_neither_is_named() {
        away("Lena", 0, 5);
        assertThat(told("Cora", 0, 5)).noneMatch(each -> each.contains("Lena"));
        var back = new Around("hub-11", eleven, "hub-10", List.of(awayFor(one(ten, "Cora"), 0, 5)), above, least, true, true);
        assertThat(StandIns.of(one(eleven, "Lena"), week(0, 5), false, back, null, null)).noneMatch(part -> one(ten, "Cora").id().equals(part.worker()));
    }

    @Test void who_stands_in_becomes_ill_and_the_next_takes_over_from_that_day() {
        var iris = one(ten, "Iris").id();
        away("Iris", 2, 5);
        // as it is planned again from Wednesday on
        assertThat(StandIns.of(one(ten, "Wanda"), week(2, 5), false, around(), iris, null).stream().map(StandInsTest::says).map(this::named)).containsExactly("25–27 Oscar INSIDE");
    }

    @Test void who_stands_in_already_stays_although_another_has_fewer() {
        assertThat(StandIns.of(one(ten, "Wanda"), week(2, 5), false, around(), one(ten, "Oscar").id(), null).stream().map(StandInsTest::says).map(this::named)).containsExactly("25–27 Oscar INSIDE");
    }

    @Test void both_hubs_are_empty_and_whoever_leads_the_group_answers_and_then_nobody() {
        least = 0;
        for (var each : List.copyOf(ten)) away(each.name(), 0, 5);
        for (var each : List.copyOf(eleven)) away(each.name(), 0, 5);
        assertThat(told("Wanda", 0, 5)).containsExactly("23–27 Greta ABOVE");
        above.clear();
        assertThat(told("Wanda", 0, 5)).containsExactly("23–27 null NOBODY");
    }

    @Test void a_hub_without_a_buddy_covers_for_itself() {
        var alone = new Around("hub-10", ten, null, List.of(), above, least, true, true);
        assertThat(StandIns.of(one(ten, "Cody"), week(0, 5), false, alone, null, null).stream().map(StandInsTest::says).map(this::named)).containsExactly("23–27 Cora LED");
    }

    // ---- the words of the stories

    private List<String> told(String absent, int from, int until) {
        return StandIns.of(one(ten, absent), week(from, until), false, around(), null, null).stream().map(StandInsTest::says).map(this::named).toList();
    }

    private List<String> named(String absent, String whom) {
        var id = Stream.of(ten, eleven).flatMap(List::stream).filter(each -> each.name().equals(whom)).findFirst().orElseThrow().id();
        return StandIns.of(one(ten, absent), week(0, 5), false, around(), null, id).stream().map(StandInsTest::says).map(this::named).toList();
    }

    private static Member covering(Member m, int covers) {
        return new Member(m.id(), m.name(), m.role(), m.leads(), m.takesMessages(), m.holds(), m.learning(), m.knows(), m.children(), covers, m.away());
    }

    private Around around() { return new Around("hub-10", ten, "hub-11", eleven, above, least, true, true); }

    private static String says(Part part) {
        return part.span().from().getDayOfMonth() + "–" + part.span().until().minusDays(1).getDayOfMonth() + " {" + part.worker() + "}" + (part.hub() == null ? "" : " of " + part.hub()) + " " + part.why();
    }

    private String named(String said) {
        var named = said;
        for (var each : Stream.of(ten, eleven, above).flatMap(List::stream).toList()) named = named.replace("{" + each.id() + "}", each.name());
        return named.replace("{null}", "null");
    }

    private String name(Part part) { return Stream.of(ten, eleven, above).flatMap(List::stream).filter(each -> each.id().equals(part.worker())).map(Member::name).findFirst().orElse(null); }

    private void away(String name, int from, int until) {
        for (var all : List.of(ten, eleven)) all.replaceAll(each -> each.name().equals(name) ? awayFor(each, from, until) : each);
    }

    private static Member awayFor(Member m, int from, int until) {
        return new Member(m.id(), m.name(), m.role(), m.leads(), m.takesMessages(), m.holds(), m.learning(), m.knows(), m.children(), m.covers(), List.of(week(from, until)));
    }

    private static void set(List<Member> all, Member to) { all.replaceAll(each -> each.name().equals(to.name()) ? to : each); }

    private static Member one(List<Member> all, String name) { return all.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow(); }

    private static Span week(int from, int until) { return Span.days(MONDAY.plusDays(from), MONDAY.plusDays(until)); }

    private static Member lead(String name, int children) { return member(name, LEAD, true, false, true, false, 0, children); }

    private static Member coordinator(String name) { return member(name, "hub-coordinator", false, true, false, false, 0, 0); }

    private static Member worker(String name, int children, int knows) { return member(name, WORKER, false, false, true, false, knows, children); }

    private static Member family(String name, int children, int knows) { return member(name, "child-and-family-worker", false, false, true, false, knows, children); }

    private static Member learning(String name, int children) { return member(name, "newly-qualified-social-worker", false, false, true, true, 0, children); }

    private static Member member(String name, String role, boolean leads, boolean takes, boolean holds, boolean learning, int knows, int children) {
        return new Member(UUID.nameUUIDFromBytes(name.getBytes()), name, role, leads, takes, holds, learning, knows, children, 0, List.of());
    }
}
