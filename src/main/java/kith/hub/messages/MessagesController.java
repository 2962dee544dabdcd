package kith.hub.messages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import kith.access.Access;
import kith.access.Looks;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.hub.messages.MyHubs.HubName;
import kith.ledger.Happened;
import kith.ledger.Uuids;
import kith.ui.Answers;
import kith.ui.Destination;
import kith.ui.Flash;
import kith.ui.Page;
import kith.ui.Say;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The message book, and what becomes of a message. */
@Controller
class MessagesController {

    private static final String PASSING = "kith/hub/messages/PassingPage";

    private final Messages messages;
    private final TakeMessage takeMessage;
    private final Recipients recipients;
    private final MyHubs hubs;
    private final Access access;
    private final Looks looks;
    private final Clock clock;

    MessagesController(Messages messages, TakeMessage takeMessage, Recipients recipients, MyHubs hubs, Access access, Looks looks, Clock clock) {
        this.messages = messages;
        this.takeMessage = takeMessage;
        this.recipients = recipients;
        this.hubs = hubs;
        this.access = access;
        this.looks = looks;
        this.clock = clock;
    }

    @Bean
    static Destination messagesPlace() {
        return Destination.of("Messages", "/messages", 25).needs("RECORD");
    }

    /** @param hub one of the worker's hubs alone, where there are several */
    @May(Permission.RECORD) @GetMapping("/messages")
    Page book(@RequestParam(defaultValue = "") String hub, Worker worker) {
        var today = today();
        var mine = hubs.of(worker, today);
        var buddies = hubs.buddies(mine, today);
        var now = clock.instant();
        var own = mine.stream().map(HubName::code).toList();
        boolean takes = hubs.takesMessages(worker, today);
        var open = messages.open(worker, Stream.concat(own.stream(), buddies.stream()).distinct().toList(), today).stream()
            .filter(each -> each.forHub() == null || own.contains(each.forHub()) || each.isFor(worker.id()) || each.rising(now) == Rising.BUDDY || takes && each.forSomebodyAway()).toList();
        var answered = messages.answered(worker, own, today);
        boolean one = own.contains(hub);
        if (one) {
            open = open.stream().filter(each -> hub.equals(each.forHub())).toList();
            answered = answered.stream().filter(each -> hub.equals(each.forHub())).toList();
        }
        var seen = seen(worker, Stream.concat(open.stream(), answered.stream()).toList());
        open = messages.safely(open.stream().filter(each -> seen(each, seen)).toList());
        var title = Say.list(mine.stream().filter(each -> !one || each.code().equals(hub)).map(HubName::title).toList());
        return Page.of("kith/hub/messages/BookPage", new BookPage(worker.id(), title, one && own.size() > 1, today, now,
            open.stream().filter(each -> each.isFor(worker.id())).toList(),
            open.stream().filter(each -> !each.isFor(worker.id())).toList(), answered.stream().filter(each -> seen(each, seen)).toList()));
    }

    /** @param again the call of whoever was second, put on the record beside that of the first */
    @May(Permission.RECORD) @PostMapping("/messages/{message}/answer")
    Page answer(@PathVariable UUID message, Worker worker, @RequestParam(defaultValue = "done") String how, @RequestParam(defaultValue = "") String said, @RequestParam(defaultValue = "") String again) {
        var found = found(message, worker);
        boolean rangBack = how.equals("rang-back");
        var words = said.length() > 2000 ? said.substring(0, 2000) : said;
        if (!again.isEmpty() && !found.open() && found.person() != null) {
            takeMessage.callToo(found, Uuids.of(again), words, worker);
            return Page.redirect("/messages", "The call is on " + found.child() + "’s record");
        }
        if (!takeMessage.answer(found, rangBack, words, worker)) return answered(found(message, worker), rangBack, words);
        return Page.redirect("/messages", found.person() == null ? "Answered" : rangBack ? "Answered. The call is on " + found.child() + "’s record" : "Answered. What was done is on " + found.child() + "’s record");
    }

    /** Nothing that was written is lost because somebody else was faster; pressed twice it was answered once. */
    private Page answered(Message message, boolean rangBack, String said) {
        if (said.isBlank() || TakeMessage.words(rangBack, said).equals(message.answer())) return Page.redirect("/messages", Flash.note("Somebody has answered this message already"));
        return Page.status(HttpStatus.CONFLICT, "kith/hub/messages/AnsweredPage", new AnsweredPage(message, said.strip(), Uuids.fresh(), today()));
    }

    @May(Permission.RECORD) @GetMapping("/messages/{message}/passing")
    Page whom(@PathVariable UUID message, Worker worker) {
        return Page.of(PASSING, passing(found(message, worker), Answers.NONE));
    }

    @May(Permission.RECORD) @PostMapping("/messages/{message}/passing")
    Page pass(@PathVariable UUID message, Worker worker, @RequestParam MultiValueMap<String, String> typed) {
        var page = passing(found(message, worker), new Answers(typed)).checked();
        if (!page.problems().isEmpty()) return Page.invalid(PASSING, page);

        takeMessage.pass(page.message(), page.to().value(), page.id(), today(), worker);
        return Page.redirect("/messages", "Passed on");
    }

    private PassingPage passing(Message message, Answers answers) {
        return new PassingPage(message, MessageFormController.id(answers.text("id")), answers.field("to"), recipients.all(today()));
    }

    private Message found(UUID id, Worker worker) {
        var message = messages.one(worker, id, today()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!seen(message, seen(worker, List.of(message)))) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        return message;
    }

    /** The children a worker may learn of; each look at one is written down. */
    private Collection<UUID> seen(Worker worker, List<Message> all) {
        var people = all.stream().map(Message::person).filter(Objects::nonNull).distinct().toList();
        var seen = access.sight(worker, people).keySet();
        looks.record(worker, seen, "messages");
        return seen;
    }

    private static boolean seen(Message message, Collection<UUID> seen) {
        return message.person() == null || seen.contains(message.person());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Happened.LONDON));
    }
}
