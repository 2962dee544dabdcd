package kith.hub.day;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.access.Waiting;
import kith.calendar.WorkingDays;
import kith.hub.day.Duties.Duty;
import kith.hub.day.MyDayPage.Confirm;
import kith.hub.day.MyDayPage.Line;
import kith.hub.day.News.Item;
import kith.hub.day.People.Card;
import kith.hub.day.People.Held;
import kith.hub.messages.Message;
import kith.ledger.FactKinds;
import kith.ledger.Uuids;
import kith.pathway.ClockRule;
import kith.pathway.Pathways;
import kith.pathway.lateness.LatenessFacts;
import kith.ui.Due;
import kith.ui.Say;

/** Out of all that is due, what this worker must do, the most pressing first. Pure: what it is given decides. */
final class Todo {

    /** Lines on the screen; the rest is counted. */
    static final int LINES = 10;
    private static final int SOON = 2;
    /** What a court fixed cannot be moved, and takes preparing. */
    private static final int COURT = 5;
    private static final int LATE = 0;
    static final int TODAY = 1;
    static final int WORD = 2;
    private static final int OWED = 3;
    private static final int COMING = 4;
    private static final String KEY_WORKER = "key-worker";
    /** Keyed by somebody else, these wait for the word of whoever leads the hub. */
    static final Set<String> CONFIRMED = Set.of("strategy-discussion.held", "section-47.ended", "care.started", "authority.given", "panel.decided");

    private final Me me;
    private final Pathways pathways;
    private final FactKinds kinds;
    private final Map<UUID, Held> held;
    private final Map<UUID, Card> cards;
    private final LocalDate today;
    private final Instant now;

    Todo(Me me, Pathways pathways, FactKinds kinds, Collection<Held> held, Map<UUID, Card> cards, LocalDate today, Instant now) {
        this.me = me;
        this.pathways = pathways;
        this.kinds = kinds;
        this.held = held.stream().collect(Collectors.toMap(Held::person, each -> each, (one, other) -> one.hub() == null ? other : one));
        this.cards = cards;
        this.today = today;
        this.now = now;
    }

    List<Line> lines(List<Duty> duties, List<Item> awaiting, List<Message> messages, List<Waiting.Thing> others) {
        var lines = new ArrayList<Line>();
        duties(duties, lines);
        for (var each : messages) lines.add(line(each));
        for (var each : others) lines.add(line(each));
        if (me.lens().confirms()) confirmations(awaiting, lines);
        lines.sort(order(today));
        return lines;
    }

    static Comparator<Line> order(LocalDate today) {
        return Comparator.comparingInt(Line::press).thenComparing(line -> line.due() == null || line.due().on() == null ? today : line.due().on()).thenComparing(Line::what).thenComparing(Line::who);
    }

    /** Whether it is for this worker to do: theirs by name; owed by their role; or of a child of the hub whom nobody sees to today. */
    boolean mine(Duty duty) {
        var child = held.get(duty.person());
        if (duty.kind().equals("visit")) return me.me().equals(duty.role()) || child != null && child.standsIn() && duty.role().equals(child.key());
        if (child == null || cards.get(duty.person()).died() != null) return false;
        // what the front door owes of a child whom no hub holds is owed all the same
        if (child.hub() == null) return duty.kind().equals("owed") && Lens.FRONT_DOOR.equals(duty.role()) && me.roles().contains(Lens.FRONT_DOOR);
        // a complaint about a worker is answered by whoever leads the hub, and never by the key worker
        if (duty.kept()) return me.lens().hub();
        // what a role of the hub owes; what the key worker owes follows the child, as the clocks do
        if (duty.kind().equals("owed") && !duty.role().equals(KEY_WORKER)) return me.roles().contains(duty.role());
        if (me.me().equals(child.key())) return true;
        if (duty.kind().equals("clock") && duty.role() != null) return me.me().equals(duty.role());
        if (child.standsIn() || child.withMe() && duty.kind().equals("clock") && Works.bring(me.does(), Works.ends(pathways, duty))) return true;
        return me.lens().hub() && (child.key() == null || child.keyAway()) && !duty.due().isAfter(today);
    }

