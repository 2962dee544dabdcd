package kith.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.KithTest;
import kith.Samples;
import kith.Samples.Family;
import kith.Visitor;
import kith.care.CareFacts.CareEnded;
import kith.care.CareFacts.LegalStatusChanged;
import kith.hub.HubWorld;
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

/** An interim care order that becomes the law of a child's care is warned of before it runs out, whichever form it was recorded with. */
class UnderAnInterimOrderTest extends KithTest {

    @Autowired HubWorld world;
    @Autowired Samples samples;
    @Autowired TransactionTemplate transaction;

    private Family family;
    private Visitor worker;
    private LocalDate ends;

    @BeforeEach void a_family_and_its_worker() {
        var hub = world.hub(HASH);
        family = world.family(hub);
        worker = signedIn(hub.worker().username());
        ends = samples.today().plusWeeks(8);
    }

    @Test void care_that_starts_under_one() {
        assertThat(start("C1", Say.typed(ends)).statusCode()).isEqualTo(303);

        assertThat(due(family.amara())).containsExactly(ends);
        assertThat(worker.get("/children/" + family.amara() + "/court").body()).contains("Interim care order", "until " + Say.date(ends));
    }

    @Test void its_day_may_not_be_known_yet() {
        assertThat(start("C1", "").statusCode()).isEqualTo(303);
        assertThat(due(family.amara())).isEmpty();
    }

    @Test void no_other_law_ends_on_a_day() {
        var answer = start("V2", Say.typed(ends));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Only an interim care order ends on a day");
        assertThat(start("C1", Say.typed(samples.today().minusDays(3))).body()).contains("The order ends after the day on which it was made");
    }

    @Test void it_ends_before_the_child_is_grown_up() {
        assertThat(start("C1", "22/11/2126").body()).contains("Check the year");
    }

    @Test void the_law_of_nobody_does_not_change() {
        start("V2", "");
        var answer = worker.post("/children/" + family.amara() + "/care/law", "fact", UUID.randomUUID().toString(), "legalStatus", "C2", "happened", "today");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Say which child or children it is about");
    }

    @Test void the_law_changes_to_one_for_two_children_and_then_to_another() {
        start("V2", "");
        var at = "/children/" + family.amara() + "/care/law";
        var both = new String[] {"fact", UUID.randomUUID().toString(), "legalStatus", "C1", "happened", "yesterday", "until", Say.typed(ends), "children", family.amara().toString(), "children", family.ben().toString()};

        assertThat(worker.get("/children/" + family.amara() + "/record/legal-status.changed").headers().firstValue("location").orElse("")).endsWith(at);
        assertThat(worker.post(at, both).statusCode()).isEqualTo(303);
        assertThat(worker.post(at, both).statusCode()).as("sent twice").isEqualTo(303);
        assertThat(due(family.amara())).containsExactly(ends);
        assertThat(due(family.ben())).containsExactly(ends);

        assertThat(worker.post(at, "fact", UUID.randomUUID().toString(), "legalStatus", "C2", "happened", "today", "children", family.amara().toString()).statusCode()).isEqualTo(303);
        assertThat(due(family.amara())).as("a full care order").isEmpty();
        assertThat(due(family.ben())).containsExactly(ends);
    }

    /** Children Act 1989, section 38(4). */
    @Test void the_final_order_ends_it_whatever_it_is_and_the_law_from_then_on_is_asked_for() {
        start("C1", "");
        ordered("supervision");

        assertThat(law(family.amara())).containsExactly("null from " + samples.today().minusDays(1));
        assertThat(episodes(family.amara())).containsExactly("C1 until " + samples.today().minusDays(1), "null until null");
        assertThat(worker.get("/children/" + family.amara()).body()).contains("Legal status not recorded since").doesNotContain("The authority shares parental responsibility");
        assertThat(worker.get("/children/" + family.amara() + "/data-questions").body()).contains("under what law the child is looked after since");
        assertThat(worker.get("/children/" + family.amara() + "/court").body()).contains("Looked after by law: not recorded, since");

        worker.post("/children/" + family.amara() + "/care/law", "fact", UUID.randomUUID().toString(), "legalStatus", "V2", "happened", "yesterday", "children", family.amara().toString());
        assertThat(law(family.amara())).containsExactly("V2 from " + samples.today().minusDays(1));
        assertThat(episodes(family.amara())).containsExactly("C1 until " + samples.today().minusDays(1), "V2 until null");
        assertThat(worker.get("/children/" + family.amara() + "/data-questions").body()).doesNotContain("under what law the child is looked after since");
    }

