package kith.pathway.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** docs/examples: NAME.json is a file of facts, NAME.on-DAY.json or NAME.on-DAY.as-known-DAY.json what is printed for it. */
class ExamplesTest {

    private static final Path FOLDER = Path.of("docs/examples");
    private static final Pattern ANSWER = Pattern.compile("(.+?)\\.on-(.+?)(?:\\.as-known-(.+))?\\.json");
    private static final Schema FACTS = schema("docs/facts.schema.json");
    private static final Schema EVALUATION = schema("docs/evaluation.schema.json");

    static List<Path> answers() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> ANSWER.matcher(file.getFileName().toString()).matches()).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("answers")
    void an_example_gives_the_answer_that_stands_beside_it(Path answer) throws IOException {
        var name = ANSWER.matcher(answer.getFileName().toString());
        name.matches();
        var arguments = new ArrayList<>(List.of("--model", Command.model().toString(), "--facts", FOLDER.resolve(name.group(1) + ".json").toString(), "--on", name.group(2)));
        if (name.group(3) != null) arguments.addAll(List.of("--as-known", name.group(3)));

        var said = Command.run(arguments.toArray(String[]::new));

        assertThat(said.err()).isEmpty();
        assertThat(said.exit()).isZero();
        // an answer that changes is read by somebody before it is kept: git shows what moved
        if (Boolean.getBoolean("kith.write")) Files.writeString(answer, said.out());
        assertThat(said.out()).isEqualTo(Files.readString(answer));
        assertThat(EVALUATION.validate(said.out(), InputFormat.JSON)).isEmpty();
    }

    @Test void every_example_is_valid_and_has_an_answer() throws IOException {
        var answered = answers().stream().map(file -> file.getFileName().toString().replaceFirst("\\.on-.*", ".json")).toList();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (var file : files.filter(each -> !ANSWER.matcher(each.getFileName().toString()).matches()).toList()) {
                assertThat(answered).contains(file.getFileName().toString());
                assertThat(FACTS.validate(Files.readString(file), InputFormat.JSON)).isEmpty();
            }
        }
    }

    @Test void the_schema_refuses_what_the_command_refuses() {
        for (var bad : List.of("'type':'contact.got'", "'type':'visit.made','body':{'purpose':'child-protection'}", "'type':'visit.made'", "'type':'contact.received','body':{'urgent':'yes'}",
            "'type':'contact.received','body':{'sauce':'x'}", "'type':'fact.corrected','body':{'happened':'2026-03-02'}", "'type':'fact.corrected','corrects':'g','body':{}", "'type':'contact.received','hapened':'x'")) {
            var file = ("{'people':[{'id':'p'}],'facts':[{'id':'g','about':['p'],'happened':'2026-03-02','recorded':'2026-03-02T16:10:00Z'," + bad + "}]}").replace('\'', '"');
            assertThat(FACTS.validate(file, InputFormat.JSON)).as(bad).isNotEmpty();
            assertThat(Command.on(file, "2026-03-20").exit()).as(bad).isEqualTo(2);
        }
    }

    private static Schema schema(String file) {
        try {
            var config = SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12, registry -> registry.schemaRegistryConfig(config)).getSchema(Files.readString(Path.of(file)), InputFormat.JSON);
        } catch (IOException missing) {
            throw new java.io.UncheckedIOException(missing);
        }
    }
}
