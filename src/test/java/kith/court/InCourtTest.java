package kith.court;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.regex.Pattern;
import kith.KithTest;
import kith.Samples;
import kith.Samples.Family;
import kith.Visitor;
import kith.care.CareFacts;
import kith.care.CareFacts.CareStarted;
import kith.court.CourtFacts.FinalOrderMade;
import kith.court.CourtFacts.ProceedingsEnded;
import kith.care.CareFacts.LegalStatusChanged;
import kith.court.CourtFacts.HearingListed;
import kith.court.CourtFacts.InterimOrderMade;
import kith.court.CourtFacts.SupervisionOrderExtended;
import kith.court.LibertyFacts.SecureAuthorised;
import kith.court.LibertyFacts.SecureStarted;
import kith.court.ProceedingsFacts.ApplicationMade;
import kith.hub.HubWorld;
import kith.hub.HubWorld.Hub;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.Happened;
import kith.ledger.PersonId;
import kith.ledger.Recorded;
import kith.ui.Say;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A hearing is recorded once, with all that came of it, for all the children it was about. */
class InCourtTest extends KithTest {

    @Autowired HubWorld world;
    @Autowired Samples samples;
    @Autowired TransactionTemplate transaction;

    private Hub hub;
    private Family family;
    private Visitor worker;
    private FactId listing;

    @Test void what_parents_and_guardians_file_has_its_apostrophes() {
        assertThat(CourtFacts.ORDERED.field("document").codes().labels().values()).contains("Parents’ response", "Guardian’s analysis");
    }

    @BeforeEach void two_of_three_are_in_proceedings() {
        hub = world.hub(HASH);
        family = world.family(hub);
        worker = signedIn(hub.worker().username());
        var listed = samples.fact(CourtFacts.LISTED, samples.today().minusWeeks(2), new HearingListed("case-management", samples.today(), "10:30", "Marlow Heath Family Court"), family.amara(), family.ben());
        listing = listed.id();
        samples.record(samples.fact(ProceedingsFacts.APPLICATION, samples.today().minusWeeks(3), new ApplicationMade("care", null), family.amara(), family.ben()), listed);
    }

    @Test void the_week_the_hearing_and_the_last_day_are_on_the_page() {
        assertThat(worker.get(at("")).body()).contains("week 4 of 26", "Case management hearing", "at 10:30, Marlow Heath Family Court", Say.brief(samples.today().plusWeeks(23), null));
    }

    @Test void one_form_makes_the_facts_of_both_children_and_the_interim_order_is_care() {
        var answer = worker.post(at("/hearing"), hearing(UUID.randomUUID()));

        assertThat(answer.statusCode()).isEqualTo(303);
        for (var child : List.of(family.amara(), family.ben())) {
            assertThat(worker.get("/children/" + child + "/court").body()).as(child.toString()).contains("Issues resolution hearing", "Parenting assessment", "Interim care order", "Held");
            assertThat(statuses(child.value())).contains("care-proceedings", "looked-after");
        }
        assertThat(statuses(family.cleo().value())).doesNotContain("care-proceedings", "looked-after");
        assertThat(number("select count(*) from court.hearing where person = :person and held is null and vacated is null")).isEqualTo(1);
    }

    @Test void an_order_gives_way_to_the_one_that_ends_it_by_law() {
        samples.record(samples.fact(CourtFacts.FINAL, samples.today().minusDays(20), new FinalOrderMade("care", null), family.amara()));
        assertThat(orders()).containsExactly("care");
        samples.record(samples.fact(CourtFacts.INTERIM, samples.today().minusDays(15), new InterimOrderMade("interim-supervision", null), family.amara()),
            samples.fact(CourtFacts.ENDED, samples.today().minusDays(10), new ProceedingsEnded("withdrawn"), family.amara()));
        assertThat(orders()).containsExactly("care");
        samples.record(samples.fact(CourtFacts.FINAL, samples.today().minusDays(5), new FinalOrderMade("special-guardianship", null), family.amara()));
        assertThat(orders()).containsExactly("special-guardianship");
    }

    private List<String> orders() {
        return transaction.execute(status -> db.sql("select code from court.court_order where person = :person and ended is null").param("person", family.amara().value()).query(String.class).list());
    }

    @Test void what_the_court_is_asked_for_is_said_since_the_weeks_follow_from_it() {
        var address = "/children/" + family.cleo() + "/record/court-application.made";
        var form = new String[] {"fact", UUID.randomUUID().toString(), "children", family.cleo().toString(), "happened", "today"};
        assertThat(worker.post(address, form).statusCode()).isEqualTo(422);
        assertThat(statuses(family.cleo().value())).doesNotContain("care-proceedings");

        var said = Stream.concat(Stream.of(form), Stream.of("kind", "care")).toArray(String[]::new);
        assertThat(worker.post(address, said).statusCode()).isEqualTo(303);
        assertThat(statuses(family.cleo().value())).contains("care-proceedings");
    }

