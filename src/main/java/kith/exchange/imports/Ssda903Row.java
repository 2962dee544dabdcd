package kith.exchange.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One row of a table of the SSDA903 return, checked. */
final class Ssda903Row {

    /** A wrong code that need not be there costs no more than itself. */
    private static final String ROW = "the row";
    private static final String CHILD = "the child";
    private static final String UPN = "[A-Z]\\d{3}\\d{8}[0-9A-Z]";

    private final Entry entry;
    private final Lifespan life;
    private final int year;
    private final List<LocalDate> days = new ArrayList<>();

    Ssda903Row(Cells cells, String file, String child, Lifespan life, Problems problems, int year) {
        this.life = life == null ? new Lifespan(null, null, LocalDate.MAX, 0) : life;
        this.entry = new Entry(cells, file, child, this.life, problems);
        this.year = year;
    }

    <T> T none(String what, String mend) {
        return entry.none(what, mend);
    }

    /** The days that tell which year the file is of. */
    List<LocalDate> days() {
        return days;
    }

    String sex() {
        var sex = entry.textOrNone("SEX", CHILD);
        return switch (sex == null ? "" : sex) {
            case "M", "1" -> "M";
            case "F", "2" -> "F";
            case "U" -> "U";
            case "" -> null;
            default -> entry.none("SEX \"" + Problems.shown(sex) + "\" is not a code of the return", "Use M, F or U (1 or 2 up to 2023-24); the child was loaded without.");
        };
    }

    String ethnicity() {
        return entry.codeOrNone("ETHNIC", "ethnicity", CHILD);
    }

    /** UN1 to UN5 say why there is none. */
    String upn() {
        var upn = entry.textOrNone("UPN", CHILD);
        if (upn == null || upn.matches("UN[1-7]")) return null;
        return upn.matches(UPN) ? upn : entry.none("UPN \"" + Problems.shown(upn) + "\" is neither a UPN nor UN1 to UN5", "Correct the UPN; the child was loaded without.");
    }

    Row.Mother mother() {
        var mother = entry.flag("MOTHER");
        return Boolean.TRUE.equals(mother) ? new Row.Mother(entry.day("MC_DOB")) : null;
    }

    /** Empty where anything in the row is wrong: it is then listed. */
    Optional<Row> read(Ssda903Table table) {
        var born = entry.anyDay("DOB");
        if (born != null && life.born() != null && !born.equals(life.born()))
            entry.wrong("DOB " + born + " is not that of the header table (" + life.born() + ")", "Find out whether the row belongs to this child: it was left out.");
        if (saysNothing(table) && entry.ok()) return Optional.empty();
        Row row = switch (table) {
            case EPISODES -> episode();
            case REVIEWS -> new Row.CareReview(dated(entry.needDay("REVIEW")), entry.codeOrNone("REVIEW_CODE", "lac_review_participation", ROW));
            case UASC -> new Row.Unaccompanied(entry.anyDay("DUC"));
            case OC2 -> health();
            case OC3 -> new Row.Leaver(year, birthday(), entry.needCode("IN_TOUCH", "care_leaver_in_touch"), entry.codeOrNone("ACTIV", "care_leaver_activity", ROW), entry.codeOrNone("ACCOM", "care_leaver_accommodation_903", ROW));
            case AD1 -> adoption();
            case PLACED_ADOPTION -> placing();
            case PREVIOUS_PERMANENCE -> new Row.Permanence(year, entry.needCode("PREV_PERM", "lac_previous_permanence"), entry.textOrNone("LA_PERM", ROW), partlyKnown());
            case MISSING -> missing();
            case SOCIAL_WORKERS -> worker();
            case DEPRIVATION -> deprivation();
            case HEADER -> throw new IllegalStateException();
        };
        if (entry.ok()) return Optional.of(row);
        entry.leftOut();
        return Optional.empty();
    }

    /** The return asks for all of these or none: a child listed without them is no mistake. */
    private boolean saysNothing(Ssda903Table table) {
        return switch (table) {
            case OC3 -> entry.blank("IN_TOUCH", "ACTIV", "ACCOM");
            case AD1 -> entry.blank("DATE_INT", "DATE_MATCH", "FOSTER_CARE", "NB_ADOPTR", "SEX_ADOPTR", "LS_ADOPTR");
            default -> false;
        };
    }

