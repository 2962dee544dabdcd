package kith.ui;

/** What a country calls the things of this work. Whoever knows the country declares it. */
@FunctionalInterface
public interface Terms {

    /** @param words as England calls it */
    String of(String words);

    /** Only what the service calls its hubs. */
    default String local(String words) { return words; }
}
