package kith.workforce.structure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kith.organisation.Body;
import kith.organisation.ServiceArea;
import kith.ui.Say;
import kith.workforce.Authority;
import kith.workforce.HubNow;
import kith.workforce.Seat;
import kith.workforce.structure.Drawing.Box;
import kith.workforce.structure.Drawing.Card;
import kith.workforce.structure.Drawing.Chair;
import kith.workforce.structure.Drawing.Load;
import kith.workforce.structure.Drawing.Path;
import kith.workforce.structure.Drawing.Tie;
import kith.workforce.structure.Drawing.Words;

/** Places everything: bodies, service areas, groups as columns, hubs as cards below each other, pairs as bows beside them. */
final class Layout {

    private static final int CARD = 226;
    private static final int GUTTER = 34;
    private static final int PAD = 11;
    private static final int INSIDE = CARD - 2 * PAD;
    private static final int BODY = 230;
    private static final int BODIES = 8;
    private static final int AREAS = 78;
    private static final int GROUPS = 178;
    private static final int HUBS = 258;
    private static final int LEAST = 1240;
    private static final int LONGEST = 6;
    private static final int CHAIR = 20;

    /** @param code of the group; null where hubs stand beside the groups */
    private record Column(String code, String head, List<HubNow> hubs, String area, List<String> words) {}

    private final Authority authority;
    private final Set<String> changed;
    private final List<Box> boxes = new ArrayList<>();
    private final List<Card> cards = new ArrayList<>();
    private final List<Path> lines = new ArrayList<>();
    private final Map<String, Card> placed = new HashMap<>();
    private final Map<String, int[]> areasAt = new HashMap<>();
    private int foot = HUBS;

    private Layout(Authority authority, Set<String> changed) {
        this.authority = authority;
        this.changed = changed;
    }

    static Drawing of(Authority authority, Set<String> changed) { return new Layout(authority, changed).draw(); }

    private Drawing draw() {
        var columns = columns();
        int tracks = columns.stream().mapToInt(column -> tracks(column)).sum();
        int width = Math.max(LEAST, tracks * (CARD + GUTTER) + 16);
        bodies(width);
        int step = Math.max(CARD + GUTTER, (width - 16) / Math.max(1, tracks));
        int x = 8 + GUTTER;
        for (var column : columns) {
            head(column, x, (tracks(column) - 1) * step + CARD);
            for (int i = 0; i < column.hubs().size(); i++) {
                int track = i % tracks(column);
                card(column.hubs().get(i), x + track * step, i < tracks(column) ? HUBS : below(x + track * step));
            }
            x += tracks(column) * step;
        }
        var says = "The service on " + Say.date(authority.on()) + ": " + Say.list(Stream.of(Say.count(authority.model().bodies().size(), "legal body", "legal bodies"), Say.count(authority.model().groups().size(), "group"),
            authority.hubs().size() + " " + authority.model().words().hubs() + " and teams").toList()) + ". The table below says the same.";
        return new Drawing(width, foot + 14, says, List.copyOf(boxes), List.copyOf(cards), List.copyOf(lines), ties());
    }

    private static int tracks(Column column) { return Math.max(1, (column.hubs().size() + LONGEST - 1) / LONGEST); }

    private int below(int x) { return cards.stream().filter(card -> card.x() == x).mapToInt(card -> card.y() + card.h() + 12).max().orElse(HUBS); }

    private List<Column> columns() {
        var columns = new ArrayList<Column>();
        for (var group : authority.model().groups()) {
            var manager = authority.leads(group.code());
            var numbered = group.title().startsWith("Group " + group.number() + ",");
            columns.add(new Column(group.code(), numbered ? "Group " + group.number() : group.name(), authority.ofGroup(group.code()).toList(), group.serviceArea(),
                Stream.concat(numbered ? Stream.of(group.name()) : Stream.of(), Stream.of(manager.map(seat -> seat.name()).orElse("!Nobody manages it"))).toList()));
        }
        var beside = authority.beside().toList();
        if (!beside.isEmpty()) columns.add(new Column(null, "Beside the groups", beside, null, List.of()));
        return columns;
    }

