package kith.workforce.change;

import java.sql.Types;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.ledger.Uuids;
import kith.organisation.Group;
import kith.organisation.ServiceArea;
import kith.organisation.change.Change;
import kith.organisation.change.Changes;
import kith.ui.Answers;
import kith.ui.Choice;
import kith.ui.Page;
import kith.ui.Say;
import kith.workforce.Authorities;
import kith.workforce.Authority;
import kith.workforce.HubNow;
import kith.workforce.Reach;
import kith.workforce.Seat;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Asks for a change, shows what would come of it, and makes it for whoever is sure. */
@Controller
class ChangeController {

    static final String PAGE = "kith/workforce/change/ChangePage";
    static final String WORKERS = "select id::text as value, name as words, cast(null as text) as hint from access.worker w where active and not exists (select from access.partner p where p.worker = w.id) order by name";

    static final String SITTINGS = """
        select g.worker, g.post, max(p.place) as place, lower(g.valid) as since, upper(g.valid) as until
          from organisation.posting g
          join organisation.post p on p.code = g.post
         where g.worker = :worker or g.post = :post or p.place = :place and p.valid && g.valid
         group by g.worker, g.post, g.valid
         order by since, g.post
        """;

    private final Authorities authorities;
    private final Changes changes;
    private final Preview preview;
    private final Reach reach;
    private final JdbcClient db;
    private final Clock clock;

    ChangeController(Authorities authorities, Changes changes, Preview preview, Reach reach, JdbcClient db, Clock clock) {
        this.authorities = authorities;
        this.changes = changes;
        this.preview = preview;
        this.reach = reach;
        this.db = db;
        this.clock = clock;
    }

    @May(Permission.ORGANISE) @GetMapping("/structure/changes/{kind}")
    Page ask(@PathVariable String kind, @RequestParam(required = false) String hub, @RequestParam(required = false) String post, Worker worker) {
        var setting = setting(kind, hub, post, worker);
        return Page.of(PAGE, page(setting, questions(Forms.of(setting), Answers.NONE), null, null, null, Uuids.fresh()));
    }

    @May(Permission.ORGANISE) @PostMapping("/structure/changes/{kind}")
    Page make(@PathVariable String kind, @RequestParam MultiValueMap<String, String> typed, Worker worker) {
        var answers = new Answers(typed);
        var setting = setting(kind, empty(answers.text("hub")), empty(answers.text("post")), worker);
        var asks = Forms.of(setting);
        if (!answers.text("again").isEmpty()) return Page.of(PAGE, page(setting, questions(asks, answers), null, null, null, id(answers)));

        var form = new Filled(asks, answers, setting.today());
        var then = form.day("from") == null ? setting.authority() : authorities.on(form.day("from")).orElse(setting.authority());
        var plan = Plans.of(setting, form, then, id(answers));
        var asked = asked(asks, plan);
        if (plan.wrong() || plan.change() == null) return Page.invalid(PAGE, page(setting, asked, plan.nothing(), null, null, id(answers)));
        try {
            var seen = preview.of(plan.change(), worker, setting.today());
            if (answers.text("sure").isEmpty()) return Page.of(PAGE, page(setting, asked, null, plan.change(), seen, id(answers)));
        } catch (DataIntegrityViolationException inTheWay) {
            return Page.invalid(PAGE, page(setting, asked, "Something that is already planned stands in the way. Look at the changes to come, and undo or wait for it first.", null, null, id(answers)));
        }
        changes.make(plan.change(), worker);
        return Page.redirect(back(setting), plan.change().starting().isAfter(setting.today()) ? "Planned for " + Say.date(plan.change().starting()) : "Changed from " + Say.date(plan.change().starting()));
    }

