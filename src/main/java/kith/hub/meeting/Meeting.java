package kith.hub.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A hub's meeting on a day. @param started null until it begins */
public record Meeting(UUID id, String hub, String title, LocalDate day, Instant started, Instant ended, List<UUID> arranged) {

    public boolean open() {
        return started != null && ended == null;
    }

    public String at() {
        return "/meetings/" + id;
    }
}
