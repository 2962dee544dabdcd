package kith.hub;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.Samples;
import kith.Samples.Family;
import kith.access.Workers;
import kith.hub.HubFacts.AllocationMade;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.FactKind;
import kith.ledger.Happened;
import kith.ledger.PersonId;
import kith.ledger.Recorded;
import kith.pathway.Recording;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Hubs of a test's own, with people in their posts, beside whatever else the suite's database holds. */
@Component
public class HubWorld {

    private static final LocalDate BEFORE = LocalDate.of(2024, 1, 1);

    public record Person(UUID id, String username, String name) {}

    /** @param buddy another hub, with a coordinator of its own, that covers this one */
    public record Hub(String code, String title, Person consultant, Person coordinator, Person worker, Person other, Person groupManager, String buddy, Person buddysCoordinator) {}

    private final JdbcClient db;
    private final Workers workers;
    private final TransactionTemplate transaction;
    private final Samples samples;
    private final Recording recording;
    private final Clock clock;

    HubWorld(JdbcClient db, Workers workers, TransactionTemplate transaction, Samples samples, Recording recording, Clock clock) {
        this.db = db;
        this.workers = workers;
        this.transaction = transaction;
        this.samples = samples;
        this.recording = recording;
        this.clock = clock;
    }

    public Hub hub(String passwordHash) {
        return transaction.execute(status -> {
            var key = UUID.randomUUID().toString().substring(0, 8);
            var word = word();
            var code = word.toLowerCase() + "-" + key;
            var group = "group-" + key;
            hub(code, word + " " + key, "child-protection", group, null);
            hub(code + "b", word + " " + key + "b", "child-protection", group, null);
            db.sql("insert into organisation.buddy (hub, buddy, valid) values (:hub, :buddy, daterange(:from, null)), (:buddy, :hub, daterange(:from, null))").param("hub", code).param("buddy", code + "b").param("from", BEFORE).update();
            roles();
            return new Hub(code, word + " " + key, post("Cora Consultant", "manager", leading("hub", "consultant-social-worker"), code, "hub", passwordHash), post("Cody Coordinator", "practitioner", "hub-coordinator", code, "hub", passwordHash),
                post("Wanda Worker", "practitioner", "social-worker", code, "hub", passwordHash), post("Oscar Other", "practitioner", "social-worker", code, "hub", passwordHash),
                post("Greta Manager", "manager", leading("group", "group-manager"), group, "group", passwordHash), code + "b", post("Bella Buddy", "practitioner", "hub-coordinator", code + "b", "hub", passwordHash));
        });
    }

    private String word() { return db.sql("select coalesce(max(initcap(hub_word)), 'Hub') from organisation.model where upper_inf(valid)").query(String.class).single(); }

    public void hub(String code, String title, String function, String group, LocalDate until) {
        transaction.executeWithoutResult(status -> db.sql("""
            insert into organisation.hub (code, kind, number, name, title, function, function_title, group_code, children_from, children_to, valid)
            values (:code, 'hub', 99, 'Child Protection', :title, :function, 'Child protection', :group, 40, 70, daterange(:from, :until))
            """).param("code", code).param("title", title).param("function", function).param("group", group).param("from", BEFORE).param("until", until).update());
    }

    /** Somebody in a post of this place; the role decides what they may do. */
    public Person post(String name, String signsInAs, String role, String place, String kind, String passwordHash) {
        return transaction.execute(status -> {
            var id = UUID.randomUUID();
            var username = name.toLowerCase().replace(' ', '.') + "." + id.toString().substring(0, 8);
            workers.addWithHash(new Workers.NewWorker(id, username, name, "07700 900111", username + "@example.org"), passwordHash, signsInAs);
            var post = place + "." + role + "." + id.toString().substring(0, 8);
            db.sql("insert into organisation.post (code, title, role, place, place_kind, hub, full_time, funded, valid) values (:post, :title, :role, :place, :kind, :hub, 1, true, daterange(:from, null))")
                .param("post", post).param("title", role.replace('-', ' ').replace("hub", word().toLowerCase())).param("role", role).param("place", place).param("kind", kind).param("hub", kind.equals("hub") ? place : null).param("from", BEFORE).update();
            db.sql("insert into organisation.posting (worker, post, valid) values (:id, :post, daterange(:from, null))").param("id", id).param("post", post).param("from", BEFORE).update();
            return new Person(id, username, name);
        });
    }

