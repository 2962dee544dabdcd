package kith.exchange.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.regex.Pattern;
import kith.ledger.CodeSet;

/** One row while it is checked: each wrong value is listed, and a row with anything wrong is left out. */
final class Entry {

    private static final DateTimeFormatter SLASHED = DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.STRICT);
    /** A date of XML may bear a time, and the zone it is meant in: it is the same day. */
    private static final Pattern XML_DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d(T.*|Z|[+-]\\d\\d:\\d\\d)");
    /** Many systems export postcodes in columns of seven or eight letters. */
    private static final Pattern GAPS = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern POSTCODE = Pattern.compile("[A-Z0-9]{1,4} ?[A-Z0-9]{0,4}");
    /** What stands in the place of a byte that no letter of UTF-8 has. */
    static final char NOT_UTF_8 = '\ufffd';
    static final String AS_UTF_8 = "Save the file as UTF-8 (in a spreadsheet: \"CSV UTF-8 (comma delimited)\") and load it again";
    private static final String FORMULA = "=+-@\t\r";
    private static final int LONGEST = 500;
    private static final String FLAG = "Use 1 for yes and 0 for no";

    private final Cells cells;
    private final String file;
    private final String child;
    private final Lifespan life;
    private final Problems problems;
    private final int before;
    private boolean ok = true;

    Entry(Cells cells, String file, String child, Lifespan life, Problems problems) {
        this.cells = cells;
        this.file = file;
        this.child = child;
        this.life = life;
        this.problems = problems;
        this.before = problems.found().size();
    }

    boolean ok() {
        return ok;
    }

    /** For what was already listed. */
    void leaveOut() {
        ok = false;
    }

    /** Whoever reads what is wrong with the row learns what became of it. */
    void leftOut(String said) {
        problems.leftOut(before, said);
    }

    void leftOut() {
        leftOut("The row was left out.");
    }

    /** To be mended, and no reason to leave the row out. */
    void list(String what, String mend) {
        problems.add(file, cells.line(), child, what, mend);
    }

    void wrong(String what, String mend) {
        ok = false;
        problems.add(file, cells.line(), child, what, mend);
    }

    boolean blank(String... names) {
        return Arrays.stream(names).allMatch(name -> cells.get(name).isBlank());
    }

    /** @param ofRow whether the rest of the row is not to be trusted either, since the value may have run on into it */
    private record Fault(String what, String mend, boolean ofRow) {}

    /** Null where it is empty. */
    String text(String name) {
        var fault = fault(name);
        return fault == null ? plain(name) : none(fault.what(), fault.mend() + ".");
    }

    /** What need not be there costs no more than itself. */
    String textOrNone(String name, String of) {
        var fault = fault(name);
        if (fault == null) return plain(name);
        return fault.ofRow() ? none(fault.what(), fault.mend() + ".") : without(fault.what(), fault.mend(), of);
    }

    private String plain(String name) {
        var text = cells.get(name).strip();
        return text.isEmpty() ? null : text;
    }

    private Fault fault(String name) {
        var text = cells.get(name).strip();
        if (text.isEmpty()) return null;
        if (text.length() > LONGEST) return new Fault(name + " has " + text.length() + " characters", "No value of this return is that long: look for a quotation mark that is never closed, or text pasted into the cell", true);
        if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) return new Fault(name + " holds a line break: " + Problems.shown(text), "Look for a quotation mark that is never closed", true);
        if (text.indexOf(NOT_UTF_8) >= 0) return new Fault(name + " holds a character that is not UTF-8: " + Problems.shown(text), AS_UTF_8, false);
        if (FORMULA.indexOf(text.charAt(0)) >= 0) return new Fault(name + " begins like a spreadsheet formula: " + Problems.shown(text), "Type the value itself, without = + - or @ before it", false);
        if (text.codePoints().anyMatch(Character::isISOControl)) return new Fault(name + " holds a character that cannot be printed: " + Problems.shown(text), "Type the value anew", false);
        return null;
    }

    String need(String name) {
        var text = text(name);
        if (text == null && ok) wrong(name + " is missing", "Fill it in at the source and export again.");
        return text;
    }

    /** A day of this child's life up to today. */
    LocalDate day(String name) {
        var day = dayOfWork(name);
        if (day != null && life.afterDeath(day)) return none(name + " " + day + " lies after the death (" + life.died() + ")", "Check this date and the date of death.");
        return day;
    }

    /** Like a day of the child's life; but work ends after a death too: what was begun is signed, met about and closed. */
    LocalDate dayOfWork(String name) {
        var day = anyDay(name);
        if (day == null) return null;
        if (life.future(day)) return none(name + " " + day + " lies in the future", "Check the year.");
        if (life.beforeBirth(day)) return none(name + " " + day + " lies before the birth (" + life.born() + ")", "Check this date and the date of birth.");
        return day;
    }

    LocalDate needDay(String name) {
        var day = day(name);
        if (day == null && ok) wrong(name + " is missing", "Fill it in at the source and export again.");
        return day;
    }

    /** Any day, such as an 18th birthday to come. */
    LocalDate anyDay(String name) {
        var text = text(name);
        return text == null ? null : parsed(name, text);
    }

    private LocalDate parsed(String name, String text) {
        try {
            var day = text.indexOf('/') > 0 ? LocalDate.parse(text, SLASHED) : LocalDate.parse(XML_DAY.matcher(text).matches() ? text.substring(0, 10) : text);
            if (day.getYear() < 1900 || day.getYear() > 2200) return none(name + " " + Problems.shown(text) + " is not in a year that can be meant", "Check the year.");
            return day;
        } catch (DateTimeException noDay) {
            return none(name + " \"" + Problems.shown(text) + "\" is not a date", "Write it as the return asks: 31/03/2026 in SSDA903, 2026-03-31 in the census.");
        }
    }

    void inOrder(String startName, LocalDate start, String endName, LocalDate end) {
        if (start != null && end != null && end.isBefore(start)) wrong(endName + " " + end + " lies before " + startName + " " + start, "Put right whichever of the two is wrong.");
    }

    /** A wrong code that need not be there costs no more than itself. */
    String codeOrNone(String name, String set, String of) {
        var code = textOrNone(name, of);
        if (code == null || CodeSet.named(set).has(code)) return code;
        return without(notACode(name, code), codes(set), of);
    }

    private <T> T without(String what, String mend, String of) {
        list(what, mend + "; " + of + " was loaded without.");
        return null;
    }

    String needCode(String name, String set) {
        var code = need(name);
        return code == null ? null : known(name, code, set);
    }

    private String known(String name, String code, String set) {
        if (CodeSet.named(set).has(code)) return code;
        return none(notACode(name, code), codes(set) + ".");
    }

    private static String notACode(String name, String code) {
        return name + " \"" + Problems.shown(code) + "\" is not a code of the return";
    }

    private static String codes(String set) {
        return "Use one of: " + String.join(" ", CodeSet.named(set).labels().keySet());
    }

    /** Null where it is empty. */
    Boolean flag(String name) {
        var flag = text(name);
        return flag == null ? null : isFlag(flag) ? yes(flag) : none(notAFlag(name, flag), FLAG + ".");
    }

    Boolean flagOrNone(String name, String of) {
        var flag = textOrNone(name, of);
        return flag == null ? null : isFlag(flag) ? yes(flag) : without(notAFlag(name, flag), FLAG, of);
    }

    private static boolean isFlag(String text) {
        return text.equals("0") || text.equalsIgnoreCase("false") || yes(text);
    }

    private static Boolean yes(String flag) {
        return flag.equals("1") || flag.equalsIgnoreCase("true");
    }

    private static String notAFlag(String name, String text) {
        return name + " \"" + Problems.shown(text) + "\" is neither 1 nor 0";
    }

    Integer countOrNone(String name, int most, String of) {
        var text = textOrNone(name, of);
        if (text == null) return null;
        if (text.matches("\\d{1,4}") && Integer.parseInt(text) <= most) return Integer.parseInt(text);
        return without(name + " \"" + Problems.shown(text) + "\" is not a number from 0 to " + most, "Correct the number", of);
    }

    String postcodeOrNone(String name, String of) {
        var text = textOrNone(name, of);
        if (text == null) return null;
        var plain = GAPS.matcher(text.toUpperCase()).replaceAll(" ").strip();
        return POSTCODE.matcher(plain).matches() ? plain : without(name + " \"" + Problems.shown(text) + "\" is not a postcode", "Correct the postcode, or leave it empty", of);
    }

    /** The one value that may begin with +. */
    String phoneOrNone(String name, String of) {
        var text = plain(name);
        if (text == null || text.matches("\\+?[0-9 ()/-]{3,25}( ?(x|ext\\.?) ?\\d{1,6})?")) return text;
        return without(name + " \"" + Problems.shown(text) + "\" is not a telephone number", "Use digits and spaces", of);
    }

    <T> T none(String what, String mend) {
        wrong(what, mend);
        return null;
    }
}
