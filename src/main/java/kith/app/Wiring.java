package kith.app;

import java.util.List;
import javax.sql.DataSource;
import kith.ledger.FactKinds;
import kith.app.database.OpenDatabase;
import kith.app.database.Records;
import kith.complaints.ComplaintFacts;
import kith.information.InformationFacts;
import kith.pathway.Engine;
import kith.pathway.Pathways;
import kith.pathway.Recording;
import kith.people.confidential.KeptTogether;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts what the packages contribute together: kinds of fact, steps of the fold, rules, tables. */
@Configuration
class Wiring {

    @Bean
    Pathways pathways(OpenDatabase database) {
        return RulesInForce.of(database);
    }

    @Bean
    Engine engine(Pathways pathways) {
        return new Engine(Tellings.all(), pathways, Projections.all());
    }

    @Bean
    FactKinds factKinds(Engine engine) {
        return engine.kinds();
    }

    @Bean
    JdbcClient jdbcClient(NamedParameterJdbcTemplate template) {
        return Records.in(JdbcClient.create(template));
    }

    @Bean
    Recording recording(DataSource source, Engine engine, KeptTogether kept) {
        return new Recording(source, engine, kept);
    }

    @Bean
    KeptTogether keptTogether() {
        return new KeptTogether(List.of(ComplaintFacts.matter(), InformationFacts.breach()));
    }
}
