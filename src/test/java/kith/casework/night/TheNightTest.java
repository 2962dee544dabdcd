package kith.casework.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import kith.KithTest;
import kith.Samples;
import kith.Samples.Family;
import kith.Sent;
import kith.Staff;
import kith.Visitor;
import kith.access.Openings;
import kith.care.CareFacts;
import kith.care.CareFacts.CareStarted;
import kith.care.CareFacts.PlacementStarted;
import kith.care.RightsFacts;
import kith.hub.HubWorld;
import kith.ledger.PersonId;
import kith.people.PeopleFacts;
import kith.people.PeopleFacts.RelationshipRecorded;
import kith.people.PeopleFacts.ResidenceStarted;
import kith.ui.Say;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A shift of emergency duty, from the search to what the hub meets in the morning. */
class TheNightTest extends KithTest {

    private static final String STREET = "14 Larkspur Row";
    private static final String HARBOUR = "3 Harbour View";

    @Autowired Night night;
    @Autowired Samples samples;
    @Autowired Staff staff;
    @Autowired HubWorld world;
    @Autowired TransactionTemplate transaction;

    private Family family;

    @BeforeEach void aFamily() { family = night.family(UUID.randomUUID()); }

    @Test void without_a_shift_there_is_the_status_and_whom_to_ring_and_nothing_else() {
        var page = as("emergency-duty-team").get("/night/" + family.amara()).body();

        assertThat(page).contains("Child protection plan", "Visit in pairs", "Say why you need more").doesNotContain(STREET, "aunt Grace", "raising three children", "Cleo");
    }

    @Test void on_shift_everything_needed_is_on_one_screen_without_a_prompt() {
        var worker = onShift();

        var page = worker.get("/night/" + family.amara()).body();

        assertThat(page).contains(STREET, "aunt Grace stays every night", "Dean must not come", "raising three children alone", "Ben", "Cleo", "Who to call", "Expired", "Ruth Adeyemi-Clarke");
        assertThat(page.indexOf("Bail until")).isLessThan(page.indexOf("Expired"));
    }

    @Test void a_rule_of_safe_contact_stands_before_the_number_it_is_about() {
        samples.record(samples.fact(PeopleFacts.ESSENTIALS, samples.today().minusDays(9), new PeopleFacts.EssentialsRecorded(null, null, null, null, null, "01632 960778", null, null, null), family.mother()),
            samples.fact(PeopleFacts.SAFE_CONTACT, samples.today().minusDays(8), new PeopleFacts.SafeContactRecorded("Text first", null, "Ring after five"), family.mother()));

        assertThat(onShift().get("/night/" + family.amara()).body()).containsSubsequence("Who to call", "Ruth Adeyemi-Clarke", "Never: Ring after five", "How: Text first", "01632 960778");
    }

    @Test void a_shielded_address_stays_shielded_at_night() {
        assertThat(onShift().get("/night/" + family.ben()).body()).contains("The address is shielded").doesNotContain(STREET);
    }

    @Test void a_child_who_is_placed_is_at_the_placement_and_the_family_home_comes_second() {
        placed(family.amara(), "U6");
        lives(family.amara(), false);
        samples.record(samples.fact(PeopleFacts.RELATED, samples.today().minusDays(9), new RelationshipRecorded(samples.person("Grace", samples.today().minusYears(50)), "carer", false), family.amara()));

        var home = home(onShift().get("/night/" + family.amara()).body());
        assertThat(home).contains("Placed", "Foster: other carer", HARBOUR, "Grace Adeyemi-Clarke", "Family home", STREET);
        assertThat(home.indexOf(HARBOUR)).isLessThan(home.indexOf(STREET));
        assertThat(home.indexOf("Grace Adeyemi-Clarke")).isLessThan(home.indexOf("Family home"));
        assertThat(childPage(family.amara())).containsSubsequence("Lives at", HARBOUR, "Family home", STREET);
    }

    @Test void of_a_placement_without_an_address_it_is_said_and_an_earlier_one_is_not_taken_for_it() {
        lives(family.amara(), false);
        placed(family.amara(), "K2");
        samples.record(samples.fact(CareFacts.PLACEMENT_STARTED, samples.today().minusDays(2), new PlacementStarted("U4", null, null, null), family.amara()));

        var home = home(onShift().get("/night/" + family.amara()).body());
        assertThat(home).contains("The address is not recorded", "Family home", STREET).doesNotContain(HARBOUR);
        assertThat(childPage(family.amara())).contains("the address is not recorded").doesNotContain(HARBOUR);
    }

