package kith.pathway;

import java.time.LocalDate;
import java.util.TreeMap;

/** What happens by law on a day on which nobody records anything: birthdays that end or begin a status or a limit, powers and orders that lapse, statuses that are earned, and what a death ends. */
final class Law {

    private final Life life;
    private final StatusWalk statuses;
    private final ClockWalk clocks;
    private final TreeMap<LocalDate, Integer> birthdays = new TreeMap<>();
    private boolean dead;

    Law(Pathways pathways, Life life, StatusWalk statuses, ClockWalk clocks) {
        this.life = life;
        this.statuses = statuses;
        this.clocks = clocks;
        if (life.born() != null) for (int age : pathways.ages()) birthdays.put(life.turns(age), age);
    }

    /** All that comes before the facts of a day, a death of that day not included; null for all that is to come. */
    void before(LocalDate day) {
        while (!dead) {
            var next = next();
            if (next == null || day != null && next.isAfter(day) || life.died() != null && next.isAfter(life.died())) break;
            if (next.equals(statuses.nextLapse())) statuses.lapse(next);
            else if (!birthdays.isEmpty() && next.equals(birthdays.firstKey())) turns(birthdays.pollFirstEntry().getValue(), next);
            statuses.look(next);
            clocks.follow(null);
        }
        if (!dead && life.died() != null && (day == null || life.died().isBefore(day))) {
            dead = true;
            statuses.die(life.died());
        }
    }

    private void turns(int age, LocalDate day) {
        statuses.turns(age, day);
        clocks.turns(age, day);
    }

    private LocalDate next() {
        return sooner(sooner(statuses.nextLapse(), birthdays.isEmpty() ? null : birthdays.firstKey()), statuses.nextByItself());
    }

    private static LocalDate sooner(LocalDate one, LocalDate other) {
        return one == null || other != null && other.isBefore(one) ? other : one;
    }
}
