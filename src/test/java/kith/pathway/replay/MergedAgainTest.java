package kith.pathway.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import kith.KithTest;
import kith.access.Asker;
import kith.access.AskerTransactions;
import kith.app.database.OpenDatabase;
import kith.app.database.Role;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.FactKind;
import kith.ledger.Happened;
import kith.ledger.PersonId;
import kith.ledger.PersonMerged;
import kith.ledger.PersonUnmerged;
import kith.ledger.Recorded;
import kith.ledger.sealing.OwnLedger;
import kith.pathway.BulkRecording;
import kith.pathway.Engine;
import kith.pathway.Recording;
import kith.people.PeopleFacts;
import kith.people.PeopleFacts.PersonNamed;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** However merges come in, one by one or many at once, before or after what they join, the tables are what replay makes. */
class MergedAgainTest extends KithTest {

    @Autowired Engine engine;
    @Autowired OpenDatabase suite;

    @Test void the_tables_follow_from_the_facts_with_merges_in_any_order() throws Exception {
        try (var ledger = new OwnLedger(suite, clock)) {
            var children = ledger.tell(engine, 24).stream().flatMap(fact -> fact.about().stream()).distinct().toList();
            var links = links(children, new Random(7));
            var application = ledger.database.as(Role.APP);
            var recording = new Recording(application, engine);
            var transaction = new TransactionTemplate(new AskerTransactions(application, 2));
            var replay = new Replay(ledger.database.as(Role.OWNER), engine);

            for (var link : links.subList(0, 12)) Asker.asSystem(() -> transaction.execute(status -> recording.record(List.of(link))));
            assertThat(replay.verify().some()).isEmpty();

            try (var bulk = new BulkRecording(ledger.database.connect(Role.OWNER), engine)) {
                bulk.record(links.subList(12, links.size()));
                bulk.flush();
                bulk.record(again(children.subList(0, 6)));
            }
            assertThat(replay.verify().some()).isEmpty();

            for (var each : again(children.subList(3, 9))) Asker.asSystem(() -> transaction.execute(status -> recording.record(List.of(each))));
            assertThat(replay.verify().some()).isEmpty();
        }
    }

    /** Chains, circles and links that end again, in no order. */
    private List<Fact<?>> links(List<PersonId> children, Random random) {
        var links = new ArrayList<Fact<?>>();
        for (int i = 0; i < 30; i++) {
            var from = children.get(random.nextInt(8));
            var to = children.get(random.nextInt(8));
            if (from.equals(to)) continue;
            var at = clock.instant().minusSeconds(10_000 - i * 97L);
            links.add(random.nextInt(3) > 0 ? link(PersonMerged.KIND, new PersonMerged(from, to), at, from, to) : link(PersonUnmerged.KIND, new PersonUnmerged(from, to), at, from, to));
        }
        Collections.shuffle(links, random);
        return links;
    }

    private static <B extends Record> Fact<B> link(FactKind<B> kind, B body, Instant at, PersonId... about) {
        return Fact.of(FactId.fresh(), kind, List.of(about), Happened.at(at), Recorded.at(at), body);
    }

    private List<Fact<?>> again(List<PersonId> children) {
        return children.stream().<Fact<?>>map(child -> Fact.of(FactId.fresh(), PeopleFacts.NAMED, List.of(child), Happened.on(LocalDate.parse("2026-02-02")), Recorded.at(clock.instant()),
            new PersonNamed("alias", "Once", "More"))).toList();
    }
}
