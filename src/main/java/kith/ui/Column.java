package kith.ui;

/** A column's heading; numbers stand at the right. A sortable column is sorted by the script, where there is one. */
public record Column(String words, boolean number, boolean sortable) {

    public static Column of(String words) { return new Column(words, false, false); }

    public static Column number(String words) { return new Column(words, true, false); }

    public Column sorted() { return new Column(words, number, true); }
}
