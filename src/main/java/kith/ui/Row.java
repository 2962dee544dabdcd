package kith.ui;

import gg.jte.Content;

/** A line of a summary list: the term, what is known, and where to change it. */
public record Row(String term, String words, Content content, String action, String address) {

    public static Row of(String term, String words) { return new Row(term, words, null, null, null); }

    public static Row of(String term, Content content) { return new Row(term, null, content, null, null); }

    public Row to(String action, String address) { return new Row(term, words, content, action, address); }
}
