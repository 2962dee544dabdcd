package kith.access;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * For the statement of a page that joins a dozen guarded tables: to plan it takes as long as to run it. From here to the end of the transaction a connection plans each
 * statement once, whatever is asked for; good for the family or the hub of a page, bad for a whole service.
 */
public final class PlanOnce {

    static final String GENERIC = "set local plan_cache_mode = force_generic_plan";

    private PlanOnce() {}

    public static void with(JdbcClient db) {
        db.sql(GENERIC).update();
    }
}
