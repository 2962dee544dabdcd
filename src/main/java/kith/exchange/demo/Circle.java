package kith.exchange.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import kith.calendar.WorkingDays;
import kith.hub.HubFacts;
import kith.hub.HubFacts.AllocationMade;
import kith.ledger.Fact;

/** Children of a family who are worked with together, and who works with them. */
final class Circle {

    final Family family;
    final Pen pen;
    final Chance chance;
    final List<Somebody> children;
    String hub;
    Colleague key;
    private LocalDate nextChange = LocalDate.MAX;

    Circle(Family family, List<Somebody> children) {
        this.family = family;
        this.pen = family.pen;
        this.chance = family.chance;
        this.children = List.copyOf(children);
    }

    /** Some of these children, with a worker of their own from now on. */
    Circle apart(List<Somebody> some) {
        var apart = new Circle(family, some);
        apart.hub = hub;
        apart.key = key;
        apart.nextChange = nextChange;
        return apart;
    }

    Colleague lead() {
        return family.staff.lead(hub);
    }

    Colleague coordinator() {
        return family.staff.coordinator(hub);
    }

    void allocate(String ofReference, LocalDate day, String reason) {
        var to = family.staff.hub(ofReference);
        var worker = to.equals(hub) ? key : family.staff.holder(to, chance, key);
        if (to.equals(hub) || day.isAfter(pen.today)) return;
        hub = to;
        takeOver(worker, day, reason);
    }

    /** People leave, come back and are off sick. */
    void keyWorkerMayChange(LocalDate day) {
        if (day.isBefore(nextChange) || day.isAfter(pen.today)) return;
        takeOver(family.staff.holder(hub, chance, key), day, chance.among("LEFTRL", "MANAGE", "ABSENC", "LEFTRL", "PCCHAN", "CHCHAN"));
    }

    /** The front door holds the family from the moment somebody rang. */
    void received(Fact<?> contact) {
        hub = family.staff.hub("hub-1");
        key = family.staff.holder(hub, chance, null);
        pen.tell(HubFacts.ALLOCATED, children, new AllocationMade(hub, lead().id().toString(), key.id().toString(), "FCONTA"))
            .on(contact.happened().day()).by(coordinator()).recorded(contact.recorded().at().plusSeconds(90)).write();
    }

    private void takeOver(Colleague worker, LocalDate day, String reason) {
        key = worker;
        nextChange = day.plusDays(chance.between(150, 900));
        pen.tell(HubFacts.ALLOCATED, children, new AllocationMade(hub, lead().id().toString(), worker.id().toString(), reason))
            .on(day).by(chance.of(0.7) ? lead() : coordinator()).promptly().write();
    }

    List<Somebody> unbornOn(LocalDate day) {
        return children.stream().filter(each -> each.unborn(day)).toList();
    }

    LocalTime officeHour() {
        return LocalTime.of(chance.between(9, 16), 5 * chance.between(0, 11));
    }

    static LocalDate workday(LocalDate day) {
        return WorkingDays.isWorkingDay(day) ? day : WorkingDays.before(day, 1);
    }
}