    @Test void the_shielded_address_of_a_placement_stays_shielded_and_so_does_the_family_home() {
        for (var each : new PersonId[] {family.amara(), family.ben()}) placed(each, "U6");
        lives(family.amara(), true);
        lives(family.ben(), false);
        var worker = onShift();

        assertThat(home(worker.get("/night/" + family.amara()).body())).contains("The address is shielded", STREET).doesNotContain(HARBOUR);
        assertThat(home(worker.get("/night/" + family.ben()).body())).contains("The address is shielded", HARBOUR).doesNotContain(STREET);
        var elsewhere = as("practitioner");
        assertThat(opened(elsewhere, family.amara())).contains("Family home", STREET).doesNotContain(HARBOUR).doesNotContain("Oak Park Primary");
        assertThat(opened(elsewhere, family.ben())).contains("Lives at", HARBOUR).doesNotContain(STREET);
    }

    @Test void a_child_placed_with_a_parent_is_at_home() {
        placed(family.amara(), "P1");

        assertThat(home(onShift().get("/night/" + family.amara()).body())).contains(STREET).doesNotContain("Family home", "not recorded");
    }

    @Test void who_decides_names_the_authority_where_an_order_gives_it_a_share() {
        placed(family.amara(), "U6");
        emergencyOrder(family.ben(), samples.today().plusDays(6));
        var worker = onShift();

        assertThat(worker.get("/night/" + family.amara()).body()).contains("Parental responsibility: Ruth", "The authority shares parental responsibility: interim care order");
        assertThat(worker.get("/night/" + family.ben()).body()).contains("Whoever obtained the emergency protection order shares parental responsibility");
        assertThat(worker.get("/night/" + family.cleo()).body()).doesNotContain("The authority shares", "Whoever obtained");
    }

    @Test void an_emergency_order_says_until_when() {
        var ends = samples.today().plusDays(6);
        var alone = samples.child("Dara", samples.today().minusYears(6));
        for (var each : new PersonId[] {family.amara(), alone}) emergencyOrder(each, ends);
        var worker = onShift();

        assertThat(worker.get("/night/" + family.amara()).body()).contains("until " + Say.day(ends));
        assertThat(worker.get("/night/" + alone).body()).contains("until " + Say.day(ends));
    }

    @Test void an_order_longer_than_the_law_allows_is_asked_about_and_then_taken() {
        var worker = onShift();
        var ends = samples.today().plusDays(33);

        var asked = order(worker, family.amara(), ends);
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("Is this right?", "8 days at most", "The judge said so.", Say.typed(ends));
        assertThat(order(worker, family.amara(), ends, "sure", "yes").statusCode()).isEqualTo(303);
        assertThat(one("select until::text from pathway.status where person = ? and code = 'emergency-order'", family.amara())).isEqualTo(ends.plusDays(1).toString());
    }

    @Test void police_protection_that_would_be_over_is_asked_about_and_then_taken() {
        var worker = onShift();
        var when = night.now().minusHours(73);
        var typed = new String[] {"children", family.amara().toString(), "where", "hospital", "happened", Say.typed(when.toLocalDate()), "at", Say.time(when.toLocalTime()), "words", "Sgt Lowe rang."};

        var asked = worker.post("/night/" + family.amara() + "/police-protection", typed);
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("Is this right?", "more than 72 hours ago", "Sgt Lowe rang.");
        var sure = java.util.Arrays.copyOf(typed, typed.length + 2);
        sure[typed.length] = "sure";
        sure[typed.length + 1] = "yes";
        assertThat(worker.post("/night/" + family.amara() + "/police-protection", sure).statusCode()).isEqualTo(303);
    }

    @Test void what_was_left_out_is_named() {
        var asked = onShift().post("/night/" + family.amara() + "/police-protection", "children", family.amara().toString(), "happened", "today", "at", "00:00");

        assertThat(asked.body()).contains("Say where the child is now").doesNotContain("Choose one").doesNotContain("Is this right?");
    }

    @Test void the_words_of_the_whole_record_wait_for_a_reason() {
        assertThat(onShift().get("/children/" + family.amara() + "/consents").headers().firstValue("Location").orElse("")).contains("/reason");
    }

