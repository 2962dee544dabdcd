package kith.organisation.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kith.organisation.Hub;
import kith.organisation.MakeUp;
import kith.organisation.OperatingModel;
import kith.organisation.Place;
import kith.organisation.ServiceArea;
import kith.organisation.Team;

/** The structure of a model, drawn as a tree. */
record StructureTree(OperatingModel model) {

    private record Branch(String says, List<Branch> below) { }

    List<String> lines() {
        var lines = new ArrayList<String>();
        for (var body : model.bodies()) {
            lines.add(body.name() + people(body.makeUp()));
            draw(model.serviceAreas().stream().filter(area -> area.bodyOn(model.validFrom()).equals(body.code()))
                .map(area -> new Branch(area.name() + moves(area) + people(area.makeUp()), inArea(area))).toList(), "", lines);
        }
        return lines;
    }

    private String moves(ServiceArea area) {
        var later = area.moves().stream().filter(move -> move.on().isAfter(model.validFrom())).map(move -> "to %s on %s".formatted(model.body(move.to()).orElseThrow().name(), Words.day(move.on()))).toList();
        return later.isEmpty() ? "" : " (" + Words.and(later) + ")";
    }

    private List<Branch> inArea(Place area) {
        var below = new ArrayList<Branch>();
        model.groups().stream().filter(group -> group.serviceArea().equals(area.code())).forEach(group -> {
            var places = new ArrayList<Branch>();
            model.hubsOf(group).forEach(hub -> places.add(new Branch(hub(hub), List.of())));
            model.teamsOf(group).forEach(team -> places.add(new Branch(team(team), List.of())));
            below.add(new Branch(group.title() + people(group.makeUp()), places));
        });
        model.teamsOf(area).forEach(team -> below.add(new Branch(team(team), List.of())));
        return below;
    }

    private String hub(Hub hub) {
        var core = hub.makeUp().equals(model.coreHub().makeUp());
        return "%s: %d to %d children, %s, from %s%s%s".formatted(hub.title(), hub.children().from(), hub.children().to(),
            hub.buddy().flatMap(model::hub).map(buddy -> "buddy " + Words.hub(buddy)).orElse("no buddy"), Words.day(hub.begins()),
            hub.locality().map(place -> ", " + place).orElse(""), core ? "" : not(hub));
    }

    private String not(Hub hub) {
        var missing = model.coreHub().makeUp().stream().map(MakeUp::role).filter(role -> hub.makeUp().stream().noneMatch(line -> line.role().equals(role))).toList();
        return missing.isEmpty() ? people(hub.makeUp()).replaceFirst(": ", "; ") : ", without " + Words.a(Words.and(missing.stream().map(role -> Words.one(model.role(role)))));
    }

    private String team(Team team) {
        return team.name() + team.ages().map(ages -> " (%d to %d)".formatted(ages.from(), ages.to())).orElse("") + people(team.makeUp());
    }

    String people(List<MakeUp> makeUp) {
        return makeUp.isEmpty() ? "" : ": " + makeUp.stream().map(this::person).collect(Collectors.joining(", "));
    }

    private String person(MakeUp line) {
        var one = line.called().map(Words::lower).orElse(Words.one(model.role(line.role())));
        var number = line.number() == 1 ? one : line.number() + " " + (line.called().isPresent() ? one + "s" : Words.many(model.role(line.role())));
        return (line.fullTime() == 0.5 ? "half-time " : "") + number + (line.assumed() ? " (supposed)" : "");
    }

    private static void draw(List<Branch> branches, String indent, List<String> lines) {
        for (int i = 0; i < branches.size(); i++) {
            boolean last = i == branches.size() - 1;
            lines.add(indent + (last ? "└─ " : "├─ ") + branches.get(i).says());
            draw(branches.get(i).below(), indent + (last ? "   " : "│  "), lines);
        }
    }
}
