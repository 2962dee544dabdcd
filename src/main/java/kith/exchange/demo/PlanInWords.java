package kith.exchange.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kith.calendar.WorkingDays;
import kith.care.CareFacts;
import kith.casework.CaseworkFacts;
import kith.casework.CaseworkFacts.RecordCompleted;
import kith.help.HelpFacts;
import kith.help.PlanFacts;
import kith.help.PlanFacts.EarlyHelpPlanMade;
import kith.help.PlanFacts.NeedPlanMade;
import kith.help.PlanFacts.PlanActionAgreed;
import kith.help.PlanFacts.PlanActionDone;
import kith.help.PlanFacts.ProtectionPlanMade;
import kith.help.plan.Part;
import kith.ledger.Fact;
import kith.ledger.FactKind;
import kith.ledger.Uuids;
import kith.ledger.Words;
import kith.protection.ProtectionFacts;

/** The plan of a child as it is written: what worries and what goes well, what will be different, what the child thinks, who does what by when; later a new version of it. */
final class PlanInWords {

    private static final int SPEAK = 2;
    /** What the words know of is school. */
    private static final int YOUNGEST = 4;
    private static final Set<Theme> HURT = Set.of(Theme.DOMESTIC_ABUSE, Theme.PHYSICAL, Theme.SEXUAL);

    private final Family family;
    private final Pen pen;
    private final Chance chance;

    /** Who does something that was agreed. @param name null where the word for them says enough */
    private record Owner(String code, String name) {}

    PlanInWords(Family family) {
        this.family = family;
        this.pen = family.pen;
        this.chance = family.chance.apart();
    }

    /** About every third family of the stream that has a plan today. */
    void write() {
        if (!pen.density.words()) return;
        var facts = pen.written();
        for (var held : HeldNow.of(family)) {
            if (!chance.of(0.36)) continue;
            var his = facts.stream().filter(fact -> fact.about().contains(held.children().getFirst().id) && fact.withdraws() == null).toList();
            var care = last(his, CareFacts.STARTED, CareFacts.ENDED);
            var protection = last(his, ProtectionFacts.PLAN_STARTED, ProtectionFacts.PLAN_ENDED);
            var need = last(his, HelpFacts.PLAN_STARTED, HelpFacts.PLAN_ENDED);
            if (care != null) care(held, care);
            else if (protection != null) told(held, PlanFacts.PROTECTION, protection);
            else if (need != null) told(held, PlanFacts.NEED, need);
        }
    }

    /** What began last and has not ended. */
    private static Fact<?> last(List<Fact<?>> facts, FactKind<?> starts, FactKind<?> ends) {
        Fact<?> runs = null;
        for (var fact : facts) {
            if (fact.is(starts)) runs = fact;
            if (fact.is(ends) || fact.is(CaseworkFacts.CLOSED)) runs = null;
        }
        return runs;
    }

    private void told(HeldNow held, FactKind<?> kind, Fact<?> started) {
        var children = held.children().stream().filter(each -> started.about().contains(each.id)).toList();
        var soon = WorkingDays.after(started.happened().day(), chance.between(1, 8));
        var early = WorkingDays.before(pen.today, chance.between(45, 180));
        told(children, held.key(), kind, soon.isBefore(early) ? early : soon, null, true);
    }

    /**
     * @param until null while it runs
     * @param goesOn whether what was agreed goes on after it; else all is done by then
     * @return the version that stands; null where none was written
     */
    Fact<?> told(List<Somebody> all, Colleague by, FactKind<?> kind, LocalDate day, LocalDate until, boolean goesOn) {
        var children = all.stream().filter(each -> each.known(day) && !each.unborn(day) && each.turns(18).isAfter(pen.today)).toList();
        if (children.isEmpty() || children.getFirst().age(day) < YOUNGEST || !pen.recent(day)) return null;
        var first = version(children, by, kind, day, false);
        var done = goesOn ? null : until;
        agreed(children, by, first, "plan.action ", 3, day, done);
        var end = until == null ? pen.today : until;
        var again = WorkingDays.before(end, chance.between(3, 30));
        if (first == null || again.isBefore(WorkingDays.after(day, 25)) || until == null && chance.of(0.25)) return first;
        var second = version(children, by, kind, again, true);
        agreed(children, by, second, "plan.action ", 2, again, done);
        return second == null ? first : second;
    }

    private Fact<?> version(List<Somebody> children, Colleague by, FactKind<?> kind, LocalDate day, boolean again) {
        var review = Circle.workday(day.plusWeeks(kind == PlanFacts.PROTECTION ? 5 : 13).minusDays(chance.between(0, 8)));
        if (kind == PlanFacts.EARLY_HELP) return version(children, by, PlanFacts.EARLY_HELP, new EarlyHelpPlanMade(review), day, again);
        if (kind == PlanFacts.NEED) return version(children, by, PlanFacts.NEED, new NeedPlanMade(review), day, again);
        return version(children, by, PlanFacts.PROTECTION, new ProtectionPlanMade(review), day, again);
    }

