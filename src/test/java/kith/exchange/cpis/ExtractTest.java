package kith.exchange.cpis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kith.KithTest;
import kith.Samples;
import kith.care.CareFacts;
import kith.care.CareFacts.CareEnded;
import kith.care.CareFacts.CareStarted;
import kith.ledger.FactCorrected;
import kith.ledger.FactJson;
import kith.ledger.PersonId;
import kith.ledger.PersonMerged;
import kith.people.PeopleFacts;
import kith.people.PeopleFacts.PersonIdentified;
import kith.people.PeopleFacts.PersonNamed;
import kith.people.PeopleFacts.PersonRegistered;
import kith.people.PeopleFacts.RelationshipRecorded;
import kith.people.PeopleFacts.ResidenceStarted;
import kith.protection.ProtectionFacts;
import kith.protection.ProtectionFacts.ProtectionPlanEnded;
import kith.protection.ProtectionFacts.ProtectionPlanStarted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine;

class ExtractTest extends KithTest {

    private static final Set<String> USUAL = Set.of("C1", "C2", "V2");

    @Autowired Samples samples;
    @Autowired Extract extract;
    @Autowired TransactionTemplate transaction;
    @Autowired AutowireCapableBeanFactory beans;

    private final LocalDate today = LocalDate.now();

    @Test void on_a_plan_with_its_start_and_no_address() throws SQLException {
        var child = child("Nell", today.minusYears(3), "9434765919");
        samples.record(samples.fact(PeopleFacts.RESIDENCE_STARTED, today.minusYears(1), new ResidenceStarted("3 Hidden Lane", "Marlow Heath", "ZX9 1AA", true, "home"), child));
        plan(child, today.minusWeeks(6));

        assertThat(line(child)).singleElement().asString().startsWith("9434765919,Quill,Nell," + today.minusYears(3) + ",,F,CPP," + today.minusWeeks(6) + ",,");
        assertThat(file()).doesNotContain("Hidden Lane", "ZX9 1AA");
    }

    @Test void ended_within_a_year_is_told_with_its_end_and_earlier_not_at_all() {
        var lately = child("Olive", today.minusYears(5), "9434765870");
        var longAgo = child("Piers", today.minusYears(5), "9434765862");
        plan(lately, today.minusYears(1));
        end(lately, today.minusMonths(2));
        plan(longAgo, today.minusYears(3));
        end(longAgo, today.minusYears(2));

        assertThat(line(lately)).singleElement().asString().contains("CPP," + today.minusYears(1) + "," + today.minusMonths(2));
        assertThat(line(longAgo)).isEmpty();
    }

    @Test void an_unborn_childs_plan_is_the_mothers_until_the_birth() {
        var mother = child("Rose", today.minusYears(24), "9434765846");
        var unborn = PersonId.fresh();
        samples.record(samples.fact(PeopleFacts.REGISTERED, today.minusWeeks(8), new PersonRegistered(null, today.plusWeeks(4), null, null), unborn),
            samples.fact(PeopleFacts.NAMED, today.minusWeeks(8), new PersonNamed("known-as", "Unborn", "Quill"), unborn),
            samples.fact(PeopleFacts.RELATED, today.minusWeeks(8), new RelationshipRecorded(mother, "mother", true), unborn));
        plan(unborn, today.minusWeeks(4));

        assertThat(line(unborn)).singleElement().asString().startsWith("9434765846,Quill,Unborn,," + today.plusWeeks(4) + ",,UCPP,");
    }

    @Test void only_looked_after_under_the_orders_that_the_service_takes() {
        var order = child("Sam", today.minusYears(8), "9434765838");
        var police = child("Tess", today.minusYears(8), "9434765811");
        samples.record(samples.fact(CareFacts.STARTED, today.minusMonths(3), new CareStarted("C2", "S", "N1"), order));
        samples.record(samples.fact(CareFacts.STARTED, today.minusMonths(3), new CareStarted("L1", "S", "N1"), police));
        samples.record(samples.fact(CareFacts.ENDED, today.minusMonths(2), new CareEnded("E8"), police));

        assertThat(line(order)).singleElement().asString().contains(",LAC," + today.minusMonths(3) + ",,");
        assertThat(line(police)).isEmpty();
    }

    @Test void a_law_that_was_put_right_after_care_had_ended_is_the_one_that_counts() {
        var child = child("Yves", today.minusYears(8), "9434765803");
        var started = samples.fact(CareFacts.STARTED, today.minusMonths(6), new CareStarted("L1", "S", "N1"), child);
        samples.record(started);
        samples.record(samples.fact(CareFacts.ENDED, today.minusMonths(2), new CareEnded("E8"), child));
        samples.record(samples.fact(FactCorrected.KIND, today, new FactCorrected(null, FactJson.tree("{\"legalStatus\":\"C2\",\"reason\":\"S\",\"need\":\"N1\"}".getBytes())), child).correcting(started.id()));

        assertThat(line(child)).singleElement().asString().contains(",LAC," + today.minusMonths(6) + "," + today.minusMonths(2) + ",");
    }

