package kith.organisation.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kith.organisation.Area;
import kith.organisation.Locality;
import kith.organisation.OperatingModel;

/** Says what a model supposes that the plan does not say, and what people key in for others. */
final class SupposedCheck {

    private SupposedCheck() { }

    static List<Finding> supposed(OperatingModel model) {
        var found = new ArrayList<Finding>();
        model.supposed().stream().map(Finding::differs).forEach(found::add);
        var named = Stream.concat(model.areas().stream().filter(Area::assumed).map(Area::name), model.localities().stream().filter(Locality::assumed).map(Locality::name)).toList();
        if (!named.isEmpty()) found.add(Finding.differs("The plan does not name these places: %s.".formatted(Words.and(named))));
        return found;
    }

    static List<Finding> keying(OperatingModel model) {
        var found = new ArrayList<Finding>();
        model.places().forEach(place -> place.makeUp().stream().filter(line -> !line.keys().isEmpty()).forEach(line -> found.add(Finding.differs(
            "%s of %s key in for others: %s. Kith takes these from whoever does the work; agree what the posts are for then.".formatted(
                Words.number(line.number(), model.role(line.role())), place.title(), Words.and(line.keys()))))));
        return found;
    }
}
