package kith.pathway.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import kith.KithTest;
import kith.app.database.OpenDatabase;
import kith.app.database.Role;
import kith.ledger.Fact;
import kith.ledger.PersonId;
import kith.ledger.sealing.OwnLedger;
import kith.pathway.BulkRecording;
import kith.pathway.Engine;
import kith.pathway.PathwayFiles;
import kith.pathway.preview.Preview.Move;
import kith.pathway.preview.Preview.Turn;
import kith.pathway.replay.Replay;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

/** Before pathway files are changed, everybody sees which running clocks would move. */
class PreviewTest extends KithTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-10");

    @Autowired Engine engine;
    @Autowired OpenDatabase suite;
    @TempDir Path folder;
    OwnLedger ledger;

    @BeforeEach void open() throws Exception {
        ledger = new OwnLedger(suite, clock);
        var facts = new ArrayList<Fact<?>>();
        for (var child : List.of("ann", "ben")) facts.add(fact(child, "2026-03-02", "protection-plan.started"));
        facts.add(fact("cat", "2026-01-05", "protection-plan.started"));
        facts.add(fact("cat", "2026-03-02", "protection-plan.ended"));
        facts.add(fact("dan", "2026-03-02", "need-plan.started"));
        try (var bulk = new BulkRecording(ledger.database.connect(Role.OWNER), engine)) {
            bulk.record(facts);
        }
    }

    @AfterEach void close() throws Exception {
        ledger.close();
    }

    private Fact<?> fact(String child, String day, String type) {
        var node = JsonMapper.builder().build().createObjectNode().put("id", child + type).put("type", type).put("happened", day).put("recorded", day + "T18:00:00Z");
        node.putArray("about").add(child);
        node.putObject("body");
        return engine.json().read(node);
    }

    @Test void a_longer_interval_moves_the_clocks_that_run_and_nothing_is_written() throws Exception {
        Files.writeString(folder.resolve("clocks.yml"), "B12: { within: 15 working days }\n");

        var found = Preview.of(ledger.database.as(Role.OWNER), engine, PathwayFiles.changed(folder, "england", engine.kinds()), TODAY);

        assertThat(found.people()).isEqualTo(4);
        assertThat(found.moves()).containsExactlyInAnyOrder(move("ann", "2026-03-16", "2026-03-23"), move("ben", "2026-03-16", "2026-03-23"));
        assertThat(found.turns()).isEmpty();
        assertThat(new Replay(ledger.database.as(Role.OWNER), engine).verify().differing()).as("rows that would differ").isZero();
    }

    @Test void a_value_from_tomorrow_on_moves_nothing_that_runs() throws Exception {
        Files.writeString(folder.resolve("clocks.yml"), "B12: { within: 15 working days, from: 2026-03-11 }\n");

        assertThat(Preview.of(ledger.database.as(Role.OWNER), engine, PathwayFiles.changed(folder, "england", engine.kinds()), TODAY).moves()).isEmpty();
    }

    @Test void clocks_and_statuses_that_would_begin_or_end_are_told() throws Exception {
        Files.writeString(folder.resolve("ours.yml"), """
            pathway: ours
            title: Ours
            statuses:
              - { code: child-in-need, label: Child in need, leads: 40, says: S, strands: [ { name: plan, starts: [ { fact: case.reopened } ] } ] }
              - { code: planned, label: Planned, leads: 41, says: S, strands: [ { starts: [ { fact: need-plan.started } ] } ] }
            """);

        var found = Preview.of(ledger.database.as(Role.OWNER), engine, PathwayFiles.changed(folder, "england", engine.kinds()), TODAY);

        assertThat(found.turns()).containsExactly(new Turn(PersonId.valueOf("dan"), "child-in-need", false), new Turn(PersonId.valueOf("dan"), "planned", true));
        assertThat(found.moves()).extracting(Move::rule, Move::then).contains(tuple("B27", null), tuple("B28", null));
    }

    @Test void the_command_says_it_in_words() throws Exception {
        Files.writeString(folder.resolve("clocks.yml"), "B12: { within: 15 working days }\n");
        var command = new PreviewCommand();
        command.owner = ledger.database.as(Role.OWNER);
        command.engine = engine;
        command.clock = Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        var out = new StringWriter();

        int exit = new CommandLine(command).setOut(new PrintWriter(out)).execute(folder.toString());

        assertThat(exit).isEqualTo(1);
        assertThat(out.toString()).startsWith("Of 4 people, 2 have clocks that would move: 2 clocks.\n\nB12 Child protection visit: 2 children\n  ").contains("due 2026-03-16, would be due 2026-03-23");
    }

    @Test void a_folder_without_rules_is_refused_and_not_found_harmless() {
        assertThatThrownBy(() -> PathwayFiles.changed(folder, "england", engine.kinds())).hasMessageContaining("holds no rules");
    }

    private static Move move(String child, String due, String then) {
        return new Move(PersonId.valueOf(child), "B12", LocalDate.parse(due), LocalDate.parse(then));
    }
}
