package kith.workforce.structure;

import java.util.List;
import kith.workforce.structure.Drawing.Chair;

/** What the seats of the picture mean. */
public record Legend(Chair chair, String words) {

    public static final List<Legend> ALL = List.of(of("filled", "", true, "leads"), of("filled", "", false, "filled"), of("part", "", false, "part time"), of("vacant", "", false, "vacant"), of("unfunded", "", false, "needed, not paid for"),
        of("shared", "S", false, "shared"), of("agency", "A", false, "agency"), of("acting", "↑", false, "acting up"), of("second", "2", false, "oversees it too"), of("temporary", "T", false, "for a time"));

    private static Legend of(String look, String letter, boolean leads, String words) { return new Legend(new Chair(2, 2, look, letter, leads, words), words); }
}
