package kith.organisation.check;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.organisation.Hub;
import kith.organisation.OperatingModel;
import kith.organisation.Role;

/** The few turns of phrase that the checks share. */
final class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private Words() { }

    static String one(Role role) { return role.shortName().orElse(lower(role.title())); }

    static String many(Role role) {
        var one = one(role);
        int of = one.indexOf(" of ");
        return of < 0 ? one + "s" : one.substring(0, of) + "s" + one.substring(of);
    }

    static String number(int number, Role role) { return number + " " + (number == 1 ? one(role) : many(role)); }

    static String number(int number, String thing) { return count(number) + " " + thing + (number == 1 ? "" : "s"); }

    static String number(int number, String thing, String things) { return count(number) + " " + (number == 1 ? thing : things); }

    static String count(int number) { return String.format(Locale.UK, "%,d", number); }

    /** Whole numbers without a point: 7, but 7.5. */
    static String amount(double amount) { return amount == Math.rint(amount) ? count((int) amount) : String.format(Locale.UK, "%.1f", amount); }

    static String signed(int number) { return number < 0 ? "−" + count(-number) : "+" + count(number); }

    /** With hundredths where there are any: 76.05, 185.5, 56. */
    static String part(double amount) { return amount == Math.rint(amount) ? count((int) amount) : String.format(Locale.UK, "%,.2f", amount).replaceFirst("0$", ""); }

    static String signed(double amount) { return (amount < 0 ? "−" : "+") + part(Math.abs(amount)); }

    static String day(LocalDate day) { return DAY.format(day); }

    static String and(List<String> words) {
        if (words.size() < 2) return String.join("", words);
        return String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
    }

    static String and(Stream<String> words) { return and(words.toList()); }

    static String hub(Hub hub) { return hub.numbered() ? hub.kind() + " " + hub.number() : "the " + hub.name(); }

    /** "hub 9", "hubs 5 to 8 and 14". */
    static String hubs(List<Hub> hubs) {
        if (!hubs.stream().allMatch(Hub::numbered)) return and(hubs.stream().map(Words::hub));
        var numbers = hubs.stream().map(Hub::number).sorted().toList();
        var runs = new ArrayList<String>();
        for (int i = 0; i < numbers.size(); ) {
            int end = i;
            while (end + 1 < numbers.size() && numbers.get(end + 1) == numbers.get(end) + 1) end++;
            if (end - i < 2) numbers.subList(i, end + 1).forEach(n -> runs.add(n.toString()));
            else runs.add(numbers.get(i) + " to " + numbers.get(end));
            i = end + 1;
        }
        return hubs.getFirst().kind() + (numbers.size() == 1 ? " " : "s ") + and(runs);
    }

    /** In the words of the service, where it does not say hub. */
    static String local(OperatingModel model, String words) {
        if (model.words().hub().equals("team")) words = words.replaceAll("hubs (and|or) teams", "teams").replace("hub or team", "team");
        return words.replaceAll("(?<!family )\\bhubs\\b", model.words().hubs()).replaceAll("(?<!family )\\bhub\\b", model.words().hub());
    }

    static String a(String words) { return (words.matches("[aeiouA].*") ? "an " : "a ") + words; }

    static String lower(String words) {
        return words.length() > 1 && Character.isUpperCase(words.charAt(1)) ? words : words.substring(0, 1).toLowerCase(Locale.UK) + words.substring(1);
    }

    static String upper(String words) { return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1); }

    static String quoted(List<String> words) { return words.stream().map(w -> "“" + w + "”").collect(Collectors.joining(", ")); }
}