    private void duties(List<Duty> duties, List<Line> lines) {
        var together = new LinkedHashMap<List<Object>, List<Duty>>();
        for (var duty : duties) {
            if (!cards.containsKey(duty.person()) || !mine(duty) || duty.due().isAfter(limit(duty))) continue;
            together.computeIfAbsent(List.of(duty.kind(), duty.code(), duty.due(), cards.get(duty.person()).family(), String.valueOf(duty.at())), any -> new ArrayList<>()).add(duty);
        }
        for (var same : together.values()) lines.add(line(same));
    }

    /** A planned visit is a line on its day; what is owed from its first day on; a clock shortly before it is due. */
    private LocalDate limit(Duty duty) {
        return switch (duty.kind()) { case "visit" -> today; case "owed" -> LocalDate.MAX; default -> WorkingDays.after(today, fixed(duty) ? COURT : SOON); };
    }

    private static boolean fixed(Duty duty) {
        return duty.kind().equals("clock") && duty.why() != null && duty.why().contains("/");
    }

    private Line line(List<Duty> same) {
        var duty = same.getFirst();
        var who = Card.together(same.stream().map(each -> cards.get(each.person())).distinct().toList());
        var due = Due.on(duty.due(), today, WorkingDays.between(today, duty.due()));
        int press = duty.due().isBefore(today) ? LATE : duty.due().equals(today) ? TODAY : duty.kind().equals("owed") ? OWED : COMING;
        return switch (duty.kind()) {
            case "visit" -> new Line(Math.min(press, TODAY), "Planned visit" + (duty.at() == null ? "" : " at " + Say.time(duty.at())), who, visit(duty.person(), duty.due().isAfter(today) ? today : duty.due()),
                press == LATE ? new Due("was planned", duty.due(), Due.Press.LATE) : new Due("today", duty.due(), Due.Press.SOON), me.me().equals(duty.role()) ? duty.why() : standsIn(duty) + (duty.why() == null ? "" : ": " + duty.why()), null);
            case "owed" -> new Line(press, pathways.owedTitle(duty.code()) + " owed", who,
                duty.code().equals("case-summary") ? "/children/" + duty.person() + "/summary/new" : "/children/" + duty.person() + "/record/record.completed?of=" + duty.of() + "&code=" + duty.code() + "&after=/", due, null, null, owes(same));
            default -> new Line(press, pathways.clockTitle(duty.code()) + (fixed(duty) ? "" : LatenessFacts.after(duty.why())), who, doneBy(duty), due, fixed(duty) ? what(duty) : standsIn(duty), null);
        };
    }

    /** One click for all whom the same fact owes it; what is kept up to date is written and not ticked off. */
    private static MyDayPage.Owes owes(List<Duty> same) {
        var duty = same.getFirst();
        if (duty.code().equals("case-summary")) return null;
        var also = same.stream().filter(each -> each.of().equals(duty.of()) && !each.person().equals(duty.person())).map(Duty::person).toList();
        return also.size() + 1 < same.size() ? null : new MyDayPage.Owes(duty.person(), also, duty.code(), duty.of(), Uuids.fresh());
    }

    /** Which hearing, which document. */
    private String what(Duty duty) {
        var parts = duty.why().split("/");
        var said = kinds.named(parts[0]).field(parts[1]).codes().label(parts[2]) + (parts[0].startsWith("hearing") ? " hearing" : "");
        return Stream.of(said, duty.parties() == null ? null : Character.toUpperCase(duty.parties().charAt(0)) + duty.parties().substring(1), standsIn(duty)).filter(each -> each != null).collect(Collectors.joining(". "));
    }

    private String standsIn(Duty duty) {
        var child = held.get(duty.person());
        if (duty.kept()) return "Kept to managers";
        if (me.me().equals(child.key())) return null;
        if (child.withMe()) return null;
        return child.key() == null ? "No key worker" : child.standsIn() ? "For " + child.forWhom() + ", who is away" : "The key worker is away";
    }

    /** The form that stops the clock: what the rule waits for. */
    private String doneBy(Duty duty) {
        var fact = pathways.clock(duty.code()).map(ClockRule::ends).filter(ends -> !ends.isEmpty()).map(ends -> ends.getFirst().fact()).orElse("");
        return switch (fact) {
            case "visit.made" -> "/children/" + duty.person() + "/record/visit?after=/";
            case "contact.decided" -> "/contacts";
            case "record.completed" -> "/children/" + duty.person() + "/record/record.completed?of=" + duty.of() + "&code=" + code(duty) + "&after=/";
            case "" -> "/children/" + duty.person();
            default -> "/children/" + duty.person() + "/record/" + fact + "?" + (named(duty) || fixed(duty) ? "of=" + duty.of() + "&" : "") + "after=/";
        };
    }

