package kith.exchange.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * One thing that waits this morning, and the family it is about.
 * @param least how old the oldest child is at least
 * @param story whether the family has years behind it, or is met for the first time
 */
record Scene(Card card, int least, int most, String hub, boolean story, Consumer<Family> what) {

    static List<Scene> all() {
        var all = new ArrayList<Scene>();
        for (var kind : List.of("undecided", "decided", "accepted"))
            for (var line : AtTheDoor.lines(kind)) all.add(new Scene(Card.valueOf(line[0].split(" ")[0]), age(line[0], 1), age(line[0], 2), null, false, family -> new AtTheDoor(family, line).ring(kind)));
        all.add(lived(Card.NEED_PLAN, "hub-5", Overnight::policeProtection));
        all.add(lived(Card.PROTECTION, "hub-10", Overnight::strategy));
        all.add(lived(Card.LOOKED_AFTER, "hub-14", Overnight::missing));
        all.add(lived(Card.PROTECTION, "hub-10", Confided::restricted));
        all.add(lived(Card.PROTECTION, "hub-10", Confided::conflict));
        all.add(lived(Card.PROTECTION, "hub-10", Confided::strand));
        all.add(lived(Card.STEPPED_DOWN, "hub-10", Confided::twice));
        all.add(lived(Card.PROTECTION, "hub-10", Confided::shielded));
        all.add(lived(Card.STEPPED_DOWN, "hub-10", HandedOn::offered));
        all.add(lived(Card.STEPPED_DOWN, "hub-11", HandedOn::introduced));
        // at the end, so that the numbers of those above, and with them their families, stay as they were
        for (var line : HelpedEarly.lines()) all.add(new Scene(Card.valueOf(line[0].split(" ")[0]), age(line[0], 1), age(line[0], 2), null, false, family -> new HelpedEarly(family).play(line)));
        for (int n = 0; n < 2; n++) all.add(new Scene(Card.PROTECTION, 6, 13, "hub-10", false, family -> new CameIntoCare(family).tell()));
        return all;
    }

    static Scene lived(Card card, int least, int most, String hub) {
        return new Scene(card, least, most, hub, true, family -> { });
    }

    private static Scene lived(Card card, String hub, Consumer<Family> what) {
        return new Scene(card, -1, 18, hub, true, what);
    }

    private static int age(String card, int which) {
        var parts = card.split("[ -]");
        return parts.length < 3 ? which == 1 ? -1 : 18 : Integer.parseInt(parts[which]);
    }

    boolean fits(Family family) {
        int oldest = family.children.getFirst().age(family.pen.today);
        return family.carer() != null && oldest >= least && oldest <= most;
    }

    void play(Family family) {
        what.accept(family);
    }
}
