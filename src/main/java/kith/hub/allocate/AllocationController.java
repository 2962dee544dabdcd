package kith.hub.allocate;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.access.Access;
import kith.access.Level;
import kith.access.Look;
import kith.access.Looks;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.hub.HubFacts.AllocationMade;
import kith.hub.allocate.Children.Child;
import kith.hub.allocate.HubsToday.Member;
import kith.ledger.Happened;
import kith.ledger.PersonId;
import kith.ledger.Uuids;
import kith.organisation.Hubs;
import kith.people.ChildHeading;
import kith.people.Register;
import kith.ui.Answers;
import kith.ui.Choice;
import kith.ui.Field;
import kith.ui.Flash;
import kith.ui.Meanwhile;
import kith.ui.Page;
import kith.ui.RecordTab;
import kith.ui.Say;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Which hub holds the child: the proposal, and the decision. */
@Controller
class AllocationController {

    private static final String PAGE = "kith/hub/allocate/AllocationPage";

    private final Children children;
    private final Proposals proposals;
    private final HubsToday hubs;
    private final Involvements involvements;
    private final KeyWorkers keyWorkers;
    private final Allocate allocate;
    private final Access access;
    private final Looks looks;
    private final ChildHeading heading;
    private final Register register;
    private final Clock clock;

    AllocationController(Children children, Proposals proposals, HubsToday hubs, Involvements involvements, KeyWorkers keyWorkers, Allocate allocate, Access access, Looks looks, ChildHeading heading, Register register,
                         Clock clock) {
        this.children = children;
        this.proposals = proposals;
        this.hubs = hubs;
        this.involvements = involvements;
        this.keyWorkers = keyWorkers;
        this.allocate = allocate;
        this.access = access;
        this.looks = looks;
        this.heading = heading;
        this.register = register;
        this.clock = clock;
    }

    @Bean
    static RecordTab workersTab() {
        return new RecordTab("Hub and workers", "allocation", "/allocation", 60);
    }

    @May(value = Permission.READ, from = Level.OUTLINE, what = "the hub and workers") @GetMapping("/children/{person}/allocation")
    Page ask(Look look, Worker worker, @RequestParam MultiValueMap<String, String> given) {
        return Page.of(PAGE, page(look, worker, new Answers(given)));
    }

    /** Of a child whom no hub holds nobody can decide by standing to the family; moving one from a hub takes whoever may decide there. */
    @May(value = Permission.DECIDE, from = Level.OUTLINE, what = "allocating to a hub") @PostMapping("/children/{person}/allocation")
    Page save(Look look, Worker worker, @RequestParam MultiValueMap<String, String> typed) {
        var answers = new Answers(typed);
        register.hold(family(look, worker).stream().map(Child::person).toList());
        var page = checked(page(look, worker, answers));
        if (!page.problems().isEmpty()) return Page.invalid(PAGE, page);

        var ticked = family(look, worker).stream().filter(each -> page.who().chosen(each.person().toString())).toList();
        var chosen = Given.chosen(answers, ticked, page.chosen().hub(), page.key().value());
        var meanwhile = Meanwhile.between(Given.parts(ticked, chosen, titles(page), names(page)), chosen, Given.now(ticked, register.version(look.person(), Given.BY)));
        var at = "/children/" + look.person() + "/allocation";
        if (meanwhile.open()) return meanwhile.ask("Hub and workers of " + page.name(), at, at, register.whoSaved(Given.first(meanwhile), Given.BY));

        // after the other question: who opened the page before any hub held the child was not asked why it moves
        if (page.moves() && !AllocationPage.MOVES.containsKey(page.reason().value())) return Page.invalid(PAGE, page.because(page.reason().wrong("Say why " + page.name().split(" ")[0] + " moves")));
        var mine = ticked.stream().filter(each -> !chosen.text("choose-" + Given.part(each)).equals("theirs")).map(each -> each.person().toString()).toList();
        return mine.isEmpty() ? Page.redirect(at, Flash.note("Nothing changed: it stays as your colleague decided")) : allocate(page.about(Field.of("who", mine)), worker);
    }

