package kith.hub.allocate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import kith.access.Access;
import kith.access.Level;
import kith.access.Looks;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.hub.HubFacts.ResponsibleChanged;
import kith.ledger.Happened;
import kith.ledger.PersonId;
import kith.ledger.Uuids;
import kith.organisation.HubMember;
import kith.organisation.Hubs;
import kith.ui.Answers;
import kith.ui.Flash;
import kith.ui.Page;
import kith.ui.Say;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Children of a hub for whom somebody is responsible who works there no longer: whoever answers for them by the model is named for all at once. */
@Controller
class ResponsibleController {

    private static final String PAGE = "kith/hub/allocate/ResponsiblePage";

    static final String ELSEWHERE = """
        select a.person, a.key, w.name as was
          from hub.allocation a
          join access.worker w on w.id::text = a.responsible
         where a.hub = :hub and a.responsible is distinct from a.key
           and not exists (select from organisation.hub_member m where m.hub = a.hub and m.worker::text = a.responsible and m.valid @> :today::date)
           and exists (select from pathway.status s where s.person = a.person and s.code <> 'closed' and s.since <= :today and (s.until is null or s.until > :today))
         order by w.name, a.person
        """;

    private record Child(UUID person, String key, String was) {}

    private final Hubs hubs;
    private final Allocate allocate;
    private final Access access;
    private final Looks looks;
    private final JdbcClient db;
    private final Clock clock;

    ResponsibleController(Hubs hubs, Allocate allocate, Access access, Looks looks, JdbcClient db, Clock clock) {
        this.hubs = hubs;
        this.allocate = allocate;
        this.access = access;
        this.looks = looks;
        this.db = db;
        this.clock = clock;
    }

    @May(Permission.DECIDE) @GetMapping("/hubs/{hub}/responsible")
    Page ask(@PathVariable String hub, Worker worker) {
        return Page.of(PAGE, page(hub, mine(hub, worker), Answers.NONE));
    }

    @May(Permission.DECIDE) @PostMapping("/hubs/{hub}/responsible")
    Page save(@PathVariable String hub, Worker worker, @RequestParam MultiValueMap<String, String> typed) {
        var children = mine(hub, worker);
        var page = page(hub, children, new Answers(typed));
        var now = new LinkedHashMap<UUID, String>();
        var lead = hubs.lead(hub, today());
        if (children.isEmpty() || lead.isEmpty()) return Page.redirect("/hubs/" + hub + "/responsible", Flash.important(children.isEmpty() ? "Nothing is left to say" : "Nobody leads the hub today"));
        for (var child : children) now.put(child.person(), Hubs.responsible(lead.map(HubMember::worker), lead.get().holdsAll(), child.key()).orElseThrow());

        looks.record(worker, List.copyOf(now.keySet()), "who is responsible, for all at once");
        // one entry for each child: what is said of one family is nobody else's to read
        now.forEach((child, whose) -> allocate.responsible(new ResponsibleChanged(whose, "post-changed"), List.of(new PersonId(child)), Uuids.named(page.fact() + "/" + child), worker));
        return Page.redirect("/hubs/" + hub + "/responsible", "Saved for " + Say.count(now.size(), "child", "children"));
    }

    /** Those about whom this worker decides; of the others nothing is told here. */
    private List<Child> mine(String hub, Worker worker) {
        var all = db.sql(ELSEWHERE).param("hub", hub).param("today", today()).query(Child.class).list();
        var sight = access.sight(worker, all.stream().map(Child::person).toList());
        return all.stream().filter(each -> sight.getOrDefault(each.person(), Level.NOTHING).reaches(Level.DECIDE)).toList();
    }

    private ResponsiblePage page(String hub, List<Child> children, Answers answers) {
        var title = hubs.hub(hub, today()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)).title();
        var lead = hubs.lead(hub, today());
        var were = children.stream().collect(Collectors.groupingBy(Child::was, LinkedHashMap::new, Collectors.counting()));
        return new ResponsiblePage(hub, title, were.entrySet().stream().map(each -> new ResponsiblePage.Was(each.getKey(), each.getValue().intValue())).toList(), children.size(),
            lead.map(HubMember::name).orElse(null), lead.map(HubMember::holdsAll).orElse(false), AllocationController.id(answers.text("fact")));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Happened.LONDON));
    }
}
