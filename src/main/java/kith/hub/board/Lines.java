package kith.hub.board;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kith.access.Level;
import kith.calendar.WorkingDays;
import kith.hub.board.Board.Changed;
import kith.hub.board.Board.Child;
import kith.organisation.BoardRules;
import kith.pathway.Engine;
import kith.pathway.lateness.LatenessFacts;
import kith.people.ChildHeading;
import kith.ui.Due;
import kith.ui.Say;
import kith.ui.Tag;
import kith.ui.Tone;
import org.springframework.stereotype.Component;

/** Turns what was read into lines, and puts them in order. */
@Component
class Lines {

    private static final Comparator<LocalDate> LONGEST_AGO = Comparator.nullsFirst(Comparator.naturalOrder());
    private static final Comparator<LocalDate> SOONEST = Comparator.nullsLast(Comparator.naturalOrder());
    private static final int ALSO = 2;
    private static final String IN_NEED = "child-in-need";
    private static final int DAYS = 7;

    private final Engine engine;

    Lines(Engine engine) {
        this.engine = engine;
    }

    List<Line> of(List<Child> children, Map<UUID, Level> sight, List<Changed> changed, BoardRules rules, LocalDate today) {
        var news = changed.stream().collect(Collectors.toMap(Changed::person, each -> each));
        return children.stream().filter(each -> sight.containsKey(each.person())).map(each -> line(each, sight.get(each.person()), news.get(each.person()), rules, today)).toList();
    }

    private Line line(Child child, Level level, Changed news, BoardRules rules, LocalDate today) {
        var pathways = engine.pathways();
        var codes = child.statuses().stream().sorted(Comparator.comparingInt(code -> pathways.status(code).leads())).toList();
        var due = child.due() == null ? null : child.unknown() ? child.due().isBefore(today) ? Due.unknown() : new Due("not known before go-live, next", child.due(), Due.Press.UNKNOWN)
            : Due.on(child.due(), today, WorkingDays.between(today, child.due()));
        return new Line(child.person(), ChildHeading.named(child.forenames(), child.surname(), child.childId()), (child.surname() == null ? "~" : child.surname() + " " + child.forenames()).toLowerCase(),
            Say.age(child.born(), child.expected(), child.died(), today), child.born() == null && child.expected() != null, level.reaches(Level.OUTLINE), child.family(),
            codes.isEmpty() ? null : tag(codes.getFirst()), also(codes), codes, codes.isEmpty() ? Integer.MAX_VALUE : pathways.status(codes.getFirst()).leads(), child.key(), child.keyName(),
            child.others(),
            child.rule() == null ? null : pathways.clockTitle(child.rule()) + LatenessFacts.after(child.reason()), due, child.unknown() ? null : child.due(), child.late(), child.owed(), child.owedLate(),
            child.lastSeen(), child.lastSeenAlone(), child.missedSince(), child.weight(), news == null ? 0 : news.entries(), news == null ? null : title(news), child.discussed(), child.given(), from(child), child.hubs(),
            child.keyWorkers(), questions(child), rules);
    }

    private static LocalDate from(Child child) {
        return child.born() == null || child.openSince() != null && child.openSince().isAfter(child.born()) ? child.openSince() : child.born();
    }

    /** That a child on a plan is in need too goes without saying. */
    private List<String> also(List<String> codes) {
        return codes.stream().skip(1).filter(code -> !code.equals(IN_NEED)).limit(ALSO).map(code -> engine.pathways().status(code).label().toLowerCase()).toList();
    }

    private String title(Changed news) {
        var telling = engine.kinds().has(news.latest()) ? engine.fold().telling(engine.kinds().named(news.latest())) : null;
        return telling == null ? "Something put right" : telling.title();
    }

    private static List<String> questions(Child child) {
        var questions = new ArrayList<String>();
        if (child.twice()) questions.add("Two hubs were given this child on one day: which holds it?");
        if (child.key() == null) questions.add("Who is the key worker?");
        if (child.stranger()) questions.add((child.keyName() == null ? "The key worker" : child.keyName()) + " is not in this hub today: is that meant?");
        return questions;
    }

    private Tag tag(String code) {
        var status = engine.pathways().status(code);
        return Tag.of(status.label(), Tone.valueOf(status.tone().toUpperCase()));
    }

    /** Only the children asked for, in the order asked for; the same lines in any order give the same. */
    static List<Line> in(View view, List<Line> all, LocalDate today) {
        var order = order(view.order());
        return all.stream().filter(each -> fits(view, each, today)).sorted((view.down() ? order.reversed() : order).thenComparing(Line::sortName).thenComparing(Line::person)).toList();
    }

    private static boolean fits(View view, Line line, LocalDate today) {
        return line.is(view.only(), today) && (view.worker().isEmpty() || view.worker().equals(line.key() == null ? "none" : line.key())) && (view.status().isEmpty() || line.codes().contains(view.status()));
    }

    private static Comparator<Line> order(View.Order order) {
        return switch (order) {
            case DUE -> Comparator.comparing(Line::dueOn, SOONEST);
            case CHILD -> Comparator.comparing(Line::sortName);
            case STATUS -> Comparator.comparingInt(Line::leads);
            case WORKER -> Comparator.comparing(Line::keyName, Comparator.nullsFirst(Comparator.naturalOrder()));
            case OWED -> Comparator.comparingInt(Line::owedLate).thenComparingInt(Line::owed).reversed();
            case SEEN -> Comparator.comparing(Line::lastSeen, LONGEST_AGO);
            case ALONE -> Comparator.comparing(Line::lastSeenAlone, LONGEST_AGO);
            case WEIGHT -> Comparator.comparing(Line::weight).reversed();
            case WEEK -> Comparator.comparingInt(Line::week).reversed();
            case DISCUSSED -> Comparator.comparing(Line::discussed, LONGEST_AGO);
        };
    }

    /** Families in the order in which the first child of each comes. */
    static List<Family> families(View view, List<Line> lines) {
        if (!view.families()) return lines.isEmpty() ? List.of() : List.of(new Family(null, lines));
        var families = new LinkedHashMap<String, List<Line>>();
        for (var line : lines) families.computeIfAbsent(line.family(), none -> new ArrayList<>()).add(line);
        return families.values().stream().map(each -> new Family(surnames(each), each)).toList();
    }

    private static String surnames(List<Line> children) {
        return Say.list(children.stream().map(Line::name).map(name -> name.substring(name.lastIndexOf(' ') + 1)).distinct().toList());
    }

    static Instant week(Instant now) {
        return now.minus(Duration.ofDays(DAYS));
    }
}
