package kith.workforce.questions;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.access.Access;
import kith.access.Worker;
import kith.organisation.Answering;
import kith.ui.Say;
import kith.workforce.Reach;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What does not fit together, for whoever can put it right: the manager of the group, and whoever leads the hub where it is about their children. */
@Component
public class Questions {

    static final String ALL = "select kind, hub, worker, post, person, other, children from organisation.questions(:now)";
    static final String NAMES = "select id as worker, name from access.worker where id = any(:workers)";
    static final String TITLES = """
        select distinct on (h.code) h.code as hub, h.title as name,
               exists (select from organisation.worker_role r where r.place_kind = 'group' and r.place = h.group_code and r.leads and r.valid @> :on::date) as managed
          from organisation.hub h
         order by h.code, lower(h.valid) desc
        """;
    static final String CHILD = "select coalesce(nullif(trim(coalesce(forenames, '') || ' ' || coalesce(surname, '')), ''), 'A child') from people.person where person = :person";

    /** Those about children and their workers come to whoever leads the hub too. */
    private static final Set<String> OF_THE_HUB = Set.of("no-post", "key-elsewhere", "lead-elsewhere", "two-allocations", "buddy-away", "buddy-covered", "cover-cycle");

    record Row(String kind, String hub, UUID worker, String post, UUID person, String other, Long children) {}

    private record Name(UUID worker, String name) {}

    private record Title(String hub, String name, boolean managed) {}

    private final JdbcClient db;
    private final Reach reach;
    private final Access access;
    private final Answering answering;
    private final Clock clock;
    private volatile List<Row> lately = List.of();
    private volatile Instant read = Instant.EPOCH;

    Questions(JdbcClient db, Reach reach, Access access, Answering answering, Clock clock) {
        this.db = db;
        this.reach = reach;
        this.access = access;
        this.answering = answering;
        this.clock = clock;
    }

    /** All that this worker may settle. */
    @Transactional
    public List<Question> of(Worker worker) {
        var where = reach.of(worker, Say.london(clock.instant()));
        if (where.nowhere() && where.led().isEmpty()) return List.of();
        var rows = mine(all(), where).toList();
        var titles = titles();
        var names = names(rows);
        var sight = access.sight(worker, rows.stream().map(Row::person).filter(Objects::nonNull).distinct().toList());
        var questions = new ArrayList<Question>();
        var told = new HashSet<String>();
        for (var row : rows) if ((row.person() == null || sight.containsKey(row.person())) && told.add(row.kind() + (row.kind().equals("two-hubs") ? row.worker() : row.toString()))) questions.add(question(row, titles, names));
        return questions;
    }

    /** How many wait for this worker on My day; read at most once a minute, for everybody together. */
    int waitingFor(Worker worker) {
        var where = reach.of(worker, Say.london(clock.instant()));
        if (where.nowhere() && where.led().isEmpty()) return 0;
        if (read.plusSeconds(60).isBefore(clock.instant())) all();
        var titles = where.everywhere() ? titles() : Map.<String, Title>of();
        // whoever leads the whole service is asked where nobody manages the group
        return (int) lately.stream().filter(row -> where.hubs().contains(row.hub()) || OF_THE_HUB.contains(row.kind()) && where.led().contains(row.hub())
            || where.everywhere() && titles.containsKey(row.hub()) && !titles.get(row.hub()).managed()).map(row -> row.kind() + (row.kind().equals("two-hubs") ? row.worker() : row.toString())).distinct().count();
    }

    private List<Row> all() {
        lately = once(db.sql(ALL).param("now", clock.instant().atOffset(ZoneOffset.UTC)).query(Row.class).list());
        read = clock.instant();
        return lately;
    }

    /** Two hubs that are away and cover for each other are one question, and not two. */
    private static List<Row> once(List<Row> rows) {
        var away = rows.stream().filter(row -> row.kind().equals("buddy-away")).map(Row::hub).collect(Collectors.toSet());
        var turning = rows.stream().filter(row -> row.kind().equals("cover-cycle") && row.worker() == null && away.contains(row.hub())).toList();
        var hubs = turning.stream().map(Row::hub).collect(Collectors.toSet());
        return rows.stream().filter(row -> !turning.contains(row)).map(row -> row.kind().equals("buddy-away") && hubs.contains(row.hub()) ? new Row("buddy-covered", row.hub(), null, null, null, row.other(), row.children()) : row).toList();
    }

    private static Stream<Row> mine(List<Row> rows, Reach.Where where) {
        return rows.stream().filter(row -> where.holds(row.hub()) || OF_THE_HUB.contains(row.kind()) && where.led().contains(row.hub()));
    }

