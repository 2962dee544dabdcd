package kith.app.bench;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import kith.app.bench.NameFixture.Named;

/**
 * A name as somebody half remembers it, with an age or a birth date: thirty of each kind, the same for the same seed.
 * @param from and {@code to}: within a year of what was remembered of the birth
 */
public record Misspelt(String kind, String name, String when, LocalDate from, LocalDate to, UUID meant) {

    public static final List<String> KINDS = List.of("letter dropped", "letter doubled", "letters swapped", "sounds alike", "names swapped", "hyphen or space lost",
        "Welsh spelling", "Polish spelling", "Arabic spelling", "South Asian spelling");

    public String typed() {
        return name + " " + when;
    }

    public static List<Misspelt> cases(List<Named> people, int each, long seed, LocalDate today) {
        var random = new Random(seed);
        var spellings = NameLists.of("spellings.txt");
        var cases = new ArrayList<Misspelt>();
        for (var kind : KINDS) {
            var used = new HashMap<UUID, String>();
            while (used.size() < each) {
                var one = people.get(random.nextInt(people.size()));
                if (Period.between(one.born(), today).getYears() > 24) continue;
                var typed = typed(kind, one, spellings, random);
                if (typed != null && used.put(one.person(), typed) == null) cases.add(when(kind, typed, one, random, today));
            }
        }
        return cases;
    }

    private static String typed(String kind, Named one, Map<String, List<String>> spellings, Random random) {
        return switch (kind) {
            case "letter dropped" -> oneLetter(one, random, "", 1);
            case "letter doubled" -> oneLetter(one, random, "12", 1);
            case "letters swapped" -> oneLetter(one, random, "21", 2);
            case "sounds alike" -> respelt(one, spellings.get("sounds"), random, true);
            case "names swapped" -> one.surname() + " " + one.forenames();
            case "hyphen or space lost" -> (one.forenames() + one.surname()).matches("[^ -]+") ? null : one.forenames().replaceAll("[ -]", "") + " " + one.surname().replaceAll("[ -]", "");
            case "Polish spelling" -> one.origin().equals("polish") ? respelt(one, spellings.get("polish"), random, true) : null;
            default -> respelt(one, spellings.get(kind.replace(" spelling", "").toLowerCase().replace(' ', '-')), random, false);
        };
    }

    /** One or two letters, never the first, replaced: "" drops, "12" doubles, "21" swaps. Null where the name has too few. */
    private static String oneLetter(Named one, Random random, String with, int width) {
        var surname = one.surname();
        if (surname.length() < 2 + width) return null;
        int at = 1 + random.nextInt(surname.length() - width);
        var letters = surname.substring(at, at + width);
        if (!letters.chars().allMatch(Character::isLetter) || width == 2 && letters.charAt(0) == letters.charAt(1)) return null;
        var put = switch (with) {
            case "12" -> letters + letters;
            case "21" -> new StringBuilder(letters).reverse().toString();
            default -> "";
        };
        return one.forenames() + " " + surname.substring(0, at) + put + surname.substring(at + width);
    }

    private static String respelt(Named one, List<String> spellings, Random random, boolean parts) {
        var fitting = new ArrayList<String>();
        for (var pair : spellings) {
            var usual = pair.split("=")[0];
            if (parts ? one.surname().toLowerCase().indexOf(usual) > 0 : one.surname().equals(usual) || one.forenames().equals(usual)) fitting.add(pair);
        }
        if (fitting.isEmpty()) return null;
        var pair = fitting.get(random.nextInt(fitting.size())).split("=");
        if (parts) return one.forenames() + " " + one.surname().toLowerCase().charAt(0) + one.surname().toLowerCase().substring(1).replaceFirst(pair[0], pair[1]);
        return (one.forenames().equals(pair[0]) ? pair[1] : one.forenames()) + " " + (one.surname().equals(pair[0]) ? pair[1] : one.surname());
    }

    /** Half remember the age (half of those a year out), a quarter the year of birth, a quarter the date. */
    private static Misspelt when(String kind, String name, Named one, Random random, LocalDate today) {
        int age = Period.between(one.born(), today).getYears();
        return switch (random.nextInt(8)) {
            case 0, 1 -> aged(kind, name, age, one, today);
            case 2 -> aged(kind, name, age + 1, one, today);
            case 3 -> aged(kind, name, Math.max(0, age - 1), one, today);
            case 4, 5 -> new Misspelt(kind, name, "" + one.born().getYear(), one.born().withDayOfYear(1).minusYears(1), one.born().withMonth(12).withDayOfMonth(31).plusYears(1), one.person());
            default -> new Misspelt(kind, name, one.born().getDayOfMonth() + "/" + one.born().getMonthValue() + "/" + one.born().getYear(), one.born().minusYears(1), one.born().plusYears(1), one.person());
        };
    }

    private static Misspelt aged(String kind, String name, int age, Named one, LocalDate today) {
        return new Misspelt(kind, name, "" + age, today.minusYears(age + 2).plusDays(1), today.minusYears(age - 1), one.person());
    }
}
