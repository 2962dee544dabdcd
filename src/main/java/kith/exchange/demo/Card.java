package kith.exchange.demo;

import java.util.List;

/**
 * Where a family stands today. {@code share}: how many of the families of one deck stand there; {@code hubs}: who holds them;
 * ages are those of the oldest child concerned.
 */
enum Card {

    CONTACT(2, 0, 15, "hub-1"),
    EARLY_HELP(3, 1, 15, "early-help"),
    MASH(5, 0, 16, "hub-2"),
    DISABLED(11, 3, 17, "hub-3"),
    UNBORN(5, 3, 8, "hub-4"),
    BABY_IN_CARE(5, 1, 1, "hub-4"),
    ASSESSING(13, 1, 16, "hub-5", "hub-6", "hub-7", "hub-8"),
    NEED_PLAN(11, 2, 16, "hub-5", "hub-6", "hub-7", "hub-8"),
    URGENT(5, 1, 16, "hub-9"),
    ENQUIRY(4, 1, 16, "hub-10", "hub-11", "hub-12", "hub-13"),
    PROTECTION(20, 2, 16, "hub-10", "hub-11", "hub-12", "hub-13"),
    STEPPED_DOWN(2, 3, 16, "hub-10", "hub-11", "hub-12", "hub-13"),
    LOOKED_AFTER(12, 4, 15, "hub-14", "hub-15"),
    YOUNG_IN_CARE(6, 16, 17, "leaving-care"),
    CARE_LEAVER(8, 18, 23, "leaving-care"),

    ONLY_CONTACTS(58, 0, 17),
    ASSESSED(74, 1, 16),
    HELPED(34, 2, 16),
    PROTECTED(22, 2, 15),
    RETURNED(8, 4, 15),
    GUARDIANSHIP(3, 2, 11),
    ADOPTED(3, 1, 4),
    DIED(1, 1, 12);

    final int share;
    final int youngest;
    final int oldest;
    final List<String> hubs;

    Card(int share, int youngest, int oldest, String... hubs) {
        this.share = share;
        this.youngest = youngest;
        this.oldest = oldest;
        this.hubs = List.of(hubs);
    }

    boolean open() {
        return !hubs.isEmpty();
    }

    /** One child stands in the middle of the story; brothers and sisters are known but not part of it. */
    boolean single() {
        return this == DISABLED || this == YOUNG_IN_CARE || this == CARE_LEAVER || this == BABY_IN_CARE || this == DIED;
    }
}
