package kith.organisation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;

/** Who answers to whom, and for what; "in" narrows it to hubs, or to one place. */
public record ReportingLine(List<String> who, String to, Optional<String> in, @JsonProperty("for") List<String> purposes) {

    public boolean holdsFor(String role, Place place) {
        return who.contains(role) && in.map(where -> where.equals(place.code()) || where.equals(place.is().code())).orElse(true);
    }
}
