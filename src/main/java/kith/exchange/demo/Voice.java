package kith.exchange.demo;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What people write: hand-written fragments, dealt so that one family never reads the same line twice running, and neighbours read differently. */
final class Voice {

    private static final Lists WORDS = Lists.read("visits.txt", "children.txt", "work.txt", "meetings.txt", "hub.txt", "plans.txt");

    private static final Map<String, String> OF_ONE = Map.ofEntries(Map.entry("have", "has"), Map.entry("are", "is"), Map.entry("know", "knows"), Map.entry("need", "needs"), Map.entry("become", "becomes"),
        Map.entry("look", "looks"), Map.entry("keep", "keeps"), Map.entry("use", "uses"), Map.entry("talk", "talks"), Map.entry("ring", "rings"));

    private final Family family;
    private final Chance chance;
    private final Map<String, int[]> dealt = new HashMap<>();
    String foster = "the carer";

    Voice(Family family, Chance chance) {
        this.family = family;
        this.chance = chance;
    }

    /** The next fragment under the heading; of {@code heading theme} where there are such. */
    String say(String heading, List<Somebody> about, Colleague worker, LocalDate day) {
        if (!family.pen.density.words()) return "";
        var themed = heading + " " + family.theme.code();
        boolean unborn = about.getFirst().unborn(day) && WORDS.has(heading + ".unborn");
        return fill(family.region.said(deal(unborn ? heading + ".unborn" : WORDS.has(themed) ? themed : heading)), about, worker, day);
    }

    /** Where there are words for this stage of the work, those. */
    String say(String heading, String stage, List<Somebody> about, Colleague worker, LocalDate day) {
        return say(WORDS.has(heading + "." + stage) ? heading + "." + stage : heading, about, worker, day);
    }

    String say(String heading, Somebody about, Colleague worker, LocalDate day) {
        return say(heading, List.of(about), worker, day);
    }

    boolean has(String heading) {
        return WORDS.has(heading);
    }

    String join(String... parts) {
        return String.join(" ", Arrays.stream(parts).filter(part -> part != null && !part.isBlank()).toList());
    }

    String paragraphs(String... parts) {
        return String.join("\n\n", Arrays.stream(parts).filter(part -> part != null && !part.isBlank()).toList());
    }

    private String deal(String heading) {
        var lines = WORDS.under(heading);
        var hand = dealt.computeIfAbsent(heading, any -> new int[] {chance.between(0, lines.size() - 1), stride(lines.size())});
        var line = lines.get(hand[0]);
        hand[0] = (hand[0] + hand[1]) % lines.size();
        return line;
    }

    private int stride(int size) {
        if (size < 3) return 1;
        int stride = chance.between(1, size - 1);
        while (gcd(stride, size) != 1) stride = stride % (size - 1) + 1;
        return stride;
    }

    private static int gcd(int one, int other) {
        return other == 0 ? one : gcd(other, one % other);
    }

    String fill(String line, List<Somebody> about, Colleague worker, LocalDate day) {
        int open = line.indexOf('{');
        if (open < 0) return line;
        var filled = new StringBuilder(line.length() + 40);
        int at = 0;
        while (open >= 0) {
            int close = line.indexOf('}', open);
            filled.append(line, at, open).append(word(line.substring(open + 1, close), about, worker, day));
            at = about.size() == 1 && line.startsWith("ids}", close - 3) ? agrees(line, close + 1, filled) : close + 1;
            open = line.indexOf('{', at);
        }
        return filled.append(line, at, line.length()).toString();
    }

    /** What the children do, one child does. */
    private static int agrees(String line, int at, StringBuilder filled) {
        int end = line.indexOf(' ', at + 1);
        var one = end < 0 || line.charAt(at) != ' ' ? null : OF_ONE.get(line.substring(at + 1, end));
        if (one == null) return at;
        filled.append(' ').append(one);
        return end;
    }

    private String word(String token, List<Somebody> about, Colleague worker, LocalDate day) {
        var child = about.getFirst();
        return switch (token) {
            case "child" -> child.first();
            case "kids" -> about.size() == 1 ? child.first() : "the children";
            case "Kids" -> about.size() == 1 ? capital(child.first()) : "The children";
            case "names" -> names(about, day);
            case "he" -> pronoun(child, "she", "he", "they");
            case "He" -> pronoun(child, "She", "He", "They");
            case "him" -> pronoun(child, "her", "him", "them");
            case "his" -> pronoun(child, "her", "his", "their");
            case "His" -> pronoun(child, "Her", "His", "Their");
            case "himself" -> pronoun(child, "herself", "himself", "themselves");
            case "carer" -> family.carer() == null ? "the carer" : family.carer().first();
            case "she" -> carerWord("she", "he");
            case "She" -> carerWord("She", "He");
            case "her" -> carerWord("her", "him");
            case "hers" -> carerWord("her", "his");
            case "Hers" -> carerWord("Her", "His");
            case "other" -> family.other() == null ? "a relative" : family.other().first();
            case "school" -> child.school == null ? "nursery" : child.school;
            case "worker" -> worker == null ? "the worker" : worker.first();
            case "foster" -> foster;
            case "language" -> child.language == null ? "English" : child.language;
            case "age" -> child.age(day) < 1 ? "under one" : "" + child.age(day);
            default -> throw new IllegalArgumentException("Nobody knows what {" + token + "} stands for");
        };
    }

    private String carerWord(String woman, String man) {
        var carer = family.carer();
        return carer == null || carer.female() ? woman : man;
    }

    private static String pronoun(Somebody child, String her, String him, String them) {
        return child.sex.equals("F") ? her : child.sex.equals("M") ? him : them;
    }

    private static String names(List<Somebody> about, LocalDate day) {
        var names = about.stream().map(Somebody::first).toList();
        return names.size() == 1 ? names.getFirst() : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** Which fragments suit the age. */
    static String band(int age) {
        return age < 0 ? "unborn" : age < 1 ? "baby" : age < 4 ? "toddler" : age < 7 ? "small" : age < 11 ? "school" : age < 14 ? "young" : "teen";
    }
}
