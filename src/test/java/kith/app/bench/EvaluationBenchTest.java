package kith.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kith.app.Tellings;
import kith.pathway.Engine;
import kith.pathway.PathwayFiles;
import org.junit.jupiter.api.Test;

/** What the bench evaluates is what the facts and the pathways of today allow. */
class EvaluationBenchTest {

    @Test void its_children_have_clocks() {
        var engine = new Engine(Tellings.all(), PathwayFiles.ofCountry("england", Tellings.kinds()), List.of());

        assertThat(new EvaluationBench(engine, LocalDate.parse("2026-11-26")).evaluate(20)).isPositive();
    }
}