    /** What ends it must say what it ends. */
    private boolean named(Duty duty) {
        return pathways.clock(duty.code()).orElseThrow().ends().getFirst().of() != null;
    }

    private String code(Duty duty) {
        var where = pathways.clock(duty.code()).orElseThrow().ends().getFirst().where();
        return where == null || !where.containsKey("code") ? "" : where.get("code").codes().getFirst();
    }

    static String visit(UUID person, LocalDate day) {
        return "/children/" + person + "/record/visit?happened=" + Say.typed(day) + "&after=/";
    }

    private Line line(Message message) {
        var late = message.rising(now) != kith.hub.messages.Rising.WORKER && message.forWorker() != null;
        return new Line(message.urgent() ? LATE : late ? TODAY : WORD, "Ring back " + message.caller(), message.child() == null ? "" : message.child(), "/messages?after=/#message-" + message.id(),
            new Due(message.urgent() ? "urgent" : "rang", Say.london(message.takenAt()), message.urgent() ? Due.Press.LATE : Due.Press.CALM), message.about() + (me.id().equals(message.forWorker()) ? "" : " (for " + message.whom() + ")"), null);
    }

    private Line line(Waiting.Thing thing) {
        var due = thing.due() == null ? null : Due.on(thing.due(), today, WorkingDays.between(today, thing.due()));
        int press = thing.due() == null ? COMING : thing.due().isBefore(today) ? LATE : thing.due().equals(today) ? TODAY : WORD;
        return new Line(press, thing.what(), "", thing.address(), due, thing.note(), null);
    }

    private void confirmations(List<Item> awaiting, List<Line> lines) {
        var together = new LinkedHashMap<List<Object>, List<Item>>();
        for (var item : awaiting)
            if ((CONFIRMED.contains(item.type()) && (!item.outcome().equals("none") || item.night()) && !item.decider() || item.joins()) && !item.confirmed()
                && !me.id().equals(item.named()) && !me.id().equals(item.fact().recorded().by()) && cards.containsKey(item.person()) && held.get(item.person()) != null && held.get(item.person()).hub() != null)
                together.computeIfAbsent(List.of(item.fact().id()), any -> new ArrayList<>()).add(item);
        for (var same : together.values()) {
            var item = same.getFirst();
            var who = Card.together(cards.values().stream().filter(card -> same.stream().anyMatch(each -> each.person().equals(card.person()))).toList());
            var keyed = new Due("keyed", Say.london(item.at()), Due.Press.CALM);
            var by = "Keyed by " + (item.by() == null ? "somebody else" : item.by());
            // whose decision it was is asked first: in their place it is confirmed on the record, which names them
            if (item.named() != null) lines.add(new Line(WORD, "Confirm: " + item.line(), who, "/children/" + item.person(), keyed, by + ". Whoever decided is asked too", null));
            else lines.add(new Line(WORD, "Confirm: " + item.line(), who, "/children/" + item.person() + "/chronology", keyed, by, new Confirm(item.person(), item.fact().id().value(), Uuids.named(item.fact().id() + "/confirmed/" + me.id()))));
        }
    }

    /** Nothing is due. 3 children are due a visit within a week. */
    String quiet(List<Duty> duties) {
        var coming = duties.stream().filter(duty -> cards.containsKey(duty.person()) && mine(duty) && duty.due().isAfter(today)).toList();
        var visits = coming.stream().filter(duty -> duty.kind().equals("clock") && doneBy(duty).contains("/record/visit")).map(Duty::person).distinct().count();
        var others = coming.size() - (int) coming.stream().filter(duty -> duty.kind().equals("clock") && doneBy(duty).contains("/record/visit")).count();
        if (visits == 0 && others == 0) return "Nothing is due.";
        var words = visits == 0 ? Say.count(others, "other thing") + (others == 1 ? " is" : " are") + " due within a week."
            : Say.count(visits, "child", "children") + (visits == 1 ? " is" : " are") + " due a visit within a week" + (others == 0 ? "." : ", and " + Say.count(others, "other thing") + (others == 1 ? " is" : " are") + " due.");
        return "Nothing is due. " + words;
    }
}
