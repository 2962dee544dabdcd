package kith.court.child;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import kith.calendar.WorkingDays;
import kith.court.CourtFacts;
import kith.court.Proceedings;
import kith.court.child.CourtPage.Line;
import kith.court.child.CourtPage.Next;
import kith.court.child.CourtQueries.Filing;
import kith.court.child.CourtQueries.Hearing;
import kith.court.child.CourtQueries.Order;
import kith.court.child.CourtQueries.Stage;
import kith.court.child.CourtQueries.Step;
import kith.court.child.Picture.Shown;
import kith.ledger.CodeSet;
import kith.pathway.Engine;
import kith.ui.Due;
import kith.ui.Say;
import kith.ui.Tag;
import kith.ui.Tone;

/** Puts what is known of the proceedings into the lines of the page. Pure: the day and the rows decide. */
final class InCourt {

    private static final String DONE = "done";
    private static final String LATE = "late";
    private static final String PLANNED = "planned";

    private final List<Step> steps;
    private final List<Hearing> hearings;
    private final List<Filing> filings;
    private final List<Order> orders;
    private final Stage stage;
    private final LocalDate today;
    private final Engine engine;

    InCourt(List<Stage> stages, List<Step> steps, List<Hearing> hearings, List<Filing> filings, List<Order> orders, LocalDate today, Engine engine) {
        this.stage = stages.isEmpty() ? null : stages.getLast();
        this.steps = steps;
        this.hearings = hearings;
        this.filings = filings;
        this.orders = orders;
        this.today = today;
        this.engine = engine;
    }

    boolean court() {
        return stage != null && stage.stage().equals(Proceedings.COURT);
    }

    String where() {
        if (stage == null) return null;
        var what = court() ? "Care proceedings" : "Pre-proceedings";
        if (stage.ended() != null) return what + " ended " + Say.date(stage.ended()) + ", in week " + week(stage.started(), stage.ended());
        return what + ": week " + week(stage.started(), today) + " of " + ChronoUnit.WEEKS.between(stage.started(), stage.due());
    }

    Due due() {
        return stage == null || stage.ended() != null ? null : Due.on(stage.due(), today, WorkingDays.between(today, stage.due()));
    }

    /** The first week is week 1. */
    static long week(LocalDate from, LocalDate day) {
        return ChronoUnit.DAYS.between(from, day) / 7 + 1;
    }

    Picture picture() {
        if (stage == null) return null;
        var shown = new ArrayList<Shown>();
        for (var each : steps) shown.add(new Shown(0, each.day(), null, DONE, title(each.type()) + ", " + Say.brief(each.day(), today), false));
        for (var each : hearings) if (each.vacated() == null) shown.add(new Shown(1, each.day(), null, state(each.held(), each.day()), hearing(each) + ", " + Say.brief(each.day(), today), false));
        for (var each : filings) {
            var day = each.made() == null ? each.due() : each.made();
            shown.add(new Shown(2, day, null, state(each.made(), each.due()), label(CourtFacts.ORDERED.field("document").codes(), each.document()) + ", " + Say.brief(day, today), false));
        }
        for (var each : orders) shown.add(new Shown(Picture.ORDERS, each.made(), each.ended() != null ? each.ended() : each.until(), DONE, order(each.code(), each.interim()), each.interim()));
        return shown.isEmpty() ? null : Picture.of(stage.started(), stage.due(), stage.ended(), shown, today);
    }

    private String state(LocalDate done, LocalDate day) {
        return done != null ? DONE : day.isBefore(today) ? LATE : PLANNED;
    }

    List<Next> next(UUID person) {
        var next = new ArrayList<Next>();
        for (var each : hearings)
            if (each.open()) next.add(new Next(hearing(each), String.join(", ", notes(each)), due(each.sits()), "Record what happened", "/children/" + person + "/court/hearing?of=" + each.fact()));
        for (var each : filings)
            if (each.made() == null) next.add(new Next(label(CourtFacts.ORDERED.field("document").codes(), each.document()), each.comesFrom() == null ? "to be filed" : "to be filed by " + lower(CourtFacts.ORDERED.field("from").codes(), each.comesFrom()),
                due(each.due()), "Filed", "/children/" + person + "/record/filing.made?of=" + each.fact() + "&after=/children/" + person + "/court"));
        for (var each : orders)
            if (each.inForce(today) && each.until() != null) next.add(new Next(order(each.code(), each.interim()) + " ends", each.interim() ? "renewed before, or it gives way to another order" : "", due(each.until()), "New order", "/children/" + person + "/court/hearing"));
        next.sort(Comparator.comparing(each -> each.due().on()));
        return next;
    }

