package kith.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import kith.KithTest;
import kith.Samples;
import kith.Samples.Family;
import kith.access.Access;
import kith.access.Asker;
import kith.access.Level;
import kith.access.Worker;
import kith.budget.BudgetFacts;
import kith.budget.BudgetFacts.BudgetRequested;
import kith.hub.HubWorld;
import kith.hub.HubWorld.Hub;
import kith.hub.HubWorld.Person;
import kith.ledger.PersonId;
import kith.panel.PanelFacts;
import kith.panel.PanelFacts.PanelDecided;
import kith.panel.PanelFacts.PanelRequested;
import kith.people.confidential.ConfidentialFacts;
import kith.people.confidential.ConfidentialFacts.RecordSealed;
import kith.supervision.SupervisionFacts.ConsultationAsked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever sees a request at one child records what became of it for all whom it is about; whoever sees it at none learns of nobody. Ben's file is sealed: of the hub, Wanda alone knows of it. */
class WhomARequestIsAboutTest extends KithTest {

    @Autowired HubWorld world;
    @Autowired Samples samples;
    @Autowired Access access;
    @Autowired TransactionTemplate transaction;
    private Hub hub;
    private Family family;

    @BeforeEach void a_family_with_one_file_that_is_sealed() {
        hub = world.hub(HASH);
        family = world.family(hub);
        samples.record(samples.factNow(ConfidentialFacts.SEALED, new RecordSealed(List.of(hub.worker().id().toString())), family.ben()));
    }

    @Test void money_and_questions_are_told_to_whoever_has_opened_one_record_as_far_as_the_outline() {
        var money = samples.fact(BudgetFacts.REQUESTED, samples.today(), new BudgetRequested(hub.code(), 15_000, "furniture-and-equipment", null), family.amara(), family.ben());
        var question = samples.fact(SupervisionFacts.ASKED, samples.today(), new ConsultationAsked(hub.code(), "understanding"), family.amara(), family.ben());
        samples.record(money, question);
        var stranger = of(world.post("Stan Stranger", "practitioner", "social-worker", "place-" + UUID.randomUUID(), "team", HASH));
        assertThat(Asker.as(stranger, () -> access.answer(stranger, family.amara().value())).level()).isEqualTo(Level.STATUS);

        for (var each : List.of(new Asked("budget.about", money.id().value()), new Asked("supervision.about", question.id().value()))) {
            assertThat(about(of(hub.consultant()), family.amara(), each)).as(each.function()).containsExactlyInAnyOrder(family.amara().value(), family.ben().value());
            assertThat(about(of(hub.consultant()), null, each)).as("nothing is open: " + each.function()).isEmpty();
            assertThat(about(of(hub.consultant()), family.cleo(), new Asked(each.function(), UUID.randomUUID()))).as("no request: " + each.function()).isEmpty();
            assertThat(about(stranger, family.amara(), each)).as("knows of her, and no more: " + each.function()).isEmpty();
        }
    }

    @Test void matters_of_panels_are_told_to_whoever_works_here_but_for_children_who_are_hidden_from_them() {
        var both = samples.fact(PanelFacts.REQUESTED, samples.today(), new PanelRequested("permanence-panel", "permanence"), family.amara(), family.ben());
        var bens = samples.fact(PanelFacts.REQUESTED, samples.today(), new PanelRequested("permanence-panel", "permanence"), family.ben());
        var decision = samples.fact(PanelFacts.DECIDED, samples.today(), new PanelDecided("permanence-panel", "permanence", "agreed", "panel", null, bens.id(), null), family.ben());
        samples.record(both, bens, decision);

        assertThat(about(of(hub.consultant()), null, new Asked("panel.about", both.id().value()))).containsExactlyInAnyOrder(family.amara().value(), family.ben().value());
        for (var each : List.of(bens, decision)) {
            assertThat(about(of(hub.consultant()), family.amara(), new Asked("panel.about", each.id().value()))).as("sealed").isEmpty();
            assertThat(about(of(hub.worker()), null, new Asked("panel.about", each.id().value()))).as("named").containsExactly(family.ben().value());
        }
        var outside = workers.called(worker()).orElseThrow();
        assertThat(about(outside, null, new Asked("panel.about", both.id().value()))).as("does not work with children").isEmpty();
    }

    private record Asked(String function, UUID fact) {}

    private static Worker of(Person person) {
        return new Worker(person.id(), person.name(), person.username());
    }

    /** @param opened whose record is open in the transaction; null where none is */
    private List<UUID> about(Worker who, PersonId opened, Asked asked) {
        return Asker.as(who, () -> transaction.execute(begun -> {
            if (opened != null) access.answer(who, opened.value());
            return db.sql("select person from " + asked.function() + "(:fact) person").param("fact", asked.fact()).query(UUID.class).list();
        }));
    }
}
