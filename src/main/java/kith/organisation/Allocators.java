package kith.organisation;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * By which rules a hub is proposed on a day: those of the model that was installed, also one from a folder of the authority's own, for the hubs as they
 * stand in the database. Read anew only after a hub or the model has changed.
 */
@Component
public class Allocators {

    /** Another whenever a row of a hub or of the model was written. */
    static final String STAND = """
        select concat_ws(' ', (select string_agg(w.code || ':' || w.xmin, ',' order by w.valid) from organisation.model_whole w),
                              (select string_agg(h.code || ':' || h.xmin, ',' order by h.code) from organisation.hub h where h.valid @> :on::date))
        """;

    private record Kept(String stand, LocalDate day, Allocator allocator) {}

    private final JdbcClient db;
    private final ModelOnADay models;
    private volatile Kept kept;

    Allocators(JdbcClient db, ModelOnADay models) {
        this.db = db;
        this.models = models;
    }

    /** Nothing where no model was ever installed. */
    public Optional<Allocator> on(LocalDate day) {
        var stand = db.sql(STAND).param("on", day).query(String.class).single();
        var last = kept;
        if (last != null && last.stand.equals(stand) && last.day.equals(day)) return Optional.of(last.allocator);
        var fresh = models.on(day).map(Allocator::new);
        fresh.ifPresent(allocator -> kept = new Kept(stand, day, allocator));
        return fresh;
    }
}
