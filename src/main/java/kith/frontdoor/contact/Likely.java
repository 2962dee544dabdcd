package kith.frontdoor.contact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kith.access.Access;
import kith.access.Worker;
import kith.people.search.Search;
import kith.people.search.Sound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom Kith may know already, and why it thinks so: shown before anybody is added. */
@Component
public class Likely {

    static final String ALIKE = """
        select p.person, p.born, p.expected,
               array(select coalesce(n.forenames, '') from people.name n where n.person = p.person order by n.n) as forenames,
               array(select n.surname from people.name n where n.person = p.person order by n.n) as surnames,
               :postcode <> '' and exists (select from people.clue c where c.person = p.person and c.value = :postcode)
                   and (:line = '' or exists (select from people.clue c where c.person = p.person and c.value = :line)) as same_place,
               exists (select from people.identifier i where i.person = p.person and i.value = any(:numbers)) as same_number
          from people.person p
         where p.person = any(:people)
        """;

    /** Of whom what was typed, as far as it is known. */
    public record Described(String forenames, String surname, LocalDate born, LocalDate expected, String line, String postcode, List<String> numbers) {}

    /** One of the names that somebody bears, as far as it is like what was typed. */
    private record Alike(boolean sameFirst, boolean sameLast, boolean likeFirst, boolean likeLast) {}

    private record Row(UUID person, LocalDate born, LocalDate expected, List<Alike> names, boolean samePlace, boolean sameNumber) {}

    private final Search search;
    private final JdbcClient db;
    private final Access access;

    Likely(Search search, JdbcClient db, Access access) {
        this.search = search;
        this.db = db;
        this.access = access;
    }

    /** The likeliest first; only those with enough in common to be the same person. */
    Map<UUID, List<String>> known(Worker worker, Described child, LocalDate today) {
        var found = new LinkedHashSet<UUID>();
        var name = Stream.of(child.forenames(), child.surname()).filter(part -> !part.isBlank()).collect(Collectors.joining(" "));
        var questions = new ArrayList<String>();
        if (!name.isEmpty()) questions.add(child.born() == null ? name : name + " " + child.born());
        if (!name.isEmpty() && child.born() != null) questions.add(name);
        if (child.born() != null) questions.add(child.born().toString());
        if (!child.line().isBlank() && !child.postcode().isBlank()) questions.add(child.line());
        if (!child.postcode().isBlank()) questions.add(child.postcode());
        questions.addAll(child.numbers());
        for (var question : questions) search.find(question, today).forEach(each -> found.add(each.person()));
        var likely = new LinkedHashMap<UUID, List<String>>();
        why(worker, child, found).forEach((person, why) -> {
            if (enough(why)) likely.put(person, why);
        });
        return likely;
    }

    /** What each of these has in common with what was typed. */
    Map<UUID, List<String>> why(Worker worker, Described child, Collection<UUID> people) {
        var why = new LinkedHashMap<UUID, List<String>>();
        if (people.isEmpty()) return why;
        var seen = access.sight(worker, people).keySet();
        var rows = db.sql(ALIKE).param("people", seen.toArray(UUID[]::new))
            .param("postcode", place(child.postcode())).param("line", place(child.line()))
            .param("numbers", child.numbers().stream().map(each -> each.replace(" ", "")).toArray(String[]::new))
            .query((row, n) -> row(row, letters(child.forenames()), letters(child.surname()))).stream().collect(Collectors.toMap(Row::person, row -> row));
        for (var person : people) if (rows.containsKey(person)) why.put(person, reasons(rows.get(person), child));
        return why;
    }

    private static final String NUMBER = "same number";
    private static final String NAME = "same name";
    private static final String SOUNDS = "name sounds alike";
    private static final String SURNAME = "same last name";
    private static final String FORENAMES = "same first name";
    private static final String BIRTH = "same birth date";
    private static final String NEAR = "birth date nearly the same";
    private static final String OTHER_BIRTH = "another birth date";
    private static final String PLACE = "same address";

