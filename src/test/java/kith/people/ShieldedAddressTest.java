package kith.people;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import kith.access.Cleared;
import kith.access.ClearedFor;
import kith.people.Addresses.Stay;
import kith.people.Person.Residence;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A shielded address does not come out by accident (T3): not as text, not as JSON, and not past the one place that reads it. */
class ShieldedAddressTest {

    private static final JavaClasses KITH = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("kith");
    private static final Pattern PLACE = Pattern.compile("\\b(line|postcode)\\b|\\*");
    /** They compare places and give none out; all but the watch over the staff, which runs as the system, leave shielded ones aside. */
    private static final List<String> COMPARE = List.of("kith/assurance/watch/Ties.java", "kith/hub/allocate/HubsToday.java", "kith/casework/night/child/NightQueries.java",
        "kith/frontdoor/contact/Family.java", "kith/frontdoor/check/Checks.java");
    private static final JsonMapper JSON = JsonMapper.shared();

    record Document(String title, Address address, List<Stay> stays, Optional<Residence> home, Map<String, Object> parts) {}

    @Test void in_ten_thousand_documents_no_way_of_writing_one_gives_it_away() {
        var random = new Random(31);
        for (int i = 0; i < 10_000; i++) {
            var person = new UUID(random.nextLong(), random.nextLong());
            var canary = "canary" + Long.toString(random.nextLong() & Long.MAX_VALUE, 36);
            var address = new Address(person, random.nextBoolean() ? canary + " Street" : null, canary + "town", canary.toUpperCase(), true);
            var stay = new Stay(person, 0, address, "home", null, null, false);
            var document = new Document("To whom it may concern", address, List.of(stay), Optional.of(new Residence(address, "home", null, null, null)), Map.of("address", address, "again", List.of(address)));
            var said = switch (random.nextInt(8)) {
                case 0 -> document.toString();
                case 1 -> JSON.writeValueAsString(document);
                case 2 -> "Lives at %s (%s)".formatted(address, stay);
                case 3 -> new IllegalStateException("Cannot send to " + address).toString();
                case 4 -> address.shownTo(Cleared.FOR_NOBODY);
                case 5 -> address.shownTo(ClearedFor.people(new UUID(random.nextLong(), 7)));
                case 6 -> String.join(";", List.of(String.valueOf(address), JSON.writeValueAsString(Map.of("a", address)), address.parts().toString()));
                default -> JSON.writeValueAsString(stay) + stay + address.with(true);
            };
            assertThat(said.toLowerCase()).as("document %d", i).doesNotContain(canary);
        }
    }

    @Test void whoever_is_cleared_for_the_person_reads_it_with_a_warning_and_an_open_one_is_read_by_all() {
        var person = UUID.randomUUID();
        assertThat(new Address(person, "5 New Street", null, "ZX1 1AA", true).shownTo(ClearedFor.people(person))).isEqualTo("5 New Street, ZX1 1AA (shielded: never pass on)");
        assertThat(new Address(person, "5 New Street", "Marlow", " ", false)).hasToString("5 New Street, Marlow");
        assertThat(JSON.writeValueAsString(new Address(person, "5 New Street", null, null, true))).isEqualTo("\"" + Address.MASKED + "\"");
    }

    @Test void only_those_who_keep_addresses_take_one_apart() {
        noClasses().that().resideOutsideOfPackages("kith.people", "kith.people.search", "kith.exchange.demo.write")
            .should().callMethod(Address.class, "parts").because("an address is shown by Address.shownTo").check(KITH);
        for (var part : List.of("line", "town", "postcode"))
            noClasses().that().resideOutsideOfPackage("kith.people").and().doNotBelongToAnyOf(PeopleFacts.class)
                .should().callMethod(PeopleFacts.ResidenceStarted.class, part).because("what a fact tells of an address goes through Address").check(KITH);
    }

    @Test void only_this_package_reads_where_people_live() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            var readers = files.filter(Files::isRegularFile).filter(file -> !file.startsWith("src/main/java/kith/people") && !file.startsWith("src/main/java/kith/app/bench") && COMPARE.stream().noneMatch(file::endsWith))
                .filter(file -> Pattern.compile("people\\.residence").matcher(read(file)).find() && readsPlace(read(file))).toList();

            assertThat(readers).as("read addresses through kith.people.Addresses").isEmpty();
        }
    }

    /** In the statement that names the table, not anywhere in the file. */
    private static boolean readsPlace(String source) {
        var statements = Pattern.compile("\"\"\"(.*?)\"\"\"|\"([^\"\\n]*people\\.residence[^\"\\n]*)\"", Pattern.DOTALL).matcher(source);
        while (statements.find()) {
            var sql = statements.group(1) == null ? statements.group(2) : statements.group(1);
            if (sql.contains("people.residence") && PLACE.matcher(sql.replace("count(*)", "")).find()) return true;
        }
        return false;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
