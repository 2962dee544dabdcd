package kith.hub.cover;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;

/** A week of each hub: who is away, who stands in, how many are here. */
public record AbsencesPage(LocalDate today, LocalDate monday, List<OfHub> hubs) {

    public record OfHub(String code, String title, List<Day> days) {}

    /** @param here how many who hold children; {@code warning} where that is below what the model says, or nobody stands in */
    public record Day(LocalDate day, List<Gone> gone, int here, String warning) {}

    public record Gone(UUID absence, String name, String how, String standsIn) {}

    /** The Monday with which the page begins when no week is asked for: at a weekend the one that comes, since nobody plans for a week that is over. */
    static LocalDate first(LocalDate today) {
        return today.plusDays(2).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    public String firstWeek() {
        return first(today).isAfter(today) ? "Coming week" : "This week";
    }
}
