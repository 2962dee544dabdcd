package kith.people.search;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kith.ui.Typed;

/**
 * What was typed into the search box, taken apart: words of a name, when the person was born as nearly as it was remembered, and
 * what may be a number, a telephone or an address.
 *
 * @param counted how many of the words must be a name: a street among them may be a surname, and need not be
 */
record Question(List<String> words, int counted, Born born, Set<String> values, String place, Set<String> streets) {

    /** @param from and {@code to} take in a year either side of what was remembered; {@code likely..} do not */
    record Born(LocalDate from, LocalDate likelyFrom, LocalDate likelyTo, LocalDate to) {

        static Born between(LocalDate from, LocalDate to) {
            return new Born(from.minusYears(1), from, to, to.plusYears(1));
        }

        boolean exact() {
            return likelyFrom.equals(likelyTo);
        }
    }

    private static final int LONGEST = 200;
    private static final int MOST_WORDS = 6;
    private static final int OLDEST = 110;

    private static final List<Pattern> DATES = List.of(
        Pattern.compile("\\b\\d{4}-\\d{1,2}-\\d{1,2}\\b"),
        Pattern.compile("\\b\\d{1,2}[/.-]\\d{1,2}[/.-](?:\\d{4}|\\d{2})\\b"),
        Pattern.compile("\\b\\d{1,2} \\d{1,2} (?:19|20)\\d{2}\\b"),
        Pattern.compile("\\b\\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* (?:\\d{4}|\\d{2})\\b"));
    private static final Pattern NUMBER = Pattern.compile("(?<![a-z0-9])\\+?\\d[\\d ()-]{4,}\\d(?![a-z0-9])");
    private static final Pattern POSTCODE = Pattern.compile("\\b[a-z]{1,2}\\d[a-z\\d]? ?\\d[a-z]{2}\\b");
    private static final Pattern YEAR = Pattern.compile("\\b(?:born )?((?:19|20)\\d\\d)\\b");
    private static final Pattern MONTHS = Pattern.compile("\\b(\\d{1,2}) ?(?:months?|mths?|m)(?: old)?\\b");
    private static final Pattern AGE = Pattern.compile("\\b(?:aged? )?(\\d{1,3})(?: ?(?:years?|yrs?|y))?(?: old)?\\b");

    /** What begins with a number in the midst may be the beginning of an address. */
    private static final Pattern BEFORE_HOUSE = Pattern.compile("^[^0-9]*[ ,](?=\\d{1,3}[a-zA-Z]?,? \\p{L})");

    static Question of(String typed, LocalDate today) {
        var whole = typed == null ? "" : typed.strip().replaceAll("\\s+", " ");
        return new Parts(whole.substring(0, Math.min(LONGEST, whole.length())), today).question();
    }

    boolean empty() {
        return words.isEmpty() && values.isEmpty() && (born == null || !born.exact());
    }

    private static final class Parts {

        private final String whole;
        private final LocalDate today;
        private final Set<String> values = new LinkedHashSet<>();
        private String rest;

        Parts(String whole, LocalDate today) {
            this.whole = whole;
            this.today = today;
            this.rest = whole.toLowerCase(Locale.ROOT);
        }

        Question question() {
            var born = date();
            numbers();
            var street = Street.in(rest);
            if (street.isPresent()) rest = street.get().rest();
            if (born == null) born = age();
            var words = names(rest);
            if (street.isPresent()) return new Question(words.isEmpty() ? names(street.get().line()) : words, Math.max(1, words.size()), born, values, place(street.get().line()), Set.of(street.get().name()));
            int kind = Street.kind(words);
            return new Question(words, kind > 1 || kind == 1 && words.size() > 2 ? words.size() - 2 : words.size(), born, values, place(BEFORE_HOUSE.matcher(whole).replaceFirst("")), kind < 0 ? Set.of() : Street.names(words, kind));
        }

        private static List<String> names(String text) {
            return Letters.words(text).stream().filter(word -> word.chars().anyMatch(Character::isLetter)).map(Letters::cut).limit(MOST_WORDS).toList();
        }

        private static String place(String text) {
            var place = Letters.cut(Letters.joined(text));
            return place.length() > 3 && place.chars().anyMatch(Character::isDigit) ? place : null;
        }

        private Born date() {
            for (var pattern : DATES) {
                var found = pattern.matcher(rest);
                if (!found.find()) continue;
                var day = Typed.date(found.group(), today);
                if (day.isEmpty()) continue;
                cut(found);
                return Born.between(day.get(), day.get());
            }
            return null;
        }

        /** Whatever has a digit may be somebody's number, as typed, or run together, or in capitals. */
        private void numbers() {
            for (var pattern : List.of(NUMBER, POSTCODE)) {
                var found = pattern.matcher(rest);
                if (found.find()) {
                    value(found.group());
                    cut(found);
                }
            }
            for (var word : rest.split(" ")) if (word.chars().anyMatch(Character::isDigit)) value(word);
            if (whole.chars().anyMatch(Character::isDigit)) value(whole);
        }

        private void value(String typed) {
            for (var form : List.of(typed.strip(), typed.replace(" ", ""), Letters.joined(typed), Letters.digits(typed)))
                for (var each : List.of(form, form.toUpperCase(Locale.ROOT), form.toLowerCase(Locale.ROOT))) if (!each.isEmpty()) values.add(each);
        }

        private Born age() {
            var year = YEAR.matcher(rest);
            if (year.find()) {
                int number = Integer.parseInt(year.group(1));
                cut(year);
                return Born.between(LocalDate.of(number, 1, 1), LocalDate.of(number, 12, 31));
            }
            var months = MONTHS.matcher(rest);
            if (months.find()) {
                int number = Integer.parseInt(months.group(1));
                cut(months);
                return Born.between(today.minusMonths(number + 1).plusDays(1), today.minusMonths(number));
            }
            var age = AGE.matcher(rest);
            if (!age.find() || Integer.parseInt(age.group(1)) > OLDEST) return null;
            int number = Integer.parseInt(age.group(1));
            cut(age);
            return Born.between(today.minusYears(number + 1).plusDays(1), today.minusYears(number));
        }

        private void cut(Matcher found) {
            rest = new StringBuilder(rest).replace(found.start(), found.end(), " ").toString();
        }
    }
}