    @Test void sending_it_twice_records_it_once() {
        var fact = UUID.randomUUID();
        worker.post(at("/hearing"), hearing(fact));
        var again = worker.post(at("/hearing"), hearing(fact));

        assertThat(again.statusCode()).isEqualTo(303);
        assertThat(number("select count(*) from court.filing where person = :person")).isEqualTo(1);
        assertThat(number("select count(*) from court.hearing where person = :person")).isEqualTo(2);
    }

    @Test void what_is_missing_is_asked_for_and_nothing_typed_is_lost() {
        var answer = worker.post(at("/hearing"), "which", "kind:urgent", "happened", "today", "children", family.amara().toString(), "order", "interim:interim-care", "nextOn", "tomorrow", "document-1", "care-plan",
            "words", "The mother was there.");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Say what the next hearing is", "Enter the day by which it is to be filed", "The mother was there.");
    }

    @Test void both_are_ticked_at_first_and_a_hearing_of_nobody_is_none() {
        assertThat(worker.get(at("/hearing")).body()).containsPattern(ticked(family.amara())).containsPattern(ticked(family.ben()));
        var answer = worker.post(at("/hearing"), "fact", UUID.randomUUID().toString(), "which", "of:" + listing, "happened", "today", "order", "interim:interim-care");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Say which child or children it was about").doesNotContainPattern(ticked(family.amara())).doesNotContainPattern(ticked(family.ben()));
        assertThat(statuses(family.amara().value())).doesNotContain("looked-after");
        assertThat(statuses(family.ben().value())).doesNotContain("looked-after");
    }

    @Test void what_came_of_a_hearing_comes_after_it() {
        var before = Say.typed(samples.today().minusDays(3));
        var answer = heardYesterday("order", "interim:interim-care", "until", before, "extended", before, "nextKind", "final", "nextOn", before, "document-1", "care-plan", "due-1", before);

        assertThat(answer.statusCode()).isEqualTo(422);
        for (var name : List.of("until", "extended", "nextOn", "due-1")) assertThat(answer.body()).as(name).contains("id=\"" + name + "-error\"");
        assertThat(answer.body()).contains("The order ends on the day of the hearing or later", "The court gives time from the hearing on", "The next hearing is on the day of this one or later", "It is to be filed on the day of the hearing or later");
    }

    @Test void a_slip_of_the_year_sets_no_clock_to_another_century() {
        assertThat(heardYesterday("order", "interim:interim-care", "until", "22/11/2126").body()).contains("id=\"until-error\"", "Check the year");
        assertThat(heardYesterday("nextKind", "final", "nextOn", "22/11/2126").body()).contains("id=\"nextOn-error\"", "Check the year");
        assertThat(heardYesterday("document-1", "care-plan", "due-1", "22/11/2126").body()).contains("id=\"due-1-error\"", "Check the year");
        assertThat(heardYesterday("extended", "22/11/2126").statusCode()).isEqualTo(422);
    }

    /** Children Act 1989, section 32(8). */
    @Test void more_time_is_eight_weeks_at_a_time() {
        var last = samples.today().plusWeeks(31);
        assertThat(heardYesterday("extended", Say.typed(last.plusDays(1))).body()).contains("The court gives eight weeks at a time, so until " + Say.date(last) + " at the most. If it gave time before, record that first");
        assertThat(heardYesterday("extended", Say.typed(last)).statusCode()).isEqualTo(303);
        assertThat(heardYesterday("extended", Say.typed(last.plusWeeks(8))).statusCode()).as("once more").isEqualTo(303);
        assertThat(worker.get(at("")).body()).contains("week 4 of 42");
    }

    @Test void the_general_form_takes_no_day_that_the_form_of_a_hearing_refuses() {
        for (var type : List.of("supervision-order.made", "supervision-order.extended", "proceedings.extended", "secure-accommodation.authorised", "deprivation-of-liberty.started")) {
            var before = general(type, "until", Say.typed(samples.today().minusDays(3)));
            assertThat(before.statusCode()).as(type).isEqualTo(422);
            assertThat(before.body()).as(type).contains("id=\"until-error\"", "not before the day on which it happened");
            assertThat(general(type, "until", "22/11/2126").body()).as(type).contains("id=\"until-error\"", "Check the year");
        }
        assertThat(general("hearing.listed", "kind", "final", "on", Say.typed(samples.today().minusDays(3))).body()).contains("id=\"on-error\"");
        assertThat(general("filing.ordered", "document", "care-plan", "due", Say.typed(samples.today().minusDays(3))).body()).contains("id=\"due-error\"");
        assertThat(general("proceedings.extended", "until", Say.typed(samples.today().plusWeeks(31).plusDays(1))).body()).contains("the last day that the law allows");
        assertThat(number("select count(*) from court.court_order where person = :person")).isZero();
        assertThat(worker.get(at("")).body()).contains("week 4 of 26");
        assertThat(general("proceedings.extended", "until", Say.typed(samples.today().plusWeeks(31))).statusCode()).isEqualTo(303);
    }

