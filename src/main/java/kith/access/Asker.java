package kith.access;

import java.lang.ScopedValue.CallableOp;

/** Who the current work is done for. Every transaction tells the database; without an asker row-level security shows no rows. */
public final class Asker {

    public static final String SYSTEM = "system";

    private static final ScopedValue<String> CURRENT = ScopedValue.newInstance();

    private Asker() { }

    public static <T, X extends Throwable> T as(Worker worker, CallableOp<T, X> work) throws X {
        return ScopedValue.where(CURRENT, worker.id().toString()).call(work);
    }

    /** For work that no worker asked for at this moment: imports, replay, sealing, clean-up. */
    public static <T, X extends Throwable> T asSystem(CallableOp<T, X> work) throws X {
        return ScopedValue.where(CURRENT, SYSTEM).call(work);
    }

    /** Empty when nobody asks. */
    public static String current() { return CURRENT.orElse(""); }
}
