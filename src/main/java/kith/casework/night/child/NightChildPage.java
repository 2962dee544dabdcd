package kith.casework.night.child;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.casework.night.morning.LastNight;
import kith.casework.safetyplan.Standing;
import kith.casework.summary.Summaries;
import kith.people.SafeContact;
import kith.ui.Tag;

/**
 * All that is needed at 3 a.m. on one screen.
 * @param outline whether more than the status may be seen
 * @param adult under no power that protects a child: {@code children} are those the reader may know of
 * @param places where the child lives, and after a placement the family's home
 */
public record NightChildPage(UUID person, String name, String age, LocalDate today, Instant now, String hub, List<Stands> statuses, List<String> warnings, List<Call> calls, boolean outline,
                             List<Place> places, List<Near> siblings, Standing plan, Summaries.Standing summary, List<String> rights, boolean underPoliceProtection, LastNight night,
                             boolean died, boolean adult, List<Near> children) {

    /** @param note since when and until when, to the minute where the law counts hours */
    public record Stands(Tag tag, String note) {}

    /** Whom to ring, the first first. */
    public record Call(String role, String name, String phone, SafeContact contact) {

        Call(String role, String name, String phone) {
            this(role, name, phone, SafeContact.UNKNOWN);
        }
    }

    /** @param address null where none is known or it is shielded */
    public record Place(String heading, String note, String address, boolean shielded, List<Near> people) {}

    public record Near(UUID person, String name, String note, String phone, SafeContact contact) {}
}
