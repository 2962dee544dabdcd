package kith.insight.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import kith.KithTest;
import kith.Samples;
import kith.access.Asker;
import kith.access.Worker;
import kith.hub.HubWorld;
import kith.insight.rules.ChangedRules.Counted;
import kith.insight.rules.PreviewPage.Moved;
import kith.ledger.PersonId;
import kith.pathway.Engine;
import kith.pathway.preview.Preview.Found;
import kith.pathway.preview.Preview.Turn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Of those whom a change would move, the first who may be seen are named; how many more they are, and of how many the record is closed, are two numbers. */
class WhoIsNamedTest extends KithTest {

    @Autowired ChangedRules rules;
    @Autowired Engine engine;
    @Autowired HubWorld world;
    @Autowired Samples samples;
    @Autowired TransactionTemplate transaction;

    @Test void whoever_may_be_seen_is_named_behind_however_many_who_may_not() {
        var hub = world.hub(HASH);
        var family = world.family(hub);
        var people = new ArrayList<PersonId>();
        for (int i = 0; i < ChangedRules.NAMED; i++) people.add(PersonId.fresh());
        people.addAll(List.of(family.amara(), family.ben()));

        var moved = moved(hub.worker(), people);

        assertThat(moved.lines()).extracting(PreviewPage.Line::name).allMatch(name -> name.contains("Adeyemi-Clarke")).hasSize(2);
        assertThat(moved.others()).isEqualTo(ChangedRules.NAMED);
        assertThat(moved.more()).isZero();
    }

    private Moved moved(HubWorld.Person who, List<PersonId> people) {
        var worker = new Worker(who.id(), who.name(), who.username());
        var found = new Found(people.size(), List.of(), people.stream().map(each -> new Turn(each, "child-protection", true)).toList());
        return Asker.as(worker, () -> transaction.execute(begun -> rules.show(new Counted(engine.pathways(), found), worker, samples.today()))).statuses().getFirst();
    }
}
