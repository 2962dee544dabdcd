package kith.supervision.clinic;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.ui.Due;

/** A clinician's families, by hub; what is asked and not answered stands first. */
public record ClinicPage(LocalDate today, List<Ask> questions, List<HubOf> hubs, boolean lead) {

    public record Ask(UUID person, String who, String hub, String by, Due waiting, String address) {}

    public record HubOf(String title, List<Line> lines) {}

    public record Line(UUID person, String who, String note, String latest) {}
}
