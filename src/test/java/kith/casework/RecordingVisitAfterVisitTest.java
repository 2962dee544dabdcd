package kith.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import kith.KithTest;
import kith.Samples;
import kith.Staff;
import kith.Visitor;
import kith.help.HelpFacts;
import kith.help.HelpFacts.NeedPlanStarted;
import kith.ledger.PersonId;
import kith.protection.ProtectionFacts;
import kith.protection.ProtectionFacts.ProtectionPlanEnded;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The same statements many times over: the database then answers from plans it has kept. */
class RecordingVisitAfterVisitTest extends KithTest {

    private static final String VISITS = "select count(*) from ledger.fact f join ledger.about a on a.fact = f.id where a.person = ? and f.type = 'visit.made'";

    private static final String SAID = """
        select convert_from(f.content, 'UTF8')::jsonb -> 'body' ->> :part
          from ledger.fact f
          join ledger.about a on a.fact = f.id
         where a.person = :person and f.type = 'visit.made'
         order by f.recorded_at desc limit 1
        """;
    private static final String MET = "select exists (select from pathway.clock where person = :person and rule = :rule and ended = :today)";

    @Autowired Samples samples;
    @Autowired Staff staff;
    @Autowired TransactionTemplate transaction;

    @Test void each_one_is_recorded_for_each_of_them() {
        var username = worker("practitioner");
        var family = samples.family(staff.inHub(username, "hub-10"));
        var worker = signedIn(username);

        for (int times = 0; times < 20; times++) assertThat(Visitor.place(visit(worker, family))).isEqualTo("/children/" + family.amara());

        int recorded = transaction.execute(status -> db.sql(VISITS).param(family.ben().value()).query(Integer.class).single());
        assertThat(recorded).isEqualTo(20);
    }

    @Test void each_of_them_is_visited_for_the_plan_of_their_own() {
        var username = worker("practitioner");
        var family = samples.family(staff.inHub(username, "hub-10"));
        var worker = signedIn(username);
        samples.record(samples.fact(ProtectionFacts.PLAN_ENDED, samples.today().minusDays(6), new ProtectionPlanEnded("review"), family.ben()),
            samples.fact(HelpFacts.PLAN_STARTED, samples.today().minusDays(6), new NeedPlanStarted(null), family.ben()));
        assertThat(worker.get("/children/" + family.amara() + "/record/visit").body()).contains("What each child’s plan asks for (", "Ben child in need");

        var saved = worker.post("/children/" + family.amara() + "/record/visit", "happened", "today", "purpose", "by-plan", "outcome", "done", "announced", "yes", "mode", "in-person", "note", "Both well.",
            "seen-" + family.amara(), "alone", "seen-" + family.ben(), "alone");

        assertThat(Visitor.place(saved)).isEqualTo("/children/" + family.amara());
        assertThat(worker.get("/children/" + family.amara()).body()).contains("Amara: child protection visit next due", "Ben: child in need visit next due");
        assertThat(said(family.amara(), "purpose")).isEqualTo("child-protection");
        assertThat(said(family.ben(), "purpose")).isEqualTo("child-in-need");
        assertThat(metToday(family.amara(), "B12")).isTrue();
        assertThat(metToday(family.ben(), "B28")).isTrue();
    }

    @Test void whoever_visits_does_so_as_what_their_own_post_says() {
        var username = worker("emergency-duty-team");
        var night = staff.inPost(username, "emergency-duty-worker", "hub-10", "hub", "hub-10");
        var family = samples.family(night);
        var clerk = worker("business-support");
        staff.inPost(clerk, "business-support-officer", "hub-10", "hub", "hub-10");
        var keyer = signedIn(clerk);
        var at = "/children/" + family.amara() + "/record/visit";
        assertThat(keyer.get(at).body()).contains("Visited as", ">Emergency duty worker<", ">Independent reviewing officer<");

        keyer.post(at, "happened", "today", "purpose", "by-plan", "outcome", "done", "mode", "in-person", "forWhom", night.toString(), "seen-" + family.amara(), "alone");
        assertThat(said(family.amara(), "by")).isEqualTo("emergency-duty-worker");

        var nobody = signedIn(worker("practitioner"));
        var asked = nobody.post(at, "happened", "today", "purpose", "by-plan", "outcome", "done", "mode", "in-person", "by", "", "seen-" + family.amara(), "alone", "note", "Typed already.");
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("Say as what you visited", "Typed already.");
    }

    @Test void who_else_came_and_who_is_on_no_register_is_on_the_record() {
        var username = worker("practitioner");
        var family = samples.family(staff.inHub(username, "hub-10"));
        var colleague = staff.inHub(worker("practitioner"), "hub-10");
        var worker = signedIn(username);

        worker.post("/children/" + family.amara() + "/record/visit", "happened", "today", "purpose", "by-plan", "outcome", "done", "mode", "in-person", "seen-" + family.amara(), "alone",
            "with", colleague.toString(), "alongside", "police", "otherAdults", "Tom, her new partner", "note", "All calm.");

        var name = transaction.execute(status -> db.sql("select name from access.worker where id = ?").param(colleague).query(String.class).single());
        assertThat(worker.get("/children/" + family.amara() + "/chronology").body()).contains("Who else came: " + name + ", the police.", "Adults met: Tom, her new partner.");
    }

    @Test void nobody_in_asks_what_happens_next_and_counts_for_each_of_them() {
        var username = worker("practitioner");
        var family = samples.family(staff.inHub(username, "hub-10"));
        var worker = signedIn(username);

        worker.post("/children/" + family.amara() + "/record/visit", "happened", "today", "purpose", "by-plan", "outcome", "no-access", "mode", "in-person", "seen-" + family.amara(), "not", "seen-" + family.ben(), "not");

        assertThat(worker.get("/children/" + family.amara()).body()).contains("1 visit without seeing Amara", "1 visit without seeing Ben", "/planned-visits\">Plan another visit", "/record/call.made\">", "/record/decision.made\">");
        assertThat(worker.get("/children/" + family.ben()).body()).containsSubsequence("Next step", "None recorded", "that saw nobody");
        worker.post("/children/" + family.ben() + "/record/call.made", "children", family.ben().toString(), "happened", "today", "with", "parent-or-carer");
        assertThat(worker.get("/children/" + family.ben()).body()).contains("1 visit since without seeing").doesNotContain("that saw nobody");
    }

    private String said(PersonId child, String part) {
        return transaction.execute(status -> db.sql(SAID).param("part", part).param("person", child.value()).query(String.class).single());
    }

    private boolean metToday(PersonId child, String rule) {
        return transaction.execute(status -> db.sql(MET).param("person", child.value()).param("rule", rule).param("today", samples.today()).query(Boolean.class).single());
    }

    private static HttpResponse<String> visit(Visitor worker, Samples.Family family) {
        return worker.post("/children/" + family.amara() + "/record/visit", "happened", "today", "purpose", "child-protection", "outcome", "done", "announced", "yes", "mode", "in-person",
            "by", "social-worker", "rooms", "home", "note", "All three showed me what they made.", "seen-" + family.amara(), "alone", "seen-" + family.ben(), "alone", "seen-" + family.cleo(), "together");
    }
}
