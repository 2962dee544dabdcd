package kith.hub.meeting.guest;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kith.access.Access;
import kith.access.Looks;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.hub.meeting.Sittings.Item;
import kith.hub.meeting.Texts;
import kith.hub.meeting.Texts.Text;
import kith.hub.meeting.guest.Guests.Invitation;
import kith.ledger.Happened;
import kith.ui.Destination;
import kith.ui.Field;
import kith.ui.Page;
import kith.ui.Say;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A partner in a hub's meeting: one family, for its time, what is said together, and what they add themselves. The database keeps the rest from them. */
@Controller
class InvitedController {

    static final String CHILDREN = "select forenames, born, expected, died from people.person where person = any(:people) order by born nulls last";

    private record Child(String forenames, LocalDate born, LocalDate expected, LocalDate died) {}

    private final Guests guests;
    private final Texts texts;
    private final Access access;
    private final Looks looks;
    private final JdbcClient db;
    private final Clock clock;

    InvitedController(Guests guests, Texts texts, Access access, Looks looks, JdbcClient db, Clock clock) {
        this.guests = guests;
        this.texts = texts;
        this.access = access;
        this.looks = looks;
        this.db = db;
        this.clock = clock;
    }

    @Bean
    static Destination invitedPlace() {
        return Destination.of("Invited", "/invited", 12).needs("CHECK");
    }

    @May(Permission.CHECK) @GetMapping("/invited")
    Page all(Worker worker) {
        var open = guests.mine(worker);
        var people = open.stream().flatMap(each -> each.people().stream()).toList();
        access.sight(worker, people);
        looks.record(worker, people, "an invitation to the hub’s meeting");
        return Page.of("kith/hub/meeting/guest/InvitationsPage", Map.of("open", open.stream().map(each -> new InvitedPage.Open(each.item(), Say.list(children(each).stream().map(InvitedPage.Child::first).toList()), Say.time(each.until()))).toList()));
    }

    @May(Permission.CHECK) @GetMapping("/invited/{item}")
    Page show(@PathVariable UUID item, Worker worker) {
        var invitation = invitation(item, worker);
        access.sight(worker, invitation.people());
        looks.record(worker, invitation.people(), "the hub’s meeting, invited");
        var said = texts.of(item);
        var mine = said.containsKey("guest-" + invitation.id()) ? said.get("guest-" + invitation.id()).text() : "";
        return Page.of("kith/hub/meeting/guest/InvitedPage", new InvitedPage(item, children(invitation), text(said, "discussion"), text(said, "decision"),
            said.values().stream().filter(each -> each.field().endsWith("-what") && !each.text().isBlank()).map(Text::text).toList(), Field.of("say", mine), mine, Say.time(invitation.until())));
    }

    @May(Permission.CHECK) @PostMapping("/invited/{item}")
    Page add(@PathVariable UUID item, @RequestParam(defaultValue = "") String say, @RequestParam(defaultValue = "") String was, Worker worker) {
        var invitation = invitation(item, worker);
        access.sight(worker, invitation.people());
        texts.write(new Item(item, null, null, invitation.people(), List.of(), null, null), Map.of("guest-" + invitation.id(), new Texts.Typed(was, say)), worker, clock.instant());
        return Page.redirect("/invited/" + item, "Added");
    }

    private List<InvitedPage.Child> children(Invitation invitation) {
        var today = LocalDate.now(clock.withZone(Happened.LONDON));
        return db.sql(CHILDREN).param("people", invitation.people().toArray(UUID[]::new)).query(Child.class).list().stream()
            .map(each -> new InvitedPage.Child(each.forenames() == null || each.forenames().isBlank() ? "A child" : each.forenames().strip().split(" ")[0], Say.age(each.born(), each.expected(), each.died(), today))).toList();
    }

    private Invitation invitation(UUID item, Worker worker) {
        return guests.mine(worker).stream().filter(each -> each.item().equals(item)).findFirst().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String text(Map<String, Text> said, String field) {
        return said.containsKey(field) ? said.get(field).text() : "";
    }
}
