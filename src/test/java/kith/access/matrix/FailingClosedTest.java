package kith.access.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kith.KithTest;
import kith.Visitor;
import kith.access.Policies;
import kith.access.matrix.Oracle.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** When a question of access or the record of a look fails, nothing of anybody is shown, to whoever might see it all. */
class FailingClosedTest extends KithTest {

    @Autowired World world;
    @Autowired Policies policies;

    @BeforeEach void everybody() { world.build(this::worker); }

    @AfterEach void whole_again() {
        Faults.none();
        policies.forget();
    }

    @ParameterizedTest
    @ValueSource(strings = {"access.look_at", "organisation.access_rule", "organisation.access_shield", "organisation.access_strand", "organisation.access_hours",
        "insert into access.look"})
    void nothing_is_shown(String failing) {
        var child = world.child(State.ORDINARY);
        var visitor = signedIn(world.worker(persona("allocated")).username());
        var pages = List.of("", "/chronology", "/entries/" + child.note(), "/looks", "/record", "/reason");
        assertThat(visitor.get("/children/" + child.person()).body()).contains(child.forename());

        policies.forget();
        Faults.at(failing);
        for (var page : pages) {
            var reply = visitor.get("/children/" + child.person() + page);
            assertThat(reply.statusCode()).as(page).isGreaterThanOrEqualTo(400);
            assertThat(reply.body().toLowerCase()).as(page).doesNotContain("kanari").doesNotContain("xylander").doesNotContain("exception");
        }
        for (var list : List.of("/", "/hubs/" + World.HUB)) assertThat(visitor.get(list).body().toLowerCase()).as(list).doesNotContain("kanari");
        assertThat(Visitor.place(visitor.get("/children/" + child.person()))).isEmpty();

        Faults.none();
        assertThat(visitor.get("/children/" + child.person()).body()).contains(child.forename());
    }

    @Test void an_unknown_word_in_the_policy_opens_nothing() {
        var child = world.child(State.ORDINARY);
        var visitor = signedIn(world.worker(persona("hub-practitioner")).username());
        world.run(() -> db.sql("insert into organisation.access_hours (prompt, hours, valid) values ('wink', 1, daterange('2016-01-01', null))").update());
        policies.forget();
        try {
            assertThat(visitor.get("/children/" + child.person()).statusCode()).isEqualTo(500);
        } finally {
            world.run(() -> db.sql("delete from organisation.access_hours where prompt = 'wink'").update());
        }
    }

    static Oracle.Persona persona(String name) { return Oracle.personas().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow(); }
}