    private static Map<String, String> titles(AllocationPage page) {
        return page.hubs().stream().collect(toMap(kith.organisation.Ranking.Choice::hub, kith.organisation.Ranking.Choice::title));
    }

    private static Map<String, String> names(AllocationPage page) {
        return page.workers().stream().collect(toMap(Choice::value, Choice::words));
    }

    private Page allocate(AllocationPage page, Worker worker) {
        var lead = hubs.members(page.chosen().hub(), page.today()).stream().filter(Member::leads).findFirst();
        var reason = page.proposed() && !page.moves() ? "proposed" : page.reason().value();
        var responsible = Hubs.responsible(lead.map(Member::worker), lead.map(Member::holdsAll).orElse(false), page.key().value()).orElse(null);
        allocate.to(new AllocationMade(page.chosen().hub(), responsible, page.key().empty() ? null : page.key().value(), reason),
            page.who().values().stream().map(PersonId::valueOf).toList(), page.why().value(), page.fact(), worker);
        return Page.redirect("/children/" + page.person() + "/allocation", said(page, lead.isEmpty()));
    }

    private Flash said(AllocationPage page, boolean nobodyLeads) {
        var names = Say.list(page.children().stream().filter(each -> page.who().chosen(each.value())).map(Choice::words).toList());
        var words = names + (page.who().values().size() == 1 ? " is" : " are") + " with " + page.chosen().title();
        return nobodyLeads || page.key().empty() ? Flash.important(words + ". " + (page.key().empty() ? "There is no key worker yet" : "Nobody leads the hub today")) : Flash.done(words);
    }