    @Test void care_that_was_told_on_a_record_merged_since_is_told_of() {
        var child = child("Zara", today.minusYears(8), "9434765838");
        var twice = PersonId.fresh();
        samples.record(samples.fact(CareFacts.STARTED, today.minusMonths(3), new CareStarted("C2", "S", "N1"), twice));
        samples.record(samples.fact(PersonMerged.KIND, today.minusDays(1), new PersonMerged(twice, child), twice, child));

        assertThat(line(child)).singleElement().asString().contains(",LAC," + today.minusMonths(3) + ",,");
    }

    @Test void under_the_name_that_health_services_know() throws SQLException {
        var child = child("Juniper", today.minusYears(8), "9434765846");
        samples.record(samples.fact(PeopleFacts.NAMED, today.minusMonths(3), new PersonNamed("known-as", "Juno", "Quill"), child));
        plan(child, today.minusWeeks(6));

        assertThat(file()).contains("9434765846,Quill,Juniper,").doesNotContain("Juno");
    }

    @Test void without_a_number_that_fits_it_is_left_out_and_said() throws SQLException {
        var child = child("Una", today.minusYears(2), "9434765910");
        plan(child, today.minusWeeks(1));

        var made = extract.make(today, USUAL, "tester");

        assertThat(made.toMend()).anyMatch(each -> each.person().equals(child.value()));
        assertThat(new String(made.file(), StandardCharsets.UTF_8)).doesNotContain("9434765910");
    }

    @Test void each_extract_is_kept_with_whom_it_told_of_and_is_a_look() throws SQLException {
        var child = child("Vera", today.minusYears(2), "9434765803");
        plan(child, today.minusWeeks(1));

        extract.make(today, USUAL, "tester");

        assertThat(transaction.<List<String>>execute(status -> db.sql("select e.made_by from exchange.extract e join exchange.extracted d on d.extract = e.id where d.person = :person")
            .param("person", child.value()).query(String.class).list())).contains("tester");
        assertThat(transaction.<List<String>>execute(status -> db.sql("select what from access.who_looked where person = :person").param("person", child.value()).query(String.class).list()))
            .contains("the extract for unscheduled care (CP-IS)");
    }

    @Test void the_command_says_what_to_mend_and_writes_a_file_for_its_owner(@TempDir Path folder) throws Exception {
        plan(child("Wilf", today.minusYears(2), "9434765854"), today.minusWeeks(1));
        plan(child("Xena", today.minusYears(2), "9434765855"), today.minusWeeks(1));
        var command = new ExtractCpis();
        beans.autowireBean(command);
        var said = new StringWriter();
        var wrong = new StringWriter();
        var out = folder.resolve("cp-is.csv");

        var status = new CommandLine(command).setOut(new PrintWriter(said)).setErr(new PrintWriter(wrong)).execute("--out", out.toString());

        assertThat(status).isEqualTo(1);
        assertThat(said.toString()).contains("plans written to");
        assertThat(wrong.toString()).contains("the digits of the NHS number do not fit together for").doesNotContain("Xena", "Quill", "9434765855");
        assertThat(Files.readString(out)).contains("9434765854,Quill,Wilf,").doesNotContain("Xena");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(out))).isEqualTo("rw-------");
    }

    private String file() throws SQLException { return new String(extract.make(today, USUAL, "tester").file(), StandardCharsets.UTF_8); }

    private List<String> line(PersonId person) {
        return transaction.execute(status -> {
            try {
                var name = db.sql("select forenames from people.person where person = :person").param("person", person.value()).query(String.class).single();
                return new String(extract.make(today, USUAL, "tester").file(), StandardCharsets.UTF_8).lines().filter(each -> each.contains(",Quill," + name + ",")).toList();
            } catch (SQLException broken) {
                throw new IllegalStateException(broken);
            }
        });
    }

    private PersonId child(String name, LocalDate born, String nhs) {
        var child = PersonId.fresh();
        samples.record(samples.fact(PeopleFacts.REGISTERED, today.minusYears(1), new PersonRegistered(born, null, "F", "MWBA"), child),
            samples.fact(PeopleFacts.NAMED, today.minusYears(1), new PersonNamed("legal", name, "Quill"), child),
            samples.fact(PeopleFacts.IDENTIFIED, today.minusYears(1), new PersonIdentified("nhs-number", nhs), child));
        return child;
    }

    private void plan(PersonId child, LocalDate day) { samples.record(samples.fact(ProtectionFacts.PLAN_STARTED, day, new ProtectionPlanStarted("NEG", null), child)); }

    private void end(PersonId child, LocalDate day) { samples.record(samples.fact(ProtectionFacts.PLAN_ENDED, day, new ProtectionPlanEnded("review"), child)); }
}
