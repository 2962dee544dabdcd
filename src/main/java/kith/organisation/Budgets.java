package kith.organisation;

import java.util.List;

/** What hubs may spend on their families in a financial year, and up to how much each role decides alone. Whole pounds. */
public record Budgets(int hub, List<OfHub> hubs, List<Limit> limits, int effectAfterWeeks) {

    private static final int EIGHT_WEEKS = 8;

    public record OfHub(String code, int pounds) {}

    public record Limit(String role, int pounds) {}

    public Budgets {
        hubs = Place.orNone(hubs);
        limits = Place.orNone(limits);
        effectAfterWeeks = effectAfterWeeks == 0 ? EIGHT_WEEKS : effectAfterWeeks;
    }
}
