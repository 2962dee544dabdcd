package kith.exchange.demo.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import kith.care.CareFacts.CareReviewHeld;
import kith.care.CareFacts.MissingEnded;
import kith.care.CareFacts.MissingStarted;
import kith.exchange.demo.write.CareEpisodes.Episode;
import kith.leavingcare.LeavingCareFacts.LeavingCareRecorded;

/** The SSDA903 return of one year: all its tables in a folder. */
final class CareReturn implements AutoCloseable {

    private final CollectionYear year;
    private final Mistakes mistakes;
    private final Table header;
    private final Table episodes;
    private final Table reviews;
    private final Table unaccompanied;
    private final Table leavers;
    private final Table missing;
    private final Table permanence;
    private final CareHealth health;
    private final CareAdoption adoption;
    private final CareWorkers workers;

    CareReturn(Path folder, CollectionYear year, Mistakes mistakes) throws IOException {
        this.year = year;
        this.mistakes = mistakes;
        Files.createDirectories(folder);
        header = new Table(folder.resolve("header.csv"), "CHILD", "SEX", "DOB", "ETHNIC", "UPN", "MOTHER", "MC_DOB");
        episodes = new Table(folder.resolve("episodes.csv"), "CHILD", "DECOM", "RNE", "LS", "CIN", "PLACE", "PLACE_PROVIDER", "DEC", "REC", "REASON_PLACE_CHANGE", "HOME_POST", "PL_POST", "URN");
        reviews = new Table(folder.resolve("reviews.csv"), "CHILD", "DOB", "REVIEW", "REVIEW_CODE");
        unaccompanied = new Table(folder.resolve("uasc.csv"), "CHILD", "SEX", "DOB", "DUC");
        leavers = new Table(folder.resolve("oc3.csv"), "CHILD", "DOB", "IN_TOUCH", "ACTIV", "ACCOM");
        missing = new Table(folder.resolve("missing.csv"), "CHILD", "DOB", "MISSING", "MIS_START", "MIS_END");
        permanence = new Table(folder.resolve("prevperm.csv"), "CHILD", "DOB", "PREV_PERM", "LA_PERM", "DATE_PERM");
        health = new CareHealth(folder, year);
        adoption = new CareAdoption(folder, year);
        workers = new CareWorkers(folder, year);
        if (year.tellsDeprivation()) new Table(folder.resolve("dolo.csv"), "CHILD", "DOB", "DOLO_START", "DOLO_END").close();
    }

    /** False where the child was neither looked after in the year nor a care leaver with a birthday in it. */
    boolean child(ChildRecord whole) {
        if (whole.life().born() == null || whole.life().born().isAfter(year.to())) return false;
        var child = whole.until(year.to());
        var all = CareEpisodes.of(child);
        var inYear = all.stream().filter(each -> year.lasts(each.until())).toList();
        var leaving = leaving(whole);
        if (inYear.isEmpty() && leaving == null) return false;
        header(child);
        inYear.forEach(each -> episode(child, each, all));
        if (leaving != null) leavers.row(child.number(), child.life().born(), leaving.inTouch(), leaving.activity(), leaving.accommodation());
        if (inYear.isEmpty()) return true;
        meetings(child);
        away(child);
        if (child.arrivedAlone()) unaccompanied.row(child.number(), year.sex(child.sex()), child.life().born(), ceased(child));
        if (inYear.stream().anyMatch(each -> each.begins().equals("S") && year.holds(each.from()))) permanence.row(child.number(), child.life().born(), "Z1", null, null);
        health.child(child, inYear);
        adoption.child(child, inYear);
        if (inYear.getLast().open()) workers.child(child);
        return true;
    }

    private LocalDate ceased(ChildRecord child) {
        var adult = child.life().turns(18);
        return adult.isAfter(year.to()) ? null : adult;
    }

    private void header(ChildRecord child) {
        var upn = child.turnedBy(4, year.to().minusDays(100)) ? child.upn() : null;
        var none = child.arrivedAlone() ? "UN2" : child.turnedBy(5, year.to()) ? "UN5" : "UN1";
        header.row(child.number(), year.sex(child.sex()), child.life().born(), mistakes.instead("ETHNIC", child.number(), child.person().ethnicity(), "WXYZ"),
            upn == null ? none : upn, child.sex().equals("F") ? 0 : null, null);
    }

    private void episode(ChildRecord child, Episode each, List<Episode> all) {
        var placed = each.placed();
        boolean own = placed.type().equals("P1");
        var home = child.arrivedAlone() ? null : child.postcode("home", started(each, all));
        episodes.row(child.number(), each.from(), each.begins(), mistakes.instead("LS", child.number(), each.law(), "Q9"), each.need(), placed.type(), placed.provider(),
            mistakes.instead("DEC", child.number(), each.until(), each.from().minusDays(9).toString()), each.ceased(), each.moved(), home,
            own ? home : child.postcode("placement", each.from()), placed.urn());
    }

    private static LocalDate started(Episode each, List<Episode> all) {
        return all.stream().filter(other -> other.begins().equals("S") && !other.from().isAfter(each.from())).map(Episode::from).reduce((earlier, later) -> later).orElse(each.from());
    }

    private void meetings(ChildRecord child) {
        for (var fact : child.history())
            if (fact.body() instanceof CareReviewHeld review && year.holds(fact.happened().day()))
                reviews.row(child.number(), child.life().born(), fact.happened().day(), review.participation());
    }

    private void away(ChildRecord child) {
        LocalDate since = null;
        String type = null;
        for (var fact : child.history()) {
            if (fact.body() instanceof MissingStarted started) {
                since = fact.happened().day();
                type = started.type();
            } else if (fact.body() instanceof MissingEnded && since != null) {
                if (year.holds(since)) missing.row(child.number(), child.life().born(), type, since, fact.happened().day());
                since = null;
            }
        }
    }

    /** The row is of the year in which the birthday falls, though it may be recorded in the next. */
    private LeavingCareRecorded leaving(ChildRecord child) {
        for (var fact : child.history())
            if (fact.body() instanceof LeavingCareRecorded recorded && year.holds(birthday(child, fact.happened().day()))) return recorded;
        return null;
    }

    private static LocalDate birthday(ChildRecord child, LocalDate recorded) {
        int age = recorded.getYear() - child.life().born().getYear();
        var birthday = child.life().turns(age);
        return birthday.isAfter(recorded) ? child.life().turns(age - 1) : birthday;
    }

    @Override
    public void close() throws IOException {
        for (var table : List.of(header, episodes, reviews, unaccompanied, leavers, missing, permanence)) table.close();
        health.close();
        adoption.close();
        workers.close();
    }
}
