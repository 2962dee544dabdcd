package kith.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kith.KithTest;
import kith.Samples;
import kith.Staff;
import kith.Visitor;
import kith.hub.HubWorld;
import kith.ledger.FactId;
import kith.ledger.PersonId;
import kith.ledger.Words;
import kith.people.confidential.ConfidentialFacts;
import kith.people.confidential.ConfidentialFacts.ConflictDeclared;
import kith.people.confidential.ConfidentialFacts.RestrictionPlaced;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DecidingAContactTest extends KithTest {

    private static final int MANY = 200;

    @Autowired Samples samples;
    @Autowired Door door;
    @Autowired Staff staff;
    @Autowired HubWorld world;

    @Test void a_referral_is_decided_accepted_and_owes_what_is_still_to_be_told() {
        var home = door.home();
        var contact = door.contact(samples.today(), true, home.tess(), home.hugo());
        var visitor = as("duty-team");
        assertThat(visitor.get("/contacts").body()).contains("contact-" + contact);

        var reply = decide(visitor, contact, "decision", "referral", "reason", "Bruising that nobody explains", "need", "N1", "source", "6");

        assertThat(Visitor.place(reply)).isEqualTo("/contacts");
        assertThat(visitor.get("/contacts").body()).doesNotContain("contact-" + contact);
        assertThat(statuses(home.hugo())).containsExactly("child-in-need");
        assertThat(owed(home.hugo())).containsExactly("family-told", "referrer-told");
        assertThat(visitor.get("/contacts/" + contact).body()).contains("Referral to children’s social care", "Bruising that nobody explains", "The family was told", "done in time");
        assertThat(visitor.get("/contacts/decided").body()).contains("/contacts/" + contact);
        var colleague = worker("practitioner");
        staff.inHub(colleague, "hub-10");
        assertThat(signedIn(colleague).get("/children/" + home.tess() + "/chronology").body()).contains("Contact decided: referral to children’s social care", "Referral accepted", "Bruising that nobody explains");
    }

    @Test void told_already_owes_nothing_and_how_is_on_the_record() {
        var home = door.home();
        var contact = door.contact(samples.today(), false, home.tess());
        var visitor = as("duty-team");

        decide(visitor, contact, "decision", "advice", "reason", "No harm", "familyTold", "told", "familyHow", "by me, at noon, on the telephone", "referrerTold", "not-possible");

        assertThat(owed(home.tess())).isEmpty();
        assertThat(visitor.get("/contacts/" + contact).body()).contains("told, by me, at noon, on the telephone");
    }

    /** No hub holds them: but for the front door's own lists nobody would see that their families are still to be told. */
    @Test void what_the_front_door_owes_is_seen_and_done_at_the_front_door_whoever_holds_the_child() {
        var surname = Door.surname();
        var zoe = door.person("Zoe", surname, samples.today().minusYears(5), "F");
        var max = door.person("Max", surname, samples.today().minusYears(3), "M");
        var contact = door.contact(samples.today(), false, zoe, max);
        var code = db.sql("select code from organisation.hub where duty = 'front-door' and upper_inf(valid) order by number nulls last, code limit 1").query(String.class).single();
        var duty = signedIn(world.post("Dot Duty", "duty-team", "front-door", code, "hub", HASH).username());
        decide(duty, contact, "decision", "no-further-action", "reason", "No harm");
        assertThat(owed(zoe)).containsExactly("family-told", "referrer-told");

        assertThat(duty.get("/").body()).contains("Telling the family what was decided owed").containsPattern("(Zoe " + surname + "|Zoe and Max " + surname + "|Max and Zoe " + surname + ")");
        assertThat(duty.get("/owed?hub=" + code).body()).contains(surname, "Dot Duty");
        assertThat(as("senior-leader").get("/owed?all=true").body()).containsPattern("href=\"/owed\\?hub=" + code + "\">No hub, owed by the front door");

        var page = duty.get("/contacts/" + contact).body();
        assertThat(page).contains("The family was told").doesNotContain("/record/record.completed");
        var form = Pattern.compile("action=\"(/children/[^\"]+/owed)\"[^>]*>(.*?)</form>", Pattern.DOTALL).matcher(page).results().filter(each -> each.group(2).contains("value=\"family-told\"")).findFirst().orElseThrow();
        var sent = new ArrayList<String>();
        Pattern.compile("name=\"(code|of|fact|also|after)\" value=\"([^\"]*)\"").matcher(form.group(2)).results().forEach(each -> sent.addAll(List.of(each.group(1), each.group(2))));
        assertThat(Visitor.place(duty.post(form.group(1), sent.toArray(String[]::new)))).isEqualTo("/contacts/" + contact);
        for (var each : List.of(zoe, max)) assertThat(owed(each)).as("one press for both").containsExactly("referrer-told");
    }

    @Test void a_referral_that_went_no_further_counts_and_what_was_decided_then_is_one_press_away() {
        var home = door.home();
        var before = door.contact(samples.today().minusMonths(4), false, home.tess());
        door.decided(samples.today().minusMonths(4), "no-further-action", before, home.tess());
        samples.record(samples.fact(FrontDoorFacts.NO_FURTHER_ACTION, samples.today().minusMonths(4), new FrontDoorFacts.ReferralNoFurtherAction("6"), home.tess()));

        var page = as("duty-team").get("/contacts/" + door.contact(samples.today(), false, home.tess()) + "/decision").body();

        assertThat(page).contains("another referral would be within twelve months", "href=\"/contacts/" + before + "\"");
    }

    @Test void one_child_is_decided_differently() {
        var home = door.home();
        var contact = door.contact(samples.today(), false, home.tess(), home.hugo());

        decide(as("manager"), contact, "decision", "referral", "reason", "She was hit; he lives with his aunt", "for-" + home.hugo(), "early-help");

        assertThat(statuses(home.tess())).containsExactly("child-in-need");
        assertThat(statuses(home.hugo())).containsExactly("early-help");
    }

    @Test void the_mash_keeps_it_on_the_page_until_its_outcome() {
        var home = door.home();
        var contact = door.contact(samples.today(), false, home.tess());
        var visitor = as("duty-team");
        decide(visitor, contact, "decision", "mash", "reason", "The police know more");
        assertThat(visitor.get("/contacts").body()).contains("contact-" + contact, "The outcome of the MASH");

        decide(visitor, contact, "decision", "no-further-action", "reason", "Nothing was found", "asReferral", "yes");

        assertThat(visitor.get("/contacts").body()).doesNotContain("contact-" + contact);
        assertThat(count("select count(*) from frontdoor.referral where person = :person and not accepted", home.tess())).isEqualTo(1);
    }

    @Test void whoever_decides_second_is_told_of_the_first_and_loses_nothing() {
        var home = door.home();
        var contact = door.contact(samples.today(), false, home.tess());
        var first = as("duty-team");
        var second = as("manager");
        var opened = second.get("/contacts/" + contact + "/decision").body();
        decide(first, contact, "decision", "advice", "reason", "The school helps already");

        var reply = second.post("/contacts/" + contact + "/decision", answers(opened, "decision", "referral", "reason", "I think otherwise"));

        assertThat(reply.statusCode()).isEqualTo(409);
        assertThat(reply.body()).contains("somebody else decided", "Information and advice", "The school helps already", "I think otherwise");
        assertThat(statuses(home.tess())).isEmpty();

        var again = second.post("/contacts/" + contact + "/decision", answers(reply.body(), "decision", "referral", "reason", "I think otherwise"));
        assertThat(again.statusCode()).isEqualTo(303);
        assertThat(statuses(home.tess())).containsExactly("child-in-need");
    }

    @Test void of_two_who_decide_in_the_same_instant_one_is_saved_and_the_other_sees_it() throws Exception {
        var visitors = List.of(as("duty-team"), as("manager"));
        for (int round = 0; round < 6; round++) {
            var home = door.home();
            var contact = door.contact(samples.today(), false, home.tess());
            var opened = visitors.stream().map(each -> each.get("/contacts/" + contact + "/decision").body()).toList();
            var together = new CyclicBarrier(2);
            HttpResponse<String> one, other;
            try (var pool = Executors.newFixedThreadPool(2)) {
                var first = pool.submit(() -> {
                    together.await();
                    return visitors.get(0).post("/contacts/" + contact + "/decision", answers(opened.get(0), "decision", "advice", "reason", "Said by the first"));
                });
                var second = pool.submit(() -> {
                    together.await();
                    return visitors.get(1).post("/contacts/" + contact + "/decision", answers(opened.get(1), "decision", "referral", "reason", "Said by the second", "need", "N1"));
                });
                one = first.get();
                other = second.get();
            }
            assertThat(List.of(one.statusCode(), other.statusCode())).containsExactlyInAnyOrder(303, 409);
            var told = one.statusCode() == 409 ? one : other;
            assertThat(told.body()).contains("somebody else decided", "Said by the first", "Said by the second");
            assertThat(count("select count(*) from ledger.about a join ledger.fact f on f.id = a.fact where a.person = :person and f.type = 'contact.decided'", home.tess())).isEqualTo(1);
            assertThat(statuses(home.tess())).hasSize(one.statusCode() == 303 ? 0 : 1);
        }
    }

    @Test void a_queue_of_many_shows_each_of_them_the_oldest_first() {
        var visitor = as("duty-team");
        var child = door.person("Many", Door.surname(), samples.today().minusYears(5), "F");
        var contacts = new ArrayList<FactId>();
        for (int i = 0; i < MANY; i++) contacts.add(door.contact(samples.today().minusDays(MANY / 40 - i / 40), i % 50 == 7, child));

        var page = visitor.get("/contacts").body();

        var urgent = IntStream.range(0, MANY).filter(i -> i % 50 == 7).mapToObj(contacts::get).toList();
        var calm = IntStream.range(0, MANY).filter(i -> i % 50 != 7).mapToObj(contacts::get).toList();
        for (var each : contacts) assertThat(page.split("contact-" + each + "\"", -1)).as("%s stands on it once", each).hasSize(2);
        assertThat(urgent.stream().mapToInt(each -> page.indexOf("contact-" + each)).max().orElseThrow()).isLessThan(calm.stream().mapToInt(each -> page.indexOf("contact-" + each)).min().orElseThrow());
        // forty came on each day
        assertThat(IntStream.range(40, calm.size()).allMatch(i -> page.indexOf("contact-" + calm.get(i - 40)) < page.indexOf("contact-" + calm.get(i)))).isTrue();

        decide(visitor, contacts.get(MANY / 2), "decision", "advice", "reason", "One of many");
        assertThat(visitor.get("/contacts").body()).doesNotContain("contact-" + contacts.get(MANY / 2) + "\"").contains("contact-" + contacts.getLast() + "\"");
        for (var each : contacts) if (!each.equals(contacts.get(MANY / 2))) door.decided(samples.today(), "advice", each, child);
    }

    @Test void sending_the_same_decision_twice_decides_once() {
        var home = door.home();
        var contact = door.contact(samples.today(), false, home.tess());
        var visitor = as("duty-team");
        var opened = visitor.get("/contacts/" + contact + "/decision").body();

        for (int i = 0; i < 2; i++) assertThat(visitor.post("/contacts/" + contact + "/decision", answers(opened, "decision", "advice", "reason", "Twice pressed")).statusCode()).isEqualTo(303);

        assertThat(count("select count(*) from ledger.about a join ledger.fact f on f.id = a.fact where a.person = :person and f.type = 'contact.decided'", home.tess())).isEqualTo(1);
    }

    @Test void a_decision_is_put_right_on_its_own_day_and_the_referral_goes_with_it() {
        var home = door.home();
        var contact = door.contact(samples.today(), false, home.tess());
        var visitor = as("duty-team");
        decide(visitor, contact, "decision", "referral", "reason", "Pressed the wrong one", "need", "N1");
        assertThat(statuses(home.tess())).containsExactly("child-in-need");

        decide(visitor, contact, "decision", "advice", "reason", "It should have been advice");

        assertThat(statuses(home.tess())).isEmpty();
        assertThat(visitor.get("/contacts/" + contact).body()).contains("Information and advice", "Why it was put right", "It should have been advice", "Pressed the wrong one").doesNotContain("Not decided");
        assertThat(count("select count(*) from pathway.clock where person = :person and rule = 'A1' and ended = '" + samples.today() + "'", home.tess())).isEqualTo(1);
    }

    @Test void what_followed_from_a_wrong_referral_goes_with_it() {
        var home = door.home();
        var contact = door.contact(samples.today(), false, home.tess(), home.hugo());
        var visitor = as("duty-team");
        decide(visitor, contact, "decision", "referral", "reason", "Pressed the wrong one", "need", "N1", "harm", "yes", "for-" + home.hugo(), "early-help");
        assertThat(running(home.tess(), "B1")).isEqualTo(1);
        assertThat(statuses(home.hugo())).containsExactly("early-help");

        decide(visitor, contact, "decision", "advice", "reason", "It should have been advice");

        assertThat(running(home.tess(), "B1")).isZero();
        assertThat(statuses(home.tess())).isEmpty();
        assertThat(statuses(home.hugo())).isEmpty();
    }

    @Test void a_wrong_referral_leaves_the_other_referral_of_that_day() {
        var home = door.home();
        var wrong = door.contact(samples.today(), false, home.tess());
        var right = door.contact(samples.today(), false, home.tess());
        var visitor = as("duty-team");
        for (var each : List.of(wrong, right)) decide(visitor, each, "decision", "referral", "reason", "Both on one day", "need", "N1");

        decide(visitor, wrong, "decision", "advice", "reason", "This one was advice");

        assertThat(count("select count(*) from frontdoor.referral where person = :person and accepted", home.tess())).isEqualTo(1);
        assertThat(statuses(home.tess())).containsExactly("child-in-need");
    }

    @Test void a_referral_that_was_put_right_before_is_put_right_again() {
        var home = door.home();
        var contact = door.contact(samples.today(), false, home.tess());
        var visitor = as("duty-team");
        decide(visitor, contact, "decision", "advice", "reason", "First");
        decide(visitor, contact, "decision", "referral", "reason", "Then", "harm", "yes");
        assertThat(statuses(home.tess())).containsExactly("child-in-need");

        decide(visitor, contact, "decision", "advice", "reason", "And back");

        assertThat(statuses(home.tess())).isEmpty();
        assertThat(running(home.tess(), "B1")).isZero();
    }

    @Test void put_right_to_the_mash_the_agencies_are_asked() {
        var home = door.home();
        var contact = door.contact(samples.today(), false, home.tess(), home.hugo());
        var visitor = as("duty-team");
        decide(visitor, contact, "decision", "advice", "reason", "Pressed the wrong one");

        decide(visitor, contact, "decision", "mash", "reason", "The agencies first", "colour", "red", "agencies", "police", "agencies", "health");

        for (var child : List.of(home.tess(), home.hugo())) assertThat(count("select count(*) from frontdoor.mash_check where person = :person and colour is null", child)).isEqualTo(2);
        assertThat(count("select count(*) from frontdoor.mash_enquiry where person = :person and colour = 'red' and ended_on is null", home.tess())).isEqualTo(1);
        assertThat(visitor.get("/contacts").body()).contains("contact-" + contact);
    }

    @Test void only_what_follows_is_put_right_and_the_rest_of_the_decision_stays() {
        var home = door.home();
        var contact = door.contact(samples.today(), false, home.tess());
        var visitor = as("duty-team");
        decide(visitor, contact, "decision", "referral", "reason", "Bruising", "need", "N1", "source", "6");
        var referral = referral(home.tess());

        decide(visitor, contact, "decision", "referral", "reason", "The harm was forgotten", "need", "N1", "source", "6", "harm", "yes", "familyTold", "not-safe");

        assertThat(running(home.tess(), "B1")).isEqualTo(1);
        assertThat(owed(home.tess())).containsExactly("referrer-told");
        assertThat(referral(home.tess())).as("the same referral still").isEqualTo(referral);
        assertThat(visitor.get("/contacts/" + contact).body()).contains("The harm was forgotten");
        assertThat(visitor.get("/contacts/" + contact + "/decision").body()).containsPattern("name=\"harm\"[^>]*checked").containsPattern("value=\"N1\"[^>]*selected").containsPattern("value=\"not-safe\"[^>]*checked");
    }

    @Test void brothers_and_sisters_who_were_decided_differently_are_each_shown_so_and_one_is_put_right() {
        var home = door.home();
        var contact = door.contact(samples.today(), false, home.tess(), home.hugo());
        var visitor = as("duty-team");
        decide(visitor, contact, "decision", "referral", "reason", "She was hit; he lives with his aunt", "need", "N1", "source", "6", "for-" + home.hugo(), "early-help");

        var page = visitor.get("/contacts/" + contact + "/decision").body();

        assertThat(page).containsPattern("name=\"decision\"[^>]*value=\"referral\"[^>]*checked");
        assertThat(chosen(page, home.tess())).isEmpty();
        assertThat(chosen(page, home.hugo())).isEqualTo("early-help");

        visitor.post("/contacts/" + contact + "/decision", answers(page, "decision", "referral", "reason", "He needs nothing", "need", "N1", "source", "6", "for-" + home.hugo(), "advice"));

        assertThat(statuses(home.tess())).containsExactly("child-in-need");
        assertThat(statuses(home.hugo())).isEmpty();
        assertThat(count("select count(*) from ledger.about a join ledger.fact f on f.id = a.fact where a.person = :person and f.type = 'fact.corrected'", home.tess())).isZero();
    }

    @Test void nothing_changes_where_all_of_it_was_decided_so() {
        var home = door.home();
        var contact = door.contact(samples.today(), false, home.tess());
        var visitor = as("duty-team");
        decide(visitor, contact, "decision", "referral", "reason", "Bruising", "need", "N1", "source", "6", "harm", "yes");

        decide(visitor, contact, "decision", "referral", "reason", "Bruising", "need", "N1", "source", "6", "harm", "yes");

        assertThat(count("select count(*) from ledger.about a join ledger.fact f on f.id = a.fact where a.person = :person and f.type = 'fact.corrected'", home.tess())).isZero();
    }

    @Test void of_two_who_put_it_right_the_second_is_told_of_the_first() {
        var home = door.home();
        var contact = door.contact(samples.today(), false, home.tess());
        var first = as("duty-team");
        var second = as("manager");
        decide(first, contact, "decision", "advice", "reason", "The school helps already");
        var opened = second.get("/contacts/" + contact + "/decision").body();
        decide(first, contact, "decision", "referral", "reason", "A bruise was seen since");

        var reply = second.post("/contacts/" + contact + "/decision", answers(opened, "decision", "early-help", "reason", "I think otherwise"));

        assertThat(reply.statusCode()).isEqualTo(409);
        assertThat(reply.body()).contains("somebody else decided", "A bruise was seen since", "I think otherwise");
        assertThat(statuses(home.tess())).containsExactly("child-in-need");
        assertThat(second.post("/contacts/" + contact + "/decision", answers(reply.body(), "decision", "early-help", "reason", "I think otherwise")).statusCode()).isEqualTo(303);
        assertThat(statuses(home.tess())).containsExactly("early-help");
    }

    @Test void putting_right_sent_twice_is_put_right_once() {
        var home = door.home();
        var contact = door.contact(samples.today(), false, home.tess());
        var visitor = as("duty-team");
        decide(visitor, contact, "decision", "advice", "reason", "First");
        var opened = visitor.get("/contacts/" + contact + "/decision").body();

        for (int i = 0; i < 2; i++) assertThat(visitor.post("/contacts/" + contact + "/decision", answers(opened, "decision", "referral", "reason", "Twice pressed")).statusCode()).isEqualTo(303);

        assertThat(count("select count(*) from frontdoor.referral where person = :person", home.tess())).isEqualTo(1);
    }

    @Test void a_reason_is_needed_and_what_was_typed_is_kept() {
        var contact = door.contact(samples.today(), false, door.home().tess());

        var reply = decide(as("duty-team"), contact, "familyHow", "Grandmother rang");

        assertThat(reply.statusCode()).isEqualTo(422);
        assertThat(reply.body()).contains("Decide what happens next", "Write why", "Grandmother rang");
    }

    @Test void urgent_comes_first_then_the_oldest_and_who_looks_at_it_is_said() {
        var older = door.contact(samples.today().minusDays(9), false, door.home().tess());
        var urgent = door.contact(samples.today(), true, door.home().tess());
        var name = worker("duty-team");
        var visitor = signedIn(name);
        visitor.get("/contacts");

        var page = visitor.get("/contacts").body();
        assertThat(page.indexOf("contact-" + urgent)).isLessThan(page.indexOf("contact-" + older));
        assertThat(line(page, older)).contains("late");

        assertThat(Visitor.place(visitor.post("/contacts/" + older + "/taking"))).isEqualTo("/contacts/" + older + "/decision");
        assertThat(line(as("manager").get("/contacts").body(), older)).contains(workers.called(name).orElseThrow().name());
    }

    @Test void another_screen_is_answered_only_when_something_changed() {
        var visitor = as("duty-team");
        var seen = mark(visitor.get("/contacts").body());
        assertThat(visitor.get("/contacts/lines?seen=" + seen).statusCode()).isEqualTo(204);

        var contact = door.contact(samples.today(), false, door.home().tess());

        var changed = visitor.get("/contacts/lines?seen=" + seen);
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.body()).contains("contact-" + contact).doesNotContain("<html");
        assertThat(mark(changed.body())).isNotEqualTo(seen);
    }

    @Test void a_restricted_record_stands_on_the_queue_without_a_name_and_one_in_conflict_sees_no_line() {
        var home = door.home();
        var contact = door.contact(samples.today(), true, home.tess());
        samples.record(samples.fact(ConfidentialFacts.RESTRICTED, samples.today().minusDays(1), new RestrictionPlaced("high-profile", UUID.randomUUID().toString(), null), home.tess()));
        var name = worker("duty-team");
        samples.record(samples.fact(ConfidentialFacts.CONFLICT, samples.today().minusDays(1), new ConflictDeclared(staff.id(name).toString(), "relative"), home.tess()));

        assertThat(as("manager").get("/contacts").body()).contains("A restricted record", "/children/" + home.tess() + "/reason").doesNotContain("Tess " + home.surname());
        assertThat(signedIn(name).get("/contacts").body()).doesNotContain("contact-" + contact, "Tess " + home.surname());
        assertThat(signedIn(name).get("/contacts/" + contact).statusCode()).isEqualTo(404);
    }

    @Test void what_is_said_of_a_child_of_whom_they_may_not_know_is_not_read_through_another_child() {
        var home = door.home();
        var other = door.home();
        var contact = told(home.tess(), other.tess());
        var name = worker("duty-team");
        samples.record(samples.fact(ConfidentialFacts.CONFLICT, samples.today().minusDays(1), new ConflictDeclared(staff.id(name).toString(), "relative"), other.tess()));

        assertThat(as("duty-team").get("/contacts/" + contact).body()).contains("Heard behind the wall");
        assertThat(signedIn(name).get("/contacts/" + contact).body()).contains("It is also about 1 child", "Tess " + home.surname(), "What was said is kept from you").doesNotContain("Heard behind the wall");
    }

    @Test void the_brother_of_a_sealed_child_keeps_his_own_story() {
        var home = door.home();
        var contact = told(home.tess(), home.hugo());
        samples.record(samples.fact(ConfidentialFacts.SEALED, samples.today().minusDays(1), new ConfidentialFacts.RecordSealed(List.of()), home.tess()));

        assertThat(as("duty-team").get("/contacts/" + contact).body()).contains("It is also about 1 child", "Heard behind the wall");
    }

    private FactId told(PersonId... about) {
        var fact = samples.fact(FrontDoorFacts.CONTACT, samples.today(), new FrontDoorFacts.ContactReceived("6", false, "phone", null, null), about)
            .saying(List.of(Words.of(UUID.randomUUID(), "Heard behind the wall", UUID.randomUUID().toString())));
        samples.record(fact);
        return fact.id();
    }

    @Test void only_the_front_door_decides() {
        var contact = door.contact(samples.today(), false, door.home().tess());

        assertThat(as("practitioner").post("/contacts/" + contact + "/decision", "decision", "advice", "reason", "x").statusCode()).isEqualTo(403);
        assertThat(as("duty-team").get("/contacts/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> decide(Visitor visitor, FactId contact, String... typed) {
        var opened = visitor.get("/contacts/" + contact + "/decision").body();
        return visitor.post("/contacts/" + contact + "/decision", answers(opened, typed));
    }

    /** As a browser sends it: with the hidden fields, and "not yet" where nothing else was said. */
    private static String[] answers(String page, String... typed) {
        var all = new ArrayList<>(List.of(typed));
        for (var hidden : List.of("id", "known")) all.addAll(List.of(hidden, hidden(page, hidden)));
        for (var told : List.of("familyTold", "referrerTold")) if (!all.contains(told)) all.addAll(List.of(told, "not-yet"));
        return all.toArray(String[]::new);
    }

    private static String hidden(String page, String name) {
        var found = Pattern.compile("<input type=\"hidden\" name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        return found.find() ? found.group(1) : "";
    }

    private static String chosen(String page, PersonId child) {
        int at = page.indexOf("name=\"for-" + child + "\"");
        var found = Pattern.compile("<option value=\"([^\"]*)\"[^>]*selected").matcher(page.substring(at, page.indexOf("</select>", at)));
        return found.find() ? found.group(1) : "";
    }

    private static String mark(String page) {
        var found = Pattern.compile("seen=([0-9a-f]+)").matcher(page);
        return found.find() ? found.group(1) : "none";
    }

    private static String line(String page, FactId contact) {
        int at = page.indexOf("contact-" + contact);
        return page.substring(at, page.indexOf("</tr>", at));
    }

    private List<String> statuses(PersonId person) {
        return door.read(() -> db.sql("select code from pathway.status where person = :person and since <= :today and (until is null or until > :today) order by code").param("person", person.value()).param("today", today()).query(String.class).list());
    }

    private List<String> owed(PersonId person) {
        return door.read(() -> db.sql("select code from pathway.owed where person = :person and completed is null order by code").param("person", person.value()).query(String.class).list());
    }

    private UUID referral(PersonId person) {
        return door.read(() -> db.sql("select fact from frontdoor.referral where person = :person and accepted").param("person", person.value()).query(UUID.class).single());
    }

    private int running(PersonId person, String rule) {
        return door.read(() -> db.sql("select count(*) from pathway.clock where person = :person and rule = :rule and coalesce(ended, 'infinity') > :today").param("today", samples.today()).param("person", person.value()).param("rule", rule).query(Integer.class).single());
    }

    private int count(String sql, PersonId person) {
        return door.read(() -> db.sql(sql).param("person", person.value()).query(Integer.class).single());
    }

    private LocalDate today() {
        return samples.today();
    }
}
