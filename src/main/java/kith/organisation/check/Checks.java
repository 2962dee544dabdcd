package kith.organisation.check;

import java.util.List;
import java.util.stream.Stream;
import kith.organisation.OperatingModel;

/** All that does not agree in a model, each with the place it is about where it is about one. */
public final class Checks {

    /** @param about the codes of places; none where it is about the whole service */
    public record Said(String heading, String says, List<String> about) {}

    private Checks() { }

    private record Called(String code, String title) {}

    public static List<Said> of(OperatingModel model) {
        var places = model.places().map(place -> new Called(place.code(), place.title())).toList();
        return Stream.of(Check.values()).flatMap(check -> check.of(model).stream().filter(found -> !found.agrees()).map(found -> new Said(check.heading(), found.says(), about(places, found.says())))).toList();
    }

    /** The checks speak of places by their titles, or of hubs by number. */
    private static List<String> about(List<Called> places, String says) {
        var named = places.stream().filter(place -> says.contains(place.title())).map(Called::code).toList();
        return named.size() > 2 ? List.of() : named;
    }
}
