package kith.casework.journey;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.ui.Live;
import kith.ui.Section;

/**
 * The journeys of a child: each pathway that touched them, and how another is started.
 *
 * @param one the pathway whose page this is, or null on the page of them all
 * @param hands the hubs and workers there have been; null on the page of one pathway, and where no hub ever held the child
 * @param records this worker may add to the record
 */
public record JourneyPage(UUID person, String name, LocalDate today, List<Journey> journeys, List<Journeys.Start> others, Journey one, boolean records, Hands hands, List<Section> sections, Live live) {

    public String at() {
        return "/children/" + person + "/journey" + (one == null ? "" : "/" + one.code());
    }

    public List<Journey> running() {
        return journeys.stream().filter(each -> each.runs(today)).toList();
    }

    public List<Journey> over() {
        return journeys.stream().filter(each -> !each.runs(today)).toList();
    }
}
