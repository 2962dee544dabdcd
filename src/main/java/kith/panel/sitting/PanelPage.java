package kith.panel.sitting;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.panel.Panels.Panel;
import kith.panel.Sittings.Sitting;
import kith.ui.Due;
import kith.ui.Tag;

/** What lies before one panel. Brothers and sisters of one request are one line. */
public record PanelPage(LocalDate today, Panel panel, List<Line> lines, int hidden, List<Sitting> sittings, boolean plans) {

    /** @param decide where the decision is recorded; null where it is taken and waits to be ratified */
    public record Line(UUID person, String who, String matter, Tag state, Due waiting, String note, String decide) {}
}