    @Test void an_entry_is_not_corrected_to_end_before_it_began() {
        var order = samples.fact(CourtFacts.INTERIM, samples.today().minusDays(5), new InterimOrderMade("interim-care", samples.today().plusWeeks(8)), family.amara());
        samples.record(order);
        var answer = worker.post("/children/" + family.amara() + "/entries/" + order.id() + "/correction", "fact", UUID.randomUUID().toString(), "read", order.id().toString(), "happened", Say.typed(samples.today().minusDays(5)),
            "order", "interim-care", "until", Say.typed(samples.today().minusDays(9)));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("id=\"until-error\"");
    }

    private HttpResponse<String> general(String type, String... parts) {
        var typed = new ArrayList<>(List.of("fact", UUID.randomUUID().toString(), "happened", "yesterday", "children", family.amara().toString()));
        typed.addAll(List.of(parts));
        return worker.post("/children/" + family.amara() + "/record/" + type, typed.toArray(String[]::new));
    }

    @Test void the_law_under_which_a_child_is_looked_after_stands_above_the_orders() {
        samples.record(samples.fact(CareFacts.STARTED, samples.today().minusMonths(2), new CareStarted("C2", null), family.amara()));
        assertThat(worker.get(at("")).body()).contains("Looked after by law: Full care order, since").doesNotContain("No order has been recorded");
    }

    /** Children Act 1989, section 38(4): until the proceedings are disposed of, where the court names no day. */
    @Test void an_interim_order_may_name_no_day() {
        var answer = worker.post(at("/hearing"), "fact", UUID.randomUUID().toString(), "which", "of:" + listing, "happened", "today", "children", family.amara().toString(), "order", "interim:interim-care");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(worker.get(at("")).body()).contains("Interim care order", "until another order");
    }

    /** Adoption and Children Act 2002, section 29(1): while a placement order is in force the care order has no effect. */
    @Test void of_two_orders_of_one_final_hearing_the_placement_order_is_the_law() {
        for (int day = 1; day <= 6; day++) {
            var child = samples.child("Dan" + day, samples.today().minusYears(2));
            var heard = samples.today().minusDays(day);
            samples.record(samples.fact(CareFacts.STARTED, samples.today().minusMonths(2), new CareStarted("C1", null), child));
            samples.record(samples.fact(CareFacts.LEGAL_STATUS, heard, new LegalStatusChanged("C2"), child), samples.fact(CareFacts.LEGAL_STATUS, heard, new LegalStatusChanged("E1"), child));
            assertThat(law(child)).as(heard.toString()).isEqualTo("E1");
        }
    }

    @Test void both_orders_of_a_final_hearing_go_into_one_form() {
        samples.record(samples.fact(CareFacts.STARTED, samples.today().minusMonths(2), new CareStarted("C1", null), family.amara()));
        assertThat(heardYesterday("order", "final:care", "also", "final:care").body()).contains("That is the same order");
        assertThat(heardYesterday("order", "final:placement", "also", "final:care").statusCode()).isEqualTo(303);

        assertThat(law(family.amara())).isEqualTo("E1");
        assertThat(worker.get(at("")).body()).contains("Care order", "Placement order");
        assertThat(number("select count(*) from pathway.clock where person = :person and rule = 'C14' and ended is null")).isZero();
    }

    @Test void the_courts_order_of_today_comes_after_what_the_night_did() {
        var night = samples.today().atStartOfDay(Happened.LONDON).toInstant();
        samples.record(samples.fact(CareFacts.STARTED, samples.today().minusMonths(2), new CareStarted("V2", null), family.amara()));
        samples.record(Fact.of(FactId.fresh(), CareFacts.LEGAL_STATUS, List.of(family.amara()), Happened.at(night), Recorded.at(night), new LegalStatusChanged("L2")));
        assertThat(worker.post(at("/hearing"), hearing(UUID.randomUUID())).statusCode()).isEqualTo(303);

        assertThat(law(family.amara())).isEqualTo("C1");
        assertThat(statuses(family.amara().value())).contains("interim-care-order");
    }

