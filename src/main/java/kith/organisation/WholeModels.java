package kith.organisation;

import java.time.LocalDate;
import java.util.Optional;
import kith.organisation.reading.ModelJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The model as its files say it, on any day. */
@Component
public class WholeModels {

    static final String ON = """
        select content::text
          from organisation.model_whole
         where valid @> :on::date
            or not exists (select from organisation.model_whole here where here.valid @> :on::date)
         order by lower(valid)
         limit 1
        """;
    static final String IN_FORCE = "select code from organisation.model where valid @> :on::date";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient db;

    WholeModels(JdbcClient db) { this.db = db; }

    /** A folder of data that was begun before models were kept whole has the model of that name that ships with Kith. */
    public Optional<OperatingModel> on(LocalDate day) {
        return db.sql(ON).param("on", day).query(String.class).optional().map(text -> ModelJson.model((ObjectNode) JSON.readTree(text))).or(() -> shipped(day));
    }

    private Optional<OperatingModel> shipped(LocalDate day) {
        return db.sql(IN_FORCE).param("on", day).query(String.class).optional().flatMap(code -> {
            try {
                return Optional.of(OperatingModels.shipped(code));
            } catch (ModelNotValid elsewhere) {
                return Optional.empty();
            }
        });
    }
}