    private Map<String, Title> titles() {
        return db.sql(TITLES).param("on", Say.london(clock.instant())).query(Title.class).list().stream().collect(Collectors.toMap(Title::hub, each -> each));
    }

    private Map<UUID, String> names(List<Row> rows) {
        var workers = rows.stream().map(Row::worker).filter(Objects::nonNull).distinct().toArray(UUID[]::new);
        return db.sql(NAMES).param("workers", workers).query(Name.class).list().stream().collect(Collectors.toMap(Name::worker, Name::name));
    }

    private Question question(Row row, Map<String, Title> titles, Map<UUID, String> names) {
        var where = titles.containsKey(row.hub()) ? titles.get(row.hub()).name() : row.hub();
        var who = row.worker() == null ? "Somebody" : names.getOrDefault(row.worker(), "Somebody");
        var children = row.children() == null ? "" : Say.count(row.children(), "child", "children");
        var hub = "/structure/hubs/" + row.hub();
        return switch (row.kind()) {
            case "two-hubs" -> plain(row, where, who + " has posts in " + row.other() + " that come to more than one full week.", "Say where they work: end one of the posts, or make it part time.", hub, "Look at the posts");
            case "empty-post" -> plain(row, where, "The post " + row.other() + " is vacant.", "Put somebody into it, or take the post away.", "/structure/changes/person-placed?post=" + row.post(), "Fill the post");
            case "no-coordinator" -> waiting(row, where, "Nobody takes messages: " + where + " has no coordinator. It holds " + children + ".", "Fill the coordinator’s post, or let somebody act up.", hub, "Look at the posts");
            case "no-lead" -> waiting(row, where, "Nobody leads " + where + ". It holds " + children + ".", "Fill the post, let somebody act up, or ask a second overseer for a time.", hub, "Look at the posts");
            case "buddy-away" -> waiting(row, where, where + " is away, and so is its buddy (" + row.other() + "). Together they hold families whom neither answers.", "Name another buddy for these days, or cover by somebody who is here.", "/structure/changes/buddies?hub=" + row.hub(), "Change the buddy");
            case "buddy-covered" -> waiting(row, where, where + " is away or does not answer, and is covered by its buddy (" + row.other() + "), which is covered by it in turn: in the end nobody is there.", "Name another buddy for these days, or cover by somebody who is here.", "/structure/changes/buddies?hub=" + row.hub(), "Change the buddy");
            case "cover-cycle" -> waiting(row, where, (row.worker() == null ? where : who) + " is covered by " + row.other() + ", who is covered by them in turn: in the end nobody is there.", "Let somebody who is here cover instead.", hub, "Look at the hub");
            case "no-post" -> waiting(row, where, who + " has no post any more, and is still named for " + children + " of " + where + ".", "Give the children another worker, or put " + who + " into a post.", "/hubs/" + row.hub(), "The children of the hub");
            case "key-elsewhere" -> waiting(row, where, who + " works in " + row.other() + ", and is the key worker of " + children + " of " + where + ".", "Change the key worker, move the children, or let " + who + " work in both.", "/hubs/" + row.hub(), "The children of the hub");
            case "lead-elsewhere" -> waiting(row, where, who + (row.other() == null ? " has no post any more" : " works in " + row.other()) + ", and is responsible for " + children + " of " + where + ", with their records.", "Say who is responsible now, or let " + who + " work here too.", "/hubs/" + row.hub() + "/responsible", "Say who is responsible");
            case "two-allocations" -> new Question(row.kind(), row.hub(), where, name(row.person()) + " is held by two hubs: " + where + " and " + row.other() + ".", "Allocate the child to one of them.", "/children/" + row.person() + "/allocation", "Allocate",
                row.person(), answers(row.person()), phone(row.person()));
            default -> waiting(row, row.other() == null ? where : row.other(), (row.other() == null ? where : row.other()) + " is closed and still holds " + children + ".", "Move each child to another hub.", "/allocations", "The children who wait");
        };
    }

    private static Question plain(Row row, String where, String says, String todo, String address, String action) {
        return new Question(row.kind(), row.hub(), where, says, todo, address, action, null, null, null);
    }

    private Question waiting(Row row, String where, String says, String todo, String address, String action) {
        var answers = answering.ofHub(row.hub(), clock.instant());
        return new Question(row.kind(), row.hub(), where, says, todo, address, action, null, answers.name() + ", " + answers.as().words(), answers.phone());
    }

    private String answers(UUID person) {
        var answers = answering.of(List.of(person), clock.instant()).get(person);
        return answers.name() + ", " + answers.as().words();
    }

    private String phone(UUID person) { return answering.of(List.of(person), clock.instant()).get(person).phone(); }

    private String name(UUID person) { return db.sql(CHILD).param("person", person).query(String.class).optional().orElse("A child"); }
}
