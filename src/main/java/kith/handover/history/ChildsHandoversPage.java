package kith.handover.history;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.ui.Due;
import kith.ui.Section;
import kith.ui.Tag;

/** A child's handovers, open ones first, as both sides see them. */
public record ChildsHandoversPage(UUID person, String name, LocalDate today, List<Line> lines, boolean works, Point point, List<Section> sections) {

    /** Where the operating model says that the work goes on elsewhere. */
    public record Point(String because, List<To> to) {}

    public record To(String hub, String title) {}

    public record Line(UUID offer, String matter, String from, String to, LocalDate since, String offeredBy, Tag state, Due waiting, String answer) {}
}
