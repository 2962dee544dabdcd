package kith.people.family;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.ui.Row;
import kith.ui.Section;

/** Who somebody is, whom they belong to and where they live. */
public record FamilyPage(UUID person, String name, LocalDate today, List<Section> sections, List<Perhaps> perhaps, List<Name> names, List<Row> life, boolean unborn, boolean dead, List<Number> numbers,
                         List<Row> essentials, List<Row> contact, List<Relative> relatives, List<Stay> stays, boolean hidden, List<Perhaps> merged, List<Waits> waiting) {

    /** Another record that may be of the same person, or that was merged into this one. */
    public record Perhaps(UUID other, String name) {}

    /** @param confirms whether this worker's word would count: nobody confirms their own entry */
    public record Waits(UUID fact, UUID confirmation, String name, String by, boolean confirms) {}

    public record Name(String use, String words, LocalDate since, boolean now) {}

    public record Number(String scheme, String value, String doubt) {}

    public record Relative(UUID person, String name, String age, String kind, String code, boolean toldHere, boolean responsible, LocalDate since, LocalDate until) {}

    public record Stay(String words, boolean shielded, boolean doNotWrite, String use, LocalDate since, LocalDate until, List<With> with) {}

    /** Who lived there at the same time. */
    public record With(UUID person, String name, String span) {}
}
