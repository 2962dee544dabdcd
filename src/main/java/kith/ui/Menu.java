package kith.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** One entry of the main navigation: a place, or a heading over several. */
public record Menu(String words, List<Destination> places) {

    /** What fits in one row of a laptop's screen. */
    private static final int ROW = 7;

    /** Somebody with few places sees them all; where there are many, duties stay in the row and the rest goes under its heading. */
    static List<Menu> of(List<Destination> places) {
        var entries = new LinkedHashMap<String, List<Destination>>();
        for (var place : places) entries.computeIfAbsent(places.size() <= ROW || place.under() == null ? place.address() : place.under(), _ -> new ArrayList<>()).add(place);
        return entries.entrySet().stream().map(entry -> new Menu(entry.getValue().size() == 1 ? entry.getValue().getFirst().words() : entry.getKey(), entry.getValue())).toList();
    }

    public boolean heading() { return places.size() > 1; }

    public Destination place() { return places.getFirst(); }
}
