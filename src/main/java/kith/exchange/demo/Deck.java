package kith.exchange.demo;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Deals every family its place today, so that each hub gets its share wherever the stream of families is cut. */
final class Deck {

    record Dealt(Card card, String hub) {}

    private static final Card[] CARDS = Arrays.stream(Card.values())
        .flatMap(card -> IntStream.range(0, card.share).mapToObj(any -> card)).toArray(Card[]::new);
    static final int SIZE = CARDS.length;

    private Deck() {}

    static Dealt to(long seed, int family) {
        int deck = family / SIZE;
        var order = IntStream.range(0, SIZE).toArray();
        Chance.of(seed, "deck", deck).shuffle(order);
        int at = order[family % SIZE];
        var card = CARDS[at];
        if (!card.open()) return new Dealt(card, null);
        int turn = at - first(card) + deck * card.share;
        return new Dealt(card, card.hubs.get(turn % card.hubs.size()));
    }

    private static int first(Card card) {
        int before = 0;
        for (var each : Card.values()) {
            if (each == card) return before;
            before += each.share;
        }
        return before;
    }
}
