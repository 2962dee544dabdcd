package kith.workforce;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import kith.ui.Say;

/**
 * A post as a seat, and who sits on it.
 * @param kind  as what somebody sits on it; null where nobody does
 * @param until the first day they no longer do; null where it goes on
 * @param also  where else they have a post
 * @param split the legal bodies that share the post
 */
public record Seat(String post, String title, String role, String place, double fullTime, boolean funded, String grade, boolean holdsChildren, boolean leads, boolean takesMessages,
                   UUID worker, String name, String phone, String kind, LocalDate since, LocalDate until, String also, String split) {

    public enum Look { FILLED, PART, VACANT, UNFUNDED, AGENCY, ACTING, SECOND, SHARED, TEMPORARY }

    public boolean taken() { return worker != null; }

    public Look look() {
        if (!taken()) return funded ? Look.VACANT : Look.UNFUNDED;
        return switch (kind) {
            case "agency" -> Look.AGENCY;
            case "acting-up" -> Look.ACTING;
            case "second-overseer" -> Look.SECOND;
            case "temporary" -> Look.TEMPORARY;
            default -> also != null || split != null ? Look.SHARED : fullTime < 1 ? Look.PART : Look.FILLED;
        };
    }

    /** Ada Okafor, acting up until 3 Dec */
    public String who(LocalDate today) {
        if (!taken()) return funded ? "Vacant" : "Not paid for";
        var as = switch (kind) {
            case "agency" -> ", agency";
            case "acting-up" -> ", acting up";
            case "second-overseer" -> ", oversees it too";
            case "temporary" -> ", for a time";
            default -> "";
        };
        return name + as + (until == null ? "" : " until " + Say.brief(until.minusDays(1), today));
    }

    /** Social worker, half time, shared with Hub 11 */
    public String what() {
        var words = new ArrayList<String>();
        words.add(title);
        if (fullTime < 1) words.add(part(fullTime));
        if (grade != null) words.add(grade);
        if (split != null) words.add(split);
        if (also != null) words.add("also in " + also);
        return String.join(", ", words);
    }

    static String part(double fullTime) {
        return fullTime == 0.5 ? "half time" : Math.round(fullTime * 100) + "% of full time";
    }
}
