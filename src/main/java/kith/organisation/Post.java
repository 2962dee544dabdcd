package kith.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One chair that one person can fill: "hub-10.social-worker.1". Without money for it the chair stays empty. */
public record Post(String code, String title, String role, Place.Kind kind, String place, double fullTime, boolean funded, List<MakeUp.Share> split, LocalDate begins) {

    /** The hub or team, where the post is in one. */
    public Optional<String> hub() { return kind == Place.Kind.HUB || kind == Place.Kind.TEAM ? Optional.of(place) : Optional.empty(); }
}
