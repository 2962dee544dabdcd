package kith.exchange.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BinaryOperator;

/** The rows of one Child element: what can stand; the rest is listed. */
final class CinChild {

    private static final String UPN = "[A-Z]\\d{3}\\d{8}[0-9A-Z]";

    private final String file;
    private final String id;
    private final LocalDate today;
    private final Problems problems;
    private final Map<String, Row> rows = new LinkedHashMap<>();
    private Lifespan life;

    CinChild(String file, String id, LocalDate today, Problems problems) {
        this.file = file;
        this.id = id;
        this.today = today;
        this.problems = problems;
    }

    /**
     * @param sole the other child that bears this UPN, or null
     * @return null when it cannot be known who the child is
     */
    List<Row> rows(Element child, BinaryOperator<String> sole) {
        if (!identity(child, sole)) return null;
        for (var episode : child.all("CINdetails")) new CinEpisode(this, episode, child).read();
        return List.copyOf(rows.values());
    }

    Entry entry(Cells cells) {
        return new Entry(cells, file, id, life, problems);
    }

    void add(Entry entry, Row row) {
        if (!entry.ok()) {
            entry.leftOut();
            return;
        }
        var told = rows.putIfAbsent(row.key(), row);
        if (told != null && !told.equals(row)) entry.wrong("Another of this child's entries has the same date (" + row.key().replace('|', ' ') + ")", "Keep one of the two: the first was loaded.");
    }

    /** The day of a plan that was left out may be the wrong one, so any conference of its referral may have decided on it. */
    void decisionsUnknown(LocalDate referral) {
        rows.replaceAll((key, row) -> switch (row) {
            case Row.Enquiry enquiry when enquiry.referral().equals(referral) -> enquiry.decisionUnknown();
            case Row.Referral of when of.on().equals(referral) -> of.decisionUnknown();
            default -> row;
        });
    }

    private boolean identity(Element child, BinaryOperator<String> sole) {
        var who = child.first("ChildIdentifiers");
        life = new Lifespan(null, null, today, 0);
        var days = entry(who);
        var born = days.day("PersonBirthDate");
        if (!days.ok()) return problems("The date of birth cannot stand", who);
        var expected = born == null ? days.anyDay("ExpectedPersonBirthDate") : null;
        if (expected != null && expected.isAfter(today.plusYears(1))) days.wrong("ExpectedPersonBirthDate " + expected + " lies more than a year ahead", "Check the year.");
        if (!days.ok()) return problems("The expected date of birth cannot stand", who);
        life = new Lifespan(born, null, today, 0);
        var death = entry(who);
        var died = death.day("PersonDeathDate");
        life = new Lifespan(born, died, today, Lifespan.PREGNANCY);
        rows.put("", new Row.Identity("cin", born, born == null ? expected : null, died, sex(who), ethnicity(child), upn(who, sole), formerUpns(who)));
        return true;
    }

    private boolean problems(String what, Element who) {
        problems.add(file, who.line(), id, what, "Correct it: nothing of this child was loaded.");
        return false;
    }

    private String sex(Element who) {
        var entry = entry(who);
        var sex = entry.textOrNone(who.get("Sex").isBlank() ? "GenderCurrent" : "Sex", "the child");
        return switch (sex == null ? "" : sex) {
            case "M", "1" -> "M";
            case "F", "2" -> "F";
            case "U", "0", "9" -> "U";
            case "" -> null;
            default -> entry.none("Sex \"" + Problems.shown(sex) + "\" is not a code of the return", "Use M, F or U (1, 2, 0 or 9 up to 2023-24); the child was loaded without.");
        };
    }

    private String ethnicity(Element child) {
        return entry(child.first("ChildCharacteristics")).codeOrNone("Ethnicity", "ethnicity", "the child");
    }

    private String upn(Element who, BinaryOperator<String> sole) {
        var entry = entry(who);
        var upn = entry.textOrNone("UPN", "the child");
        if (upn == null) return null;
        if (!upn.matches(UPN)) return entry.none("UPN \"" + Problems.shown(upn) + "\" is not a letter, eleven digits and a digit or letter", "Correct the UPN; the child was loaded without.");
        var other = sole.apply(id, upn);
        return other == null ? upn : entry.none("UPN " + upn + " also stands with child " + other, "A UPN belongs to one child; this child was loaded without.");
    }

    private List<String> formerUpns(Element who) {
        var upns = new ArrayList<String>();
        for (var each : who.all("FormerUPN")) if (each.text().strip().matches(UPN)) upns.add(each.text().strip());
        return List.copyOf(upns);
    }

    List<String> codes(Entry entry, List<Element> elements, String name, String set, String of) {
        return elements.stream().map(each -> {
            var one = entryOf(each, name);
            var code = one.codeOrNone(name, set, of);
            if (!one.ok()) entry.leaveOut();
            return code;
        }).filter(Objects::nonNull).distinct().toList();
    }

    /** For an element that is itself the value. */
    Entry entryOf(Element element, String name) {
        return entry(named(element, name));
    }

    private static Cells named(Element element, String name) {
        return new Cells() {
            public String get(String any) { return any.equals(name) ? element.text() : ""; }
            public long line() { return element.line(); }
        };
    }
}
