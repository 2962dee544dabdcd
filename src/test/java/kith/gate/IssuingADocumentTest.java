package kith.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import kith.KithTest;
import kith.Samples;
import kith.Samples.Family;
import kith.Sent;
import kith.Visitor;
import kith.hub.HubWorld;
import kith.hub.HubWorld.Hub;
import kith.permanence.AdoptionFacts;
import kith.permanence.AdoptionFacts.AdoptionConsentGiven;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class IssuingADocumentTest extends KithTest {

    @Autowired HubWorld world;
    @Autowired Samples samples;
    @Autowired TransactionTemplate transaction;
    private Hub hub;
    private Family family;
    private String child;

    @BeforeEach void a_family() {
        hub = world.hub(HASH);
        family = world.family(hub);
        child = "/children/" + family.amara();
    }

    @Test void the_application_pack_says_what_the_record_holds_and_is_kept_as_it_went_out() {
        var worker = signedIn(hub.worker().username());
        assertThat(worker.get(child + "/documents/application-pack/new").body()).contains("Not asked yet", "section 31ZA", "no day is fixed").doesNotContain("Before this can be issued");
        var fact = UUID.randomUUID();
        var sent = worker.post(child + "/documents/application-pack/new", "fact", fact.toString(), "children", family.amara().toString(), "children", family.ben().toString(), "order", "Interim care order", "threshold", "# Neglect over two years", "plan", "Foster carers");

        assertThat(Visitor.place(sent)).isEqualTo(child + "/documents/" + fact);
        var page = worker.get(child + "/documents/" + fact).body();
        assertThat(page).contains("Interim care order", "Neglect over two years", "Checklist for Amara Adeyemi-Clarke", "Checklist for Ben Adeyemi-Clarke", "Letter before proceedings: not on the record", "Social work chronology")
            .doesNotContain("Larkspur", ">Neglect over two years</h2>");
        assertThat(worker.get("/children/" + family.ben() + "/documents").body()).contains("Application to court");
        assertThat(worker.get(child + "/chronology").body()).contains("Issued: application to court");
    }

    @Test void the_letter_is_the_letter_that_pre_proceedings_wait_for() {
        var worker = signedIn(hub.worker().username());
        var fact = UUID.randomUUID();
        for (int twice = 0; twice < 2; twice++) worker.post(child + "/documents/letter-before-proceedings/new", "fact", fact.toString(), "children", family.amara().toString(), "to", "Ruth", "worries", "W", "done", "D", "change", "C", "family", "The family group service rings you", "meeting", "Monday at 10");

        assertThat(worker.get(child + "/documents/" + fact).body()).contains("The family group service rings you", "gets this advice free of charge");
        assertThat(count("letter-before-proceedings.sent")).isEqualTo(1);
        assertThat(count("document.issued")).isEqualTo(1);
    }

    @Test void what_the_law_misses_is_shown_and_a_manager_lets_it_through_with_one_press() {
        var worker = signedIn(hub.worker().username());
        var at = child + "/documents/accommodation-end-notice/new";
        assertThat(worker.get(at).body()).contains("Before this can be issued for", "regulation 39. In force since 1 April 2011", "A manager of the hub can let it through: Cora Consultant", "href=\"tel:").doesNotContain("It is urgent");
        assertThat(issue(worker, UUID.randomUUID()).statusCode()).isEqualTo(409);
        assertThat(worker.post(child + "/gates/accommodation-end/passing", "reason", "urgent").statusCode()).isEqualTo(403);

        var manager = signedIn(hub.consultant().username());
        assertThat(manager.get(at).body()).contains("You may let it through", "It is urgent");
        assertThat(manager.post(child + "/gates/accommodation-end/passing", "fact", UUID.randomUUID().toString(), "whom", family.amara().toString(), "reason", "other").body()).contains("Say why in a few words");
        manager.post(child + "/gates/accommodation-end/passing", "fact", UUID.randomUUID().toString(), "whom", family.amara().toString(), "reason", "urgent");

        assertThat(worker.get(at).body()).contains("Let through by Cora Consultant", "it is urgent");
        assertThat(issue(worker, UUID.randomUUID()).statusCode()).isEqualTo(303);
        assertThat(count("gate.passed")).isEqualTo(1);
        assertThat(worker.get(child + "/chronology").body()).contains("A manager let a document through: it is urgent");
    }

    @Test void a_document_about_nobody_is_not_issued() {
        var answer = signedIn(hub.worker().username()).post(child + "/documents/application-pack/new", "fact", UUID.randomUUID().toString(), "order", "Interim care order", "threshold", "Neglect over two years", "plan", "Foster carers");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Say which child or children it is about", "Neglect over two years");
        assertThat(count("document.issued")).isZero();
    }

    @Test void a_reason_that_is_not_said_takes_nothing_from_the_document() {
        var manager = signedIn(hub.consultant().username());
        manager.post("/drafts/document.accommodation-end-notice/" + family.amara(), "fact", UUID.randomUUID().toString(), "children", family.amara().toString(), "lives", "With her grandmother");

        var answer = manager.post(child + "/gates/accommodation-end/passing", "fact", UUID.randomUUID().toString(), "whom", family.amara().toString(), "reason", "other");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Say why in a few words", "With her grandmother", "Draft saved");
    }

    @Test void what_was_written_before_a_shut_gate_waits_until_it_is_let_through() {
        var manager = signedIn(hub.consultant().username());
        assertThat(issue(manager, UUID.randomUUID()).statusCode()).isEqualTo(409);
        manager.post(child + "/gates/accommodation-end/passing", "fact", UUID.randomUUID().toString(), "whom", family.amara().toString(), "reason", "urgent");

        assertThat(manager.get(child + "/documents/accommodation-end-notice/new").body()).contains("At home with Ruth", "Draft saved");
        assertThat(issue(manager, UUID.randomUUID()).statusCode()).isEqualTo(303);
        assertThat(manager.get(child + "/documents/accommodation-end-notice/new").body()).doesNotContain("At home with Ruth");
    }

    @Test void a_gate_that_is_open_for_one_child_is_not_open_for_the_brother() {
        var manager = signedIn(hub.consultant().username());
        manager.get(child + "/documents/accommodation-end-notice/new");
        manager.post(child + "/gates/accommodation-end/passing", "fact", UUID.randomUUID().toString(), "whom", family.amara().toString(), "reason", "urgent");

        var both = manager.post(child + "/documents/accommodation-end-notice/new", "fact", UUID.randomUUID().toString(), "children", family.amara().toString(), "children", family.ben().toString(), "ends", "Monday", "lives", "L", "help", "H", "views", "V");

        assertThat(both.statusCode()).isEqualTo(409);
        assertThat(both.body()).contains("Before this can be issued for Ben Adeyemi-Clarke and Cleo Adeyemi-Clarke");
    }

    @Test void what_each_child_lacks_is_said_of_each() {
        samples.record(samples.fact(AdoptionFacts.CONSENT, samples.today().minusDays(2), new AdoptionConsentGiven("mother", "both", null), family.amara()),
            samples.fact(AdoptionFacts.CONSENT, samples.today().minusDays(2), new AdoptionConsentGiven("father", "both", null), family.ben()));
        var at = child + "/documents/adoption-placement-authority/new";
        var manager = signedIn(hub.consultant().username());

        var page = manager.get(at).body().replaceAll("\\s+", " ");

        assertThat(list(page, "Amara")).contains("the consent of the father").doesNotContain("the mother's consent");
        assertThat(list(page, "Ben")).contains("the mother's consent").doesNotContain("the consent of the father");
        assertThat(list(page, "Cleo")).contains("the mother's consent", "the consent of the father");
        assertThat(Sent.ids(page)).doesNotHaveDuplicates();

        manager.post(child + "/gates/adoption-placement/passing", "fact", UUID.randomUUID().toString(), "whom", family.amara().toString(), "whom", family.ben().toString(), "reason", "not-recorded-yet");
        assertThat(manager.get(at).body().replaceAll("&#39;", "'")).containsPattern("Amara Adeyemi-Clarke: A placement order, or the consent of the father[^<]* is not on the record").containsPattern("Ben Adeyemi-Clarke: A placement order, or the mother's consent[^<]* is not on the record");
    }

    private static String list(String page, String child) {
        var from = page.indexOf("Not on the record for " + child + " Adeyemi-Clarke:");
        return page.substring(from, page.indexOf("</ul>", from)).replaceAll("&#39;", "'");
    }

    @Test void that_nothing_was_done_is_not_said_as_done() {
        var worker = signedIn(hub.worker().username());
        worker.get(child + "/documents/no-such-paper/new");

        assertThat(worker.get(child + "/documents").body()).contains("Kith issues no such document").doesNotContain("govuk-notification-banner--success");
    }

    @Test void everybody_can_read_what_the_law_asks() {
        assertThat(signedIn(hub.other().username()).get("/gates").body()).contains("Not in force", "In force", "Adoption and Children Act 2002", "No day is fixed yet");
    }

    private HttpResponse<String> issue(Visitor worker, UUID fact) {
        return worker.post(child + "/documents/accommodation-end-notice/new", "fact", fact.toString(), "children", family.amara().toString(), "ends", "Monday", "lives", "At home with Ruth", "help", "The school", "views", "Glad");
    }

    private int count(String type) {
        return transaction.execute(status -> db.sql("select count(*) from ledger.fact f join ledger.about a on a.fact = f.id where f.type = :t and a.person = :p").param("t", type).param("p", family.amara().value()).query(Integer.class).single());
    }
}
