package kith.workforce;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import kith.organisation.Group;
import kith.organisation.Place;
import kith.organisation.ServiceArea;

/** What is otherwise on one day than on another, hub by hub. Pure. */
public final class Differences {

    /** @param was empty where there was none */
    public record Line(String what, String was, String is) {}

    public record Of(String code, String title, List<Line> lines) {}

    private Differences() { }

    public static List<Of> between(Authority before, Authority after) {
        var codes = new LinkedHashSet<String>();
        before.hubs().forEach(hub -> codes.add(hub.code()));
        after.hubs().forEach(hub -> codes.add(hub.code()));
        var all = new ArrayList<Of>();
        for (var code : codes) {
            var was = before.hub(code);
            var is = after.hub(code);
            var lines = was.isEmpty() ? List.of(new Line("Opens", "", is.orElseThrow().functionTitle())) : is.isEmpty() ? List.of(new Line("Closes", was.get().functionTitle(), "")) : lines(before, was.get(), after, is.get());
            if (!lines.isEmpty()) all.add(new Of(code, is.or(() -> was).orElseThrow().title(), lines));
        }
        parts(before, after, all);
        var shown = named(before).keySet().stream().filter(named(after)::containsKey).toList();
        var elsewhere = seats(before.seats().stream().filter(seat -> before.hub(seat.place()).isEmpty() && !shown.contains(seat.place())).toList(),
            after.seats().stream().filter(seat -> after.hub(seat.place()).isEmpty() && before.hub(seat.place()).isEmpty() && !shown.contains(seat.place())).toList());
        if (!elsewhere.isEmpty()) all.add(new Of("", "Outside the hubs", elsewhere));
        return all;
    }

    /** Groups and service areas. */
    private static void parts(Authority before, Authority after, List<Of> all) {
        var was = named(before);
        var is = named(after);
        var codes = new LinkedHashSet<>(was.keySet());
        codes.addAll(is.keySet());
        for (var code : codes) {
            var lines = new ArrayList<Line>();
            if (!was.containsKey(code)) lines.add(new Line("Opens", "", is.get(code).title()));
            else if (!is.containsKey(code)) lines.add(new Line("Closes", was.get(code).title(), ""));
            else {
                line(lines, "Name", was.get(code).title(), is.get(code).title());
                line(lines, was.get(code) instanceof Group ? "Service area" : "Legal body", above(before, was.get(code)), above(after, is.get(code)));
                lines.addAll(seats(before.in(code), after.in(code)));
            }
            if (!lines.isEmpty()) all.add(new Of(code, is.getOrDefault(code, was.get(code)).title(), lines));
        }
    }

    private static Map<String, Place> named(Authority authority) {
        var parts = new LinkedHashMap<String, Place>();
        authority.model().serviceAreas().forEach(each -> parts.put(each.code(), each));
        authority.model().groups().forEach(each -> parts.put(each.code(), each));
        return parts;
    }

    private static String above(Authority authority, Place part) {
        var code = part instanceof Group group ? group.serviceArea() : part instanceof ServiceArea area ? area.bodyOn(authority.on()) : null;
        return code == null ? "" : authority.model().place(code).map(Place::title).orElse("");
    }

    private static List<Line> lines(Authority before, HubNow was, Authority after, HubNow is) {
        var lines = new ArrayList<Line>();
        line(lines, "Name", was.title(), is.title());
        line(lines, "What it does", was.functionTitle(), is.functionTitle());
        line(lines, "Group", group(before, was), group(after, is));
        line(lines, "Area", was.area(), is.area());
        line(lines, "Children", was.band(), is.band());
        line(lines, "Buddy", names(was.buddies(), before::title), names(is.buddies(), after::title));
        line(lines, "Works with", names(was.linked(), Function.identity()), names(is.linked(), Function.identity()));
        lines.addAll(seats(was.seats(), is.seats()));
        return lines;
    }

    private static List<Line> seats(List<Seat> before, List<Seat> after) {
        var lines = new ArrayList<Line>();
        var was = before.stream().collect(Collectors.toMap(Seat::post, Function.identity(), (one, two) -> one, TreeMap::new));
        var is = after.stream().collect(Collectors.toMap(Seat::post, Function.identity(), (one, two) -> one, TreeMap::new));
        var posts = new LinkedHashSet<>(was.keySet());
        posts.addAll(is.keySet());
        for (var post : posts) {
            var old = was.get(post);
            var now = is.get(post);
            if (old == null) lines.add(new Line("New post", "", now.title() + ": " + now.who(null)));
            else if (now == null) lines.add(new Line("Post no longer there", old.title() + ": " + old.who(null), ""));
            else {
                line(lines, old.title(), old.who(null), now.who(null));
                line(lines, "Post", plain(old), plain(now));
            }
        }
        return lines;
    }

    private static String plain(Seat seat) {
        return seat.title() + (seat.fullTime() < 1 ? ", " + Seat.part(seat.fullTime()) : "") + (seat.grade() == null ? "" : ", " + seat.grade()) + (seat.split() == null ? "" : ", " + seat.split()) + (seat.holdsChildren() ? ", may hold children" : "");
    }

    private static void line(List<Line> lines, String what, String was, String is) {
        if (!Objects.equals(was, is)) lines.add(new Line(what, was == null ? "" : was, is == null ? "" : is));
    }

    private static String names(List<String> codes, Function<String, String> title) { return codes.stream().map(title).collect(Collectors.joining(", ")); }

    private static String group(Authority authority, HubNow hub) {
        return authority.model().groups().stream().filter(group -> group.code().equals(hub.group())).map(group -> group.title()).findFirst().orElse(hub.group());
    }
}
