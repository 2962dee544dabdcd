package kith.organisation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** How a service works: its places, its people by role, who answers to whom, and which hub holds which child. */
public record OperatingModel(
        @JsonProperty("model") String code, String title, String country, LocalDate validFrom, Optional<String> about, LocalWords words, List<String> supposed,
        List<Body> bodies, List<ServiceArea> serviceAreas, List<Tier> tiers, List<Area> areas, List<Locality> localities, List<HubFunction> functions, OptionalInt groupSpan,
        List<Group> groups, CoreHub coreHub, List<Hub> hubs, List<Team> teams, List<Role> roles, List<ReportingLine> lines,
        Establishment establishment, Optional<StaffInScope> staffInScope, List<Assimilation> assimilated,
        List<RollOut> rollOut, List<Phase> phases, List<LocalDate> reviews, List<TransferPoint> transferPoints, List<Demand> demand, Optional<CostOfChange> costOfChange, OptionalInt childrenToMoveIn, AllocationRules allocation, AccessRules access,
        List<Panel> panels, List<Delegation> delegated, Weights weights, Optional<CoverRules> cover, List<SupervisionRule> supervision, Optional<Budgets> budgets, Optional<MeetingRules> meetings, Optional<BoardRules> board, List<String> staffWindows, Optional<Instant> writtenOut) {

    public OperatingModel {
        words = words == null ? LocalWords.HUB : words;
        supposed = Place.orNone(supposed);
        tiers = Place.orNone(tiers);
        areas = Place.orNone(areas);
        localities = Place.orNone(localities);
        phases = Place.orNone(phases);
        transferPoints = Place.orNone(transferPoints);
        demand = Place.orNone(demand);
        teams = Place.orNone(teams);
        lines = Place.orNone(lines);
        assimilated = Place.orNone(assimilated);
        rollOut = Place.orNone(rollOut);
        reviews = Place.orNone(reviews);
        panels = Place.orNone(panels);
        delegated = Place.orNone(delegated);
        supervision = Place.orNone(supervision);
        staffWindows = Place.orNone(staffWindows);
    }

    /** What a hub's board marks; as long undiscussed counts what its meeting counts so. */
    public BoardRules boardRules() { return board.orElse(BoardRules.USUAL).with(meetings.orElse(MeetingRules.USUAL)); }

    public CoverRules coverRules() { return cover.orElse(CoverRules.USUAL); }

    /** From the outside in: bodies, service areas, groups, hubs, teams. */
    public Stream<Place> places() {
        return Stream.of(bodies, serviceAreas, groups, hubs, teams).flatMap(List::stream).map(Place.class::cast);
    }

    public Optional<Place> place(String code) { return places().filter(place -> place.code().equals(code)).findFirst(); }

    public Optional<Hub> hub(String code) { return hubs.stream().filter(hub -> hub.code().equals(code)).findFirst(); }

    public Role role(String code) {
        return roles.stream().filter(role -> role.code().equals(code)).findFirst().orElseThrow();
    }

    public HubFunction function(String code) {
        return functions.stream().filter(function -> function.code().equals(code)).findFirst().orElseThrow();
    }

    public Optional<Body> body(String code) { return bodies.stream().filter(body -> body.code().equals(code)).findFirst(); }

    public Optional<Area> area(String code) { return areas.stream().filter(area -> area.code().equals(code)).findFirst(); }

    public Stream<Hub> hubsOf(Group group) { return hubs.stream().filter(hub -> group.code().equals(hub.group())); }

    public Stream<Team> teamsOf(Place place) {
        return teams.stream().filter(team -> team.group().or(team::serviceArea).filter(place.code()::equals).isPresent());
    }

    /** Hubs by what they do, in the order of the model. */
    public Map<String, List<Hub>> hubsByFunction() {
        var found = new LinkedHashMap<String, List<Hub>>();
        for (var function : functions) {
            var hubs = hubs().stream().filter(hub -> hub.function().equals(function.code())).toList();
            if (!hubs.isEmpty()) found.put(function.code(), hubs);
        }
        return found;
    }
}