    /** A second post for somebody, as a social worker of this hub. */
    public void alsoIn(Person person, String hub, double share) {
        transaction.executeWithoutResult(status -> {
            var post = hub + ".second." + UUID.randomUUID().toString().substring(0, 8);
            db.sql("insert into organisation.post (code, title, role, place, place_kind, hub, full_time, funded, valid) values (:post, 'Social worker', 'social-worker', :hub, 'hub', :hub, :share, true, daterange(:from, null))")
                .param("post", post).param("hub", hub).param("share", share).param("from", BEFORE).update();
            db.sql("insert into organisation.posting (worker, post, valid) values (:id, :post, daterange(:from, null))").param("id", person.id()).param("post", post).param("from", BEFORE).update();
        });
    }

    /** Somebody who leads a service area, and so answers for all hubs. */
    public Person head(String passwordHash) {
        return transaction.execute(status -> {
            role("head-of-an-area", "service-area", "senior-leader", false, false, false);
            return post("Hilda Head", "senior-leader", "head-of-an-area", "area-" + UUID.randomUUID().toString().substring(0, 8), "service-area", passwordHash);
        });
    }

    /** As in a model in which whoever leads holds no child by that alone: a team with its manager. */
    public void leadsWithoutHolding(Hub hub) {
        transaction.executeWithoutResult(status -> db.sql("update organisation.post set role = 'team-manager', place_kind = 'team' where code = (select post from organisation.posting where worker = :lead)").param("lead", hub.consultant().id()).update());
    }

    public void emptyPost(String hub, String title) {
        transaction.executeWithoutResult(status -> db.sql("insert into organisation.post (code, title, role, place, place_kind, hub, full_time, funded, valid) values (:post, :title, 'social-worker', :hub, 'hub', :hub, 1, true, daterange(:from, null))")
            .param("post", hub + "." + UUID.randomUUID()).param("title", title).param("hub", hub).param("from", BEFORE).update());
    }

    /** Away from today until and without the day after a week. */
    public void away(Person absent, Person covering) {
        transaction.executeWithoutResult(status -> db.sql("insert into organisation.cover (id, absent_worker, covering_worker, why, valid) values (:id, :absent, :covering, 'leave', daterange(:from, :to))")
            .param("id", UUID.randomUUID()).param("absent", absent.id()).param("covering", covering.id()).param("from", samples.today()).param("to", samples.today().plusDays(8)).update());
    }

    /** The three Adeyemi-Clarke children, held by this hub since a week ago. */
    public Family family(Hub hub) {
        var family = samples.family(null);
        samples.record(samples.fact(HubFacts.ALLOCATED, samples.today().minusWeeks(1), new AllocationMade(hub.code(), hub.consultant().id().toString(), hub.worker().id().toString(), null), all(family)));
        return family;
    }

    public static PersonId[] all(Family family) {
        return new PersonId[] {family.amara(), family.ben(), family.cleo()};
    }

    /** Recorded this moment by this person. */
    public <B extends Record> FactId keyed(FactKind<B> kind, B body, Person by, String door, PersonId... about) {
        var id = FactId.fresh();
        var now = clock.instant();
        transaction.executeWithoutResult(status -> recording.record(List.of(Fact.of(id, kind, List.of(about), Happened.at(now), new Recorded(now, by.id(), null, null, door), body))));
        return id;
    }

    /** Whoever leads a hub or a group in the model that is installed: a team manager and a service manager in another than the suite's. */
    private String leading(String what, String usual) {
        return db.sql("select code from organisation.role where leads = :what and signs_in_as = 'manager' and upper_inf(valid) order by (code = :usual) desc, code limit 1").param("what", what).param("usual", usual).query(String.class).single();
    }

    private void roles() {
        if (db.sql("select count(*) from organisation.role where leads = 'hub' and upper_inf(valid)").query(Integer.class).single() > 0) return;
        role("consultant-social-worker", "hub", "manager", false, true, true);
        role("hub-coordinator", null, "practitioner", true, false, false);
        role("social-worker", null, "practitioner", false, true, false);
        role("group-manager", "group", "manager", false, false, false);
        role("front-door", null, "duty-team", false, false, false);
    }

    private void role(String code, String leads, String signsInAs, boolean takesMessages, boolean holdsChildren, boolean holdsAll) {
        db.sql("""
            insert into organisation.role (code, title, leads, signs_in_as, takes_messages, holds_children, holds_all, caseload_protected, valid)
            select :code, initcap(replace(:code, '-', ' ')), :leads, :signsInAs, :takes, :holds, :all, false, daterange(:from, null)
             where not exists (select from organisation.role where code = :code and upper_inf(valid))
            """).param("code", code).param("leads", leads).param("signsInAs", signsInAs).param("takes", takesMessages).param("holds", holdsChildren).param("all", holdsAll).param("from", BEFORE).update();
    }
}
