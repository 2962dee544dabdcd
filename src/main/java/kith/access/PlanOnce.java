package kith.access;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * For the statement of a page that joins a dozen guarded tables: to plan it takes as long as to run it. From here to the end of the transaction a connection plans each
 * statement once, whatever is asked for; good where what is asked for are ids, bad where a condition fits most rows or next to none.
 */
public final class PlanOnce {

    static final String GENERIC = "set local plan_cache_mode = force_generic_plan";

    private PlanOnce() {}

    public static void with(JdbcClient db) {
        db.sql(GENERIC).update();
    }
}