    private Setting setting(String code, String hub, String post, Worker worker) {
        var today = Say.london(clock.instant());
        var where = reach.of(worker, today);
        var kind = Kind.called(code).orElseThrow(ChangeController::notFound);
        var now = authorities.on(today).orElseThrow(ChangeController::notFound);
        // what is still to come is asked about as on its first day
        var authority = knows(now, hub, post) ? now : authorities.firstWith(post == null ? hub : post, today).orElse(now);
        var seat = post == null ? null : authority.seat(post).orElseThrow(ChangeController::notFound);
        var place = seat != null ? seat.place() : hub;
        HubNow there = place == null ? null : authority.hub(place).orElse(null);
        var part = there != null || place == null ? null : authority.model().place(place).orElseThrow(ChangeController::notFound);
        boolean fits = switch (kind.about()) {
            case WHOLE, SERVICE -> true;
            case GROUP -> part instanceof Group && post == null;
            case AREA -> part instanceof ServiceArea && post == null;
            case HUB -> there != null;
            case PLACE -> post == null && (there != null || part instanceof Group);
            case POST -> seat != null;
            case FREE_POST -> seat != null && !seat.taken();
            case TAKEN_POST -> seat != null && seat.taken();
        };
        if (!fits || (part != null || kind.ofParts() ? !where.everywhere() : there == null ? where.nowhere() : !where.holds(there.code()))) throw notFound();
        return new Setting(kind, authority, there, part, seat, where, kind.name().startsWith("PERSON") ? workers() : List.of(), kind == Kind.PERSON_MOVED ? authorities.toCome(today) : List.of(), ending(kind, place, seat), worker, today);
    }

    /** Who is or will be where something ends: in the place, in the post, or, of somebody who leaves, anywhere. */
    private List<Sitting> ending(Kind kind, String place, Seat seat) {
        boolean leaves = kind == Kind.PERSON_LEFT;
        boolean taken = kind == Kind.POST_REMOVED;
        if (!leaves && !taken && !kind.closes()) return List.of();
        return db.sql(SITTINGS).param("worker", leaves ? seat.worker() : null, Types.OTHER).param("post", taken ? seat.post() : null, Types.VARCHAR).param("place", kind.closes() ? place : null, Types.VARCHAR).query(Sitting.class).list();
    }

    private static boolean knows(Authority now, String hub, String post) { return post != null ? now.seat(post).isPresent() : hub == null || now.hub(hub).isPresent() || now.model().place(hub).isPresent(); }

    private List<Choice> workers() { return db.sql(WORKERS).query(Choice.class).list(); }

    private static List<ChangePage.Question> questions(List<Ask> asks, Answers answers) { return asks.stream().map(ask -> new ChangePage.Question(ask, ask.in(answers))).toList(); }

    private static List<ChangePage.Question> asked(List<Ask> asks, Plan plan) {
        var questions = new ArrayList<ChangePage.Question>();
        for (int i = 0; i < asks.size(); i++) questions.add(new ChangePage.Question(asks.get(i), plan.fields().get(i)));
        return questions;
    }

    private static ChangePage page(Setting setting, List<ChangePage.Question> questions, String nothing, Change change, Preview.Seen seen, UUID id) {
        Seat seat = setting.seat();
        return new ChangePage(setting.kind(), setting.hub() != null ? setting.hub().code() : setting.part() == null ? null : setting.part().code(), setting.where() + (seat == null ? "" : ": " + seat.what() + (seat.taken() ? ", " + seat.name() : "")), seat == null ? null : seat.post(), "/structure/changes/" + setting.kind().code(),
            back(setting), id, questions, nothing, change, seen, setting.today());
    }

    private static String back(Setting setting) { return setting.hub() != null ? "/structure/hubs/" + setting.hub().code() : setting.part() != null && setting.kind() != Kind.GROUP_CLOSED && setting.kind() != Kind.AREA_CLOSED ? "/structure/parts/" + setting.part().code() : "/structure"; }

    private static UUID id(Answers answers) {
        try {
            return UUID.fromString(answers.text("change"));
        } catch (IllegalArgumentException none) {
            return Uuids.fresh();
        }
    }

    private static String empty(String text) { return text.isEmpty() ? null : text; }

    private static ResponseStatusException notFound() { return new ResponseStatusException(HttpStatus.NOT_FOUND); }
}
