package kith.insight.count;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is printed (docs/count.schema.json). */
@JsonPropertyOrder({"on", "asKnown", "bySourceDate", "facts", "people", "owed", "status"})
@JsonInclude(JsonInclude.Include.NON_NULL)
record Counted(String on, String asKnown, boolean bySourceDate, long facts, long people, long owed, SortedMap<String, OfStatus> status) {

    @JsonPropertyOrder({"children", "byHub"})
    record OfStatus(long children, SortedMap<String, Long> byHub) {

        static final OfStatus NONE = new OfStatus(0, new TreeMap<>());

        OfStatus and(OfStatus other) {
            var hubs = new TreeMap<>(byHub);
            other.byHub.forEach((hub, more) -> hubs.merge(hub, more, Long::sum));
            return new OfStatus(children + other.children, hubs);
        }
    }
}