    @Test void an_order_of_an_earlier_day_than_care_began_is_care_from_that_day() {
        samples.record(samples.fact(CareFacts.STARTED, samples.today().minusDays(2), new CareStarted("V2", null), family.amara()));
        var form = List.of("fact", UUID.randomUUID().toString(), "which", "kind:urgent", "happened", Say.typed(samples.today().minusDays(6)), "children", family.amara().toString(), "order", "interim:interim-care",
            "right", "two-at-once/" + family.amara());
        assertThat(worker.post(at("/hearing"), form.toArray(String[]::new)).statusCode()).isEqualTo(303);

        assertThat(number("select (since = (now() at time zone 'Europe/London')::date - 6)::int from pathway.status where person = :person and code = 'looked-after'")).isEqualTo(1);
    }

    @Test void secure_accommodation_is_an_order_from_the_day_a_court_authorised_it() {
        samples.record(samples.fact(LibertyFacts.SECURE_STARTED, samples.today().minusDays(2), new SecureStarted(), family.amara()));
        assertThat(number("select count(*) from court.court_order where person = :person")).isZero();

        samples.record(samples.fact(LibertyFacts.SECURE_AUTHORISED, samples.today(), new SecureAuthorised(samples.today().plusMonths(1)), family.amara()));
        assertThat(number("select count(*) from court.court_order where person = :person and code = 'secure' and made = (now() at time zone 'Europe/London')::date and until is not null")).isEqualTo(1);
    }

    /** Children Act 1989, schedule 3, paragraph 6. */
    @Test void a_supervision_order_stands_for_a_year_unless_it_is_extended() {
        var made = samples.today().minusMonths(2);
        samples.record(samples.fact(CourtFacts.FINAL, made, new FinalOrderMade("supervision", made.plusYears(2)), family.amara()));
        assertThat(worker.get(at("")).body()).contains("until " + Say.date(made.plusYears(1))).doesNotContain("until " + Say.date(made.plusYears(2)) + "</span>");

        samples.record(samples.fact(CourtFacts.SUPERVISION_EXTENDED, samples.today().minusDays(1), new SupervisionOrderExtended(made.plusYears(4)), family.amara()));
        assertThat(worker.get(at("")).body()).contains("until " + Say.date(made.plusYears(3)) + "</span>");
    }

    @Test void what_the_court_fixed_is_on_my_day() {
        assertThat(worker.get("/").body()).contains("Hearing", "Case management hearing", "Amara and Ben");
    }

    @Test void the_list_goes_by_weeks_and_leaves_out_other_hubs() {
        assertThat(signedIn(hub.consultant().username()).get("/court").body()).contains("Amara", "Ben", "Care proceedings").doesNotContain("Cleo");
        assertThat(as("practitioner").get("/court").body()).doesNotContain(family.amara().toString()).containsPattern("with other hubs: [^<]*" + Pattern.quote(hub.title()));
    }

    @Test void parties_are_named_with_their_role_and_number() {
        worker.post(at("/party"), "fact", UUID.randomUUID().toString(), "role", "guardian", "named", "Gwen Guardian", "phone", "01632 960123", "happened", "today");

        assertThat(worker.get(at("")).body()).contains("Guardian", "Gwen Guardian", "01632 960123");
        assertThat(worker.post(at("/party"), "role", "respondent", "happened", "today").body()).contains("Enter the name, or choose somebody of the family");
    }

    private String[] hearing(UUID fact) {
        return new String[] {"fact", fact.toString(), "which", "of:" + listing, "happened", "today", "children", family.amara().toString(), "children", family.ben().toString(), "order", "interim:interim-care",
            "until", Say.typed(samples.today().plusWeeks(8)), "nextKind", "issues-resolution", "nextOn", Say.typed(samples.today().plusWeeks(12)), "document-1", "parenting-assessment", "from-1", "the-authority",
            "due-1", Say.typed(samples.today().plusWeeks(6))};
    }

    private HttpResponse<String> heardYesterday(String... parts) {
        var typed = new ArrayList<>(List.of("fact", UUID.randomUUID().toString(), "which", "kind:urgent", "happened", "yesterday", "children", family.amara().toString()));
        typed.addAll(List.of(parts));
        return worker.post(at("/hearing"), typed.toArray(String[]::new));
    }

    private static String ticked(PersonId child) {
        return "value=\"" + child + "\"[^>]* checked";
    }

    private String at(String path) {
        return "/children/" + family.amara() + "/court" + path;
    }

    private List<String> statuses(UUID person) {
        return transaction.execute(status -> db.sql("select code from pathway.status where person = :person and since <= :today and (until is null or until > :today)").param("today", samples.today()).param("person", person).query(String.class).list());
    }

    private String law(PersonId child) {
        return transaction.execute(status -> db.sql("select legal_status from care.current where person = :person").param("person", child.value()).query(String.class).single());
    }

    private int number(String sql) {
        return transaction.execute(status -> db.sql(sql).param("person", family.amara().value()).query(Integer.class).single());
    }
}
