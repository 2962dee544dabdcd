package kith.hub.meeting.room;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kith.access.Access;
import kith.access.Level;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.hub.meeting.Round;
import kith.hub.meeting.Sittings;
import kith.hub.meeting.Texts;
import kith.hub.meeting.guest.Guests;
import kith.hub.meeting.guest.Invite;
import kith.ledger.Uuids;
import kith.ui.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Somebody is asked in for one family, and leaves. A name may be written by whoever works with the family; to open a partner's account takes whoever may share the record. */
@Controller
class GuestController {

    private final Round round;
    private final FamilyRoom room;
    private final Sittings sittings;
    private final Texts texts;
    private final Guests guests;
    private final Invite invite;
    private final Access access;
    private final Clock clock;

    GuestController(Round round, FamilyRoom room, Sittings sittings, Texts texts, Guests guests, Invite invite, Access access, Clock clock) {
        this.round = round;
        this.room = room;
        this.sittings = sittings;
        this.texts = texts;
        this.guests = guests;
        this.invite = invite;
        this.access = access;
        this.clock = clock;
    }

    @May(Permission.RECORD) @PostMapping("/meetings/{meeting}/families/{family}/guests")
    Page ask(@PathVariable UUID meeting, @PathVariable UUID family, @RequestParam(defaultValue = "") String partner, @RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String organisation, Worker worker) {
        var of = round.of(meeting, worker).orElseThrow(GuestController::notFound);
        var at = of.meeting().at() + "/families/" + family;
        var item = of.items().get(family);
        var people = item != null ? item.people() : List.copyOf(of.agenda().of(family).orElseThrow(GuestController::notFound).people());
        if (!of.meeting().open() || !of.contributes(people)) throw notFound();
        boolean account = !partner.isBlank() && guests.partner(Uuids.of(partner)).isPresent();
        if (account && !people.stream().allMatch(each -> of.sight().get(each).reaches(Level.DECIDE))) throw notFound();
        if (!account && name.isBlank()) return Page.invalid("kith/hub/meeting/room/FamilyPage", room.page(of, family, Map.of("organisation", organisation), Map.of("name", "Choose a partner, or write a name")));
        var held = texts.hold(of.meeting(), family, people, of.agenda().of(family).map(each -> List.copyOf(each.why().values())).orElse(List.of()), clock.instant()).filter(each -> each.recorded() == null).orElseThrow(GuestController::notFound);
        if (account) invite.partner(held, Uuids.of(partner), worker);
        else invite.named(held, name.strip(), organisation.strip(), worker);
        return Page.redirect(at + "#guests", account ? "Invited. The family’s page is open to them now, under “Invited”" : "Written down as here for this family");
    }

    @May(Permission.RECORD) @PostMapping("/meetings/{meeting}/families/{family}/guests/{guest}/leaving")
    Page leave(@PathVariable UUID meeting, @PathVariable UUID family, @PathVariable UUID guest, Worker worker) {
        var item = Sittings.item(meeting, family);
        var people = sittings.people(item);
        var sight = access.sight(worker, people);
        if (people.isEmpty() || !people.stream().allMatch(each -> sight.getOrDefault(each, Level.NOTHING).reaches(Level.CONTRIBUTE))) throw notFound();
        invite.end(item, guest, worker);
        return Page.redirect("/meetings/" + meeting + "/families/" + family + "#guests", "Has left");
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
