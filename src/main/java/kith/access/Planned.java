package kith.access;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How the statements of this transaction are planned, where PostgreSQL would choose wrongly: it takes any list of ids for ten when it plans once for all of them,
 * and counts what planning a dozen guarded tables costs too low.
 */
public final class Planned {

    static final String ONCE = "set local plan_cache_mode = force_generic_plan";
    static final String ANEW = "set local plan_cache_mode = force_custom_plan";

    private Planned() {}

    /** For the family or the hub of a page: there planning takes as long as running. */
    public static void once(JdbcClient db) {
        db.sql(ONCE).update();
    }

    /** For the children of a whole service: a plan for ten compares each with each. */
    public static void anew(JdbcClient db) {
        db.sql(ANEW).update();
    }
}
