package kith.hub.messages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.hub.messages.MyHubs.HubName;
import kith.ledger.Happened;
import kith.ui.Answers;
import kith.ui.Choice;
import kith.ui.Page;
import kith.ui.Say;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Notices of a hub: written by anybody in it, shown on My day until read or over. */
@Controller
class BulletinsController {

    private static final String PAGE = "kith/hub/messages/BulletinsPage";
    private static final String ALL = "all";

    private final Bulletins bulletins;
    private final MyHubs hubs;
    private final Clock clock;

    BulletinsController(Bulletins bulletins, MyHubs hubs, Clock clock) {
        this.bulletins = bulletins;
        this.hubs = hubs;
        this.clock = clock;
    }

    @May(Permission.OWN_WORK) @GetMapping("/bulletins")
    Page list(Worker worker) {
        return Page.of(PAGE, page(worker, Answers.NONE));
    }

    @May(Permission.OWN_WORK) @PostMapping("/bulletins")
    Page write(Worker worker, @RequestParam MultiValueMap<String, String> typed) {
        var page = page(worker, new Answers(typed)).checked();
        if (!page.problems().isEmpty()) return Page.invalid(PAGE, page);

        bulletins.write(page.id(), page.hub().value().equals(ALL) ? null : page.hub().value(), page.words().value().strip(), page.until().date(page.today()).orElseThrow(), worker);
        return Page.redirect("/bulletins", "Notice posted");
    }

    @May(Permission.OWN_WORK) @PostMapping("/bulletins/{bulletin}/reading")
    Page read(@PathVariable UUID bulletin, Worker worker) {
        bulletins.read(bulletin, worker);
        return Page.redirect("/");
    }

    private BulletinsPage page(Worker worker, Answers answers) {
        var today = LocalDate.now(clock.withZone(Happened.LONDON));
        var mine = hubs.of(worker, today);
        var choices = new ArrayList<Choice>();
        for (var hub : mine) choices.add(Choice.of(hub.code(), hub.title()));
        choices.add(Choice.of(ALL, "Everybody"));
        return new BulletinsPage(today, bulletins.current(worker, mine.stream().map(HubName::code).toList(), today), MessageFormController.id(answers.text("id")), answers.field("words"),
            answers.field("until", Say.typed(today.plusDays(7))), answers.field("hub", choices.getFirst().value()), choices);
    }
}
