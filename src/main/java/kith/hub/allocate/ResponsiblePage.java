package kith.hub.allocate;

import java.util.List;
import java.util.UUID;

/**
 * Who is responsible for children of a hub and works there no longer: counts, and no child by name.
 * @param lead     whoever leads the hub today; null where nobody does
 * @param holdsAll the lead answers for every child by the model; otherwise the key worker does
 */
public record ResponsiblePage(String hub, String title, List<Was> were, int children, String lead, boolean holdsAll, UUID fact) {

    public record Was(String name, int children) {}
}