    @Test void nobody_else_can_put_themselves_on_duty() {
        var visitor = as("practitioner");

        assertThat(visitor.post("/night", "kind", "emergency-duty", "until", "08:00", "shift", UUID.randomUUID().toString()).statusCode()).isEqualTo(422);
        assertThat(visitor.get("/night/" + family.amara()).body()).doesNotContain(STREET);
    }

    @Test void a_shift_that_is_sent_twice_starts_once_and_ends_when_it_is_ended() {
        var username = worker("emergency-duty-team");
        var worker = signedIn(username);
        var shift = UUID.randomUUID().toString();
        start(worker, shift);
        start(worker, shift);

        assertThat(shifts(username)).isEqualTo(1);
        worker.post("/night/ending");
        assertThat(worker.get("/night/" + family.amara()).body()).doesNotContain(STREET);
    }

    @Test void police_protection_takes_effect_at_once_and_runs_72_hours_to_the_minute() {
        var worker = onShift();
        var when = night.anHourAgo();

        worker.post("/night/" + family.amara() + "/police-protection", "fact", UUID.randomUUID().toString(), "children", family.amara().toString(), "children", family.cleo().toString(),
            "where", "hospital", "happened", when[0], "at", when[1], "words", "Sgt Lowe rang.");

        var started = night.now().minus(Duration.ofHours(1)).withSecond(0).withNano(0).toInstant();
        assertThat(due(family.amara())).isEqualTo(started.plus(Duration.ofHours(72)));
        assertThat(due(family.cleo())).isEqualTo(started.plus(Duration.ofHours(72)));
        assertThat(worker.get("/night/" + family.amara()).body()).contains("Police protection", "and no longer", "Police protection ended", "Sgt Lowe rang.");
        assertThat(worker.get("/night/" + family.ben()).body()).doesNotContain("and no longer");
    }

    @Test void what_ends_at_an_hour_is_gone_from_lists_at_that_hour() {
        onShift().post("/night/" + family.amara() + "/police-protection", "fact", UUID.randomUUID().toString(), "children", family.amara().toString(), "where", "hospital", "happened", night.anHourAgo()[0], "at", night.anHourAgo()[1]);
        var card = "/children/" + family.amara() + "/reason";
        var elsewhere = as("practitioner");
        assertThat(elsewhere.get(card).body()).contains("Police protection");

        var until = "update pathway.status set until = :day, until_at = :at where person = :person and code = 'police-protection'";
        for (var ends : new java.time.ZonedDateTime[] {night.now().plusMinutes(1), night.now().minusMinutes(1)})
            assertThat(transaction.execute(status -> {
                db.sql(until).param("day", ends.toLocalDate().plusDays(1)).param("at", ends.toOffsetDateTime()).param("person", family.amara().value()).update();
                return null;
            }) == null && elsewhere.get(card).body().contains("Police protection")).isEqualTo(ends.isAfter(night.now()));
    }

    @Test void a_time_still_to_come_asks_whether_it_was_yesterday() {
        var later = night.now().plusMinutes(2);
        if (later.toLocalDate().isAfter(night.now().toLocalDate())) return;

        var answer = onShift().post("/night/" + family.amara() + "/police-protection", "children", family.amara().toString(), "where", "hospital", "happened", "today",
            "at", later.toLocalTime().toString().substring(0, 5));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("is the day right?");
    }

    @Test void an_emergency_placement_carries_its_law_its_address_and_the_managers_authority() {
        var manager = staff.id(worker("manager"));
        var worker = onShift();
        var when = night.anHourAgo();

        worker.post("/night/" + family.amara() + "/placement", "fact", UUID.randomUUID().toString(), "children", family.amara().toString(), "type", "U6", "basis", "V2", "happened", when[0], "at", when[1],
            "line", "3 Harbour View", "postcode", "ZX9 1AA", "shielded", "yes", "manager", manager.toString(), "role", "on-call-manager", "agreedAt", when[1], "words", "With the Moore family.");

        assertThat(one("select legal_status || ' ' || placement_type from care.current where person = ?", family.amara())).isEqualTo("V2 U6");
        assertThat(one("select code from pathway.status where person = ? and code = 'looked-after'", family.amara())).isEqualTo("looked-after");
        assertThat(one("select agreed::text from care.agreement where person = ?", family.amara())).isNotNull();
        assertThat(one("select of_whom::text from casework.awaiting where of_whom is not null and person = ?", family.amara())).isEqualTo(manager.toString());
        assertThat(worker.get("/night/" + family.amara()).body()).doesNotContain("Harbour View");
    }

