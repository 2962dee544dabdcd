package kith.hub.meeting.actions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import kith.access.Access;
import kith.access.Level;
import kith.access.Looks;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.hub.meeting.AgendaRows;
import kith.hub.meeting.Names;
import kith.hub.meeting.Past;
import kith.hub.meeting.Past.Action;
import kith.hub.meeting.Round;
import kith.hub.meeting.Sittings;
import kith.hub.meeting.oversight.Figures;
import kith.ui.Page;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** What was agreed and is not done yet: of a hub, and of whoever asks. */
@Controller
class ActionsController {

    private static final String PAGE = "kith/hub/meeting/actions/ActionsPage";

    static final String GONE = "select owner from unnest(:owners::text[]) as owner where not exists (select from organisation.worker_role r where r.worker::text = owner and r.valid @> :today::date and r.worker in (select w.id from access.worker w where w.active))";

    private final Past past;
    private final Lines lines;
    private final Mine mine;
    private final Names names;
    private final Figures figures;
    private final Sittings sittings;
    private final Round round;
    private final Access access;
    private final Looks looks;
    private final JdbcClient db;

    ActionsController(Past past, Lines lines, Mine mine, Names names, Figures figures, Sittings sittings, Round round, Access access, Looks looks, JdbcClient db) {
        this.past = past;
        this.lines = lines;
        this.mine = mine;
        this.names = names;
        this.figures = figures;
        this.sittings = sittings;
        this.round = round;
        this.access = access;
        this.looks = looks;
        this.db = db;
    }

    @May(Permission.READ) @GetMapping("/hubs/{hub}/actions")
    Page ofHub(@PathVariable String hub, Worker worker) {
        var today = round.today();
        var named = sittings.hub(hub, today).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var groups = groups(worker, db.sql(AgendaRows.HELD).param("hubs", new String[] {hub}).query(UUID.class).list(), any -> true, today);
        return Page.of(PAGE, new ActionsPage("Actions of " + named.title(), "/hubs/" + hub + "/meetings", "Meetings of the hub", "/hubs/" + hub + "/actions", groups,
            figures.of(List.of(hub), today, sittings.rules(today)).getFirst()));
    }

    @May(Permission.READ) @GetMapping("/actions")
    Page mine(Worker worker) {
        var me = worker.id().toString();
        return Page.of(PAGE, new ActionsPage("Your actions", "/", "My day", "/actions", groups(worker, mine.people(worker), each -> me.equals(each.ownerId()), round.today()), null));
    }

    private List<ActionsPage.Group> groups(Worker worker, Collection<UUID> held, Predicate<Action> which, LocalDate today) {
        var sight = access.sight(worker, held);
        var read = held.stream().filter(each -> sight.getOrDefault(each, Level.NOTHING).reaches(Level.READ)).toList();
        var open = new ArrayList<>(past.actions(read, false).stream().filter(which).toList());
        var people = open.stream().flatMap(each -> each.people().stream()).distinct().toList();
        looks.record(worker, people, "open actions");
        var called = names.of(people);
        var gone = Set.copyOf(db.sql(GONE).param("owners", open.stream().map(Action::ownerId).filter(Objects::nonNull).distinct().toArray(String[]::new)).param("today", today).query(String.class).list());
        var left = open.stream().filter(each -> each.ownerId() != null && gone.contains(each.ownerId())).toList();
        open.removeAll(left);
        return List.of(new ActionsPage.Group("Actions of people who have left: give them on", lines.of(left, called, today)), new ActionsPage.Group("Overdue", lines.of(open.stream().filter(each -> each.due().isBefore(today)).toList(), called, today)),
            new ActionsPage.Group("To come", lines.of(open.stream().filter(each -> !each.due().isBefore(today)).toList(), called, today)));
    }
}
