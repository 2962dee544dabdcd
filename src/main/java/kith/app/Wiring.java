package kith.app;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import javax.sql.DataSource;
import kith.ledger.FactKinds;
import kith.pathway.Engine;
import kith.pathway.Pathway;
import kith.pathway.Pathways;
import kith.pathway.Recording;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Puts what the packages contribute together: kinds of fact, steps of the fold, rules, tables. */
@Configuration
class Wiring {

    @Bean
    Pathways pathways() throws IOException {
        var yaml = YAMLMapper.builder().disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();
        var files = new ArrayList<Pathway>();
        var found = new PathMatchingResourcePatternResolver().getResources("classpath*:/models/pathways/england/*.yml");
        for (var file : Arrays.stream(found).sorted(Comparator.comparing(Resource::getFilename)).toList())
            try (var in = file.getInputStream()) {
                files.add(yaml.readValue(in, Pathway.class));
            }
        var pathways = new Pathways(files);
        var mistakes = pathways.mistakes(Tellings.kinds());
        if (!mistakes.isEmpty()) throw new IllegalStateException(String.join("; ", mistakes));
        return pathways;
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
    Recording recording(DataSource source, Engine engine) {
        return new Recording(source, engine);
    }
}
