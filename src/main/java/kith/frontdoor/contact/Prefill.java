package kith.frontdoor.contact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kith.people.search.Street;
import kith.ui.Typed;

/** What was typed into the search, as the first answers about somebody who was not found: nothing is typed twice. */
final class Prefill {

    private static final Pattern DATE = Pattern.compile("\\b\\d{1,4}[/.-]\\d{1,2}[/.-]\\d{1,4}\\b|\\b\\d{1,2} [A-Za-z]{3,9} \\d{4}\\b");
    private static final Pattern AGE = Pattern.compile("\\b(?:aged? )?(\\d{1,2})(?: ?(?:years?|yrs?|y))?(?: old)?\\b");
    private static final Pattern POSTCODE = Pattern.compile("(?i)\\b[a-z]{1,2}\\d[a-z\\d]? ?\\d[a-z]{2}\\b");

    private static final Pattern NHS = Pattern.compile("\\b\\d{3}[ -]?\\d{3}[ -]?\\d{4}\\b");
    private static final Pattern UPN = Pattern.compile("(?i)\\b[a-z]\\d{11}[a-z\\d]\\b");
    private static final Pattern TELEPHONE = Pattern.compile("(?<![A-Za-z0-9])(?:\\+44|0)[\\d ()-]{7,}\\d\\b");

    private Prefill() {}

    /** Names of answers, as {@link NewChild} asks them. */
    static Map<String, List<String>> of(String typed, LocalDate today) {
        var answers = new LinkedHashMap<String, List<String>>();
        var rest = typed.strip();
        var date = DATE.matcher(rest);
        if (date.find() && Typed.date(date.group(), today).isPresent()) {
            answers.put("born", List.of(date.group()));
            rest = date.replaceFirst(" ");
        }
        var upn = UPN.matcher(rest);
        if (upn.find()) {
            answers.put("upn", List.of(upn.group().toUpperCase()));
            rest = upn.replaceFirst(" ");
        }
        // the contact asks for no telephone: its digits are no age
        rest = TELEPHONE.matcher(rest).replaceAll(" ");
        var nhs = NHS.matcher(rest);
        if (nhs.find()) {
            answers.put("nhs", List.of(nhs.group()));
            rest = nhs.replaceFirst(" ");
        }
        var place = POSTCODE.matcher(rest);
        if (place.find()) {
            answers.put("postcode", List.of(place.group().toUpperCase()));
            rest = place.replaceFirst(" ");
        }
        var street = Street.in(rest);
        if (street.isPresent()) {
            answers.put("line", List.of(street.get().line()));
            rest = street.get().rest();
        }
        var age = AGE.matcher(rest);
        if (!answers.containsKey("born") && age.find()) {
            answers.put("age", List.of(age.group(1)));
            rest = age.replaceFirst(" ");
        }
        var words = new ArrayList<String>();
        for (var word : rest.split("[\\s,;]+")) if (!word.isEmpty() && word.chars().noneMatch(Character::isDigit)) words.add(capital(word));
        if (!words.isEmpty()) answers.put("forenames", List.of(words.size() == 1 ? words.getFirst() : String.join(" ", words.subList(0, words.size() - 1))));
        if (words.size() > 1) answers.put("surname", List.of(words.getLast()));
        return answers;
    }

    private static String capital(String word) {
        return word.equals(word.toLowerCase()) ? Character.toUpperCase(word.charAt(0)) + word.substring(1) : word;
    }
}