    @Test void a_role_and_a_time_without_the_manager_are_asked_about_and_not_thrown_away() {
        var worker = onShift();

        var answer = placed(worker, family.amara(), "role", "on-call-manager", "agreedAt", "02:10");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Say which manager").containsPattern("(?s)<details class=\"govuk-details\" open>\\s*<summary[^>]*><span[^>]*>A manager agreed by word of mouth");
        assertThat(placed(worker, family.amara(), "role", "").statusCode()).as("nobody has agreed").isEqualTo(303);
    }

    @Test void the_question_about_a_shielded_address_has_its_own_fault_beside_it() {
        var worker = onShift();
        var at = "/children/" + family.ben() + "/reason";
        assertThat(Sent.ids(worker.get(at).body())).doesNotHaveDuplicates();

        var answer = worker.post(at, "opening", UUID.randomUUID().toString(), "prompt", "break-glass");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("href=\"#reason-address\"", "id=\"reason-address-error\"").doesNotContain("id=\"reason-error\"").containsPattern("(?s)<details class=\"govuk-details\" open>\\s*<summary[^>]*><span[^>]*>The address is shielded");
        assertThat(worker.post(at, "opening", UUID.randomUUID().toString(), "prompt", "reason").body()).contains("id=\"reason-error\"").doesNotContain("id=\"reason-address-error\"");
    }

    @Test void a_placement_at_night_keeps_the_shield_unless_it_is_said_why_not() {
        var worker = onShift();
        lives(family.amara(), true);
        assertThat(placed(worker, family.amara()).statusCode()).isEqualTo(303);
        assertThat(shielded(family.amara())).isEqualTo("true");

        assertThat(placed(worker, family.ben(), "shielded", "no").body()).contains("Say why the new address need not be shielded");
        assertThat(placed(worker, family.ben(), "shielded", "no", "reason", "The father is in prison").statusCode()).isEqualTo(303);
        assertThat(shielded(family.ben())).isEqualTo("false");
    }

    private String shielded(PersonId child) {
        return one("select shielded::text from people.residence where person = ? and use = 'placement' and until is null", child);
    }

    private java.net.http.HttpResponse<String> placed(Visitor worker, PersonId child, String... more) {
        return worker.post("/night/" + child + "/placement", java.util.stream.Stream.concat(java.util.stream.Stream.of("fact", UUID.randomUUID().toString(), "children", child.toString(), "type", "U6",
            "basis", "V2", "happened", "today", "at", "00:00", "line", HARBOUR, "postcode", "ZX9 1AA"), java.util.stream.Stream.of(more)).toArray(String[]::new));
    }

    @Test void a_placement_that_is_sent_twice_is_recorded_once() {
        var fact = UUID.randomUUID().toString();
        var when = night.anHourAgo();
        var sent = new String[] {"fact", fact, "children", family.amara().toString(), "type", "U6", "basis", "L1", "happened", when[0], "at", when[1], "words", "With the Moore family."};
        var worker = onShift();
        worker.post("/night/" + family.amara() + "/placement", sent);
        var before = recorded(family.amara());

        assertThat(worker.post("/night/" + family.amara() + "/placement", sent).statusCode()).isEqualTo(303);
        assertThat(as("emergency-duty-team").post("/night/" + family.amara() + "/placement", sent).statusCode()).as("also for whoever may not read that it was").isEqualTo(303);

        assertThat(recorded(family.amara())).isEqualTo(before).contains("care.started").doesNotContain("legal-status.changed");
    }

    private String recorded(PersonId child) {
        return one("select string_agg(f.type, ' ' order by f.type) from ledger.fact f join ledger.about a on a.fact = f.id where a.person = ?", child);
    }

    @Test void as_before_is_refused_where_one_of_them_was_not_looked_after_and_what_was_typed_stays() {
        placed(family.amara(), "U6");

        var asked = place(family.amara(), "same");

        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("record them one by one", "With the Moore family.", "3 Harbour View");
        assertThat(lookedAfter(family.ben())).isEqualTo("0");
    }

    @Test void one_law_is_not_taken_for_a_child_in_care_and_a_brother_at_home() {
        placed(family.amara(), "U6");

        assertThat(place(family.ben(), "V2").statusCode()).isEqualTo(422);

        assertThat(one("select legal_status from care.current where person = ?", family.amara())).isEqualTo("C1");
        assertThat(lookedAfter(family.ben())).isEqualTo("0");
    }

    @Test void what_was_agreed_before_midnight_for_a_placement_after_it_is_of_the_day_before() {
        var manager = staff.id(worker("manager"));
        var day = samples.today().minusDays(1);

        onShift().post("/night/" + family.amara() + "/placement", "fact", UUID.randomUUID().toString(), "children", family.amara().toString(), "type", "U6", "basis", "V2", "happened", Say.typed(day), "at", "00:20",
            "manager", manager.toString(), "role", "on-call-manager", "agreedAt", "23:50");

        assertThat(one("select to_char(min(at) at time zone 'Europe/London', 'YYYY-MM-DD HH24:MI') from casework.night_event where person = ?", family.amara())).isEqualTo(day.minusDays(1) + " 23:50");
    }

    private java.net.http.HttpResponse<String> place(PersonId opened, String law) {
        return onShift().post("/night/" + opened + "/placement", "fact", UUID.randomUUID().toString(), "children", family.amara().toString(), "children", family.ben().toString(), "type", "U6", "basis", law,
            "happened", "today", "at", "00:00", "line", HARBOUR, "words", "With the Moore family.");
    }

    private String lookedAfter(PersonId child) {
        return one("select count(*)::text from pathway.status where person = ? and code = 'looked-after'", child);
    }

    @Test void an_authority_by_word_of_mouth_counts_at_once_and_is_confirmed_in_the_morning() {
        var manager = worker("manager");
        var id = night.consultant(manager);
        var worker = onShift();
        var when = night.anHourAgo();
        worker.post("/night/" + family.amara() + "/authority", "fact", UUID.randomUUID().toString(), "children", family.amara().toString(), "action", "spending", "role", "group-manager", "manager", id.toString(),
            "happened", when[0], "at", when[1], "words", "A taxi to the aunt's.");
        var hub = signedIn(manager);

        assertThat(hub.get("/children/" + family.amara()).body()).contains("Awaiting confirmation", "Authority by word of mouth").doesNotContain("Confirm in the place of");
        assertThat(hub.get("/").body()).as("asked once").containsOnlyOnce("Authority by word of mouth");
        hub.post("/children/" + family.amara() + "/confirmations/" + one("select fact::text from casework.awaiting where person = ?", family.amara()));

        assertThat(hub.get("/children/" + family.amara()).body()).doesNotContain("Awaiting confirmation");
        assertThat(hub.get("/children/" + family.amara() + "/chronology").body()).as("one's own word").doesNotContain(" in the place of ");
    }

    @Test void whoever_keyed_a_decision_never_confirms_it_and_the_named_manager_is_asked() {
        var manager = worker("manager");
        var id = night.consultant(manager);
        var keyer = worker("manager");
        var keyed = night.authority(family.amara(), id, night.consultant(keyer)).toString();
        var worker = signedIn(keyer);
        assertThat(one("select of_whom::text from casework.awaiting where person = ?", family.amara())).isEqualTo(id.toString());

        worker.post("/children/" + family.amara() + "/confirmations/" + keyed);
        worker.post("/children/" + family.amara() + "/confirmations", "entry", keyed, "fact", UUID.randomUUID().toString());
        assertThat(worker.get("/children/" + family.amara()).body()).contains("Awaiting confirmation").doesNotContain("/confirmations/" + keyed);
        assertThat(signedIn(manager).get("/").body()).contains("Confirm what you decided", "Authority by word of mouth");

        var other = worker("manager");
        night.consultant(other);
        assertThat(signedIn(other).get("/children/" + family.amara()).body()).contains("Confirm in the place of");
        signedIn(other).post("/children/" + family.amara() + "/confirmations/" + keyed);
        assertThat(signedIn(manager).get("/children/" + family.amara()).body()).doesNotContain("Awaiting confirmation");
        assertThat(signedIn(manager).get("/children/" + family.amara() + "/chronology").body()).contains(" in the place of ");
        assertThat(signedIn(manager).get("/").body()).doesNotContain("Confirm what you decided");
    }

    @Test void whoever_may_decide_nothing_is_not_asked_for_a_word_that_they_could_not_give() {
        var named = worker("practitioner");
        var keyer = worker("manager");
        night.authority(family.amara(), staff.inHub(named, "hub-10"), night.consultant(keyer));

        assertThat(signedIn(named).get("/").body()).doesNotContain("Confirm what you decided");
    }

    @Test void the_hub_meets_what_the_night_did_until_it_says_it_has_read_it() {
        var worker = onShift();
        worker.post("/night/" + family.amara() + "/message", "fact", UUID.randomUUID().toString(), "children", family.amara().toString(), "happened", "today", "at", "00:00", "words", "Ring the aunt at nine.");
        worker.post("/children/" + family.amara() + "/record/call.made", "fact", UUID.randomUUID().toString(), "children", family.amara().toString(), "happened", "today", "with", "police", "words", "Police rang back.");
        var username = worker("practitioner");
        staff.inHub(username, "hub-10");
        var hub = signedIn(username);

        var morning = hub.get("/children/" + family.amara()).body();
        assertThat(morning).contains("What emergency duty did", "Ring the aunt at nine.", "Police rang back.");
        var last = one("select fact::text from casework.night_event where person = ? order by at desc, recorded_at desc limit 1", family.amara());
        hub.post("/children/" + family.amara() + "/night", "read", last);

        assertThat(hub.get("/children/" + family.amara()).body()).doesNotContain("What emergency duty did");
        assertThat(hub.get("/children/" + family.amara() + "/chronology").body()).contains("The hub has read what emergency duty did", "Ring the aunt at nine.");
    }

    @Test void what_came_after_the_page_was_opened_is_not_acknowledged_with_it() {
        var worker = onShift();
        worker.post("/night/" + family.amara() + "/message", "fact", UUID.randomUUID().toString(), "children", family.amara().toString(), "happened", "today", "at", "00:00", "words", "First.");
        var username = worker("practitioner");
        staff.inHub(username, "hub-10");

        signedIn(username).post("/children/" + family.amara() + "/night", "read", UUID.randomUUID().toString());

        assertThat(one("select count(*)::text from casework.night_event where person = ?", family.amara())).isEqualTo("1");
    }

    @Test void of_a_child_whom_no_hub_holds_it_is_said_who_is_told() {
        var worker = onShift();
        var gracie = samples.child("Gracie", samples.today().minusYears(14));
        var door = one("select title from organisation.hub where duty = 'front-door' and ?::uuid is not null order by number nulls last, title limit 1", gracie);
        assertThat(worker.get("/night/" + gracie + "/police-protection").body()).contains("No hub holds Gracie", door, "told first thing.").doesNotContain("The hub is told");

        var when = night.anHourAgo();
        worker.post("/night/" + gracie + "/police-protection", "fact", UUID.randomUUID().toString(), "children", gracie.toString(), "where", "hospital", "happened", when[0], "at", when[1], "words", "Sgt Lowe rang.");

        assertThat(worker.get("/night/" + gracie).body()).contains("It ends by law on").containsPattern("No hub holds Gracie[^:<]*: " + door + "[^.<]* told first thing").doesNotContain("The hub is told");
    }

    @Test void an_adult_is_under_no_police_protection_and_the_children_are_one_step_away() {
        var worker = onShift();
        var helder = samples.person("Helder", samples.today().minusYears(45));
        samples.record(samples.fact(PeopleFacts.RELATED, samples.today().minusWeeks(9), new RelationshipRecorded(helder, "father", true), family.amara()));

        assertThat(worker.get("/night/" + helder).body()).contains("Helder", "is an adult", "href=\"/night/" + family.amara() + "\"", "/message\"").doesNotContain("/police-protection\"", "/emergency-order\"", "/placement\"");
        var when = night.anHourAgo();
        var refused = worker.post("/night/" + helder + "/police-protection", "fact", UUID.randomUUID().toString(), "children", helder.toString(), "where", "hospital", "happened", when[0], "at", when[1], "words", "Sgt Lowe rang.");

        assertThat(Visitor.place(refused)).isEqualTo("/night/" + helder);
        assertThat(worker.get("/night/" + helder).body()).contains("45 years: police protection is of a child");
        assertThat(one("select count(*)::text from pathway.status where person = ?", helder)).isEqualTo("0");
        assertThat(worker.get("/night/" + family.amara()).body()).contains("/police-protection\"");
    }

    @Test void of_a_child_who_is_with_a_hub_the_hub_is_told() {
        var held = world.family(world.hub(HASH));

        assertThat(onShift().get("/night/" + held.amara() + "/message").body()).contains("The hub is told first thing.").doesNotContain("No hub holds");
    }

    @Test void a_name_stands_in_no_address_and_one_letter_finds_nobody() {
        var worker = onShift();
        var place = found(worker, "amara adeyemi clarke 7");

        assertThat(place).startsWith("/night?search=").doesNotContainIgnoringCase("amara");
        assertThat(worker.get(place).body()).contains("/night/").contains("Amara");
        assertThat(worker.get(found(worker, "a")).body()).contains("One letter would find too many").doesNotContain("kith-found");
        assertThat(worker.get("/night?search=gone").body()).contains("Find a child").doesNotContain("Nobody found");
    }

    @Test void on_a_shift_the_search_of_every_page_leads_to_the_screen_of_the_night() {
        var gracie = samples.child("Gracie", samples.today().minusYears(14));
        var number = gracie.value().toString().substring(24);
        assertThat(Visitor.place(onShift().post("/search", "q", number))).isEqualTo("/night/" + gracie);
        assertThat(onShift().search("Gracie Adeyemi-Clarke 14").body()).contains("href=\"/night/");
        assertThat(Visitor.place(as("practitioner").post("/search", "q", number))).isEqualTo("/children/" + gracie);

        var reply = onShift().post("/contacts/new/details", "contact", UUID.randomUUID().toString(), "child", gracie.toString(), "said", "Found at the station", "urgent", "yes", "how", "phone", "source", "3A", "happened", "today", "at", "00:00");
        assertThat(Visitor.place(reply)).isEqualTo("/night/" + gracie);
    }

    @Test void by_day_the_same_form_is_the_days_and_nobody_is_told_of_a_night() {
        var username = worker("practitioner");
        staff.inHub(username, "hub-10");
        var hub = signedIn(username);
        var when = night.anHourAgo();

        assertThat(hub.get("/night/" + family.amara() + "/police-protection").body()).doesNotContain("told first thing");
        var reply = hub.post("/night/" + family.amara() + "/police-protection", "fact", UUID.randomUUID().toString(), "children", family.amara().toString(), "where", "hospital", "happened", when[0], "at", when[1], "words", "Sgt Lowe rang.");

        assertThat(Visitor.place(reply)).isEqualTo("/children/" + family.amara());
        assertThat(hub.get("/children/" + family.amara()).body()).contains("Police protection", "It ends by law on").doesNotContain("What emergency duty did");
        assertThat(one("select count(*)::text from casework.night_event where person = ?", family.amara())).isEqualTo("0");
        assertThat(due(family.amara())).isNotNull();
    }

    @Test void only_the_hub_says_that_it_has_read_what_the_night_did() {
        var worker = onShift();
        worker.post("/night/" + family.amara() + "/message", "fact", UUID.randomUUID().toString(), "children", family.amara().toString(), "happened", "today", "at", "00:00", "words", "Ring the aunt.");
        var read = one("select fact::text from casework.night_event where person = ?", family.amara());
        assertThat(opened(worker, family.amara())).contains("Ring the aunt.").doesNotContain("The hub has read this");
        var elsewhere = as("practitioner");
        assertThat(opened(elsewhere, family.amara())).contains("Ring the aunt.").doesNotContain("The hub has read this");

        for (var each : new Visitor[] {worker, elsewhere}) each.post("/children/" + family.amara() + "/night", "read", read);
        assertThat(one("select count(*)::text from casework.night_event where person = ?", family.amara())).isEqualTo("1");

        var username = worker("practitioner");
        staff.inHub(username, "hub-10");
        assertThat(signedIn(username).get("/children/" + family.amara()).body()).contains("The hub has read this");
        signedIn(username).post("/children/" + family.amara() + "/night", "read", read);
        assertThat(one("select count(*)::text from casework.night_event where person = ?", family.amara())).isEqualTo("0");
    }

    @Test void who_may_agree_to_treatment_and_who_may_not_be_at_the_door_stand_on_the_screen() {
        var dean = samples.person("Dean", samples.today().minusYears(33));
        samples.record(samples.fact(RightsFacts.CONSENT, samples.today().minusDays(9), new RightsFacts.ConsentSettled("emergency-treatment", "carer", null, null), family.amara()),
            samples.fact(RightsFacts.FAMILY_TIME, samples.today().minusDays(9), new RightsFacts.FamilyTimeArranged(dean, "none", null), family.amara()),
            samples.fact(RightsFacts.REPRESENTATIVE, samples.today().minusDays(9), new RightsFacts.RepresentativeAppointed("guardian", "Gita Guard", "01632 960555"), family.amara()));
        var worker = onShift();
        assertThat(worker.get("/night/" + family.amara()).body()).contains("Emergency treatment: the carer may agree", "No family time with Dean Adeyemi-Clarke", "Guardian: Gita Guard, 01632 960555", "/children/" + family.amara() + "/consents");

        samples.record(samples.fact(RightsFacts.FAMILY_TIME_ENDED, samples.today().minusDays(1), new RightsFacts.FamilyTimeEnded(dean), family.amara()));

        assertThat(worker.get("/night/" + family.amara()).body()).doesNotContain("No family time with");
    }

    private void placed(PersonId child, String type) {
        samples.record(samples.fact(CareFacts.STARTED, samples.today().minusDays(9), new CareStarted("C1", null), child),
            samples.fact(CareFacts.PLACEMENT_STARTED, samples.today().minusDays(9), new PlacementStarted(type, null, null, null), child));
    }

    private void lives(PersonId child, boolean shielded) {
        samples.record(samples.fact(PeopleFacts.RESIDENCE_STARTED, samples.today().minusDays(9), new ResidenceStarted(HARBOUR, "Port Carrow", "ZX9 1AA", shielded, "placement"), child));
    }

    private void emergencyOrder(PersonId child, java.time.LocalDate ends) {
        assertThat(order(onShift(), child, ends).statusCode()).isEqualTo(303);
    }

    private java.net.http.HttpResponse<String> order(Visitor worker, PersonId child, java.time.LocalDate ends, String... more) {
        var answers = new java.util.ArrayList<>(java.util.List.of("fact", UUID.randomUUID().toString(), "children", child.toString(), "effect", "remove", "happened", "today", "at", "00:00", "until", Say.typed(ends), "words", "The judge said so."));
        answers.addAll(java.util.List.of(more));
        return worker.post("/night/" + child + "/emergency-order", answers.toArray(String[]::new));
    }

    private static String home(String page) { return page.substring(page.indexOf("id=\"home\""), page.indexOf("id=\"tonight\"")); }

    private String childPage(PersonId child) {
        var username = worker("practitioner");
        staff.inHub(username, "hub-10");
        var page = signedIn(username).get("/children/" + child).body();
        return page.substring(page.indexOf("<main"));
    }

    private static String opened(Visitor visitor, PersonId child) {
        visitor.post("/children/" + child + "/reason", "opening", UUID.randomUUID().toString(), "prompt", "reason", "reason", Openings.REASONS.getFirst().value(), "next", "/");
        return visitor.get("/children/" + child).body();
    }

    private static String found(Visitor worker, String typed) {
        return worker.post("/night/search", "find", typed).headers().firstValue("Location").map(place -> place.substring(place.indexOf("/night"))).orElseThrow();
    }

    private Visitor onShift() {
        var visitor = as("emergency-duty-team");
        start(visitor, UUID.randomUUID().toString());
        return visitor;
    }

    private void start(Visitor visitor, String shift) {
        var until = night.now().plusHours(8).toLocalTime().toString().substring(0, 5);
        assertThat(Visitor.place(visitor.post("/night", "kind", "emergency-duty", "until", until, "shift", shift))).isEqualTo("/night");
    }

    private long shifts(String username) {
        return transaction.execute(status -> db.sql("select count(*) from organisation.duty where worker = ?").param(staff.id(username)).query(Long.class).single());
    }

    private java.time.Instant due(PersonId person) {
        return transaction.execute(status -> db.sql("select due_at from pathway.clock where person = ? and rule = 'B17'").param(person.value()).query(OffsetDateTime.class).single().toInstant());
    }

    private String one(String sql, PersonId person) {
        return transaction.execute(status -> db.sql(sql).param(person.value()).query(String.class).optional().orElse(null));
    }
}