    @Test void a_child_who_goes_home_with_the_final_order_is_under_no_law() {
        start("C1", "");
        ordered("no-order");
        samples.record(samples.fact(CareFacts.ENDED, samples.today().minusDays(1), new CareEnded("E4A"), family.amara()));

        assertThat(law(family.amara())).containsExactly("null from null");
        assertThat(episodes(family.amara())).containsExactly("C1 until " + samples.today().minusDays(1));
        assertThat(worker.get("/children/" + family.amara() + "/data-questions").body()).doesNotContain("under what law the child is looked after since");
    }

    @Test void who_was_never_looked_after_has_no_law_to_ask_for() {
        ordered("supervision");
        assertThat(law(family.amara())).isEmpty();
        assertThat(worker.get("/children/" + family.amara() + "/data-questions").body()).doesNotContain("under what law the child is looked after since");
    }

    @Test void a_care_order_after_all_changes_the_law_and_begins_no_second_care() {
        start("C1", "");
        ordered("supervision");
        var answer = worker.post("/children/" + family.amara() + "/court/hearing", "fact", UUID.randomUUID().toString(), "which", "kind:final", "happened", "today", "children", family.amara().toString(), "order", "final:care");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(law(family.amara())).containsExactly("C2 from " + samples.today());
        assertThat(rows("select since::text from pathway.status where person = :person and code = 'looked-after'", family.amara())).hasSize(1);
        assertThat(worker.get("/children/" + family.amara() + "/data-questions").body()).doesNotContain("had not ended");
    }

    private void ordered(String order) {
        var answer = worker.post("/children/" + family.amara() + "/court/hearing", "fact", UUID.randomUUID().toString(), "which", "kind:final", "happened", "yesterday", "children", family.amara().toString(), "order", "final:" + order);
        assertThat(answer.statusCode()).isEqualTo(303);
    }

    private List<String> law(PersonId child) {
        return rows("select coalesce(legal_status, 'null') || ' from ' || coalesce(legal_since::text, 'null') from care.current where person = :person", child);
    }

    private List<String> episodes(PersonId child) {
        return rows("select coalesce(code, 'null') || ' until ' || coalesce(until::text, 'null') from care.episode where person = :person and kind = 'law' order by since", child);
    }

    private List<String> rows(String sql, PersonId child) {
        return transaction.execute(status -> db.sql(sql).param("person", child.value()).query(String.class).list());
    }

    /** Whoever is under such an order is looked after (Children Act 1989, section 22(1)). */
    @Test void a_brother_who_was_at_home_is_looked_after_from_that_day() {
        start("V2", "");
        assertThat(worker.post("/children/" + family.amara() + "/care/law", "fact", UUID.randomUUID().toString(), "legalStatus", "C1", "happened", "yesterday", "until", Say.typed(ends),
            "children", family.amara().toString(), "children", family.ben().toString()).statusCode()).isEqualTo(303);

        assertThat(lookedAfter(family.amara())).containsExactly(samples.today().minusDays(3));
        assertThat(lookedAfter(family.ben())).containsExactly(samples.today().minusDays(1));
        assertThat(worker.get("/children/" + family.ben() + "/care").body()).doesNotContain("Not looked after");
    }

    @Test void what_changes_today_comes_after_what_the_night_did() {
        start("V2", "");
        var night = samples.today().atStartOfDay(Happened.LONDON).toInstant();
        samples.record(Fact.of(FactId.fresh(), CareFacts.LEGAL_STATUS, List.of(family.amara()), Happened.at(night), Recorded.at(night), new LegalStatusChanged("L2")));
        assertThat(worker.post("/children/" + family.amara() + "/care/law", "fact", UUID.randomUUID().toString(), "legalStatus", "C1", "happened", "today", "children", family.amara().toString()).statusCode()).isEqualTo(303);

        assertThat(lawNow(family.amara())).isEqualTo("C1");
    }

    private String lawNow(PersonId child) {
        return transaction.execute(status -> db.sql("select legal_status from care.current where person = :person").param("person", child.value()).query(String.class).single());
    }

    private List<LocalDate> lookedAfter(PersonId child) {
        return transaction.execute(status -> db.sql("select since from pathway.status where person = :person and code = 'looked-after'").param("person", child.value()).query(LocalDate.class).list());
    }

    private HttpResponse<String> start(String law, String until) {
        return worker.post("/children/" + family.amara() + "/care/start", "fact", UUID.randomUUID().toString(), "happened", Say.typed(samples.today().minusDays(3)), "authority", "court", "legalStatus", law, "until", until, "basis", "none");
    }

    /** The open time limits of interim orders. */
    private List<LocalDate> due(PersonId child) {
        return transaction.execute(status -> db.sql("select due from pathway.clock where person = :person and rule = 'C14' and coalesce(ended, 'infinity') > :today").param("today", samples.today()).param("person", child.value()).query(LocalDate.class).list());
    }
}