    private void bodies(int width) {
        var bodies = authority.model().bodies();
        var without = bodies.stream().filter(body -> areas(body).isEmpty()).count();
        int room = width - 16 - (int) without * BODY;
        int each = room / Math.max(1, bodies.stream().mapToInt(body -> areas(body).size()).sum());
        int x = 8;
        for (var body : bodies) {
            int w = areas(body).isEmpty() ? BODY : areas(body).size() * each;
            var leads = authority.in(body.code()).stream().filter(Seat::leads).map(seat -> seat.taken() ? seat.name() + ", " + seat.title().toLowerCase(Locale.UK) : "!" + seat.title() + ": vacant").toList();
            box(null, "body", x, BODIES, w - 12, 56, Stream.concat(Stream.of(body.name()), leads.stream().limit(1)).toList());
            for (var area : areas(body)) {
                lines.add(new Path("M" + (x + each / 2) + " " + (BODIES + 56) + "V" + AREAS));
                area(area, x, each - 12);
                x += each;
            }
            if (areas(body).isEmpty()) x += w;
        }
    }

    private List<ServiceArea> areas(Body body) { return authority.model().serviceAreas().stream().filter(area -> area.bodyOn(authority.on()).equals(body.code())).toList(); }

    private void area(ServiceArea area, int x, int w) {
        var seats = authority.in(area.code());
        var words = new ArrayList<String>();
        words.add(area.name());
        seats.stream().filter(Seat::leads).findFirst().ifPresent(lead -> words.add(lead.taken() ? lead.name() : "!" + lead.title() + ": vacant"));
        long vacant = seats.stream().filter(seat -> !seat.taken() && seat.funded()).count();
        if (!seats.isEmpty()) words.add(Say.count(seats.size(), "post") + (vacant == 0 ? "" : ", " + vacant + " vacant"));
        areasAt.put(area.code(), new int[] {x + w / 2, AREAS + 74});
        box(area.code(), "area", x, AREAS, w, 74, words);
    }

    private void head(Column column, int x, int w) {
        box(column.code(), "group", x, GROUPS, w, 64, Stream.concat(Stream.of(column.head()), column.words().stream()).toList());
        var from = areasAt.get(column.area());
        if (from != null) lines.add(new Path("M" + from[0] + " " + from[1] + "V" + (GROUPS - 13) + "H" + (x + w / 2) + "V" + GROUPS));
    }

    private void box(String part, String kind, int x, int y, int w, int h, List<String> words) {
        var placed = new ArrayList<Words>();
        int at = y + 20;
        for (int i = 0; i < words.size() && at < y + h; i++) {
            boolean alarm = words.get(i).startsWith("!");
            var plain = alarm ? words.get(i).substring(1) : words.get(i);
            for (var line : wrapped(plain, w - 18, i == 0 ? 14 : 12, i == 0 && words.size() < 3 ? 2 : 1)) {
                placed.add(new Words(x + 10, at, (i == 0 ? "title" : "plain") + (alarm ? " alarm" : ""), line));
                at += 18;
            }
        }
        boxes.add(new Box(x, y, w, h, kind, placed, part == null ? null : "/structure/parts/" + part, part == null ? null : String.join(", ", words).replace("!", "")));
    }

    private void card(HubNow hub, int x, int y) {
        var words = new ArrayList<Words>();
        int at = y + 21;
        int asked = authority.about(hub.code()).size();
        var parts = hub.title().split(", ", 2);
        at = write(words, parts[0], x, at, "title", 14, INSIDE - (asked > 0 ? 26 : 0), 2, 17);
        if (parts.length == 2) at = write(words, parts[1], x, at, "name", 13, INSIDE, 2, 16);
        if (parts.length == 1 || !parts[1].equalsIgnoreCase(hub.functionTitle())) at = write(words, hub.functionTitle(), x, at, "small", 12, INSIDE, 2, 15);
        at = write(words, hub.lead().map(lead -> "Led by " + lead.who(authority.on())).orElse(hub.seats().stream().anyMatch(Seat::leads) || hub.hub() ? "Nobody leads it" : ""), x, at + 2, hub.lead().isPresent() ? "plain" : "plain alarm", 12, INSIDE, 2, 15);
        int row = INSIDE / CHAIR;
        var chairs = new ArrayList<Chair>();
        for (int i = 0; i < hub.seats().size(); i++) chairs.add(chair(hub.seats().get(i), x + PAD + i % row * CHAIR, at - 8 + i / row * CHAIR));
        at += (hub.seats().size() + row - 1) / row * CHAIR + 6;
        var where = Stream.concat(hub.area() == null ? Stream.of() : Stream.of(hub.area()), hub.linked().isEmpty() ? Stream.of() : Stream.of("with " + String.join(", ", hub.linked()))).toList();
        if (!where.isEmpty()) at = write(words, String.join(" · ", where), x, at, "small", 11, INSIDE, 3, 14);
        Load load = null;
        if (hub.children() != null) {
            load = load(hub, x + PAD, at + 14);
            words.add(new Words(x + PAD, at + 3, "small", hub.load()));
            at += 26;
        }
        var card = new Card(x, y, CARD, at - y, "/structure/hubs/" + hub.code(), hub.title() + ", " + hub.functionTitle() + ". " + hub.posts() + ". " + hub.load(), kind(hub), authority.about(hub.code()).stream().map(said -> said.says()).toList(), changed.contains(hub.code()), words, chairs, load);
        cards.add(card);
        placed.put(hub.code(), card);
        foot = Math.max(foot, card.y() + card.h());
    }

