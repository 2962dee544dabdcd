package kith.pathway;

import java.time.LocalDate;

/** The days that bound a life, as the rules need them; each may be unknown. */
public record Life(LocalDate born, LocalDate expected, LocalDate died) {

    public static final Life UNKNOWN = new Life(null, null, null);

    /** The birthday; for someone born on 29 February the law's 18th birthday falls on 1 March in a common year, as here. */
    public LocalDate turns(int age) {
        if (born == null) return null;
        var birthday = born.plusYears(age);
        return birthday.getDayOfMonth() == born.getDayOfMonth() ? birthday : birthday.plusDays(1);
    }

    public Life bornOn(LocalDate day) {
        return new Life(day, expected, died);
    }

    /** Nobody dies twice: the earlier day stands until somebody puts it right. */
    public Life diedOn(LocalDate day) {
        return died != null && !day.isBefore(died) ? this : new Life(born, expected, day);
    }

    /** What is not given stays as it was known. */
    public Life with(LocalDate born, LocalDate expected) {
        return new Life(born == null ? this.born : born, expected == null ? this.expected : expected, died);
    }

    public boolean unborn(LocalDate on) {
        return (born == null || born.isAfter(on)) && expected != null;
    }
}
