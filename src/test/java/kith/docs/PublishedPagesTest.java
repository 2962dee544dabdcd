package kith.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import kith.app.Tellings;
import kith.pathway.Pathway;
import kith.pathway.PathwayFiles;
import kith.pathway.Pathways;
import org.junit.jupiter.api.Test;

/** What docs/ says of the facts and the pathways is what the code and the models say. */
class PublishedPagesTest {

    @Test void the_schema_of_facts_is_made_from_the_kinds() {
        Published.is("docs/facts.schema.json", FactsSchema.of(Tellings.kinds()));
    }

    @Test void the_table_of_types_is_made_from_the_kinds() {
        Published.within("docs/facts.md", TypesTable.of(Tellings.all(), Tellings.kinds()));
    }

    @Test void every_journey_has_its_page_and_its_picture_and_every_country_its_catalogue() throws IOException {
        for (var country : List.of("england", "wales")) if (Files.isDirectory(Path.of("models/pathways", country))) country(country);
    }

    private static void country(String country) throws IOException {
        var rules = PathwayFiles.ofCountry(country, Tellings.kinds());
        var words = new RuleWords(rules, Tellings.all(), Tellings.kinds());
        var journeys = new TreeMap<String, List<Pathway>>();
        for (var each : rules.files()) if (says(each)) journeys.computeIfAbsent(each.pathway(), any -> new ArrayList<>()).add(each);
        var folder = "docs/pathways/" + country + "/";
        for (var each : journeys.entrySet()) {
            Published.is(folder + each.getKey() + ".md", PathwayPage.of(country, files(country, each.getKey(), each.getValue())));
            Published.is(folder + each.getKey() + ".svg", PathwayPicture.of(title(country), each.getValue(), words));
        }
        Published.is(folder + "README.md", Catalogue.of(title(country), journeys, words, models(country)));

        var made = new TreeSet<>(journeys.keySet());
        made.add("README");
        assertThat(names(folder, ".md")).containsExactlyElementsOf(made);
    }

    private static String title(String country) {
        return Character.toUpperCase(country.charAt(0)) + country.substring(1);
    }

    private static boolean says(Pathway file) {
        return !file.statuses().isEmpty() || !file.clocks().isEmpty() || !file.owed().isEmpty() || !file.kept().isEmpty() || !file.closing().isEmpty();
    }

    /** Those of both countries come first, as they are read. */
    private static Map<String, Pathway> files(String country, String pathway, List<Pathway> files) throws IOException {
        var found = new LinkedHashMap<String, Pathway>();
        int next = 0;
        for (var folder : List.of(PathwayFiles.BOTH, country))
            for (var name : names("models/pathways/" + folder, ".yml"))
                if (next < files.size() && Files.readString(Path.of("models/pathways", folder, name + ".yml")).contains("pathway: " + pathway + "\n")) found.put(folder + "/" + name + ".yml", files.get(next++));
        return found;
    }

    private static Map<String, Pathways> models(String country) throws IOException {
        var models = new TreeMap<String, Pathways>();
        try (var folders = Files.list(Path.of("models"))) {
            for (var folder : folders.filter(each -> Files.exists(each.resolve("model.yml"))).toList())
                if (Files.readString(folder.resolve("model.yml")).contains("country: " + country)) models.put(folder.getFileName().toString(), PathwayFiles.of(folder.toString(), Tellings.kinds()));
        }
        return models;
    }

    private static List<String> names(String folder, String ending) throws IOException {
        try (var files = Files.list(Path.of(folder))) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(ending)).map(name -> name.replace(ending, "")).sorted().toList();
        }
    }
}
