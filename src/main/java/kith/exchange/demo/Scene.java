package kith.exchange.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * One thing that waits this morning, and the family it is about.
 * @param story whether the family has years behind it, or is met for the first time
 */
record Scene(Card card, String hub, boolean story, Consumer<Family> what) {

    static List<Scene> all() {
        var all = new ArrayList<Scene>();
        for (var kind : List.of("undecided", "decided", "accepted"))
            for (var line : AtTheDoor.lines(kind)) all.add(new Scene(Card.valueOf(line[0]), null, false, family -> new AtTheDoor(family, line).ring(kind)));
        all.add(lived(Card.NEED_PLAN, "hub-5", Overnight::policeProtection));
        all.add(lived(Card.PROTECTION, "hub-10", Overnight::strategy));
        all.add(lived(Card.LOOKED_AFTER, "hub-14", Overnight::missing));
        all.add(lived(Card.PROTECTION, "hub-10", Confided::restricted));
        all.add(lived(Card.PROTECTION, "hub-10", Confided::conflict));
        all.add(lived(Card.PROTECTION, "hub-10", Confided::strand));
        all.add(lived(Card.STEPPED_DOWN, "hub-10", Confided::twice));
        all.add(lived(Card.PROTECTION, "hub-10", Confided::shielded));
        return all;
    }

    private static Scene lived(Card card, String hub, Consumer<Family> what) {
        return new Scene(card, hub, true, what);
    }

    void play(Family family) {
        what.accept(family);
    }
}
