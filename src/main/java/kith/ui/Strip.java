package kith.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The band at the head of a record: what it is, why, since when, whom to ring, what is due, and what to beware of. */
public record Strip(List<Tag> statuses, String why, List<Item> items, List<Next> due, List<String> warnings) {

    /** One thing to know; a note, a telephone number and an address where there are any. */
    public record Item(String term, String words, String note, String phone, String address) {

        public static Item of(String term, String words) { return new Item(term, words, null, null, null); }

        public Item noting(String note) { return new Item(term, words, note, phone, address); }

        public Item ringing(String phone) { return new Item(term, words, note, phone, address); }

        public Item at(String address) { return new Item(term, words, note, phone, address); }
    }

    /** Something due, and the address where it is dealt with, if there is one; or one click that says it is done. */
    public record Next(String what, Due due, String address, Click click) {
        public Next(String what, Due due, String address) { this(what, due, address, null); }
    }

    /** @param answers what the click sends, by name */
    public record Click(String words, String action, Map<String, String> answers) {}

    public static Strip of(String why, Tag... statuses) {
        return new Strip(Arrays.asList(statuses), why, List.of(), List.of(), List.of());
    }

    public Strip with(Item... more) { return new Strip(statuses, why, join(items, more), due, warnings); }

    public Strip due(Next... more) { return new Strip(statuses, why, items, join(due, more), warnings); }

    public Strip beware(String... more) { return new Strip(statuses, why, items, due, join(warnings, more)); }

    @SafeVarargs
    private static <T> List<T> join(List<T> first, T... more) {
        var all = new ArrayList<>(first);
        all.addAll(Arrays.asList(more));
        return List.copyOf(all);
    }
}
