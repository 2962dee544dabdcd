package kith.leavingcare.you;

import java.util.List;
import java.util.UUID;
import kith.ui.Due;
import kith.ui.Section;

/**
 * Leaving care, written so that worker and young person can read it together.
 *
 * @param grown 21 or older: help goes on when it is asked for (Children Act 1989, section 23CZB)
 */
public record LeavingCarePage(UUID person, String name, List<String> standing, List<Next> next, String planSays, boolean planned, List<Part> plan, Adviser adviser, List<Line> life, List<Right> rights, String rightsSay,
                              boolean may, boolean grown, List<Section> sections) {

    public record Next(String words, Due due, String address) {}

    public record Part(String title, String text) {}

    public record Adviser(String name, String phone, String seen) {}

    public record Line(String term, String words, String action, String address) {}

    public record Said(String title, String words) {}

    /** @param welsh null where Welsh is not offered */
    public record Right(Said english, Said welsh, boolean told) {}
}
