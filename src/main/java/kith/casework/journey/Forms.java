package kith.casework.journey;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import kith.casework.record.anything.Recordable;
import kith.pathway.When;

/** The form that records a type of fact, opened with what the rule asks for. */
final class Forms {

    private Forms() {}

    static List<Journey.Recording> of(Recordable recordable, String type, When asked, UUID person, String after) {
        return recordable.address(type, person).flatMap(address -> recordable.titled(type).map(title -> new Journey.Recording(title, address + "?after=" + after + given(asked)))).stream().toList();
    }

    private static String given(When asked) {
        if (asked == null) return "";
        return asked.where().entrySet().stream().filter(part -> part.getValue().codes().size() == 1 && !part.getValue().not() && !part.getValue().codes().getFirst().equals("true"))
            .map(part -> "&" + part.getKey() + "=" + URLEncoder.encode(part.getValue().codes().getFirst(), StandardCharsets.UTF_8)).collect(Collectors.joining());
    }
}
