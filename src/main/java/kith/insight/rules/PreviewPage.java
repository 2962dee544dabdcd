package kith.insight.rules;

import java.util.List;
import java.util.UUID;
import kith.ui.Field;

/** @param shown null before files were chosen; {@code mistakes} why the chosen ones cannot be used, a line each */
public record PreviewPage(Field files, List<String> mistakes, Shown shown) {

    /** @param title of the rule or status; {@code more} how many are not named, though their record is open to the reader; {@code others} how many it is closed of */
    public record Moved(String title, int people, List<Line> lines, int more, int others) {}

    public record Line(UUID person, String name, String words) {}

    public record Shown(long people, int moved, int clocks, List<Moved> rules, List<Moved> statuses) {
        public boolean nothing() {
            return rules.isEmpty() && statuses.isEmpty();
        }
    }

    static PreviewPage asking(Field files) {
        return new PreviewPage(files, List.of(), null);
    }

    public List<Field> problems() {
        return Field.wrongOnes(files);
    }
}
