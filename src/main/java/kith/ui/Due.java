package kith.ui;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** When something is due or was done, in words, and how pressing that is. The words alone say everything. */
public record Due(String words, LocalDate on, Press press) {

    public enum Press {
        CALM, SOON, LATE, DONE, UNKNOWN;

        public String css() { return "kith-due--" + name().toLowerCase(java.util.Locale.ROOT); }
    }

    /** @param workingDays from today until the day it is due; negative when that day has passed */
    public static Due inWorkingDays(LocalDate on, int workingDays) {
        return new Due(Say.workingDays(workingDays), on, press(workingDays, 3));
    }

    /** The same, counted: a day that passed at a weekend is late although no working day has passed since, and one that comes on it is not today. */
    public static Due on(LocalDate on, LocalDate today, int workingDays) {
        if (workingDays != 0 || on.equals(today)) return inWorkingDays(on, workingDays);
        return on.isBefore(today) ? new Due("late", on, Press.LATE) : new Due(Say.days((int) ChronoUnit.DAYS.between(today, on)), on, Press.SOON);
    }

    public static Due inDays(LocalDate on, LocalDate today) {
        var days = (int) (on.toEpochDay() - today.toEpochDay());
        return new Due(Say.days(days), on, press(days, 5));
    }

    public static Due met(LocalDate on) { return new Due("done in time", on, Press.DONE); }

    public static Due metLate(LocalDate on) { return new Due("done late", on, Press.DONE); }

    public static Due stopped(String reason) { return new Due("stopped: " + reason, null, Press.DONE); }

    /** From before the source began to tell: owes nothing, counts nowhere. */
    public static Due unknown() { return new Due("not known before go-live", null, Press.UNKNOWN); }

    private static Press press(int left, int soon) {
        return left < 0 ? Press.LATE : left <= soon ? Press.SOON : Press.CALM;
    }
}
