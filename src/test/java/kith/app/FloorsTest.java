package kith.app;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Lower floors know nothing of higher ones, and rooms on the working floor do not know each other. */
class FloorsTest {

    private static final Set<String> GROUND = Set.of("ledger", "access", "calendar", "ui");
    private static final Set<String> CHILD_AND_SERVICE = Set.of("people", "organisation", "pathway", "handover", "panel", "gate");
    private static final Set<String> WORKING = Set.of("frontdoor", "casework", "protection", "care", "court", "permanence", "leavingcare", "help", "hub", "complaints", "learning", "information", "send", "harm", "workforce", "supervision", "budget");
    private static final Set<String> KNOWING = Set.of("returns", "assurance", "insight", "foresight");
    private static final Set<String> WAYS_IN = Set.of("app", "exchange");

    private static final JavaClasses KITH = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("kith");

    @Test void nothing_imports_upward() {
        layeredArchitecture().consideringOnlyDependenciesInLayers().withOptionalLayers(true)
            .layer("ground").definedBy(in(GROUND))
            .layer("child and service").definedBy(in(CHILD_AND_SERVICE))
            .layer("working").definedBy(in(WORKING))
            .layer("knowing").definedBy(in(KNOWING))
            .layer("ways in").definedBy(in(WAYS_IN))
            .whereLayer("ways in").mayNotBeAccessedByAnyLayer()
            .whereLayer("knowing").mayOnlyBeAccessedByLayers("ways in")
            .whereLayer("working").mayOnlyBeAccessedByLayers("ways in", "knowing")
            .whereLayer("child and service").mayOnlyBeAccessedByLayers("ways in", "knowing", "working")
            .check(KITH);
    }

    @Test void rooms_on_the_working_floor_do_not_know_each_other() {
        slices().matching("kith.(" + String.join("|", WORKING) + ")..").should().notDependOnEachOther().allowEmptyShould(true).check(KITH);
    }

    @Test void the_rooms_of_the_front_door_need_each_other_one_way_only() {
        slices().matching("kith.frontdoor.(*)..").should().beFreeOfCycles().check(KITH);
    }

    @Test void every_package_has_its_floor_and_says_what_it_is() {
        var packages = KITH.stream().map(type -> type.getPackageName().split("\\.")).filter(parts -> parts.length > 1).map(parts -> parts[1]).collect(Collectors.toSet());

        assertThat(packages).allMatch(name -> Set.of(GROUND, CHILD_AND_SERVICE, WORKING, KNOWING, WAYS_IN).stream().anyMatch(floor -> floor.contains(name)));
        assertThat(packages).allMatch(name -> Files.exists(Path.of("src/main/java/kith", name, "package-info.java")));
    }

    private static String[] in(Set<String> floor) { return floor.stream().map(name -> "kith." + name + "..").toArray(String[]::new); }
}
