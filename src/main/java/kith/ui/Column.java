package kith.ui;

/**
 * A column's heading; numbers stand at the right. A sortable column is sorted by the script, where there is one; one with an address by the page it leads to.
 * @param sort how the page is sorted by it now: ascending, descending or none
 */
public record Column(String words, boolean number, boolean sortable, String address, String sort) {

    public static Column of(String words) { return new Column(words, false, false, null, null); }

    public static Column number(String words) { return new Column(words, true, false, null, null); }

    public Column sorted() { return new Column(words, number, true, null, "none"); }

    public Column sorted(String address, String sort) { return new Column(words, number, false, address, sort); }
}
