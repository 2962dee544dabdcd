package kith.gate;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import kith.KithTest;
import kith.Samples;
import kith.Samples.Family;
import kith.care.CareFacts;
import kith.care.CareFacts.CareStarted;
import kith.Visitor;
import kith.app.Tellings;
import kith.hub.HubWorld;
import kith.hub.HubWorld.Hub;
import kith.pathway.Telling;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The law stands before what Kith issues, and before nothing else: what happened is recorded, and whoever must act tonight acts. */
class NothingRecordedIsGatedTest extends KithTest {

    @Autowired HubWorld world;
    @Autowired Samples samples;
    @Autowired TransactionTemplate transaction;
    @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;
    private Hub hub;
    private Family family;

    @BeforeEach void a_family_for_whom_every_gate_is_shut() {
        hub = world.hub(HASH);
        family = world.family(hub);
        assertThat(as(hub).post("/children/" + family.amara() + "/documents/accommodation-end-notice/new", issuing("ends", "30 November", "lives", "At home", "help", "The school", "views", "Glad")).statusCode()).isEqualTo(409);
        assertThat(as(hub).post("/children/" + family.amara() + "/documents/secure-accommodation-authority/new", issuing("until", "1 December", "why", "Ran away", "review", "Weekly")).statusCode()).isEqualTo(409);
        assertThat(as(hub).post("/children/" + family.amara() + "/documents/adoption-placement-authority/new", issuing("from", "1 December", "why", "They match", "support", "Weekly visits")).statusCode()).isEqualTo(409);
    }

    /** Whoever cannot ask how a gate stands cannot be stopped by one: only issuing, and the page that lists what can be issued, ask. */
    @Test void no_package_asks_a_gate_but_issuing() {
        var kith = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("kith");

        noClasses().that().resideOutsideOfPackage("kith.gate..").should().dependOnClassesThat().haveFullyQualifiedName(Standing.class.getName()).check(kith);
        noClasses().that().resideOutsideOfPackage("kith.gate..").should().dependOnClassesThat().haveFullyQualifiedName(Gate.class.getName()).check(kith);
        noClasses().that().resideOutsideOfPackage("kith.gate..").should().dependOnClassesThat().haveFullyQualifiedName(Gates.class.getName()).check(kith);
        assertThat(routesOf("kith.gate")).containsExactly("/children/{person}/documents/{paper}/new", "/children/{person}/gates/{gate}/passing");
    }

    @Test void every_gate_stands_before_a_document_that_kith_issues() {
        for (var country : List.of("england", "wales")) for (var gate : GateFiles.shipped(Tellings.kinds()).of(country)) assertThat(Paper.of(gate.before())).as(gate.gate()).isPresent();
    }

    /** All kinds of fact that have no form made by hand, each recorded of that child by the generated one: none answers that something is missing. */
    @Test void every_kind_of_fact_can_be_recorded_while_every_gate_is_shut() {
        var worker = as(hub);
        var stopped = new ArrayList<String>();
        for (var kind : Tellings.all().stream().map(Telling::kind).toList()) {
            var answer = worker.get("/children/" + family.amara() + "/record/" + kind.name());
            if (answer.statusCode() == 409 || answer.body().contains("Before this can be")) stopped.add(kind.name());
        }

        assertThat(stopped).isEmpty();
    }

    @Test void what_a_gate_is_about_is_recorded_without_it() {
        var worker = as(hub);
        var child = "/children/" + family.amara();
        samples.record(samples.fact(CareFacts.STARTED, samples.today().minusDays(1), new CareStarted("V2", null), family.amara()));
        assertThat(worker.post(child + "/care/move", "fact", UUID.randomUUID().toString(), "happened", "today", "type", "U6", "line", "9 Other Way", "postcode", "ZX2 2BB").statusCode()).as("placement.started").isEqualTo(303);
        for (var each : List.of(new String[] {"care.ended", "reason", "E4A"}, new String[] {"court-application.made", "kind", "care"},
            new String[] {"adoption-placement.decided"})) {
            var sent = new ArrayList<>(List.of("fact", UUID.randomUUID().toString(), "happened", "today", "children", family.amara().toString()));
            sent.addAll(List.of(each).subList(1, each.length));
            assertThat(worker.post(child + "/record/" + each[0], sent.toArray(String[]::new)).statusCode()).as(each[0]).isIn(303);
        }
        assertThat(types()).contains("care.started", "placement.started", "care.ended", "court-application.made", "adoption-placement.decided");
    }

    @Test void emergency_action_is_never_gated() {
        var night = as(hub);
        var person = family.amara().toString();
        assertThat(night.post("/night/" + person + "/police-protection", "fact", UUID.randomUUID().toString(), "children", person, "happened", "today", "at", "03:10", "officer", "PC 1234", "where", "foster").statusCode()).isNotEqualTo(409);
        assertThat(night.post("/night/" + person + "/emergency-order", "fact", UUID.randomUUID().toString(), "children", person, "happened", "today", "at", "03:10", "until", "tomorrow").statusCode()).isNotEqualTo(409);
        assertThat(night.post("/children/" + person + "/panels/decision", "fact", UUID.randomUUID().toString(), "children", person, "matter", "secure", "outcome", "agreed", "authority", "group-manager", "by", hub.groupManager().id().toString(), "happened", "today").statusCode()).isEqualTo(303);
        assertThat(routesOf("kith.casework.night")).isNotEmpty().noneMatch(route -> route.contains("gate"));
    }

    private Visitor as(Hub hub) {
        return signedIn(hub.worker().username());
    }

    private String[] issuing(String... parts) {
        var all = new ArrayList<>(List.of("fact", UUID.randomUUID().toString(), "children", family.amara().toString()));
        all.addAll(List.of(parts));
        return all.toArray(String[]::new);
    }

    private List<String> types() {
        return transaction.execute(status -> db.sql("select f.type from ledger.fact f join ledger.about a on a.fact = f.id where a.person = :p").param("p", family.amara().value()).query(String.class).list());
    }

    private TreeSet<String> routesOf(String home) {
        var routes = new TreeSet<String>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, handler) -> {
            if (handler.getBeanType().getPackageName().startsWith(home) && handler.hasMethodAnnotation(PostMapping.class)) routes.addAll(mapping.getPatternValues());
        });
        return routes;
    }
}
