package kith.frontdoor.queue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import kith.access.Looks;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.calendar.WorkingDays;
import kith.ledger.Happened;
import kith.ui.Destination;
import kith.ui.Page;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The live queue of the front door. */
@Controller
class QueueController {

    private final Queue queue;
    private final Taking taking;
    private final Looks looks;
    private final Clock clock;

    QueueController(Queue queue, Taking taking, Looks looks, Clock clock) {
        this.queue = queue;
        this.taking = taking;
        this.looks = looks;
        this.clock = clock;
    }

    @Bean
    static Destination frontDoorPlace() {
        return Destination.of("Front door", "/contacts", 30).needs(Permission.FRONT_DOOR.name());
    }

    @May(Permission.FRONT_DOOR) @GetMapping("/contacts")
    Page show(Worker worker) {
        return shown("kith/frontdoor/queue/QueuePage", worker, "");
    }

    @May(Permission.FRONT_DOOR) @GetMapping("/contacts/lines")
    Page lines(@RequestParam(defaultValue = "") String seen, Worker worker) {
        return shown("kith/frontdoor/queue/lines", worker, seen);
    }

    @May(Permission.FRONT_DOOR) @GetMapping("/contacts/decided")
    Page decided(Worker worker) {
        var today = today();
        var since = WorkingDays.before(today, 1);
        var lines = queue.decided(worker, since, today);
        looks.record(worker, lines.seen(), "the contacts decided lately");
        return Page.of("kith/frontdoor/queue/DecidedPage", new DecidedPage(lines.all(), since, today));
    }

    @May(Permission.FRONT_DOOR) @PostMapping("/contacts/{contact}/taking")
    Page take(@PathVariable UUID contact, Worker worker) {
        taking.take(contact, worker);
        return Page.redirect("/contacts/" + contact + "/decision");
    }

    @May(Permission.FRONT_DOOR) @PostMapping("/contacts/{contact}/taking/end")
    Page leave(@PathVariable UUID contact) {
        taking.end(contact);
        return Page.redirect("/contacts");
    }

    private Page shown(String template, Worker worker, String seen) {
        var lines = queue.waiting(worker);
        return QueuePage.of(lines.all(), today(), worker.id().toString()).shown(template, seen, () -> looks.record(worker, lines.seen(), "the queue of the front door"));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Happened.LONDON));
    }
}
