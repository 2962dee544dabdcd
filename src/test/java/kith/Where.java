package kith;

/** The operating models in which the hub's work is walked: the suite's own, one that says team for hub and works by the law of Wales, and one of small units with a clinician in each. */
public enum Where {

    HERE("slough-2016", "hub", null), WALES("monmouthshire-2017", "team", "(?i)(?<!family |safeguarding )\\bhubs?\\b|group manager|consultant social worker"), UNITS("cambridgeshire-2011", "unit", "(?i)(?<!family |safeguarding )\\bhubs?\\b");

    public final String model;
    /** What a hub is called there. */
    public final String hub;
    /** Words of other models that no page may say there. */
    final String notSaid;

    Where(String model, String hub, String notSaid) {
        this.model = model;
        this.hub = hub;
        this.notSaid = notSaid;
    }
}
