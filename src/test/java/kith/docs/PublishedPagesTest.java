package kith.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kith.app.Tellings;
import kith.pathway.PathwayFiles;
import org.junit.jupiter.api.Test;

/** What docs/ says of the facts and the pathways is what the code and the models say. */
class PublishedPagesTest {

    @Test void the_schema_of_facts_is_made_from_the_kinds() {
        Published.is("docs/facts.schema.json", FactsSchema.of(Tellings.kinds()));
    }

    @Test void the_table_of_types_is_made_from_the_kinds() {
        Published.within("docs/facts.md", TypesTable.of(Tellings.all(), Tellings.kinds()));
    }

    @Test void every_pathway_file_has_its_page() throws IOException {
        for (var pathway : PathwayFiles.ofCountry("england", Tellings.kinds()).files())
            Published.is("docs/pathways/" + pathway.pathway() + ".md", PathwayPage.of("england/" + pathway.pathway() + ".yml", pathway));

        assertThat(names("docs/pathways", ".md")).isEqualTo(names("models/pathways/england", ".yml"));
    }

    private static java.util.List<String> names(String folder, String ending) throws IOException {
        try (var files = Files.list(Path.of(folder))) {
            return files.map(file -> file.getFileName().toString().replace(ending, "")).sorted().toList();
        }
    }
}
