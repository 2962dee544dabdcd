package kith.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kith.KithTest;
import kith.Samples;
import kith.Sent;
import kith.Staff;
import kith.Visitor;
import kith.ledger.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** T12, T13: nothing saved is overwritten, nothing typed is lost. */
class TwoWriteAtOnceTest extends KithTest {

    private static final int WRITERS = 16;

    @Autowired Samples samples;
    @Autowired Staff staff;
    @Autowired TransactionTemplate transaction;
    PersonId child;
    String essentials;

    @BeforeEach void aChild() {
        var family = new Household(samples);
        child = family.held(family.named("Noor", samples.today().minusYears(5)));
        essentials = "/children/" + child + "/people/essentials";
    }

    @Test void the_second_sees_both_keeps_all_they_typed_and_chooses() {
        var anna = colleague();
        var ben = colleague();
        var annas = Sent.of(anna.get(essentials));
        var bens = Sent.of(ben.get(essentials));
        assertThat(anna.post(essentials, Sent.with(annas, "school", "Ash Lane Primary", "communication", "Signs a little", "gp", "Dr Sand")).statusCode()).isEqualTo(303);

        var question = ben.post(essentials, Sent.with(bens, "school", "Birch Road Primary", "communication", "Speaks up when asked twice", "language", "Somali"));

        assertThat(question.statusCode()).isEqualTo(409);
        assertThat(question.body()).contains("Ash Lane Primary", "Birch Road Primary", "Signs a little", "Speaks up when asked twice", "saved it today at", "kept as saved: GP");
        assertThat(now("school")).isEqualTo("Ash Lane Primary");

        assertThat(ben.post(essentials, Sent.with(Sent.of(question))).statusCode()).as("without a choice it asks again").isEqualTo(409);
        var done = ben.post(essentials, Sent.with(Sent.of(question), "choose-school", "mine", "choose-communication", "both"));
        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(now("school")).isEqualTo("Birch Road Primary");
        assertThat(now("communication")).isEqualTo("Signs a little\n\nSpeaks up when asked twice");
        assertThat(now("gp")).isEqualTo("Dr Sand");
        assertThat(now("language")).isEqualTo("Somali");
    }

    @Test void different_parts_changed_by_two_are_both_kept_without_a_question() {
        var anna = colleague();
        var ben = colleague();
        var annas = Sent.of(anna.get(essentials));
        var bens = Sent.of(ben.get(essentials));
        anna.post(essentials, Sent.with(annas, "gp", "Dr Sand"));

        assertThat(ben.post(essentials, Sent.with(bens, "school", "Birch Road Primary")).statusCode()).isEqualTo(303);
        assertThat(now("gp")).isEqualTo("Dr Sand");
        assertThat(now("school")).isEqualTo("Birch Road Primary");
    }

    @Test void a_third_who_saves_during_the_choice_is_not_overwritten_either() {
        var anna = colleague();
        var ben = colleague();
        var annas = Sent.of(anna.get(essentials));
        var bens = Sent.of(ben.get(essentials));
        anna.post(essentials, Sent.with(annas, "school", "Ash Lane"));
        var question = Sent.of(ben.post(essentials, Sent.with(bens, "school", "Birch Road")));
        var third = colleague();
        third.post(essentials, Sent.with(Sent.of(third.get(essentials)), "school", "Cedar Street"));

        var again = ben.post(essentials, Sent.with(question, "choose-school", "mine"));

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("Cedar Street", "Birch Road");
        assertThat(now("school")).isEqualTo("Cedar Street");
    }

    @Test void whoever_does_not_say_what_they_read_is_asked_to_look_first() {
        var anna = colleague();
        anna.post(essentials, Sent.with(Sent.of(anna.get(essentials)), "school", "Ash Lane"));

        assertThat(colleague().post(essentials, "school", "Blind Street").statusCode()).isEqualTo(428);
        assertThat(now("school")).isEqualTo("Ash Lane");
    }

    @Test void a_resend_asks_nothing_and_doubles_nothing_and_a_part_can_be_emptied() {
        var anna = colleague();
        var annas = Sent.with(Sent.of(anna.get(essentials)), "school", "Ash Lane", "gp", "Dr Sand");
        anna.post(essentials, annas);
        long facts = facts();

        assertThat(anna.post(essentials, annas).statusCode()).isEqualTo(303);
        assertThat(facts()).isEqualTo(facts);

        anna.post(essentials, Sent.with(Sent.of(anna.get(essentials)), "gp", ""));
        assertThat(now("gp")).isNull();
        assertThat(now("school")).isEqualTo("Ash Lane");
    }

