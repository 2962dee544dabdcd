package kith.exchange.demo;

import java.time.LocalDate;
import kith.people.PeopleFacts;
import kith.people.PeopleFacts.EssentialsRecorded;
import kith.people.PeopleFacts.ResidenceStarted;
import kith.people.PeopleFacts.WarningRaised;

/** Turns that a family's life takes beside the work: a move, a new school, a warning to colleagues. */
final class Turns {

    private final Family family;
    private final Pen pen;
    private final Chance chance;

    Turns(Family family) {
        this.family = family;
        this.pen = family.pen;
        this.chance = family.chance;
    }

    void between(LocalDate first) {
        if (family.theme == Theme.ALONE || pen.density.daily() < 1) return;
        int days = (int) (pen.today.toEpochDay() - first.toEpochDay());
        var by = family.staff.holder("hub-" + chance.between(5, 8), chance, null);
        if (days > 90 && chance.of(0.3)) moves(first.plusDays(chance.between(40, days - 30)), by);
        if (chance.of(family.theme == Theme.DOMESTIC_ABUSE ? 0.22 : 0.07)) warning(first.plusDays(chance.between(0, Math.max(days, 1) - 1)), by);
        if (days > 400 && chance.of(0.4)) school(first.plusDays(chance.between(60, days)), by);
    }

    private void moves(LocalDate day, Colleague by) {
        var before = family.home;
        var after = family.region.places().home(chance, before.shielded() || family.theme == Theme.DOMESTIC_ABUSE && chance.of(0.5));
        family.people().filter(each -> each.home == before && each.known(day)).forEach(each -> {
            each.home = after;
            pen.tell(PeopleFacts.RESIDENCE_STARTED, each, new ResidenceStarted(after.line(), after.town(), after.postcode(), after.shielded(), "home")).on(day).by(by).promptly().write();
        });
    }

    private void warning(LocalDate day, Colleague by) {
        var kind = family.theme == Theme.DOMESTIC_ABUSE ? chance.among("visit-in-pairs", "violence", "not-alone-with-father") : chance.among("dog", "visit-in-pairs", "other");
        var advice = switch (kind) {
            case "visit-in-pairs" -> "Two workers, in daylight, and tell the coordinator when you are out.";
            case "violence" -> "Threats were made to a worker at the door. Meet at the office or the school.";
            case "not-alone-with-father" -> "See the children without their father in the room.";
            case "dog" -> "Large dog. Ring ahead and ask for it to be shut in the kitchen.";
            default -> "Steep steps and no light in the stairwell. Bring a torch.";
        };
        var children = family.children.stream().filter(each -> each.known(day)).toList();
        pen.tell(PeopleFacts.WARNING_RAISED, children, new WarningRaised(kind, advice)).on(day).by(by).promptly().write();
    }

    private void school(LocalDate day, Colleague by) {
        for (var child : family.children) {
            if (!child.known(day) || child.unborn(day) || child.age(day) < 5 || child.age(day) > 15) continue;
            var school = family.region.places().school(chance, child.age(day));
            pen.tell(PeopleFacts.ESSENTIALS, child, new EssentialsRecorded(null, null, null, null, null, null, school, null, null)).on(day).by(by).promptly().write();
            return;
        }
    }
}
