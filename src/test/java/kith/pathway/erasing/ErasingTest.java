package kith.pathway.erasing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import kith.KithTest;
import kith.app.database.OpenDatabase;
import kith.app.database.Role;
import kith.casework.CaseworkFacts;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.FactKinds;
import kith.ledger.sealing.OwnLedger;
import kith.people.PeopleFacts;
import kith.access.AskerTransactions;
import kith.pathway.Engine;
import kith.pathway.Recording;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class ErasingTest extends KithTest {

    private static final Erasing.Order ORDER = new Erasing.Order("UK GDPR article 17, decision 2026-14", "Head of information governance", "wrong child");

    @Autowired Engine engine;
    @Autowired FactKinds kinds;
    @Autowired OpenDatabase suite;
    OwnLedger ledger;
    Erasing erasing;
    List<Fact<?>> told;

    @BeforeEach void open() throws Exception {
        ledger = new OwnLedger(suite, clock);
        var application = ledger.database.as(Role.APP);
        erasing = new Erasing(ledger.database.as(Role.ERASER), ledger.sealer, new Recording(application, engine), new TransactionTemplate(new AskerTransactions(application)), kinds, clock);
        told = ledger.tell(engine, 4);
        ledger.sealer.seal();
    }

    @AfterEach void close() throws Exception { ledger.close(); }

    @Test void an_erased_fact_is_gone_with_its_words_and_the_proof_stays_whole() throws Exception {
        var visit = of(CaseworkFacts.VISIT);

        erasing.fact(visit.id(), ORDER);

        assertThat(text("select content from ledger.fact where id = '" + visit.id() + "'")).isNull();
        assertThat(text("select text from ledger.words where id = '" + visit.words().getFirst().id() + "'")).isNull();
        assertThat(text("select convert_from(content, 'UTF8') from ledger.fact where type = 'content.erased'")).contains("article 17", "Head of information governance", visit.id().toString());
        assertThat(ledger.wrong()).isEmpty();
    }

    @Test void the_tables_follow() throws Exception {
        var name = of(PeopleFacts.NAMED);
        assertThat(text("select surname from people.person where person = '" + name.about().getFirst() + "'")).isNotNull();

        erasing.fact(name.id(), ORDER);

        assertThat(text("select surname from people.person where person = '" + name.about().getFirst() + "'")).isNull();
    }

    @Test void words_alone_can_be_erased() throws Exception {
        var visit = of(CaseworkFacts.VISIT);

        erasing.words(visit.words().getFirst().id(), ORDER);

        assertThat(text("select text from ledger.words where id = '" + visit.words().getFirst().id() + "'")).isNull();
        assertThat(text("select type from ledger.fact where id = '" + visit.id() + "' and content is not null")).isEqualTo("visit.made");
        assertThat(ledger.wrong()).isEmpty();
    }

    @Test void an_erasure_stopped_half_way_is_known_and_finished_by_the_same_call() throws Exception {
        var visit = of(CaseworkFacts.VISIT);
        erasing.fact(visit.id(), ORDER);
        try (var db = ledger.superuser(); var statement = db.createStatement()) {
            statement.execute("update ledger.fact f set (content, salt) = (select content, salt from ledger.fact where type = 'person.named' limit 1) where id = '" + visit.id() + "'");
            db.commit();
        }
        assertThat(ledger.wrong()).anyMatch(each -> each.contains("run the erasure again"));

        erasing.fact(visit.id(), ORDER);

        assertThat(ledger.wrong()).isEmpty();
    }

    @Test void what_is_not_there_is_not_erased() {
        assertThatThrownBy(() -> erasing.fact(FactId.fresh(), ORDER)).hasMessageContaining("There is no fact");
        assertThatThrownBy(() -> erasing.words(UUID.randomUUID(), ORDER)).hasMessageContaining("No fact has the words");
    }

    private Fact<?> of(kith.ledger.FactKind<?> kind) {
        return told.stream().filter(fact -> fact.is(kind)).findFirst().orElseThrow();
    }

    private String text(String sql) throws SQLException {
        try (var db = ledger.database.connect(Role.OWNER); var statement = db.createStatement(); var row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(1) : null;
        }
    }
}
