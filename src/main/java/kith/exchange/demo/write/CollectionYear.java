package kith.exchange.demo.write;

import java.time.LocalDate;

/** The year of a return: 2026 is April 2025 to March 2026. */
record CollectionYear(int number) {

    /** From April 2024 returns tell sex by letter. */
    private static final int LETTERS = 2025;
    /** The first return that tells of social workers. */
    private static final int WORKERS = 2024;
    private static final int DEPRIVATION = 2027;

    static CollectionYear latest(LocalDate today) {
        return new CollectionYear(today.isBefore(LocalDate.of(today.getYear(), 4, 1)) ? today.getYear() - 1 : today.getYear());
    }

    LocalDate from() {
        return LocalDate.of(number - 1, 4, 1);
    }

    LocalDate to() {
        return LocalDate.of(number, 3, 31);
    }

    boolean holds(LocalDate day) {
        return day != null && !day.isBefore(from()) && !day.isAfter(to());
    }

    /** Still going on, or ended in the year or later. */
    boolean lasts(LocalDate end) {
        return end == null || !end.isBefore(from());
    }

    String sex(String letter) {
        if (number >= LETTERS) return letter;
        return letter.equals("M") ? "1" : letter.equals("F") ? "2" : "0";
    }

    boolean bySexLetter() {
        return number >= LETTERS;
    }

    boolean tellsWorkers() {
        return number >= WORKERS;
    }

    boolean tellsDeprivation() {
        return number >= DEPRIVATION;
    }
}
