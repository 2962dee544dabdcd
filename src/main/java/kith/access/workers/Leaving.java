package kith.access.workers;

import kith.access.AccountEvents;
import kith.access.AccountEvents.What;
import kith.access.Worker;
import kith.access.Workers;
import kith.access.account.OpenSessions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Closing an account takes its rights and its sessions in one transaction: the next request of whoever left finds nothing. */
@Component
public class Leaving {

    static final String CLOSE = "update access.worker set active = false where id = :worker and active";
    static final String REOPEN = "update access.worker set active = true where id = :worker and not active";
    static final String FORGET_SECOND_FACTOR = "select access.forget_second_factor(:worker)";

    private final JdbcClient db;
    private final Workers workers;
    private final OpenSessions sessions;
    private final AccountEvents events;

    Leaving(JdbcClient db, Workers workers, OpenSessions sessions, AccountEvents events) {
        this.db = db;
        this.workers = workers;
        this.sessions = sessions;
        this.events = events;
    }

    /** False when it was closed already. */
    @Transactional
    public boolean close(Worker worker) {
        var closed = db.sql(CLOSE).param("worker", worker.id()).update() == 1;
        sessions.endAll(worker.username());
        if (closed) events.tell(worker.id(), What.REMOVED);
        return closed;
    }

    @Transactional
    public void reopen(Worker worker) {
        if (db.sql(REOPEN).param("worker", worker.id()).update() == 1) events.tell(worker.id(), What.BROUGHT_BACK);
    }

    @Transactional
    public void endSessions(Worker worker) {
        sessions.endAll(worker.username());
        events.tell(worker.id(), What.SIGNED_OUT_EVERYWHERE);
    }

    /** Said once to whoever hands it on; somebody else may be signed in with the one that was forgotten. */
    @Transactional
    public String givePassword(Worker worker) {
        var password = Workers.random();
        workers.givePassword(worker.id(), password);
        sessions.endAll(worker.username());
        events.tell(worker.id(), What.PASSWORD_GIVEN);
        return password;
    }

    /** And their sessions with it: whoever took the phone may be signed in. */
    @Transactional
    public void forgetSecondFactor(Worker worker) {
        db.sql(FORGET_SECOND_FACTOR).param("worker", worker.id()).query((row, n) -> true).single();
        sessions.endAll(worker.username());
        events.tell(worker.id(), What.SECOND_FACTOR_RESET);
    }

}
