package kith.panel.agenda;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.panel.Panels.Panel;
import kith.panel.Sittings.Sitting;
import kith.ui.Choice;
import kith.ui.Field;
import kith.ui.Tag;

/**
 * The agenda of a sitting, and when it was held its minutes.
 * @param plans whether the reader may change the agenda; {@code sits} whether they read the papers
 */
public record AgendaPage(LocalDate today, Panel panel, Sitting sitting, List<Line> lines, int hidden, List<Choice> waiting, List<Choice> members, Field came, String present, boolean plans, boolean sits) {

    /**
     * @param papers the address of the papers, where they are prepared and open to the reader; {@code prepare} where they are missing
     * @param decided what was decided, in words; null before
     */
    public record Line(UUID request, UUID person, String slot, String who, String matter, Tag state, String note, String papers, String prepare, String decide, String decided, List<String> words) {}
}
