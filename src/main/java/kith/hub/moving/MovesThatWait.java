package kith.hub.moving;

import java.time.Duration;
import kith.calendar.Rounds;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Every minute: goes on with moves that a Kith that stopped has left. */
@Component
@ConditionalOnWebApplication
class MovesThatWait extends Rounds {

    private final Carrying carrying;

    MovesThatWait(Carrying carrying) {
        super("moves of hubs that were begun", Duration.ofMinutes(1), false);
        this.carrying = carrying;
    }

    @Override protected void go() {
        carrying.waiting().forEach(carrying::all);
    }
}
