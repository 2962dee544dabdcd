package kith.pathway;

import java.time.LocalDate;
import java.util.TreeMap;
import java.util.TreeSet;

/** What happens by law on a day on which nobody records anything: birthdays that end a status or a limit, powers and orders that lapse, and what a death ends. */
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
            var birthday = birthdays.isEmpty() ? null : birthdays.firstKey();
            var lapse = statuses.nextLapse();
            boolean lapses = lapse != null && (birthday == null || !lapse.isAfter(birthday));
            var next = lapses ? lapse : birthday;
            if (next == null || day != null && next.isAfter(day) || life.died() != null && next.isAfter(life.died())) break;
            if (lapses) {
                statuses.lapse(lapse, clocks);
                continue;
            }
            int age = birthdays.pollFirstEntry().getValue();
            statuses.turns(age, next, clocks);
            clocks.turns(age, next);
        }
        if (!dead && life.died() != null && (day == null || life.died().isBefore(day))) {
            dead = true;
            statuses.die(life.died(), clocks);
        }
    }
}