    private List<String> notes(Hearing each) {
        var notes = new ArrayList<String>();
        if (stage != null && stage.ended() != null && each.sits().isAfter(stage.ended())) notes.add("the proceedings have ended: say if it was vacated");
        if (each.at() != null) notes.add("at " + each.at());
        if (each.court() != null) notes.add(each.court());
        return notes;
    }

    private Due due(LocalDate day) {
        return Due.on(day, today, WorkingDays.between(today, day));
    }

    /** All of it, the latest first. */
    List<Line> lines() {
        var lines = new ArrayList<Line>();
        for (var each : steps) lines.add(line(each.day(), title(each.type()), null));
        for (var each : hearings) {
            var state = each.vacated() != null ? Tag.of("Vacated", Tone.GREY) : each.held() != null ? Tag.of("Held", Tone.GREEN) : tag(each.sits(), "Fixed", "Not recorded yet");
            lines.add(line(each.day(), hearing(each), state));
        }
        for (var each : filings) {
            var what = label(CourtFacts.ORDERED.field("document").codes(), each.document());
            if (each.made() == null) lines.add(line(each.due(), what, tag(each.due(), "To file", "Late")));
            else lines.add(line(each.made(), what, each.made().isAfter(each.due()) ? Tag.of("Filed late", Tone.ORANGE) : Tag.of("Filed", Tone.GREEN)));
        }
        for (var each : orders) lines.add(line(each.made(), order(each.code(), each.interim()), Tag.of(each.interim() ? "Interim order" : "Order", Tone.PURPLE)));
        lines.sort(Comparator.comparing(Line::day).reversed());
        return lines;
    }

    private Tag tag(LocalDate day, String coming, String late) {
        return day.isBefore(today) ? Tag.of(late, Tone.RED) : Tag.of(coming, Tone.BLUE);
    }

    private Line line(LocalDate day, String what, Tag state) {
        return new Line(stage == null || day.isBefore(stage.started()) ? "" : String.valueOf(week(stage.started(), day)), day, what, state);
    }

    List<CourtPage.Order> orders() {
        return orders.stream().sorted(Comparator.comparing(Order::made).reversed()).map(each -> new CourtPage.Order(order(each.code(), each.interim()), each.made(),
            each.ended() != null ? "ended " + Say.brief(each.ended(), today) : each.until() != null ? "until " + Say.date(each.until()) : "until another order",
            each.inForce(today) ? Tag.of("In force", Tone.GREEN) : Tag.of("Over", Tone.GREY))).toList();
    }

    private String title(String type) {
        return engine.fold().telling(engine.kinds().named(type)).title();
    }

    static String hearing(Hearing each) {
        return hearing(each.kind());
    }

    static String hearing(String kind) {
        return switch (kind) {
            case "case-management" -> "Case management hearing";
            case "further-case-management" -> "Further case management hearing";
            case "issues-resolution" -> "Issues resolution hearing";
            case "contested-interim" -> "Contested interim hearing";
            case "fact-finding" -> "Fact finding hearing";
            case "final" -> "Final hearing";
            case "urgent" -> "Urgent hearing";
            default -> "Hearing";
        };
    }

    static String order(String code, boolean interim) {
        var words = label(interim ? CourtFacts.INTERIM.field("order").codes() : CourtFacts.FINAL.field("order").codes(), code);
        return switch (code) {
            case "no-order", "other" -> interim ? "Interim order" : code.equals("other") ? "Order" : "No order";
            case "deprivation-of-liberty" -> "Deprivation of liberty order";
            case "secure" -> "Secure accommodation";
            case "interim-child-arrangements" -> "Interim child arrangements order";
            default -> words + " order";
        };
    }

    private static String label(CodeSet codes, String code) {
        return codes.label(code);
    }

    private static String lower(CodeSet codes, String code) {
        return codes.label(code).toLowerCase();
    }
}
