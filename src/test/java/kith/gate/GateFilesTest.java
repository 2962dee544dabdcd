package kith.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kith.app.Tellings;
import kith.ledger.FactKinds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A gate that could not do what it says is refused with its file and line. */
class GateFilesTest {

    private static final FactKinds KINDS = Tellings.kinds();
    private static final String FILE = """
        country: england
        gates:
          - gate: some-gate
            title: A title
            before: application-pack
            law: A law
            commenced: 2020-01-01
            says: What it is about
            needs:
              - says: A visit
                any:
                  - { fact: visit.made, where: { outcome: done } }
            passes: [urgent]
            pass-holds: 1 week
        """;

    @Test void a_right_file_is_read() {
        assertThat(read(FILE).of("england")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "before: application-pack | before: visit.made | models/gates/some.yml, line 3: some-gate: stands before \"visit.made\", which Kith does not issue",
        "fact: visit.made | fact: visit.mad | models/gates/some.yml, line 3: some-gate: there is no type of fact visit.mad",
        "outcome: done | outcom: done | models/gates/some.yml, line 3: some-gate: visit.made has no outcom",
        "outcome: done | outcome: dome | models/gates/some.yml, line 3: some-gate: outcome of visit.made is never dome",
        "commenced: 2020-01-01 | commenced: soon | models/gates/some.yml, line 3: some-gate: commenced on \"soon\", which is no day such as 2026-04-01",
        "country: england | country: scotland | models/gates/some.yml, line 1: country: \"scotland\" should be england, wales or both",
        "says: What it is about | sais: What it is about | models/gates/some.yml, line 8: \"sais\" is not known here",
        "passes: [urgent] | passes: [because] | models/gates/some.yml, line 3: some-gate: is let through for",
        "pass-holds: 1 week | pass-holds: a while | models/gates/some.yml, line 14: \"a while\" is not a limit"})
    void what_is_wrong_is_said_with_its_place(String was, String is, String says) {
        assertThatThrownBy(() -> read(FILE.replace(was, is))).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(says);
    }

    @ParameterizedTest @ValueSource(strings = {"england.yml", "wales.yml", "england-and-wales.yml"})
    void a_shipped_file_keeps_the_schema(String file) throws IOException {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(Files.readString(Path.of("models/schema/gates.schema.json")), InputFormat.JSON);

        assertThat(schema.validate(YAMLMapper.builder().build().readTree(Path.of("models/gates", file)).toString(), InputFormat.JSON)).isEmpty();
    }

    /** When this fails, strike the type from to-come: from then on a spelling mistake in it is found. */
    @Test void what_is_to_come_has_not_come_yet() {
        for (var file : GateFiles.shipped(KINDS).files()) assertThat(file.toCome()).noneMatch(KINDS::has);
    }

    private static Gates read(String text) {
        return GateFiles.of(List.of(new GateFiles.Text("models/gates/some.yml", text)), KINDS);
    }
}
