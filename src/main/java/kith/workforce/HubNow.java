package kith.workforce;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kith.ui.Say;

/**
 * A hub or team on a day, with its seats.
 * @param buddies  the codes of the hubs that cover for it
 * @param linked   the locality teams and centres it works with, by name
 * @param children how many it holds today; null where it holds none or the day is long gone
 */
public record HubNow(String code, String kind, String title, String name, String function, String functionTitle, String group, String serviceArea, String area, Integer from, Integer to, LocalDate begins, LocalDate ends,
                     List<String> buddies, List<String> linked, List<Seat> seats, Integer children) {

    public Optional<Seat> lead() { return seats.stream().filter(seat -> seat.leads() && seat.taken()).findFirst(); }

    public long filled() { return seats.stream().filter(Seat::taken).count(); }

    public long vacant() { return seats.stream().filter(seat -> !seat.taken() && seat.funded()).count(); }

    public boolean hub() { return kind.equals("hub"); }

    public String band() { return to == null ? "" : from + " to " + to; }

    public String posts() {
        var paid = seats.stream().filter(seat -> seat.funded() || seat.taken()).count();
        return filled() + " of " + paid + " filled" + (vacant() == 0 ? "" : ", " + Say.count(vacant(), "vacant", "vacant"));
    }

    /** How the hub stands to its band. */
    public String load() {
        if (children == null) return "";
        var now = Say.count(children, "child", "children");
        if (to == null) return now;
        return now + (children > to ? ", " + (children - to) + " more than " + to : children < from ? ", fewer than " + from : " of " + band());
    }
}