    private Row episode() {
        var start = entry.needDay("DECOM");
        var end = entry.day("DEC");
        entry.inOrder("DECOM", start, "DEC", end);
        var ceased = entry.codeOrNone("REC", "lac_reason_episode_ceased", ROW);
        if (end == null && ceased != null) entry.list("There is a reason why the episode ceased (REC) and no date (DEC)", "Give both or neither; it was loaded as still going on.");
        if (end != null && ceased == null && entry.blank("REC")) entry.list("The episode ceased (DEC) and there is no reason (REC)", "Give both or neither; it was loaded as ceased.");
        dated(start);
        dated(end);
        return new Row.Episode(start, entry.needCode("RNE", "lac_reason_for_new_episode"), entry.needCode("LS", "lac_legal_status"), entry.codeOrNone("CIN", "primary_need", ROW),
            entry.needCode("PLACE", "lac_placement_type"), entry.codeOrNone("PLACE_PROVIDER", "lac_placement_provider", ROW), end, end == null ? null : ceased,
            entry.codeOrNone("REASON_PLACE_CHANGE", "lac_reason_place_change", ROW), entry.postcodeOrNone("HOME_POST", ROW), entry.postcodeOrNone("PL_POST", ROW), entry.textOrNone("URN", ROW));
    }

    private Row health() {
        return new Row.Health(year, entry.countOrNone("SDQ_SCORE", 40, ROW), entry.codeOrNone("SDQ_REASON", "lac_sdq_reason", ROW), entry.flagOrNone("CONVICTED", ROW), entry.flagOrNone("HEALTH_CHECK", ROW),
            entry.flagOrNone("IMMUNISATIONS", ROW), entry.flagOrNone("TEETH_CHECK", ROW), entry.flagOrNone("HEALTH_ASSESSMENT", ROW), entry.flagOrNone("SUBSTANCE_MISUSE", ROW), entry.flagOrNone("INTERVENTION_RECEIVED", ROW), entry.flagOrNone("INTERVENTION_OFFERED", ROW));
    }

    /** OC3 tells how things stood about the 17th to 21st birthday that fell in the year. */
    private LocalDate birthday() {
        var opens = LocalDate.of(year - 1, 4, 1);
        var birthday = life.born().plusYears(opens.getYear() - life.born().getYear());
        if (birthday.isBefore(opens)) birthday = life.born().plusYears(opens.getYear() + 1L - life.born().getYear());
        return life.future(birthday) ? life.today() : birthday;
    }

    private Row adoption() {
        var decided = entry.needDay("DATE_INT");
        var matched = entry.day("DATE_MATCH");
        entry.inOrder("DATE_INT", decided, "DATE_MATCH", matched);
        return new Row.Adoption(decided, matched, entry.flagOrNone("FOSTER_CARE", ROW), entry.countOrNone("NB_ADOPTR", 2, ROW), entry.codeOrNone("SEX_ADOPTR", "lac_adopter_sex", ROW), entry.codeOrNone("LS_ADOPTR", "lac_adopter_legal_status", ROW));
    }

    private Row placing() {
        var decided = entry.needDay("DATE_PLACED");
        var reversed = entry.day("DATE_PLACED_CEASED");
        entry.inOrder("DATE_PLACED", decided, "DATE_PLACED_CEASED", reversed);
        return new Row.AdoptionPlacement(decided, reversed, entry.codeOrNone("REASON_PLACED_CEASED", "lac_reason_placed_ceased", ROW));
    }

    private String partlyKnown() {
        var day = entry.text("DATE_PERM");
        if (day == null) return null;
        return day.toLowerCase().matches("(zz|\\d\\d)/(zz|\\d\\d)/(zzzz|\\d{4})") ? day.toLowerCase()
            : entry.none("DATE_PERM \"" + Problems.shown(day) + "\" is not a date, nor one with zz for what is unknown", "Write it as 31/03/2015 or zz/03/2015.");
    }

    private Row missing() {
        var start = entry.needDay("MIS_START");
        var end = entry.day("MIS_END");
        entry.inOrder("MIS_START", start, "MIS_END", end);
        dated(start);
        return new Row.Missing(start, end, entry.needCode("MISSING", "lac_missing_type"));
    }

    private Row worker() {
        var start = entry.needDay("SW_DECOM");
        var end = entry.day("SW_DEC");
        entry.inOrder("SW_DECOM", start, "SW_DEC", end);
        return new Row.SocialWorker(start, end, entry.need("SW_ID"), entry.codeOrNone("SW_REASON", "social_worker_change_reason", ROW));
    }

    private Row deprivation() {
        var start = entry.needDay("DOLO_START");
        var end = entry.anyDay("DOLO_END");
        entry.inOrder("DOLO_START", start, "DOLO_END", end);
        return new Row.Deprivation(start, end);
    }

    private LocalDate dated(LocalDate day) {
        if (day != null) days.add(day);
        return day;
    }
}
