package kith.exchange.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kith.calendar.WorkingDays;
import kith.ledger.Fact;
import kith.ledger.Uuids;
import kith.ledger.Words;
import kith.organisation.Panel;
import kith.panel.PanelFacts;
import kith.panel.PanelFacts.PanelDecided;
import kith.panel.PanelFacts.PanelPaperPrepared;
import kith.panel.PanelFacts.PanelRequested;

/** A matter that a hub does not decide by itself: asked, papers prepared, decided at a sitting; or still on the next agenda. */
final class BeforeThePanel {

    private static final Set<String> READ = Set.of("summary.written", "early-help-plan.made", "need-plan.made", "protection-plan.made", "care-plan.made", "pathway-plan.made", "conference.held", "care.started", "placement.started",
        "care-review.held", "legal-status.changed", "protection-plan.started", "need-plan.started", "supervision.held", "clinical-summary.published", "assessment.completed");
    private static final int LATEST = 12;

    private final Family family;
    private final Card card;
    private final HeldNow held;
    private final Pen pen;
    private final Chance chance;

    BeforeThePanel(Family family, Card card, HeldNow held, Chance chance) {
        this.family = family;
        this.card = card;
        this.held = held;
        this.pen = family.pen;
        this.chance = chance;
    }

    void write() {
        var matter = matter();
        var panel = matter == null ? null : family.region.ways().panel(matter).orElse(null);
        if (panel == null) return;
        var sittings = family.region.ways().sittings(panel, pen.today);
        if (sittings.isEmpty()) return;
        boolean waits = chance.of(0.4);
        var sitting = waits ? family.region.ways().nextSitting(panel, pen.today) : chance.from(sittings);
        var day = WorkingDays.before(sitting, chance.between(5, 9));
        if (waits && !day.isBefore(pen.today)) day = WorkingDays.before(pen.today, 1);
        if (!day.isBefore(held.keySince())) asked(panel, matter, day, sitting);
    }

    /** Null for most. */
    private String matter() {
        return switch (card) {
            case LOOKED_AFTER -> chance.of(0.25) ? chance.among("placement-change", "permanence", "permanence") : null;
            case YOUNG_IN_CARE -> chance.of(0.12) ? "placement-change" : null;
            case DISABLED -> chance.of(0.16) ? "short-breaks" : null;
            case PROTECTION -> chance.of(0.1) ? chance.among("proceedings", "budget") : null;
            case ENQUIRY, NEED_PLAN -> chance.of(0.06) ? "accommodation" : null;
            default -> null;
        };
    }

    private void asked(Panel panel, String matter, LocalDate day, LocalDate sitting) {
        var asked = pen.tell(PanelFacts.REQUESTED, held.children(), new PanelRequested(panel.code(), matter)).on(day).by(held.key()).promptly().saying(said("panel.ask." + matter, day)).write();
        if (asked == null) return;
        var ready = WorkingDays.before(sitting, chance.between(2, 3));
        var prepared = ready.isBefore(day) ? day : ready;
        if (chance.of(0.85)) pen.tell(PanelFacts.PAPER, held.children(), new PanelPaperPrepared(asked.id(), read(prepared))).on(prepared).by(held.key()).after(asked).promptly()
            .parts(id -> List.of(part(id, "child", "panel.child", prepared), part(id, "parents", "panel.parents", prepared))).write();
        if (!sitting.isBefore(pen.today)) return;
        boolean agreed = !sitting.plusWeeks(2).isAfter(pen.today) || chance.of(0.7);
        pen.tell(PanelFacts.DECIDED, held.children(), new PanelDecided(panel.code(), matter, agreed ? "agreed" : "deferred", PanelFacts.PANEL, null, asked.id(), null, sitting(panel, sitting).toString(), agreed ? sitting.plusMonths(6) : null, null))
            .on(sitting).by(family.staff.deciding(panel.chair(), held.hub())).after(asked).promptly().saying(said(agreed ? "panel.agreed" : "panel.deferred", sitting)).write();
    }

    static UUID sitting(Panel panel, LocalDate day) {
        return Uuids.named("demo-sitting/" + panel.code() + "/" + day);
    }

    /** What marks the way of these children, the latest of it. */
    private List<String> read(LocalDate until) {
        var about = held.children().stream().map(each -> each.id).toList();
        return pen.written().reversed().stream().filter(fact -> READ.contains(fact.kind().name()) && fact.about().stream().anyMatch(about::contains) && !fact.happened().day().isAfter(until)).limit(LATEST).map(Fact::id).map(id -> id.value().toString()).toList();
    }

    private Words part(UUID fact, String part, String heading, LocalDate day) {
        return pen.part(Uuids.named(fact + "/" + part), said(heading, day));
    }

    private String said(String heading, LocalDate day) {
        return family.voice.say(heading, held.children(), held.key(), day);
    }
}
