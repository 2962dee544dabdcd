package kith.exchange.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Who belongs to a family, and what it struggles with. */
final class Family {

    final int number;
    final Theme theme;
    final Pen pen;
    final Chance chance;
    final Staff staff;
    final Region region;
    final Voice voice;
    /** The oldest first. */
    final List<Somebody> children = new ArrayList<>();
    Somebody mother;
    Somebody father;
    Somebody stepfather;
    Somebody grandmother;
    Place home;
    /** The children live with their father, or with a grandmother. */
    Somebody keeper;
    boolean separated;
    boolean mothersNameOnly;

    Family(int number, Theme theme, Pen pen, Chance chance, Staff staff) {
        this.number = number;
        this.theme = theme;
        this.pen = pen;
        this.chance = chance;
        this.staff = staff.of(this);
        this.region = staff.region();
        this.voice = new Voice(this, chance.apart());
    }

    List<Somebody> adults() {
        return Stream.of(mother, father, stepfather, grandmother).filter(each -> each != null).toList();
    }

    Stream<Somebody> people() {
        return Stream.concat(children.stream(), adults().stream());
    }

    /** Whoever looks after the children at home. */
    Somebody carer() {
        return keeper == null ? mother : keeper;
    }

    /** The grown-up next in line, whom a worker also speaks with. */
    Somebody other() {
        if (stepfather != null) return stepfather;
        if (father != null && father != keeper) return father;
        return grandmother != null && grandmother != keeper ? grandmother : mother;
    }

    /** Those who are born, alive and under 18 from one day to the other. */
    List<Somebody> childrenBetween(LocalDate from, LocalDate until) {
        return children.stream().filter(each -> each.expected == null && each.born.isBefore(from) && each.turns(18).isAfter(until)).toList();
    }
}
