package kith.exchange.demo;

import java.time.LocalDate;
import kith.exchange.demo.Visits.Rhythm;
import kith.leavingcare.LeavingCareFacts.LeavingCareRecorded;
import kith.leavingcare.LeavingCareFacts;

/** From 18 to 25: a personal adviser who keeps in touch. */
final class LeavingCare {

    private final Circle circle;
    private final Chance chance;
    private final Somebody person;

    LeavingCare(Circle circle) {
        this.circle = circle;
        this.chance = circle.chance;
        this.person = circle.children.getFirst();
    }

    void run(LocalDate from) {
        birthdays(from);
        new Visits(circle, Rhythm.LEAVING_CARE).keep(from, null);
        new Days(circle, "leaver").fill(from, null, 24);
    }

    private void birthdays(LocalDate from) {
        for (int age = 18; age <= 21; age++) {
            var day = person.turns(age).plusDays(chance.between(0, 24));
            if (day.isBefore(from) || day.isAfter(circle.pen.today)) continue;
            boolean inTouch = chance.of(0.93);
            var body = inTouch ? new LeavingCareRecorded("YES", activity(age), home(age)) : new LeavingCareRecorded("NO", "0", "0");
            circle.pen.tell(LeavingCareFacts.BIRTHDAY, person, body).on(day).by(circle.key).promptly().write();
        }
    }

    private String activity(int age) {
        return switch (chance.weighted(age > 18 ? 9 : 2, 34, 7, 18, 6, 7, 13, 6)) {
            case 0 -> "F1";
            case 1 -> "F2";
            case 2 -> "F4";
            case 3 -> "F5";
            case 4 -> "P5";
            case 5 -> "G4";
            case 6 -> "G5";
            default -> person.female() ? "G6" : "G5";
        };
    }

    private String home(int age) {
        return switch (chance.weighted(24, 22, 18, 14, 10, 6, 3, 3)) {
            case 0 -> "Z1";
            case 1 -> "D1";
            case 2 -> "U1";
            case 3 -> "E1";
            case 4 -> "B1";
            case 5 -> age > 18 ? "T1" : "D1";
            case 6 -> "S2";
            default -> "X2";
        };
    }
}