    private static List<String> reasons(Row row, Described child) {
        var reasons = new ArrayList<String>();
        boolean first = row.names().stream().anyMatch(Alike::sameFirst);
        boolean last = row.names().stream().anyMatch(Alike::sameLast);
        if (row.sameNumber()) reasons.add(NUMBER);
        if (row.names().stream().anyMatch(name -> name.sameFirst() && name.sameLast())) reasons.add(NAME);
        else if (row.names().stream().anyMatch(name -> name.likeFirst() && name.likeLast())) reasons.add(SOUNDS);
        else if (last) reasons.add(SURNAME);
        else if (first) reasons.add(FORENAMES);
        var mine = child.born() == null ? child.expected() : child.born();
        var theirs = row.born() == null ? row.expected() : row.born();
        if (mine != null && theirs != null) reasons.add(mine.equals(theirs) ? BIRTH : near(mine, theirs) ? NEAR : OTHER_BIRTH);
        if (row.samePlace()) reasons.add(PLACE);
        return reasons;
    }

    /** A digit mistaken, day and month exchanged, or an unborn child who came early or late. */
    private static boolean near(LocalDate one, LocalDate other) {
        if (Math.abs(one.toEpochDay() - other.toEpochDay()) <= 31) return true;
        if (one.getYear() == other.getYear()) return one.getMonthValue() == other.getDayOfMonth() && one.getDayOfMonth() == other.getMonthValue() || one.getDayOfMonth() == other.getDayOfMonth();
        return one.getMonthValue() == other.getMonthValue() && one.getDayOfMonth() == other.getDayOfMonth() && Math.abs(one.getYear() - other.getYear()) <= 1;
    }

    private static boolean enough(List<String> why) {
        var all = Set.copyOf(why);
        if (all.contains(NUMBER)) return true;
        boolean birth = all.contains(BIRTH) || all.contains(NEAR);
        boolean named = all.contains(NAME) || all.contains(SOUNDS);
        boolean partly = all.contains(SURNAME) || all.contains(FORENAMES);
        if (named) return birth || all.contains(PLACE) || !all.contains(OTHER_BIRTH);
        return partly && (all.contains(BIRTH) || all.contains(PLACE) && !all.contains(OTHER_BIRTH) && all.contains(FORENAMES));
    }

    private static Row row(ResultSet row, String forenames, String surname) throws SQLException {
        var first = (String[]) row.getArray("forenames").getArray();
        var last = (String[]) row.getArray("surnames").getArray();
        var names = IntStream.range(0, last.length).mapToObj(n -> alike(letters(first[n]), letters(last[n]), forenames, surname)).toList();
        return new Row(row.getObject("person", UUID.class), row.getObject("born", LocalDate.class), row.getObject("expected", LocalDate.class), names, row.getBoolean("same_place"), row.getBoolean("same_number"));
    }

    /** Jo is the beginning of Joanna; of a last name the whole counts. */
    private static Alike alike(String first, String last, String forenames, String surname) {
        boolean sameFirst = !forenames.isEmpty() && (first.equals(forenames) || forenames.length() > 2 && first.startsWith(forenames));
        boolean sameLast = !surname.isEmpty() && last.equals(surname);
        return new Alike(sameFirst, sameLast, sameFirst || like(first, forenames), sameLast || like(last, surname));
    }

    private static boolean like(String known, String typed) {
        return known.length() > 1 && typed.length() > 1 && (Sound.of(known).equals(Sound.of(typed)) || oneLetterApart(known, typed));
    }

    private static boolean oneLetterApart(String one, String other) {
        int begin = 0;
        while (begin < Math.min(one.length(), other.length()) && one.charAt(begin) == other.charAt(begin)) begin++;
        int end = 0;
        while (end < Math.min(one.length(), other.length()) - begin && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) end++;
        return Math.max(one.length(), other.length()) - begin - end <= 1;
    }

    /** As the search keeps addresses, which holds none that is or was shielded. */
    private static String place(String typed) {
        var plain = typed.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return plain.substring(0, Math.min(40, plain.length()));
    }

    private static String letters(String typed) {
        var plain = Normalizer.normalize(typed, Normalizer.Form.NFD).replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        return plain.substring(0, Math.min(60, plain.length()));
    }
}
