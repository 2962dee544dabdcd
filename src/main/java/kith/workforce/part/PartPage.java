package kith.workforce.part;

import java.time.LocalDate;
import java.util.List;
import kith.organisation.Group;
import kith.organisation.Place;
import kith.organisation.ServiceArea;
import kith.organisation.change.Change.Made;
import kith.workforce.Authority;
import kith.workforce.HubNow;
import kith.workforce.Seat;

/** @param may whether whoever looks may change it: whoever runs the service, or leads a body or a service area */
public record PartPage(Authority authority, Place part, List<Made> changes, LocalDate today, boolean may) {

    public boolean group() { return part instanceof Group; }

    public String kind() { return group() ? "group" : "area"; }

    public String what() { return group() ? "Group" : "Service area"; }

    public List<Seat> seats() { return authority.in(part.code()); }

    public List<Group> groups() { return authority.model().groups().stream().filter(each -> part.code().equals(each.serviceArea())).toList(); }

    public List<HubNow> hubs() { return group() ? authority.ofGroup(part.code()).toList() : authority.hubs().stream().filter(each -> part.code().equals(each.serviceArea()) && each.group() == null).toList(); }

    /** The service area of a group, or the legal body of a service area. */
    public Place above() {
        var code = part instanceof Group group ? group.serviceArea() : ((ServiceArea) part).bodyOn(authority.on());
        return authority.model().place(code).orElse(null);
    }

    public String at(String change) { return "/structure/changes/" + kind() + "-" + change + "?hub=" + part.code(); }

    public String post() { return "/structure/changes/post-added?hub=" + part.code(); }

    public List<Made> toCome() { return changes.stream().filter(each -> each.toCome(today)).toList(); }

    public List<Made> past() { return changes.stream().filter(each -> !each.toCome(today)).toList(); }
}