    private <B extends Record> Fact<B> version(List<Somebody> children, Colleague by, FactKind<B> kind, B body, LocalDate day, boolean again) {
        return pen.tell(kind, children, body).on(day).by(by).promptly().parts(id -> {
            var parts = new ArrayList<Words>();
            var voice = family.voice;
            parts.add(pen.part(Part.WORRIES.words(id), voice.join(again ? say("plan.now", children, by, day) : "", say("plan.worries", children, by, day), say("plan.well", children, by, day))));
            parts.add(pen.part(Part.BETTER.words(id), voice.join(say("plan.better", children, by, day), say("plan.sign", children, by, day))));
            if (!kind.equals(PlanFacts.EARLY_HELP)) parts.add(pen.part(Part.CONTINGENCY.words(id), say("plan.contingency", children, by, day)));
            parts.add(pen.part(Part.CHILD.words(id), String.join("\n", children.stream().limit(SPEAK).map(each -> thinks(each, by, day)).toList())));
            if (family.carer() != null) parts.add(pen.part(Part.PARENTS.words(id), say("plan.parents", children, by, day)));
            return parts;
        }).write();
    }

    private String thinks(Somebody child, Colleague by, LocalDate day) {
        int age = child.age(day);
        return say("plan.child." + (age < 4 ? "little" : Voice.band(age)), List.of(child), by, day);
    }

    private String say(String heading, List<Somebody> children, Colleague by, LocalDate day) {
        return family.voice.say(heading, children, by, day);
    }

    /** What somebody is to do, agreed on that day with the version that stood. */
    void agreed(List<Somebody> children, Colleague by, Fact<?> version, String heading, int most, LocalDate day, LocalDate until) {
        if (version == null) return;
        var owners = owners(children, by);
        for (int n = 0; n < most && !owners.isEmpty(); n++) {
            var owner = owners.remove(chance.between(0, owners.size() - 1));
            var due = Circle.workday(day.plusDays(chance.between(12, 60)));
            var said = say((family.voice.has(heading + owner.code) ? heading : "plan.action ") + owner.code, children, by, day);
            var agreed = pen.tell(PlanFacts.AGREED, children, new PlanActionAgreed(version.id(), owner.code, owner.name, due)).on(day).by(by).after(version).promptly().within(day.equals(version.happened().day()) ? version.id().value() : null)
                .parts(id -> List.of(pen.part(Uuids.named(id + "/what"), said))).write();
            if (agreed != null) ended(agreed, children, by, due, until);
        }
    }

    private void ended(Fact<PlanActionAgreed> agreed, List<Somebody> children, Colleague by, LocalDate due, LocalDate until) {
        var day = WorkingDays.before(due, chance.between(0, 4));
        if (chance.of(0.12)) day = WorkingDays.after(due, chance.between(1, 6));
        boolean old = due.isBefore(pen.today.minusDays(30));
        boolean never = chance.of(old ? 0.01 : 0.08);
        if (until != null && !day.isBefore(until)) day = WorkingDays.before(until, 1);
        if (day.isBefore(agreed.happened().day()) || !day.isBefore(pen.today) || never && until == null) return;
        pen.tell(PlanFacts.DONE, children, new PlanActionDone(agreed.id(), List.of("done", "partly-done", "no-longer-needed").get(chance.weighted(84, 9, 7)))).on(day).by(by).after(agreed).promptly().write();
    }

    /** Whoever is there to do something. */
    private List<Owner> owners(List<Somebody> children, Colleague by) {
        var child = children.getFirst();
        int age = child.age(pen.today);
        var owners = new ArrayList<Owner>();
        owners.add(by.role().endsWith("social-worker") ? new Owner("social-worker", by.name()) : new Owner("family-support", by.name()));
        owners.add(new Owner("health", null));
        if (family.mother != null && family.carer() == family.mother) owners.add(new Owner("mother", null));
        if (family.father != null && (family.carer() == family.father || !HURT.contains(family.theme))) owners.add(new Owner("father", null));
        if (family.grandmother != null && family.carer() != family.grandmother) owners.add(new Owner("other-family", family.grandmother.first() + ", grandmother"));
        if (child.school != null) owners.add(new Owner("school", child.school));
        if (age >= 10) owners.add(new Owner("child", child.first()));
        if (age >= 7) owners.add(new Owner("voluntary-service", null));
        if (family.theme == Theme.STRESS || family.theme == Theme.NEGLECT) owners.add(new Owner("housing", null));
        return owners;
    }

    /** The care plan stands with what was completed; a later one stands beside it. */
    private void care(HeldNow held, Fact<?> started) {
        for (var child : held.children()) {
            if (child.unborn(started.happened().day()) || child.age(pen.today) < 5 || !child.turns(18).isAfter(pen.today)) continue;
            var soon = WorkingDays.after(started.happened().day(), chance.between(22, 40));
            var early = WorkingDays.before(pen.today, chance.between(60, 200));
            var day = soon.isBefore(early) ? early : soon;
            carePlan(child, held.key(), started, day);
            if (chance.of(0.5)) carePlan(child, held.key(), started, WorkingDays.after(day, chance.between(50, 90)));
        }
    }

    private void carePlan(Somebody child, Colleague by, Fact<?> started, LocalDate day) {
        var one = List.of(child);
        pen.tell(CaseworkFacts.COMPLETED, child, new RecordCompleted(started.id(), "care-plan")).on(day).by(by).promptly().after(started)
            .saying(family.voice.paragraphs(say("care-plan.aims", one, by, day), say("care-plan.who", one, by, day), thinks(child, by, day))).write();
    }
}
