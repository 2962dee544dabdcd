package kith.people.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * The distinct words that names are made of, in memory: tens of thousands, however many people share them. It tells of nobody. Two
 * words are neighbours when taking one letter from each can make them the same, or when they sound alike.
 */
final class Dictionary {

    record Near(String word, float likeness) {}

    private static final float ENOUGH = 0.55f;
    private static final float TRIGRAMS_ENOUGH = 0.3f;
    private static final Comparator<Near> NEAREST = Comparator.comparingDouble((Near near) -> -near.likeness).thenComparing(Near::word);

    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final TreeMap<String, Integer> numbers = new TreeMap<>();
    private final List<String> words = new ArrayList<>();
    private final List<String> sounds = new ArrayList<>();
    private final Map<String, Numbers> byEdit = new HashMap<>();
    private final Map<String, Numbers> bySound = new HashMap<>();
    private final Map<Integer, Numbers> byTrigram = new HashMap<>();
    private byte[] trigrams = new byte[1024];

    /** @return whether any was new */
    boolean learn(Collection<String> more) {
        lock.writeLock().lock();
        try {
            int before = words.size();
            for (var word : more) if (numbers.putIfAbsent(word, words.size()) == null) learn(word);
            return words.size() > before;
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void learn(String word) {
        int number = words.size();
        words.add(word);
        sounds.add(Sound.of(word));
        bySound.computeIfAbsent(sounds.getLast(), any -> new Numbers()).add(number);
        for (var edit : edits(word)) byEdit.computeIfAbsent(edit, any -> new Numbers()).add(number);
        var three = trigrams(word);
        for (int each : three) byTrigram.computeIfAbsent(each, any -> new Numbers()).add(number);
        if (number == trigrams.length) trigrams = Arrays.copyOf(trigrams, 2 * number);
        trigrams[number] = (byte) three.length;
    }

    boolean knows(String word) {
        return read(() -> numbers.containsKey(word));
    }

    /**
     * The same letters but one, or the same sound: an equal word 1, others by their letters, and half of what is missing is made good
     * where they sound the same.
     */
    List<Near> neighbours(String word, int most) {
        return read(() -> {
            var sound = Sound.of(word);
            var edited = new LinkedHashSet<Integer>();
            for (var edit : edits(word)) byEdit.getOrDefault(edit, Numbers.NONE).into(edited);
            var found = new LinkedHashSet<>(edited);
            bySound.getOrDefault(sound, Numbers.NONE).into(found);
            var near = new ArrayList<Near>(found.size());
            for (int number : found) {
                float likeness = likeness(word, words.get(number), edited.contains(number), sound.equals(sounds.get(number)));
                if (likeness >= ENOUGH) near.add(new Near(words.get(number), likeness));
            }
            return nearest(near, most);
        });
    }

    private static float likeness(String typed, String word, boolean oneLetter, boolean sound) {
        if (word.equals(typed)) return 1;
        float longer = Math.max(word.length(), typed.length());
        float letters = 1 - distance(word, typed) / longer;
        if (oneLetter) letters = Math.max(letters, 1 - 1.2f / longer);
        return Math.min(0.98f, sound ? letters + (1 - letters) / 2 : letters);
    }

    /** What begins so, the shortest first. */
    List<Near> beginning(String start, int most) {
        return read(() -> numbers.subMap(start, false, start + '~', false).keySet().stream()
            .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder())).limit(most)
            .map(word -> new Near(word, 0.75f + 0.2f * start.length() / word.length())).toList());
    }

    /** By threes of letters, for what is like no word: it costs most. */
    List<Near> alike(String word, int most) {
        return read(() -> {
            var three = trigrams(word);
            var shared = new HashMap<Integer, Integer>();
            for (int each : three) byTrigram.getOrDefault(each, Numbers.NONE).count(shared);
            var near = new ArrayList<Near>();
            shared.forEach((number, count) -> {
                float likeness = (float) count / (three.length + trigrams[number] - count);
                if (likeness >= TRIGRAMS_ENOUGH) near.add(new Near(words.get(number), likeness));
            });
            return nearest(near, most);
        });
    }

    private static List<Near> nearest(List<Near> near, int most) {
        near.sort(NEAREST);
        return near.size() > most ? near.subList(0, most) : near;
    }

    private <T> T read(Supplier<T> question) {
        lock.readLock().lock();
        try {
            return question.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    /** A word and all it becomes when one letter goes. */
    private static Set<String> edits(String word) {
        var edits = new LinkedHashSet<String>();
        edits.add(word);
        if (word.length() > 2) for (int i = 0; i < word.length(); i++) edits.add(word.substring(0, i) + word.substring(i + 1));
        return edits;
    }

    private static int[] trigrams(String word) {
        var padded = "  " + word + " ";
        return padded.length() < 3 ? new int[0] : IntStream.range(0, padded.length() - 2).map(i -> (padded.charAt(i) & 0x3ff) << 20 | (padded.charAt(i + 1) & 0x3ff) << 10 | padded.charAt(i + 2) & 0x3ff).distinct().toArray();
    }

    /** How many letters must be put in, left out or changed. */
    private static int distance(String a, String b) {
        var above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) above[j] = j;
        for (int i = 1; i <= a.length(); i++) {
            int corner = above[0];
            above[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int here = Math.min(Math.min(above[j], above[j - 1]) + 1, corner + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1));
                corner = above[j];
                above[j] = here;
            }
        }
        return above[b.length()];
    }

    /** Numbers of words; most lists are very short. */
    private static final class Numbers {

        static final Numbers NONE = new Numbers();

        private int[] all = new int[1];
        private int size;

        void add(int number) {
            if (size == all.length) all = Arrays.copyOf(all, 2 * size);
            all[size++] = number;
        }

        void into(Collection<Integer> found) {
            for (int i = 0; i < size; i++) found.add(all[i]);
        }

        void count(Map<Integer, Integer> shared) {
            for (int i = 0; i < size; i++) shared.merge(all[i], 1, Integer::sum);
        }
    }
}
