package kith.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.KithTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows come into records as Spring's own mapper brings them, without the exception it costs for each name of two words. */
class RecordsTest extends KithTest {

    record Line(UUID person, String fullName, LocalDate lastSeen, int visits, boolean seenAlone, Integer weeksSince) {}

    private static final String LINES = """
        select '00000000-0000-0000-0000-00000000000%d'::uuid as person, 'Amara' as full_name, date '2026-11-27' as last_seen, %1$d as visits, true as seenAlone, null::int as weeks_since""";

    @Autowired JdbcClient db;
    @Autowired JdbcTemplate plain;

    @Test void columns_are_found_by_either_spelling_in_every_row_of_any_result() {
        var lines = db.sql(LINES.formatted(1) + " union all " + LINES.formatted(2)).query(Line.class).list();

        assertThat(lines).extracting(Line::visits).containsExactly(1, 2);
        assertThat(lines.getFirst()).usingRecursiveComparison().isEqualTo(JdbcClient.create(plain).sql(LINES.formatted(1)).query(Line.class).single());
        assertThat(db.sql("select true as seen_alone, 3 as visits, 'Ben' as full_name, null::int as weeks_since, null::date as last_seen, gen_random_uuid() as person").query(Line.class).single().visits()).isEqualTo(3);
    }

    @Test void single_values_and_maps_are_as_ever() {
        assertThat(db.sql("select n from generate_series(1, :upto) n").param("upto", 3).query(Integer.class).list()).isEqualTo(List.of(1, 2, 3));
        assertThat(db.sql("select 1 as one").query().singleRow()).containsEntry("one", 1);
    }

    @Test void a_column_that_is_missing_is_named() {
        assertThatThrownBy(() -> db.sql("select 1 as visits").query(Line.class).list()).rootCause().hasMessageContaining("Line").hasMessageContaining("visits");
    }
}