    @Test void two_names_two_addresses_and_two_rules_of_safe_contact_meet_in_the_same_way() {
        for (var each : List.of(new String[] {"name", "surname", "use", "legal", "forenames", "Noor"}, new String[] {"move", "line", "movers", child.toString(), "since", "today"}, new String[] {"safe-contact", "never"})) {
            var place = "/children/" + child + "/people/" + each[0];
            var anna = colleague();
            var ben = colleague();
            var annas = more(Sent.of(anna.get(place)), each);
            var bens = more(Sent.of(ben.get(place)), each);
            assertThat(anna.post(place, Sent.with(annas, each[1], "Annas" + each[0])).statusCode()).as(each[0]).isEqualTo(303);

            var question = ben.post(place, Sent.with(bens, each[1], "Bens" + each[0]));

            assertThat(question.statusCode()).as(each[0]).isEqualTo(409);
            assertThat(question.body()).contains("Annas" + each[0], "Bens" + each[0]);
            var part = each[0].equals("name") ? "legal" : each[0].equals("move") ? "address" : "never";
            assertThat(ben.post(place, Sent.with(Sent.of(question), "choose-" + part, "theirs")).statusCode()).isEqualTo(303);
            assertThat(ben.get("/children/" + child + "/people").body()).contains("Annas" + each[0]).doesNotContain("Bens" + each[0]);
        }
    }

    @Test void sixteen_who_append_at_once_lose_nothing() throws Exception {
        var visitors = IntStream.range(0, WRITERS).mapToObj(i -> colleague()).toList();
        try (var pool = Executors.newFixedThreadPool(WRITERS)) {
            var sent = new ArrayList<Future<HttpResponse<String>>>();
            for (int i = 0; i < WRITERS; i++) {
                var value = "HO" + i;
                var visitor = visitors.get(i);
                sent.add(pool.submit(() -> visitor.post("/children/" + child + "/people/number", "scheme", "uasc-number", "value", value)));
            }
            for (var each : sent) assertThat(each.get().statusCode()).isEqualTo(303);
        }
        int numbers = transaction.execute(status -> db.sql("select count(*) from people.identifier where person = ?").param(child.value()).query(Integer.class).single());
        assertThat(numbers).isEqualTo(WRITERS);
    }

    @Test void sixteen_who_write_the_same_words_at_once_all_stand_in_the_end() throws Exception {
        var visitors = IntStream.range(0, WRITERS).mapToObj(i -> colleague()).toList();
        var forms = visitors.stream().map(visitor -> Sent.of(visitor.get(essentials))).toList();
        try (var pool = Executors.newFixedThreadPool(WRITERS)) {
            var sent = new ArrayList<Future<?>>();
            for (int i = 0; i < WRITERS; i++) {
                int n = i;
                sent.add(pool.submit(() -> {
                    var answer = visitors.get(n).post(essentials, Sent.with(forms.get(n), "communication", "Said by " + n + "."));
                    while (answer.statusCode() == 409) answer = visitors.get(n).post(essentials, Sent.with(Sent.of(answer), "choose-communication", "both"));
                    assertThat(answer.statusCode()).isEqualTo(303);
                }));
            }
            for (var each : sent) each.get();
        }
        assertThat(now("communication").split("\n\n")).containsExactlyInAnyOrderElementsOf(IntStream.range(0, WRITERS).mapToObj(i -> "Said by " + i + ".").toList());
    }

    private Visitor colleague() {
        var username = worker("practitioner");
        staff.inHub(username, "hub-10");
        return signedIn(username);
    }

    private static List<String> more(List<String> form, String[] each) {
        var all = new ArrayList<>(form);
        for (int i = 2; i < each.length; i += 2) Sent.set(all, each[i], each[i + 1]);
        return all;
    }

    private String now(String part) {
        return transaction.execute(status -> db.sql("select " + part + " from people.person where person = ?").param(child.value()).query((row, n) -> row.getString(1)).list()).getFirst();
    }

    private long facts() {
        return transaction.execute(status -> db.sql("select count(*) from ledger.about where person = ?").param(child.value()).query(Long.class).single());
    }
}
