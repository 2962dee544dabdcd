package kith.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A step of the change, and what is done in it. */
public record Phase(int number, String title, Optional<LocalDate> from, Optional<LocalDate> until, List<String> what) {
    public Phase { what = Place.orNone(what); }
}
