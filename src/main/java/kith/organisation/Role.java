package kith.organisation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;

/** What somebody in a post is, leads and holds. @param does work that has a day of its own: consults, reviews, conferences, pathway-plans */
public record Role(String code, String title, @JsonProperty("short") Optional<String> shortName, String signsInAs, boolean takesMessages,
                   Optional<String> leads, Optional<String> qualification, boolean holdsChildren, Optional<String> allocated, @JsonProperty("protected") boolean isProtected,
                   List<String> does) {

    public Role { does = Place.orNone(does); }

    public boolean leads(Place.Kind kind) { return leads.filter(kind.code()::equals).isPresent(); }

    public boolean holdsEveryChild() { return allocated.isPresent(); }
}
