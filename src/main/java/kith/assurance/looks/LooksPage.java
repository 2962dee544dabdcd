package kith.assurance.looks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.ui.Leaf;
import kith.ui.Section;
import kith.ui.Tag;

/** Who looked at a family, the latest day first. */
public record LooksPage(UUID person, String name, LocalDate today, boolean outside, List<Line> lines, Leaf leaf, boolean discloses, boolean profiled, List<Section> sections) {

    public record Line(String by, String post, Tag whence, LocalDate day, Instant first, Instant last, int looks, List<String> whose, List<String> what, List<String> why, boolean shown) {}

    public String address() {
        return "/children/" + person + "/looks";
    }
}
