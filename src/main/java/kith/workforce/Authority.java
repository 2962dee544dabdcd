package kith.workforce;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kith.organisation.OperatingModel;
import kith.organisation.check.Checks.Said;

/** The whole service on a day. */
public record Authority(LocalDate on, OperatingModel model, List<HubNow> hubs, List<Seat> seats, List<Said> findings) {

    public Optional<HubNow> hub(String code) { return hubs.stream().filter(hub -> hub.code().equals(code)).findFirst(); }

    public Optional<Seat> seat(String post) { return seats.stream().filter(seat -> seat.post().equals(post)).findFirst(); }

    public String title(String code) { return hub(code).map(HubNow::title).orElse(code); }

    public List<Seat> in(String place) { return seats.stream().filter(seat -> seat.place().equals(place)).toList(); }

    public Optional<Seat> leads(String place) { return in(place).stream().filter(seat -> seat.leads() && seat.taken()).findFirst(); }

    public Stream<HubNow> ofGroup(String group) { return hubs.stream().filter(hub -> group.equals(hub.group())); }

    /** In no group that the model knows. */
    public Stream<HubNow> beside() { return hubs.stream().filter(hub -> model.groups().stream().noneMatch(group -> group.code().equals(hub.group()))); }

    public List<Said> about(String code) { return findings.stream().filter(each -> each.about().contains(code)).toList(); }

    /** Of the whole service, or of a place that is no hub. */
    public List<Said> atLarge() { return findings.stream().filter(each -> each.about().stream().noneMatch(code -> hub(code).isPresent())).toList(); }
}
