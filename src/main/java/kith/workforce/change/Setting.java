package kith.workforce.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kith.access.Worker;
import kith.organisation.Place;
import kith.organisation.Role;
import kith.ui.Choice;
import kith.ui.Say;
import kith.workforce.Authority;
import kith.workforce.HubNow;
import kith.workforce.Reach;
import kith.workforce.Seat;

/**
 * What a change is about, and what its form has to know: the service today, and what is still planned for it.
 * @param authority the service today; where what it is about is still to come, on the first day of that
 * @param part      the group or service area it is about, where it is about one
 * @param toCome    the service on each day on which something begins, where somebody may be put there
 * @param ending    who is or will be in what ends
 */
record Setting(Kind kind, Authority authority, HubNow hub, Place part, Seat seat, Reach.Where reach, List<Choice> workers, List<Authority> toCome, List<Sitting> ending, Worker by, LocalDate today) {

    List<Choice> functions() { return authority.model().functions().stream().map(each -> Choice.of(each.code(), each.title())).toList(); }

    /** Those the worker answers for; whoever answers for one group gives a hub to no other. */
    List<Choice> groups() {
        return authority.model().groups().stream().filter(group -> reach.everywhere() || authority.ofGroup(group.code()).anyMatch(each -> reach.holds(each.code()))).map(group -> Choice.of(group.code(), group.title())).toList();
    }

    List<Choice> otherHubs() { return authority.hubs().stream().filter(each -> each.hub() && (hub == null || !each.code().equals(hub.code()))).map(each -> Choice.of(each.code(), each.title())).toList(); }

    List<Choice> areas() { return Stream.concat(Stream.of(Choice.of("none", "None of its own")), authority.model().areas().stream().map(each -> Choice.of(each.code(), each.name()))).toList(); }

    List<Choice> localities() { return authority.model().localities().stream().map(each -> Choice.of(each.code(), each.name())).toList(); }

    /** What a post would be in. */
    String place() { return hub != null ? hub.code() : part.code(); }

    Place.Kind placeKind() { return hub == null ? part.is() : hub.hub() ? Place.Kind.HUB : Place.Kind.TEAM; }

    /** Roles that somebody in this hub, team or group can have. */
    List<Choice> roles() {
        return authority.model().roles().stream().filter(role -> role.leads().isEmpty() || role.leads(placeKind())).filter(role -> !List.of("partner", "administrator", "front-door").contains(role.code()) && !role.signsInAs().equals("administrator") && !role.signsInAs().equals("partner"))
            .map(role -> Choice.of(role.code(), role.title())).toList();
    }

    Role role(String code) { return authority.model().role(code); }

    /** Free seats of hubs the worker answers for, of today and to come; of groups and service areas for whoever answers for everything. */
    List<Choice> freeSeats() {
        var free = new ArrayList<>(freeSeats(authority));
        for (var later : toCome) freeSeats(later).stream().filter(each -> Stream.concat(Stream.of(authority), toCome.stream()).takeWhile(before -> before != later).noneMatch(before -> before.seat(each.value()).isPresent()))
            .forEach(each -> free.add(Choice.of(each.value(), each.words() + ", from " + Say.brief(later.on(), today))));
        return free;
    }

    private List<Choice> freeSeats(Authority on) {
        var places = new ArrayList<Choice>();
        on.hubs().stream().filter(each -> reach.holds(each.code())).forEach(each -> places.add(Choice.of(each.code(), each.title())));
        if (reach.everywhere()) Stream.<Place>concat(on.model().groups().stream(), on.model().serviceAreas().stream()).forEach(each -> places.add(Choice.of(each.code(), each.title())));
        return places.stream().flatMap(each -> on.in(each.value()).stream().filter(free -> !free.taken()).map(free -> Choice.of(free.post(), each.words() + ": " + free.what()))).toList();
    }

    /** The day a form is about unless another is typed. */
    LocalDate day() { return authority.on().isAfter(today) ? authority.on() : today; }

    String worker(String id) { return workers.stream().filter(each -> each.value().equals(id)).map(Choice::words).findFirst().orElse(""); }

    Optional<Seat> seat(String post) { return authority.seats().stream().filter(each -> each.post().equals(post)).findFirst(); }

    List<Choice> serviceAreas() { return authority.model().serviceAreas().stream().map(each -> Choice.of(each.code(), each.name())).toList(); }

    List<Choice> bodies() { return authority.model().bodies().stream().map(each -> Choice.of(each.code(), each.name())).toList(); }

    /** The roles whose post answers for a group; or none, where it is to be answered for from further up. */
    List<Choice> managing() {
        return Stream.concat(authority.model().roles().stream().filter(role -> role.leads(Place.Kind.GROUP)).map(role -> Choice.of(role.code(), role.title())), Stream.of(Choice.of("none", "None of its own"))).toList();
    }

    String where() { return hub != null ? hub.title() : part != null ? part.title() : ""; }
}
