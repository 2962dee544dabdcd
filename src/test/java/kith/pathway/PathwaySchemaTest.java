package kith.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Every pathway file that ships with Kith keeps the published schema, and every rule can fire. */
class PathwaySchemaTest {

    static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of("models"))) {
            return all.filter(file -> file.toString().contains("/pathways/") && file.toString().endsWith(".yml")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_pathway_file_keeps_the_schema(Path file) throws IOException {
        var config = SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12, registry -> registry.schemaRegistryConfig(config))
            .getSchema(Files.readString(Path.of("models/schema/pathway.schema.json")), InputFormat.JSON);

        assertThat(schema.validate(YAMLMapper.builder().build().readTree(file).toString(), InputFormat.JSON)).isEmpty();
    }

    @Test void every_rule_of_england_can_fire() {
        assertThat(Story.ENGLAND.mistakes(Story.KINDS)).isEmpty();
    }
}