    private static int write(List<Words> words, String text, int x, int y, String size, int px, int width, int most, int down) {
        if (text == null || text.isEmpty()) return y;
        for (var line : wrapped(text, width, px, most)) {
            words.add(new Words(x + PAD, y, size, line));
            y += down;
        }
        return y;
    }

    private Chair chair(Seat seat, int x, int y) {
        var letter = switch (seat.look()) {
            case AGENCY -> "A";
            case ACTING -> "↑";
            case SECOND -> "2";
            case SHARED -> "S";
            case TEMPORARY -> "T";
            default -> "";
        };
        return new Chair(x, y, seat.look().name().toLowerCase(Locale.ROOT), letter, seat.leads(), seat.what() + ": " + seat.who(authority.on()));
    }

    private static Load load(HubNow hub, int x, int y) {
        if (hub.to() == null) return null;
        double most = Math.max(hub.to() * 1.3, hub.children() + 5.0);
        int from = (int) (hub.from() / most * INSIDE);
        return new Load(x, y, INSIDE, x + from, (int) (hub.to() / most * INSIDE) - from, x + (int) (hub.children() / most * INSIDE), hub.children() > hub.to() || hub.children() < hub.from(), hub.load());
    }

    private int kind(HubNow hub) {
        var functions = authority.model().functions();
        for (int i = 0; i < functions.size(); i++) if (functions.get(i).code().equals(hub.function())) return i % 8;
        return 0;
    }

    private List<Tie> ties() {
        var ties = new ArrayList<Tie>();
        int nth = 0;
        for (var hub : authority.hubs())
            for (var other : hub.buddies()) {
                boolean both = authority.hub(other).map(buddy -> buddy.buddies().contains(hub.code())).orElse(false);
                var here = placed.get(hub.code());
                var there = placed.get(other);
                if (there == null || both && hub.code().compareTo(other) > 0) continue;
                ties.add(new Tie(bow(here, there, nth++), !both, authority.title(hub.code()) + (both ? " and " + authority.title(other) + " cover for each other" : " is covered by " + authority.title(other) + ", and not the other way round")));
            }
        return ties;
    }

    /** Beside the cards, in the gutter at their left; from one column to another it goes along below the heads. */
    private static String bow(Card one, Card other, int nth) {
        int from = one.y() + one.h() / 2;
        int to = other.y() + other.h() / 2;
        if (one.x() == other.x()) return "M" + one.x() + " " + from + "C" + (one.x() - 26) + " " + from + " " + (one.x() - 26) + " " + to + " " + one.x() + " " + to;
        var left = one.x() < other.x() ? one : other;
        var right = left == one ? other : one;
        int out = left.x() + left.w();
        int in = right.x();
        int bend = 10 + nth % 3 * 5;
        return "M" + out + " " + (left.y() + left.h() / 2) + "C" + (out + bend + 14) + " " + (left.y() + left.h() / 2) + " " + (in - bend - 14) + " " + (right.y() + right.h() / 2) + " " + in + " " + (right.y() + right.h() / 2);
    }

    /** By what letters take on average; what does not fit ends in dots, and the table has it whole. */
    static List<String> wrapped(String text, int width, int px, int most) {
        int fits = Math.max(6, (int) (width / (px * 0.53)));
        var rows = new ArrayList<String>();
        var row = new StringBuilder();
        for (var word : Arrays.asList(text.split(" "))) {
            if (!row.isEmpty() && row.length() + 1 + word.length() > fits) {
                rows.add(row.toString());
                row = new StringBuilder();
            }
            if (!row.isEmpty()) row.append(' ');
            row.append(word);
        }
        rows.add(row.toString());
        if (rows.size() <= most && rows.stream().allMatch(each -> each.length() <= fits)) return rows;
        var kept = new ArrayList<>(rows.subList(0, Math.min(most, rows.size())));
        kept.replaceAll(each -> each.length() > fits ? each.substring(0, fits - 1) + "…" : each);
        if (rows.size() > most) {
            var last = kept.getLast();
            kept.set(most - 1, (last.length() + 1 > fits ? last.substring(0, fits - 1) : last) + "…");
        }
        return kept;
    }
}
