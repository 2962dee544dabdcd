package kith.access;

import java.lang.ScopedValue.CallableOp;
import java.util.Optional;
import java.util.Set;

/** Who the current work is done for. Every transaction tells the database; without an asker row-level security shows no rows. */
public final class Asker {

    public static final String SYSTEM = "system";

    private static final ScopedValue<Asker> CURRENT = ScopedValue.newInstance();

    private final String who;
    private final Worker worker;
    private volatile Set<Permission> rights;

    private Asker(String who, Worker worker) {
        this.who = who;
        this.worker = worker;
    }

    public static <T, X extends Throwable> T as(Worker worker, CallableOp<T, X> work) throws X {
        return ScopedValue.where(CURRENT, new Asker(worker.id().toString(), worker)).call(work);
    }

    /** For work that no worker asked for at this moment: imports, replay, sealing, clean-up. */
    public static <T, X extends Throwable> T asSystem(CallableOp<T, X> work) throws X {
        return ScopedValue.where(CURRENT, new Asker(SYSTEM, null)).call(work);
    }

    /** Empty when nobody asks. */
    public static String current() { return CURRENT.isBound() ? CURRENT.get().who : ""; }

    static Optional<Worker> worker() { return CURRENT.isBound() ? Optional.ofNullable(CURRENT.get().worker) : Optional.empty(); }

    /** What a worker may do at all comes with the first answer of each transaction, and is as old as that. */
    static void mayNow(Set<Permission> rights) { CURRENT.get().rights = rights; }

    static Optional<Set<Permission>> rightsOf(Worker worker) {
        return CURRENT.isBound() && worker.equals(CURRENT.get().worker) ? Optional.ofNullable(CURRENT.get().rights) : Optional.empty();
    }
}
