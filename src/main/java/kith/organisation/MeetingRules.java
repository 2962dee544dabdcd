package kith.organisation;

/**
 * How hubs meet. What a model leaves out is as usual.
 * @param discussedWithin weeks
 * @param ahead days before a conference or review
 * @param managerWithin days
 */
public record MeetingRules(String on, Integer discussedWithin, Integer families, Integer ahead, Integer managerWithin) {

    public static final MeetingRules USUAL = new MeetingRules(null, null, null, null, null);

    public MeetingRules {
        on = on == null ? "wednesday" : on;
        discussedWithin = discussedWithin == null ? 4 : discussedWithin;
        families = families == null ? 12 : families;
        ahead = ahead == null ? 14 : ahead;
        managerWithin = managerWithin == null ? 31 : managerWithin;
    }
}
