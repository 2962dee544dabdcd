package kith.exchange.demo;

import java.util.List;
import java.util.SplittableRandom;

/** Chance from a seed: the same questions in the same order get the same answers on every machine. */
final class Chance {

    private final SplittableRandom random;

    private Chance(SplittableRandom random) {
        this.random = random;
    }

    static Chance of(long seed, String what, long number) {
        return new Chance(new SplittableRandom(mix(seed ^ mix(what.hashCode()) ^ mix(number * 0x9E3779B97F4A7C15L))));
    }

    /** A stream of its own, so that more or fewer questions there change nothing here. */
    Chance apart() {
        return new Chance(random.split());
    }

    boolean of(double share) {
        return random.nextDouble() < share;
    }

    /** Both ends included. */
    int between(int least, int most) {
        return most <= least ? least : random.nextInt(least, most + 1);
    }

    long bits() {
        return random.nextLong();
    }

    double part() {
        return random.nextDouble();
    }

    <T> T from(List<T> several) {
        return several.get(random.nextInt(several.size()));
    }

    @SafeVarargs
    final <T> T among(T... several) {
        return several[random.nextInt(several.length)];
    }

    /** Which of the weights was hit. */
    int weighted(int... weights) {
        int total = 0;
        for (int weight : weights) total += weight;
        int hit = random.nextInt(total);
        for (int at = 0; ; at++) if ((hit -= weights[at]) < 0) return at;
    }

    void shuffle(int[] cards) {
        for (int last = cards.length - 1; last > 0; last--) {
            int other = random.nextInt(last + 1);
            int card = cards[last];
            cards[last] = cards[other];
            cards[other] = card;
        }
    }

    private static long mix(long bits) {
        long mixed = (bits ^ bits >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }
}
