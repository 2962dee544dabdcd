package kith.ledger.sealing;

/** A set of odd numbers, eight bytes each, of which each can be seen; an even number in the table is one that was seen. */
final class Marks {

    private long[] table = new long[1 << 12];
    private int size;
    private int seen;

    void add(long mark) {
        if (size * 2 > table.length) grow();
        int at = find(table, mark);
        if (table[at] == 0) {
            table[at] = mark;
            size++;
        }
    }

    /** @return false when the set has no such mark */
    boolean see(long mark) {
        int at = find(table, mark);
        if (table[at] == 0) return false;
        if ((table[at] & 1) == 1) {
            table[at] &= ~1L;
            seen++;
        }
        return true;
    }

    boolean seen(long mark) {
        long there = table[find(table, mark)];
        return there != 0 && (there & 1) == 0;
    }

    int unseen() {
        return size - seen;
    }

    private static int find(long[] table, long mark) {
        int at = (int) (mark >>> 20) & table.length - 1;
        while (table[at] != 0 && (table[at] | 1) != mark) at = at + 1 & table.length - 1;
        return at;
    }

    private void grow() {
        var wider = new long[table.length * 2];
        for (long each : table) if (each != 0) wider[find(wider, each | 1)] = each;
        table = wider;
    }
}