    private List<Child> family(Look look, Worker worker) {
        var all = children.family(look.person(), today());
        var sight = access.sight(worker, all.stream().map(Child::person).toList());
        return all.stream().filter(each -> each.person().equals(look.person()) || sight.getOrDefault(each.person(), Level.NOTHING).reaches(Level.STATUS)).toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Happened.LONDON));
    }

    private AllocationPage page(Look look, Worker worker, Answers answers) {
        var today = today();
        var family = family(look, worker);
        var sight = access.sight(worker, family.stream().map(Child::person).toList());
        looks.record(worker, family.stream().map(Child::person).filter(each -> !each.equals(look.person())).toList(), "the family, to allocate");
        var child = family.stream().filter(each -> each.person().equals(look.person())).findFirst().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        boolean urgent = answers.field("urgent").chosen("yes");
        var proposed = proposals.of(child, family, urgent, today);
        var hub = answers.text("hub");
        var chosen = proposed.hubs().stream().filter(each -> each.hub().equals(hub)).findFirst().orElse(proposed.hubs().isEmpty() ? null : proposed.hubs().getFirst());
        var members = chosen == null ? List.<Member>of() : hubs.members(chosen.hub(), today);
        var mayDecide = family.stream().filter(each -> sight.getOrDefault(each.person(), Level.NOTHING).reaches(each.held() ? Level.DECIDE : Level.OUTLINE)).toList();
        var going = family.stream().filter(each -> each.equals(child) || proposed.together().contains(each)).toList();
        var workers = chosen == null ? List.<WorkerRanking.Choice>of() : keyWorkers.of(child, going, family, chosen.hub(), today);
        var suggested = workers.isEmpty() ? "" : workers.getFirst().worker().worker().toString();
        var lead = members.stream().filter(Member::leads).findFirst();
        return new AllocationPage(child.person(), child.name(), child.age(today), today, now(child, today), involvements.of(child.person()), involvements.history(child.person(), today), proposed.hubs(), chosen,
            chosen == null || chosen.equals(proposed.hubs().getFirst()), proposed.because().orElse(null), urgent,
            mayDecide.stream().map(each -> new Choice(each.person().toString(), each.name() + ", " + each.age(today), each.held() ? "Held by " + title(proposed.hubs(), each.hub()) : !each.open() ? "No open status" : each.hubOver() ? "Its hub is no more" : "No hub yet")).toList(),
            workers(workers), lead.map(Member::name).orElse(null), lead.map(Member::holdsAll).orElse(false), chosen == null ? List.of() : hubs.emptyPosts(chosen.hub(), today), id(answers.text("fact")),
            Given.now(family, register.version(child.person(), Given.BY)).in(answers),
            who(answers, proposed.together().stream().filter(mayDecide::contains).map(each -> each.person().toString()).toList()), answers.field("key", suggested), answers.field("reason"), answers.field("why"),
            List.of(), heading.sections(child.person(), "allocation"));
    }

    private AllocationPage.Now now(Child child, LocalDate today) {
        var members = child.hub() == null ? List.<Member>of() : hubs.members(child.hub(), today);
        return new AllocationPage.Now(child.held() ? child.hub() : null, child.hub(), child.since(), child.hubs(), child.responsibleName(), child.leads(), child.keyName(), child.keyWorkers(),
            members.stream().filter(Member::leads).map(Member::name).findFirst().orElse(null));
    }

    private static String title(List<kith.organisation.Ranking.Choice> hubs, String hub) {
        return hubs.stream().filter(each -> each.hub().equals(hub)).map(kith.organisation.Ranking.Choice::title).findFirst().orElse(hub);
    }

    /** The best first, each with what speaks for and against. */
    static List<Choice> workers(List<WorkerRanking.Choice> ranked) {
        var choices = new ArrayList<Choice>();
        for (var each : ranked) {
            var worker = each.worker();
            var because = Stream.concat(each.warnings().stream(), each.reasons().stream()).map(share -> Character.toLowerCase(share.words().charAt(0)) + share.words().substring(1) + (share.points() == 0 ? "" : " (" + signed(share.points()) + ")"));
            choices.add(new Choice(worker.worker().toString(), worker.name(), worker.title() + ", " + (worker.children() == 0 ? "no children yet" : "works with " + Say.count(worker.children(), "child", "children"))
                + because.map(words -> "; " + words).collect(Collectors.joining())));
        }
        choices.add(Choice.of("", "Nobody yet"));
        return choices;
    }

    static String signed(int points) {
        return points < 0 ? "−" + -points : "+" + points;
    }

    private static Field who(Answers answers, List<String> together) {
        return answers.typed().containsKey("fact") ? answers.field("who") : Field.of("who", together);
    }

    private static AllocationPage checked(AllocationPage page) {
        var reason = page.moves() || page.proposed() ? page.reason() : page.reason().oneOf(AllocationPage.REASONS.keySet(), "Say why not the hub that is proposed");
        var allowed = page.children().stream().map(Choice::value).toList();
        var workers = page.workers().stream().map(Choice::value).toList();
        return new AllocationPage(page.person(), page.name(), page.age(), page.today(), page.now(), page.involved(), page.history(), page.hubs(), page.chosen(), page.proposed(), page.because(), page.urgent(),
            page.children(), page.workers(), page.lead(), page.leadHoldsAll(), page.emptyPosts(), page.fact(), page.readAt(),
            page.who().oneOf(allowed, page.who().empty() ? "Tick who is to go to this hub" : "Held by a hub you do not decide for, perhaps since you opened this page: see who holds the child now. Only whoever leads there moves a child on"),
            page.key().must(page.chosen() != null && workers.contains(page.key().value()), "Choose a key worker of this hub, or nobody yet"), reason,
            page.why().must(!page.reason().chosen("other") || page.proposed() && !page.moves() || !page.why().empty(), "Say in a few words why").atMost(2000, "Say it in fewer words"), page.colleagues(), page.sections());
    }

    static UUID id(String given) {
        try {
            return given.isEmpty() ? Uuids.fresh() : UUID.fromString(given);
        } catch (IllegalArgumentException notAnId) {
            return Uuids.fresh();
        }
    }
}
