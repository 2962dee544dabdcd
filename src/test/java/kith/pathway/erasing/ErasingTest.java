package kith.pathway.erasing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.KithTest;
import kith.app.database.OpenDatabase;
import kith.app.database.Role;
import kith.casework.CaseworkFacts;
import kith.casework.files.FileFacts;
import kith.casework.files.FileFacts.FileKept;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.FactKinds;
import kith.ledger.Happened;
import kith.ledger.PersonId;
import kith.ledger.Recorded;
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
    Recording recording;
    TransactionTemplate transaction;
    List<Fact<?>> told;

    @BeforeEach void open() throws Exception {
        ledger = new OwnLedger(suite, clock);
        var application = ledger.database.as(Role.APP);
        recording = new Recording(application, engine);
        transaction = new TransactionTemplate(new AskerTransactions(application, 2));
        erasing = new Erasing(ledger.database.as(Role.ERASER), ledger.sealer, recording, transaction, kinds, clock, people -> { });
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

    @Test void a_file_that_the_fact_kept_goes_with_it() throws Exception {
        var file = UUID.randomUUID();
        keep(file);
        var kept = record(file);

        assertThat(erasing.fact(kept.id(), ORDER).file()).isTrue();

        assertThat(text("select name from ledger.attachment where id = '" + file + "'")).isNull();
        assertThat(text("select count(*) from ledger.attachment_part where attachment = '" + file + "'")).isEqualTo("0");
        assertThat(text("select count(*) from casework.file where file = '" + file + "'")).isEqualTo("0");
        assertThat(ledger.wrong()).isEmpty();
    }

    @Test void a_file_that_another_fact_keeps_too_stays_until_that_one_is_erased() throws Exception {
        var file = UUID.randomUUID();
        keep(file);
        var one = record(file);
        var other = record(file);

        erasing.fact(one.id(), ORDER);
        assertThat(text("select count(*) from ledger.attachment_part where attachment = '" + file + "'")).isEqualTo("1");
        erasing.fact(other.id(), ORDER);

        assertThat(text("select count(*) from ledger.attachment_part where attachment = '" + file + "'")).isEqualTo("0");
    }

    @Test void the_note_of_a_visit_stays_on_the_record_of_the_brother_who_was_seen_with_the_child() throws Exception {
        var visit = of(CaseworkFacts.VISIT);
        var note = visit.words().getFirst();
        var brothers = Fact.of(FactId.fresh(), CaseworkFacts.VISIT, List.of(PersonId.fresh()), visit.happened(), Recorded.at(clock.instant()), (CaseworkFacts.VisitMade) visit.body()).saying(List.of(note));
        transaction.executeWithoutResult(status -> recording.record(List.of(brothers)));

        erasing.fact(visit.id(), ORDER);
        assertThat(text("select text from ledger.words where id = '" + note.id() + "'")).isNotNull();
        erasing.fact(brothers.id(), ORDER);

        assertThat(text("select text from ledger.words where id = '" + note.id() + "'")).isNull();
    }

    private void keep(UUID file) throws SQLException {
        try (var db = ledger.superuser(); var statement = db.createStatement()) {
            statement.execute("insert into ledger.attachment (id, hash, name, kind, size, state, kept_at) values ('" + file + "', sha256('x'), 'letter.txt', 'TEXT', 1, 'CLEAN', current_timestamp)");
            statement.execute("insert into ledger.attachment_part (attachment, part, content) values ('" + file + "', 0, 'x')");
            db.commit();
        }
    }

    private Fact<?> record(UUID file) {
        var fact = Fact.of(FactId.fresh(), FileFacts.KEPT, of(CaseworkFacts.VISIT).about(), Happened.on(LocalDate.parse("2026-03-02")), Recorded.at(clock.instant()), new FileKept(file.toString(), "record", null));
        transaction.executeWithoutResult(status -> recording.record(List.of(fact)));
        return fact;
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
