package kith.hub.meeting.room;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kith.access.Looks;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.hub.meeting.Attendance;
import kith.hub.meeting.Attendance.Member;
import kith.hub.meeting.Meeting;
import kith.hub.meeting.Round;
import kith.hub.meeting.Sittings;
import kith.hub.meeting.oversight.Figures;
import kith.ledger.Uuids;
import kith.ui.Field;
import kith.ui.Flash;
import kith.ui.Page;
import kith.ui.Say;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A meeting as it is held: begun, attendance ticked, ended. */
@Controller
class RoomController {

    private final Round round;
    private final Rooms rooms;
    private final Sittings sittings;
    private final Attendance attendance;
    private final Figures figures;
    private final Closing closing;
    private final Looks looks;
    private final Clock clock;

    RoomController(Round round, Rooms rooms, Sittings sittings, Attendance attendance, Figures figures, Closing closing, Looks looks, Clock clock) {
        this.round = round;
        this.rooms = rooms;
        this.sittings = sittings;
        this.attendance = attendance;
        this.figures = figures;
        this.closing = closing;
        this.looks = looks;
        this.clock = clock;
    }

    @May(Permission.RECORD) @PostMapping("/hubs/{hub}/meetings")
    Page begin(@PathVariable String hub, Worker worker) {
        var of = round.next(hub, worker).filter(Round.Of::works).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (of.meeting().open()) return Page.redirect(of.meeting().at());
        // a meeting that is held before its day takes what was arranged for that day along
        var meeting = sittings.today(of.meeting(), of.today(), worker, clock.instant());
        sittings.start(meeting, clock.instant());
        return Page.redirect(meeting.at());
    }

    @May(Permission.READ) @GetMapping("/meetings/{meeting}")
    Page show(@PathVariable UUID meeting, Worker worker) {
        var of = found(meeting, worker);
        var names = rooms.names(of);
        looks.record(worker, names.keySet(), "the agenda of the hub’s meeting");
        var members = attendance.of(of.meeting());
        var here = Field.of("here", members.stream().filter(Member::here).map(each -> each.worker().toString()).toList());
        return Page.of("kith/hub/meeting/room/RoomPage", new RoomPage(of.meeting(), of.today(), Rooms.lines(of, names), members, here, attendance.others(of.meeting(), members), overseer(of.meeting(), of), of.unseen(), of.works()));
    }

    @May(Permission.RECORD) @PostMapping("/meetings/{meeting}/attendance")
    Page attend(@PathVariable UUID meeting, @RequestParam(name = "here", required = false) List<String> here, @RequestParam(defaultValue = "") String also, Worker worker) {
        var it = holding(meeting, worker).meeting();
        if (it.open()) attendance.tick(it, attendance.of(it), here == null ? Set.of() : Set.copyOf(here), worker, clock.instant());
        if (it.open() && !also.isEmpty()) attendance.also(it, Uuids.of(also), worker, clock.instant());
        return Page.redirect(it.at(), "Attendance saved");
    }

    @May(Permission.RECORD) @PostMapping("/meetings/{meeting}/ending")
    Page end(@PathVariable UUID meeting, @RequestParam(defaultValue = "") String sure, Worker worker) {
        var of = holding(meeting, worker);
        if (!of.meeting().open()) return Page.redirect(of.meeting().at() + "/minutes");
        var waiting = of.ahead().stream().filter(each -> !of.items().containsKey(each.family())).count();
        if (waiting > 0 && !sure.equals("yes")) return Page.redirect(of.meeting().at(), Flash.important(Say.count(waiting, "family was", "families were") + " not reached. Tick that it is over all the same, at the end of this page"));
        var left = closing.run(of, worker);
        if (!left.isEmpty()) return Page.redirect(of.meeting().at() + "/families/" + left.getFirst(), Flash.important("Something typed is not complete yet. Put it right, or empty the fields, and end the meeting again"));
        return Page.redirect(of.meeting().at() + "/minutes", "The meeting is over. Its minutes are here");
    }

    private String overseer(Meeting meeting, Round.Of of) {
        return figures.of(List.of(meeting.hub()), of.today(), of.rules()).stream().findFirst().filter(each -> each.managerAway(of.today(), of.rules().managerWithin()))
            .map(each -> each.managerLast() == null ? "The group manager has not attended a meeting of this hub yet" : "The group manager last attended " + Say.ago(each.managerLast(), of.today())).orElse(null);
    }

    private Round.Of holding(UUID meeting, Worker worker) {
        return round.of(meeting, worker).filter(Round.Of::works).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Round.Of found(UUID meeting, Worker worker) {
        return round.of(meeting, worker).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
