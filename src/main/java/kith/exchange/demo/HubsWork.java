package kith.exchange.demo;

/** What a hub did for the family in the last weeks beside visiting: it met, talked in supervision, asked its clinician, asked for money, went before a panel, promised something. */
final class HubsWork {

    private final Family family;
    private final Card card;
    private final Chance chance;

    HubsWork(Family family, Card card) {
        this.family = family;
        this.card = card;
        this.chance = family.chance.apart();
    }

    void write() {
        if (!family.pen.density.words() || !card.open()) return;
        var held = HeldNow.of(family);
        for (var hub : HeldNow.byHub(held)) if (family.region.ways().meets(hub.hub())) new Discussed(family, card, hub, chance).write();
        for (var each : held) {
            new InSupervision(family, each, chance).write();
            new Consulted(family, each, chance).write();
            new MoneyAsked(family, each, chance).write();
            new BeforeThePanel(family, card, each, chance).write();
            new Promised(family, each, chance).write();
        }
    }
}
