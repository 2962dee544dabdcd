package kith.insight.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kith.KithTest;
import kith.app.database.OpenDatabase;
import kith.app.database.Role;
import kith.help.HelpFacts;
import kith.help.HelpFacts.NeedPlanEnded;
import kith.help.HelpFacts.NeedPlanStarted;
import kith.hub.HubFacts;
import kith.hub.HubFacts.AllocationMade;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.FactKind;
import kith.ledger.Happened;
import kith.ledger.Origin;
import kith.ledger.PersonId;
import kith.ledger.Recorded;
import kith.ledger.sealing.OwnLedger;
import kith.pathway.BulkRecording;
import kith.pathway.Engine;
import kith.pathway.evaluate.Moment;
import kith.protection.EmergencyFacts;
import kith.protection.EmergencyFacts.PoliceProtectionStarted;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

class CountingTest extends KithTest {

    @Autowired Engine engine;
    @Autowired OpenDatabase suite;
    OwnLedger ledger;

    @BeforeEach void open() throws Exception {
        ledger = new OwnLedger(suite, clock);
        var one = PersonId.fresh();
        var two = PersonId.fresh();
        try (var bulk = new BulkRecording(ledger.database.connect(Role.OWNER), engine)) {
            bulk.record(List.of(
                fact(HelpFacts.PLAN_STARTED, List.of(one, two), "2026-01-10", "2026-01-12", new NeedPlanStarted(null)),
                fact(HubFacts.ALLOCATED, List.of(one), "2026-01-11", "2026-01-12", new AllocationMade("hub-1", null, null, null)),
                fact(HubFacts.ALLOCATED, List.of(one), "2026-02-11", "2026-02-12", new AllocationMade("hub-2", null, null, null)),
                fact(HelpFacts.PLAN_ENDED, List.of(two), "2026-02-01", "2026-03-15", new NeedPlanEnded(null)).from(new Origin("file", LocalDate.parse("2026-02-05")))));
        }
    }

    @AfterEach void close() throws Exception { ledger.close(); }

    @Test void children_are_counted_by_status_and_by_the_hub_of_that_day() throws Exception {
        assertThat(children(count("2026-01-20", null, false))).isEqualTo("{child-in-need={hub-1=1, none=1}}");
        assertThat(children(count("2026-02-20", null, false))).contains("child-in-need={hub-2=1}");
        assertThat(children(count("2026-01-09", null, false))).isEqualTo("{}");
    }

    @Test void what_lapsed_by_the_hour_is_not_counted_at_the_end_of_that_day() throws Exception {
        var child = PersonId.fresh();
        try (var bulk = new BulkRecording(ledger.database.connect(Role.OWNER), engine)) {
            bulk.record(List.of(Fact.of(FactId.fresh(), EmergencyFacts.POLICE_STARTED, List.of(child), Happened.at(Instant.parse("2026-01-17T06:57:00Z")), Recorded.at(Instant.parse("2026-01-17T08:00:00Z")),
                new PoliceProtectionStarted("hospital"))));
        }
        assertThat(children(count("2026-01-20T06:00Z", null, false))).contains("police-protection={none=1}");
        assertThat(children(count("2026-01-20", null, false))).doesNotContain("police-protection");
    }

    @Test void a_fact_about_two_counts_once() throws Exception {
        var counted = count("2026-02-20", null, false);

        assertThat(counted.facts()).isEqualTo(4);
        assertThat(counted.people()).isEqualTo(2);
    }

    @Test void what_was_recorded_later_is_left_out() throws Exception {
        var counted = count("2026-02-20", "2026-02-20", false);

        assertThat(counted.facts()).isEqualTo(3);
        assertThat(children(counted)).contains("child-in-need={hub-2=1, none=1}");
        assertThat(count("2026-02-20", "2026-01-11", false).people()).isZero();
    }

    @Test void an_imported_fact_may_count_from_the_day_of_its_file() throws Exception {
        assertThat(count("2026-02-20", "2026-02-20", true).facts()).isEqualTo(4);
        assertThat(count("2026-02-20", "2026-02-04", true).facts()).isEqualTo(2);
    }

    @Test void the_answer_keeps_to_its_schema() throws Exception {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(Files.readString(Path.of("docs/count.schema.json")));

        assertThat(schema.validate(JsonMapper.shared().writeValueAsString(count("2026-02-20", "2026-02-20", true)), InputFormat.JSON)).isEmpty();
    }

    private Counted count(String on, String asKnown, boolean bySourceDate) throws Exception {
        return Counting.of(ledger.database.as(Role.APP), engine, new Question(Moment.valueOf(on), asKnown == null ? null : Moment.valueOf(asKnown), bySourceDate));
    }

    private static String children(Counted counted) {
        var text = new java.util.TreeMap<String, Object>();
        counted.status().forEach((code, of) -> text.put(code, of.byHub()));
        return text.toString();
    }

    private static <B extends Record> Fact<B> fact(FactKind<B> kind, List<PersonId> about, String day, String recorded, B body) {
        return Fact.of(FactId.fresh(), kind, about, Happened.on(LocalDate.parse(day)), Recorded.at(Instant.parse(recorded + "T18:00:00Z")), body);
    }
}
