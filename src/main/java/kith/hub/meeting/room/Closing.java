package kith.hub.meeting.room;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kith.access.Worker;
import kith.hub.meeting.Attendance;
import kith.hub.meeting.Round;
import kith.hub.meeting.Sittings;
import kith.hub.meeting.Texts;
import kith.hub.meeting.guest.Invite;
import kith.hub.meeting.record.PutOnRecords;
import kith.hub.meeting.record.Said;
import org.springframework.stereotype.Component;

/** The end of a meeting: what was typed and not yet put on the records goes there now; who was not reached is on again next time, by the rule. */
@Component
class Closing {

    private final Sittings sittings;
    private final Texts texts;
    private final Attendance attendance;
    private final PutOnRecords put;
    private final Invite invite;
    private final Clock clock;

    Closing(Sittings sittings, Texts texts, Attendance attendance, PutOnRecords put, Invite invite, Clock clock) {
        this.sittings = sittings;
        this.texts = texts;
        this.attendance = attendance;
        this.put = put;
        this.invite = invite;
        this.clock = clock;
    }

    /** @return families whose words are not complete; then the meeting is not over */
    List<UUID> run(Round.Of round, Worker by) {
        var left = new ArrayList<UUID>();
        for (var item : List.copyOf(round.items().values())) {
            if (item.recorded() != null || !round.contributes(item.people())) continue;
            var held = texts.hold(round.meeting(), item.family(), item.people(), item.reasons(), clock.instant());
            var typed = texts.of(item.id()).values().stream().filter(each -> !each.text().isBlank()).collect(Collectors.toMap(Texts.Text::field, Texts.Text::text));
            if (held.isEmpty() || typed.keySet().stream().allMatch(Set.of("about", "oversight-by", "not-here")::contains)) continue;
            var said = Said.of(typed, item.people(), attendance.of(round.meeting(), item.people()), round.today());
            if (said.wrong().isEmpty()) put.run(round.meeting(), held.get(), said, round.today(), by);
            else left.add(item.family());
        }
        if (!left.isEmpty()) return left;
        for (var item : round.items().values()) if (item.recorded() == null) invite.end(item.id(), null, by);
        // whom nobody reached stands in the minutes
        for (var family : round.ahead())
            texts.hold(round.meeting(), family.family(), family.people(), List.copyOf(family.why().values()), clock.instant());
        sittings.end(round.meeting(), by, clock.instant());
        return List.of();
    }
}
