package kith.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.KithTest;
import kith.app.database.OpenDatabase;
import kith.app.database.Role;
import kith.casework.CaseworkFacts;
import kith.casework.CaseworkFacts.VisitMade;
import kith.ledger.Fact;
import kith.ledger.FactCorrected;
import kith.ledger.FactId;
import kith.ledger.FactJson;
import kith.ledger.FactKind;
import kith.ledger.Happened;
import kith.ledger.InvalidFact;
import kith.ledger.PersonId;
import kith.ledger.Recorded;
import kith.ledger.Words;
import kith.people.PeopleFacts;
import kith.people.PeopleFacts.PersonNamed;
import kith.people.PeopleFacts.PersonRegistered;
import kith.protection.ProtectionFacts;
import kith.protection.ProtectionFacts.ConferenceHeld;
import kith.protection.ProtectionFacts.ProtectionPlanStarted;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class RecordingTest extends KithTest {

    @Autowired Recording recording;
    @Autowired Engine engine;
    @Autowired TransactionTemplate transaction;
    @Autowired OpenDatabase database;

    @Test void a_plan_shows_at_once_and_a_visit_moves_its_clock() {
        var child = onAPlan();

        record(visit(child, "2026-03-10", true));

        assertThat(statuses(child)).containsExactly("child-protection");
        assertThat(text("select due::text from pathway.clock where person = ? and rule = 'B12' and ended > '2026-03-20'", child)).isEqualTo("2026-03-24");
        assertThat(text("select last_seen_alone::text from casework.seen where person = ?", child)).isEqualTo("2026-03-10");
    }

    @Test void a_resend_changes_nothing() {
        var child = onAPlan();
        var visit = visit(child, "2026-03-10", true);

        assertThat(record(visit)).isEqualTo(1);
        assertThat(record(visit)).isEqualTo(0);
    }

    @Test void a_correction_that_does_not_fit_what_it_corrects_is_not_recorded() {
        var child = onAPlan();
        var visit = visit(child, "2026-03-10", true);
        record(visit);
        var bad = fact(FactCorrected.KIND, child, "2026-03-11", new FactCorrected(null, FactJson.tree("{\"category\":\"NEG\"}".getBytes())));

        assertThatThrownBy(() -> record(bad.correcting(visit.id()))).isInstanceOf(InvalidFact.class).hasMessageContaining("body.category is no part of visit.made");
        assertThatThrownBy(() -> record(bad.correcting(FactId.fresh()))).isInstanceOf(InvalidFact.class).hasMessageContaining("corrects names no fact that is known");
        assertThat(statuses(child)).containsExactly("child-protection");
    }

    @Test void the_application_cannot_change_or_remove_a_fact() {
        onAPlan();

        for (var sql : List.of("update ledger.fact set type = 'x'", "delete from ledger.fact", "truncate ledger.fact", "update ledger.words set text = 'x'"))
            assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> transaction.execute(status -> db.sql(sql).update()))).rootCause().hasMessageContaining("permission denied");
    }

    @Test void many_at_once_give_the_same_rows_as_one_by_one() throws Exception {
        var one = onAPlan();
        record(visit(one, "2026-03-10", false));
        var facts = new java.util.ArrayList<Fact<?>>(plan(PersonId.fresh()));
        var two = facts.getFirst().about().getFirst();

        try (var bulk = new BulkRecording(database.database().connect(Role.OWNER), engine)) {
            bulk.record(facts);
            bulk.flush();
            bulk.record(List.of(visit(two, "2026-03-10", false)));
        }

        assertThat(rows(two)).isEqualTo(rows(one));
    }

    private PersonId onAPlan() {
        var child = PersonId.fresh();
        record(plan(child).toArray(Fact[]::new));
        return child;
    }

    private static List<Fact<?>> plan(PersonId child) {
        return List.of(
            fact(PeopleFacts.REGISTERED, child, "2026-03-01", new PersonRegistered(LocalDate.parse("2019-05-04"), null, "F", "WBRI")),
            fact(PeopleFacts.NAMED, child, "2026-03-01", new PersonNamed("legal", "Tab\tand \\ back", "O'Neil")),
            fact(ProtectionFacts.CONFERENCE, child, "2026-03-02", new ConferenceHeld("initial", "plan", "NEG")),
            fact(ProtectionFacts.PLAN_STARTED, child, "2026-03-02", new ProtectionPlanStarted("NEG", null)));
    }

    private static Fact<VisitMade> visit(PersonId child, String day, boolean alone) {
        return fact(CaseworkFacts.VISIT, child, day, new VisitMade("child-protection", "done", true, alone, "social-worker", null, null, null, null, null, null))
            .saying(List.of(Words.of(UUID.randomUUID(), "Played with the train set.\nCalm.", "salt")));
    }

    private static <B extends Record> Fact<B> fact(FactKind<B> kind, PersonId child, String day, B body) {
        return Fact.of(FactId.fresh(), kind, List.of(child), Happened.on(LocalDate.parse(day)), Recorded.at(Instant.parse(day + "T18:00:00Z")), body);
    }

    private int record(Fact<?>... facts) {
        return transaction.execute(status -> recording.record(List.of(facts)).size());
    }

    private List<String> statuses(PersonId child) {
        return transaction.execute(status -> db.sql("select code from pathway.status where person = ? and until > '2026-03-20'").param(child.value()).query(String.class).list());
    }

    private String text(String sql, PersonId child) {
        return transaction.execute(status -> db.sql(sql).param(child.value()).query(String.class).single());
    }

    private List<String> rows(PersonId child) {
        return transaction.execute(status -> List.of("people.person", "people.name", "pathway.status", "pathway.clock", "pathway.owed", "casework.seen", "protection.category").stream()
            .flatMap(table -> db.sql("select (to_jsonb(t) - 'person' - 'fact')::text from " + table + " t where person = ? order by 1").param(child.value()).query(String.class).list().stream()).toList());
    }
}
