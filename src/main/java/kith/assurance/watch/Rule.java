package kith.assurance.watch;

/**
 * What makes a look stand out: a name, a sentence for the reviewer, and a piece of plain SQL over the looks of a time (docs/audit.md). Four points about
 * one worker and one family make a finding; so a common surname or a district alone never does. No sentence says where a family lives.
 */
public enum Rule {

    OWN_HOUSEHOLD(5, 0, "Somebody of the worker's own household", Ties.OWN_HOUSEHOLD),
    SAME_POSTCODE(4, 0, "The family lives or lived close to the worker's home", Ties.SAME_POSTCODE),
    SAME_SECTOR(2, 0, "The family lives or lived near the worker's home", Ties.SAME_SECTOR),
    SAME_DISTRICT(1, 0, "The family lives or lived in the worker's part of town", Ties.SAME_DISTRICT),
    RARE_SURNAME(4, 0, "The same surname as the worker, and few bear it", Ties.RARE_SURNAME),
    COMMON_SURNAME(1, 0, "The same surname as the worker, and many bear it", Ties.COMMON_SURNAME),
    COLLEAGUE(3, 0, "A colleague, or somebody who lives with one, looked at from outside the family's hub", Ties.COLLEAGUE),
    OUTSIDE_WITHOUT_WORK(1, 7, "Looked at from outside the family's hub, and nothing was recorded in the week after", Habits.OUTSIDE_WITHOUT_WORK),
    OUTSIDE_AGAIN(1, 7, "Looked at from outside the family's hub on two days or more within a month, and nothing was recorded", Habits.OUTSIDE_AGAIN),
    VOLUME(4, 0, "Many more records in a day than others in the same role and hub", Habits.VOLUME),
    HIGH_PROFILE(4, 0, "A family whose every look from outside its hub is reviewed", Habits.HIGH_PROFILE),
    NIGHT(1, 0, "Looked at in the night, off duty", Habits.NIGHT),
    AFTER_REFUSAL(2, 0, "Was asked for a reason or refused, went away, and looked within a day", Habits.AFTER_REFUSAL),
    CLOSED_AGAIN(4, 0, "A closed record, looked at on three days or more within a month, and nothing recorded", Habits.CLOSED_AGAIN),
    PARTNER_LIMIT(4, 0, "A partner who checked more than thirty times in an hour", Habits.PARTNER_LIMIT);

    static final int ENOUGH = 4;

    private final int points;
    private final int daysLater;
    private final String sentence;
    private final String sql;

    /** @param daysLater how many days have to pass before the rule can be asked about a look */
    Rule(int points, int daysLater, String sentence, String sql) {
        this.points = points;
        this.daysLater = daysLater;
        this.sentence = sentence;
        this.sql = sql;
    }

    public String sentence() { return sentence; }

    public String code() { return name().toLowerCase().replace('_', '-'); }

    public static Rule of(String code) { return valueOf(code.toUpperCase().replace('-', '_')); }

    int points() { return points; }

    int daysLater() { return daysLater; }

    String sql() { return sql; }
}
