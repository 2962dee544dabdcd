package kith.organisation.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kith.organisation.MakeUp;
import kith.organisation.OperatingModel;
import kith.organisation.Place;
import kith.organisation.ServiceArea;
import kith.organisation.Tier;

/** Finds tiers of need that nobody serves or two bodies serve, moves that lead nowhere, and posts shared out to more or less than one. */
final class BodiesCheck {

    private static final double WHOLE = 100;

    private BodiesCheck() { }

    static List<Finding> of(OperatingModel model) {
        var found = new ArrayList<Finding>();
        model.serviceAreas().forEach(area -> moves(model, area, found));
        model.tiers().forEach(tier -> tier(model, tier, found));
        for (var area : model.serviceAreas())
            for (var tier : area.tiers())
                if (!model.tiers().isEmpty() && model.tiers().stream().noneMatch(known -> known.tier() == tier)) found.add(Finding.differs("%s serves tier %d, which the model does not name.".formatted(area.name(), tier)));
        model.places().forEach(place -> place.makeUp().stream().filter(line -> !line.split().isEmpty()).forEach(line -> shared(model, place, line, found)));
        return found;
    }

    private static void moves(OperatingModel model, ServiceArea area, List<Finding> found) {
        var from = area.body();
        for (var move : area.moves().stream().sorted((one, other) -> one.on().compareTo(other.on())).toList()) {
            if (move.to().equals(from)) found.add(Finding.differs("%s moves to %s on %s, where it already is.".formatted(area.name(), body(model, move.to()), Words.day(move.on()))));
            if (move.on().isBefore(model.validFrom())) found.add(Finding.differs("%s moves on %s, before the model begins (%s).".formatted(area.name(), Words.day(move.on()), Words.day(model.validFrom()))));
            from = move.to();
        }
    }

    private static void tier(OperatingModel model, Tier tier, List<Finding> found) {
        var end = model.serviceAreas().stream().flatMap(area -> area.moves().stream()).map(ServiceArea.Move::on).max(LocalDate::compareTo).orElse(model.validFrom());
        Map<String, Set<String>> byBody = new LinkedHashMap<>();
        model.serviceAreas().stream().filter(area -> area.tiers().contains(tier.tier())).forEach(area -> byBody.computeIfAbsent(area.bodyOn(end), none -> new LinkedHashSet<>()).add(area.name()));
        var says = Words.and(byBody.entrySet().stream().map(each -> "%s (%s)".formatted(body(model, each.getKey()), Words.and(List.copyOf(each.getValue())))));
        var name = "Tier %d, %s,".formatted(tier.tier(), Words.lower(tier.title()));
        if (byBody.isEmpty()) found.add(Finding.differs("%s is served by nobody.".formatted(name)));
        else if (byBody.size() == 1) found.add(Finding.agrees("%s lies with one body from %s: %s.".formatted(name, Words.day(end), says)));
        else found.add(Finding.differs("%s lies with %d bodies from %s: %s. Agree who holds a child whose need moves between them.".formatted(name, byBody.size(), Words.day(end), says)));
    }

    private static void shared(OperatingModel model, Place place, MakeUp line, List<Finding> found) {
        double all = line.split().stream().mapToDouble(MakeUp.Share::percent).sum();
        var parts = Words.and(line.split().stream().map(share -> "%s%% in %s".formatted(Words.amount(share.percent()), body(model, share.body()))));
        var who = "The %s of %s".formatted(Words.one(model.role(line.role())), place.title());
        if (all > WHOLE) found.add(Finding.differs("%s is shared out to %s%%, more than there is: %s.".formatted(who, Words.amount(all), parts)));
        else if (all < WHOLE) found.add(Finding.differs("%s is shared out to %s%%: %s. Nobody is said to have the rest.".formatted(who, Words.amount(all), parts)));
        else found.add(Finding.agrees("%s is shared out to the whole: %s.".formatted(who, parts)));
    }

    private static String body(OperatingModel model, String code) {
        return model.body(code).orElseThrow().name();
    }
}
