package kith.access.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kith.KithTest;
import kith.Samples;
import kith.access.Level;
import kith.access.Prompt;
import kith.access.matrix.Oracle.Persona;
import kith.access.matrix.Oracle.State;
import kith.app.database.OpenDatabase;
import kith.app.database.Role;
import kith.casework.CaseworkFacts;
import kith.casework.CaseworkFacts.CaseClosed;
import kith.hub.HubFacts;
import kith.hub.HubFacts.AllocationMade;
import kith.ledger.PersonId;
import kith.protection.ProtectionFacts;
import kith.protection.ProtectionFacts.ProtectionPlanEnded;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The second line is held to the table as the first is: each branch and condition of the functions that decide in the database is bent in turn, in a
 * transaction that is rolled back, and the comparison with the table written by hand notices each.
 */
@Tag("long")
class SqlMutationTest extends KithTest {

    private static final String LOOK_AT = "select unnest(people), level from access.look_at(?::uuid[], ?, true)";
    private static final List<String> SIGHT = List.of("status", "outline", "read", "shielded", "withheld");
    private static final List<String> REMEMBERED = List.of("status", "outline", "read", "shielded", "home", "withheld", "works", "hidden");

    private static final Pattern ACTOR = Pattern.compile("select (?:[a-z_]+\\.[a-z_]+, )*'([a-z-]+)'|then '([a-z-]+)'|else '([a-z-]+)' end|array_agg\\('([a-z-]+)'::text\\)");

    /** What stays the same because another condition says it a second time. */
    private static final Set<String> SAID_TWICE = Set.of("t.worker = asking (1) is true", "o.worker = asking (1) is true", "o.until > moment (1) is true", "d.ends <= moment (1) is true");

    /** Somebody who stands to a child as none of the personas does. @param withheld an entry that must be kept from them, or shown to them */
    private record Probe(String who, UUID worker, UUID child, Prompt opened, Level level, UUID entry, boolean withheld) {}

    private record Mutant(String what, String function, String sql) {}

    @Autowired World world;
    @Autowired Samples samples;
    @Autowired OpenDatabase suite;
    @Autowired Clock clock;

    private final List<Probe> probes = new ArrayList<>();
    private PersonId unheld;
    private PersonId closed;
    private PersonId lost;

    @BeforeEach void everybody() {
        world.build(this::worker);
        unheld = samples.family(null).amara();
        closed = samples.family(null).cleo();
        lost = samples.family(null).amara();
        samples.record(samples.fact(HubFacts.ALLOCATED, samples.today().minusDays(9), new AllocationMade("hub-gone", null, null, null), lost));
        samples.record(samples.fact(ProtectionFacts.PLAN_ENDED, samples.today().minusDays(2), new ProtectionPlanEnded(null), closed), samples.fact(CaseworkFacts.CLOSED, samples.today().minusDays(1), new CaseClosed("RC1"), closed));
    }

    @Test void every_bent_branch_is_noticed() throws SQLException {
        try (var owner = suite.database().connect(Role.OWNER)) {
            owner.setAutoCommit(false);
            fixtures(owner);
            assertThat(differences(owner, Integer.MAX_VALUE)).as("unbent, it holds").isEmpty();
            var survived = new ArrayList<String>();
            int killed = 0;
            for (var mutant : mutants(owner)) {
                var before = owner.setSavepoint();
                execute(owner, mutant.sql());
                if (noticed(owner)) killed++;
                else survived.add(mutant.function() + ": " + mutant.what());
                owner.rollback(before);
            }
            owner.rollback();
            System.out.printf("matrix: %d mutants of the functions of the database, %d killed%n", killed + survived.size(), killed);

            assertThat(survived).isEmpty();
            assertThat(killed).isGreaterThan(60);
        }
    }

    private boolean noticed(Connection owner) throws SQLException {
        var here = owner.setSavepoint();
        try {
            return !differences(owner, 1).isEmpty();
        } catch (SQLException broken) {
            owner.rollback(here);
            return true;
        }
    }

    // ---- what is bent

    private static List<Mutant> mutants(Connection owner) throws SQLException {
        var all = new ArrayList<Mutant>();
        bend(all, owner, "access.asker_is", List.of("w.id = asking and w.active", "d.worker = asking", "d.starts <= moment", "d.ends > moment"));
        bend(all, owner, "access.reckon_asker", List.of("r.worker = asking", "r.valid @> today", "h.worker = asking", "permission = 'FIND'", "role = 'business-support'", "role = 'senior-leader'", "role = 'partner'",
            "role = 'data-protection'", "role = 'front-door'", "me.signs_in_as <> 'business-support'", "r.signs_in_as <> 'business-support'", "me.leads",
            "me.place = hub.group_code", "lower(hub.valid) <= today", "later.valid >> hub.valid", "lower(later.valid) <= today", "b.buddy = me.hub", "b.valid @> today", "c.valid @> today", "c.covering_worker = asking", "c.covering_hub in (select works.hub from works)", "door.role = 'front-door'", "door.hub = me.hub"));
        bend(all, owner, "access.ways", List.of("u.hub = h.hub", "h.mine", "s.itself and s.holds", "h.person = p.kin", "w.kin = p.kin", "t.worker = asking", "t.since <= today", "(t.until is null or t.until > today)", "g.since <= today",
            "(g.until is null or g.until > today)", "o.worker = asking", "o.at <= moment", "o.until > moment", "d.worker = asking", "d.ends <= moment", "t.detail <> ''", "p.kin = p.person", "n.kind = 'sealed' and n.kin = n.person",
            "n.kind = 'restricted'", "n.kind = 'chair'", "n.kind = 'named' and n.detail = 'restricted'", "n.detail = 'restricted'", "n.kind = 'conflict'", "n.kind = 'named' and n.detail = 'sealed' and n.kin = n.person", "n.detail = 'sealed'", "a.person <> all (by_name)", "s.bits & allocated <> 0", "a.bits & allocated <> 0", "they.allocates", "gone.valid @> today", "there.valid @> today", "head.worker = asking", "head.valid @> today", "head.leads", "s.code <> 'closed'",
            "(s.until is null or s.until > today)", "o.itself", "(c.hub is null or c.hub = a.hub)", "c.worker = a.key"));
        bend(all, owner, "access.level", "when conflict then 0", "when false then 0", "when sealed then 'sealed'", "when false then 'sealed'", "restricted and not named", "false", "not named", "true",
            "r.prompt <= opened", "true", "r.valid @> day", "true", "max(r.level)", "min(r.level)");
        bend(all, owner, "access.clears", "clears.strand = any (clears.cleared)", "false", "r.strand = clears.strand", "true", "r.actor = any (clears.actors)", "true", "r.valid @> clears.day", "true");
        bend(all, owner, "access.look_at", "each.reached >= 1", "each.reached >= 0", "each.reached >= 1", "each.reached >= 2", "each.reached >= 2 then outline", "each.reached >= 1 then outline",
            "each.reached >= 2 then outline", "each.reached >= 3 then outline", "each.reached >= 3 then read", "each.reached >= 2 then read", "each.reached >= 3 then read", "each.reached >= 4 then read",
            "or each.unveils", "or true", "or each.unveils", "", "r.actor = any (w.own)", "r.actor = any (w.actors)", "r.prompt <= w.opened", "true", "not access.clears(s.strand, each.own, each.cleared, today)", "false",
            "not access.clears(s.strand, each.own, each.cleared, today)", "true", "each.own, each.cleared", "each.actors, each.cleared");
        bend(all, owner, "access.works", "permission = 'FIND'", "true", "r.actor = 'office'", "r.actor = 'nobody'");
        bend(all, owner, "access.hidden", "= 0", "= 9", "t.kind = 'conflict'", "false", "select g.person from people.guard g", "select g.person from people.guard g where false");
        all.removeIf(each -> SAID_TWICE.contains(each.what()));
        return all;
    }

    /** Each relation that the function knows is not found, and each condition is left out or never holds, wherever it stands. */
    private static void bend(List<Mutant> all, Connection owner, String function, List<String> conditions) throws SQLException {
        var sql = definition(owner, function);
        var found = ACTOR.matcher(sql);
        while (found.find()) {
            int group = IntStream.rangeClosed(1, found.groupCount()).filter(n -> found.group(n) != null).findFirst().orElseThrow();
            all.add(new Mutant("'" + found.group(group) + "' is not found", function, sql.substring(0, found.start(group)) + "nobody" + sql.substring(found.end(group))));
        }
        for (var condition : conditions) {
            assertThat(sql).as(function).contains(condition);
            for (int at = sql.indexOf(condition), n = 1; at >= 0; at = sql.indexOf(condition, at + 1), n++)
                for (var value : List.of("true", "false"))
                    all.add(new Mutant(condition + " (" + n + ") is " + value, function, sql.substring(0, at) + value + sql.substring(at + condition.length())));
        }
    }

    private static void bend(List<Mutant> all, Connection owner, String function, String... pairs) throws SQLException {
        var sql = definition(owner, function);
        for (int i = 0; i < pairs.length; i += 2) {
            assertThat(sql).as(function).contains(pairs[i]);
            all.add(new Mutant(pairs[i] + " → " + pairs[i + 1], function, sql.replaceFirst(Pattern.quote(pairs[i]), pairs[i + 1].replace("$", "\\$"))));
        }
    }

    private static String definition(Connection owner, String function) throws SQLException {
        try (var asked = owner.prepareStatement("select pg_get_functiondef(?::regproc)")) {
            asked.setString(1, function);
            try (var row = asked.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    // ---- what is compared

    /** What ended, what is another's and what begins later, so that a condition that is left out lets somebody see what the table denies. */
    private void fixtures(Connection owner) throws SQLException {
        var other = world.worker(persona("other-hub")).id();
        var elsewhere = world.worker(persona("group-manager-elsewhere")).id();
        for (var state : List.of(State.ORDINARY, State.SHIELDED)) {
            var child = world.child(state).person();
            for (var kind : List.of("involved", "named", "conflict")) {
                execute(owner, "insert into people.tie (person, kind, worker, detail, since, until) values (?, ?, ?, 'over', current_date - 90, current_date - 30)", child, kind, other);
                execute(owner, "insert into people.tie (person, kind, worker, detail, since, until) values (?, ?, ?, 'later', current_date + 30, null)", child, kind, other);
            }
            for (var kind : List.of("restricted", "sealed")) {
                execute(owner, "insert into people.guard (person, kind, since, until) values (?, ?, current_date - 90, current_date - 30)", child, kind);
                execute(owner, "insert into people.guard (person, kind, since) values (?, ?, current_date + 30)", child, kind);
            }
            for (var when : List.of("- interval '3 days'", "+ interval '3 days'"))
                execute(owner, "insert into access.opening (id, worker, person, prompt, reason, at, until) select gen_random_uuid(), ?, ?, 'break-glass', 'test', m, m + interval '1 hour' from (select now() " + when + " as m) at", other, child);
        }
        execute(owner, "insert into organisation.cover (id, absent_hub, covering_worker, why, valid) values (gen_random_uuid(), ?, ?, 'over', daterange(current_date - 9, current_date - 3))", World.HUB, other);
        execute(owner, "insert into organisation.duty (id, worker, kind, starts, ends) values (gen_random_uuid(), ?, 'on-call-manager', now() - interval '9 hours', now() - interval '5 hours')", other);
        execute(owner, "insert into organisation.duty (id, worker, kind, starts, ends) values (gen_random_uuid(), ?, 'on-call-manager', now() + interval '5 hours', now() + interval '9 hours')", other);
        execute(owner, "insert into organisation.buddy (hub, buddy, valid) values (?, ?, daterange('2017-01-01', '2018-01-01'))", World.HUB, World.ELSEWHERE);
        post(owner, other, "social-worker", World.HUB, "hub", World.HUB, "daterange('2017-01-01', '2018-01-01')");
        post(owner, world.worker(persona("business-support")).id(), "business-support-officer", World.HUB, "hub", World.HUB, "daterange('2017-01-01', null)");
        post(owner, elsewhere, "practice-development-manager", "group-3", "group", null, "daterange('2017-01-01', null)");
        execute(owner, "insert into organisation.access_rule (actor, record, prompt, level, valid) values ('auditor', 'ordinary', 1, 5, daterange('2015-01-01', '2015-06-01'))");
        probes(owner);
        execute(owner, "insert into organisation.access_strand (strand, actor, valid) values ('police-intelligence', 'allocated', daterange('2015-01-01', '2015-06-01'))");
    }

    /** Relations that no persona of the table has, each with somebody beside it who nearly has it. */
    private void probes(Connection owner) throws SQLException {
        var held = world.child(State.ORDINARY).person();
        var leads = who(owner, "manager");
        post(owner, leads, "consultant-social-worker", World.FRONT_DOOR, "hub", World.FRONT_DOOR, "daterange('2017-01-01', null)");
        probe("leads the front door", leads, unheld.value(), Prompt.NONE, Level.DECIDE);
        probe("leads the front door, closed", leads, closed.value(), Prompt.NONE, Level.STATUS);
        probe("works at the front door", world.worker(persona("front-door")).id(), unheld.value(), Prompt.NONE, Level.STATUS);
        lost(owner, leads, held);
        var leadsElsewhere = who(owner, "manager");
        post(owner, leadsElsewhere, "consultant-social-worker", World.ELSEWHERE, "hub", World.ELSEWHERE, "daterange('2017-01-01', null)");
        probe("leads another hub", leadsElsewhere, unheld.value(), Prompt.NONE, Level.STATUS);
        var both = who(owner, "manager");
        post(owner, both, "consultant-social-worker", World.ELSEWHERE, "hub", World.ELSEWHERE, "daterange('2017-01-01', null)");
        post(owner, both, "social-worker", World.FRONT_DOOR, "hub", World.FRONT_DOOR, "daterange('2017-01-01', null)");
        probe("leads another hub and helps at the front door", both, unheld.value(), Prompt.NONE, Level.STATUS);
        var sealed = UUID.randomUUID();
        execute(owner, "insert into people.person select (jsonb_populate_record(p, jsonb_build_object('person', ?))).* from people.person p where p.person = ?", sealed, unheld.value());
        execute(owner, "insert into people.relationship select (jsonb_populate_record(r, jsonb_build_object('person', ?))).* from people.relationship r where r.person = ?", sealed, unheld.value());
        execute(owner, "insert into people.guard (person, kind, since) values (?, 'sealed', current_date - 9)", sealed);

        for (var shift : List.of("opened on it", "nothing opened", "closed since")) {
            var night = who(owner, "emergency-duty-team");
            execute(owner, "insert into organisation.duty (id, worker, kind, starts, ends) values (gen_random_uuid(), ?, 'emergency-duty', now() - interval '9 hours', now() - interval '1 hour')", night);
            if (!shift.equals("nothing opened")) opened(owner, night, held, shift.equals("opened on it") ? "1 day" : "30 minutes");
            probe("was on duty until an hour ago, " + shift, night, held, Prompt.NONE, shift.equals("opened on it") ? Level.CONTRIBUTE : Level.STATUS);
        }
        var opened = who(owner, "practitioner");
        opened(owner, opened, held, "1 day");
        probe("gave a reason and was not on duty", opened, held, Prompt.NONE, Level.READ);

        execute(owner, "insert into access.role_permission (role, permission) values ('only-finds', 'FIND')");
        probe("only finds", who(owner, "only-finds"), held, Prompt.NONE, Level.STATUS);
        var support = who(owner, "practitioner");
        post(owner, support, "business-support-officer", World.BUDDY, "hub", World.BUDDY, "daterange('2017-01-01', null)");
        probe("supports the buddy hub", support, held, Prompt.TAP, Level.STATUS);
        execute(owner, "insert into organisation.cover (id, absent_hub, covering_hub, why, valid) values (gen_random_uuid(), ?, 'hub-6', 'sick', daterange(current_date - 2, null))", World.HUB);
        var covers = who(owner, "practitioner");
        post(owner, covers, "social-worker", "hub-6", "hub", "hub-6", "daterange('2017-01-01', null)");
        probe("works in a hub that covers", covers, held, Prompt.TAP, Level.CONTRIBUTE);
        var supports = who(owner, "practitioner");
        post(owner, supports, "business-support-officer", "hub-6", "hub", "hub-6", "daterange('2017-01-01', null)");
        probe("supports a hub that covers", supports, held, Prompt.TAP, Level.STATUS);

        execute(owner, "insert into organisation.role select (jsonb_populate_record(r, jsonb_build_object('code', 'leads-support', 'leads', 'hub'))).* from organisation.role r where r.code = 'business-support-officer'");
        var leadsSupport = who(owner, "practitioner");
        post(owner, leadsSupport, "leads-support", World.HUB, "hub", World.HUB, "daterange('2017-01-01', null)");
        probe("leads the business support of the hub", leadsSupport, held, Prompt.TAP, Level.STATUS);

        var standsIn = who(owner, "practitioner");
        execute(owner, "insert into organisation.cover (id, absent_worker, covering_worker, why, valid) values (gen_random_uuid(), ?, ?, 'sick', daterange(current_date - 2, null))", world.worker(persona("allocated")).id(), standsIn);
        probe("stands in for the child's worker", standsIn, held, Prompt.TAP, Level.CONTRIBUTE);
        var standsInElsewhere = who(owner, "practitioner");
        execute(owner, "insert into organisation.cover (id, absent_worker, covering_worker, why, valid, held_by) values (gen_random_uuid(), ?, ?, 'sick', daterange(current_date - 2, null), 'hub-6')", world.worker(persona("allocated")).id(), standsInElsewhere);
        probe("stands in for that worker in another hub", standsInElsewhere, held, Prompt.TAP, Level.STATUS);

        var standsInForAnother = who(owner, "practitioner");
        execute(owner, "insert into organisation.cover (id, absent_worker, covering_worker, why, valid) values (gen_random_uuid(), ?, ?, 'sick', daterange(current_date - 2, null))", leadsElsewhere, standsInForAnother);
        probe("stands in for another worker", standsInForAnother, held, Prompt.TAP, Level.STATUS);

        var onDuty = who(owner, "emergency-duty-team");
        execute(owner, "insert into organisation.duty (id, worker, kind, starts, ends) values (gen_random_uuid(), ?, 'emergency-duty', now() - interval '1 hour', now() + interval '9 hours')", onDuty);
        execute(owner, "insert into access.opening (id, worker, person, prompt, reason, at, until) values (gen_random_uuid(), ?, ?, 'break-glass', 'test', now() - interval '2 minutes', now() + interval '1 hour')", onDuty, unheld.value());
        probe("broke the glass of a child, and not of the brother who was adopted", onDuty, sealed, Prompt.NONE, Level.NOTHING);
        probe("broke the glass of the child who was adopted", onDuty, sealed, Prompt.BREAK_GLASS, Level.OUTLINE);

        var named = who(owner, "practitioner");
        post(owner, named, "social-worker", World.HUB, "hub", World.HUB, "daterange('2017-01-01', null)");
        execute(owner, "insert into people.tie (person, kind, worker, detail, since) values (?, 'named', ?, 'sealed', current_date - 3)", world.child(State.SEALED).person(), named);
        probe("is named on a sealed file", named, world.child(State.SEALED).person(), Prompt.NONE, Level.CONTRIBUTE);
        named(owner, "is named on the restriction and not on the seal", State.SEALED, "restricted", Level.NOTHING);
        named(owner, "is named on the restriction", State.RESTRICTED, "restricted", Level.CONTRIBUTE);
        named(owner, "is named on a seal and not on the restriction", State.RESTRICTED, "sealed", Level.NOTHING);
        var shielded = world.child(State.SHIELDED);
        execute(owner, "insert into people.tie (person, kind, worker, detail, since) values (?, 'cleared', ?, 'police-intelligence', current_date - 3)", shielded.person(), named);
        probes.add(new Probe("is cleared for what the police know", named, shielded.person(), Prompt.NONE, Level.CONTRIBUTE, shielded.police(), false));
        probes.add(new Probe("is not cleared for the strategy", named, shielded.person(), Prompt.NONE, Level.CONTRIBUTE, shielded.strategy(), true));
        var sister = world.child(State.SIBLING);
        execute(owner, "insert into people.strand (person, fact, strand) values (?, ?, 'third-party')", sister.person(), sister.note());
        probes.add(new Probe("is allocated to her brother alone", world.worker(persona("allocated")).id(), sister.person(), Prompt.NONE, Level.CONTRIBUTE, sister.note(), true));
    }

    /** A hub that belonged to another group before, is no more, and may come back to that other group. */
    private void lost(Connection owner, UUID frontDoor, UUID held) throws SQLException {
        for (var row : Map.of("daterange('2016-01-01', '2017-01-01')", "group-2", "daterange('2017-01-01', current_date - 3)", "group-3", "daterange(current_date + 30, null)", "group-2").entrySet())
            execute(owner, "insert into organisation.hub select (jsonb_populate_record(h, jsonb_build_object('code', 'hub-gone', 'group_code', ?, 'valid', " + row.getKey() + "))).* from organisation.hub h where h.code = ? and h.valid @> current_date", row.getValue(), World.HUB);
        probe("leads the front door, and the hub is no more", frontDoor, lost.value(), Prompt.NONE, Level.DECIDE);
        probe("leads the front door, and a hub holds the child", frontDoor, held, Prompt.NONE, Level.STATUS);
        probe("leads the group of a hub that is no more", world.worker(persona("group-manager")).id(), lost.value(), Prompt.NONE, Level.DECIDE);
        var before = who(owner, "manager");
        post(owner, before, "group-manager", "group-2", "group", null, "daterange('2017-01-01', null)");
        probe("leads the group before the last", before, lost.value(), Prompt.NONE, Level.STATUS);
        var head = who(owner, "senior-leader");
        post(owner, head, "head-of-operations", "operations", "service-area", null, "daterange('2017-01-01', null)");
        probe("leads the service, and the hub is no more", head, lost.value(), Prompt.NONE, Level.DECIDE);
        probe("leads the service, and a hub holds the child", head, held, Prompt.NONE, Level.READ);
        probe("leads the service, and no hub has held the child", head, unheld.value(), Prompt.NONE, Level.READ);
        var led = who(owner, "senior-leader");
        post(owner, led, "head-of-operations", "operations", "service-area", null, "daterange('2017-01-01', '2018-01-01')");
        probe("led the service", led, lost.value(), Prompt.NONE, Level.READ);
        var advises = who(owner, "senior-leader");
        post(owner, advises, "principal-social-worker", "operations", "service-area", null, "daterange('2017-01-01', null)");
        probe("is of the service's leaders and leads nothing", advises, lost.value(), Prompt.NONE, Level.READ);
    }

    private void named(Connection owner, String who, State state, String guard, Level level) throws SQLException {
        var named = who(owner, "practitioner");
        post(owner, named, "social-worker", World.HUB, "hub", World.HUB, "daterange('2017-01-01', null)");
        execute(owner, "insert into people.tie (person, kind, worker, detail, since) values (?, 'named', ?, ?, current_date - 3)", world.child(state).person(), named, guard);
        probe(who, named, world.child(state).person(), Prompt.NONE, level);
    }

    private void probe(String who, UUID worker, UUID child, Prompt opened, Level level) { probes.add(new Probe(who, worker, child, opened, level, null, false)); }

    private static UUID who(Connection owner, String role) throws SQLException {
        var id = UUID.randomUUID();
        execute(owner, "insert into access.worker (id, username, name, password_hash, added_at, active) values (?, ?, 'Probe', '', now(), true)", id, "probe-" + id);
        execute(owner, "insert into access.role_held (worker, role) values (?, ?)", id, role);
        return id;
    }

    private static void opened(Connection owner, UUID worker, UUID child, String lasting) throws SQLException {
        execute(owner, "insert into access.opening (id, worker, person, prompt, reason, at, until) values (gen_random_uuid(), ?, ?, 'reason', 'test', now() - interval '2 hours', now() - interval '2 hours' + interval '" + lasting + "')", worker, child);
    }

    private static void post(Connection owner, UUID worker, String role, String place, String kind, String hub, String valid) throws SQLException {
        var post = "mutation-" + UUID.randomUUID();
        execute(owner, "insert into organisation.post (code, title, role, place, place_kind, hub, full_time, funded, valid) values (?, 'Post', ?, ?, ?, ?, 1, true, daterange('2016-01-01', null))", post, role, place, kind, hub);
        execute(owner, "insert into organisation.posting (worker, post, valid) values (?, ?, " + valid + ")", worker, post);
    }

    private List<String> differences(Connection owner, int most) throws SQLException {
        var differences = new ArrayList<String>();
        for (var probe : probes) {
            var here = owner.setSavepoint();
            compare(owner, probe, differences);
            owner.rollback(here);
            if (differences.size() >= most) return differences;
        }
        for (var persona : Oracle.personas()) for (var prompt : Prompt.values()) {
            if (prompt != Prompt.NONE && persona.name().equals("leaver")) continue;
            var here = owner.setSavepoint();
            compare(owner, persona, prompt, differences);
            owner.rollback(here);
            if (differences.size() >= most) return differences;
        }
        return differences;
    }

    private void compare(Connection owner, Probe probe, List<String> differences) throws SQLException {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        as(owner, probe.worker());
        if (probe.opened() != Prompt.NONE)
            execute(owner, "insert into access.opening (id, worker, person, prompt, reason, at, until) values (gen_random_uuid(), ?, ?, ?, 'test', ?, ?)", probe.worker(), probe.child(), probe.opened().code(), now.minusMinutes(1), now.plusHours(1));
        differ(differences, probe.who() + ": level", probe.level(), Level.values()[levels(owner, List.of(probe.child()), now).getOrDefault(probe.child(), 0)]);
        if (probe.entry() != null) differ(differences, probe.who() + ": withheld", probe.withheld(), ids(owner, "select access.in_sight('withheld')").contains(probe.entry()));
    }

    private static void as(Connection owner, UUID worker) throws SQLException {
        execute(owner, "select set_config('kith.asker', ?, true), " + REMEMBERED.stream().map(what -> "set_config('kith." + what + "', '', true)").collect(Collectors.joining(", ")), worker.toString());
    }

    private void compare(Connection owner, Persona persona, Prompt opened, List<String> differences) throws SQLException {
        var worker = world.worker(persona).id();
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        as(owner, worker);
        var people = world.children().stream().map(World.Child::person).toList();
        if (opened != Prompt.NONE)
            execute(owner, "insert into access.opening (id, worker, person, prompt, reason, at, until) select gen_random_uuid(), ?, person, ?, 'test', ?, ? from unnest(?::uuid[]) as person", worker, opened.code(), now.minusMinutes(1), now.plusHours(1),
                owner.createArrayOf("uuid", people.toArray()));
        var hidden = ids(owner, "select access.hidden()");
        var levels = levels(owner, people, now);
        var sight = sight(owner);
        var where = persona.name() + ", " + opened + ", ";
        differ(differences, where + "works", persona.general().contains("office"), one(owner, "select access.works()"));
        for (var child : world.children()) {
            var state = child.state();
            var level = persona.level(state, opened);
            var what = where + state + ": ";
            differ(differences, what + "level", level, Level.values()[levels.getOrDefault(child.person(), 0)]);
            differ(differences, what + "status", level.reaches(Level.STATUS), sight.get("status").contains(child.person()));
            differ(differences, what + "outline", level.reaches(Level.OUTLINE), sight.get("outline").contains(child.person()));
            differ(differences, what + "read", level.reaches(Level.READ), sight.get("read").contains(child.person()));
            differ(differences, what + "address", persona.address(state, opened), sight.get("shielded").contains(child.person()));
            if (persona.general().contains("office") && state != State.ORDINARY && state != State.SHIELDED && state != State.SIBLING) differ(differences, what + "hidden", level == Level.NOTHING, hidden.contains(child.person()));
            if (state == State.SHIELDED && level.reaches(Level.OUTLINE)) {
                differ(differences, what + "police", !persona.strands(state, opened).contains("police-intelligence"), sight.get("withheld").contains(child.police()));
                differ(differences, what + "strategy", !persona.strands(state, opened).contains("strategy"), sight.get("withheld").contains(child.strategy()));
            }
        }
    }

    private static Map<UUID, Integer> levels(Connection owner, List<UUID> people, OffsetDateTime now) throws SQLException {
        var levels = new LinkedHashMap<UUID, Integer>();
        try (var asked = owner.prepareStatement(LOOK_AT)) {
            asked.setArray(1, owner.createArrayOf("uuid", people.toArray()));
            asked.setObject(2, now);
            try (var row = asked.executeQuery()) {
                while (row.next()) levels.put(row.getObject(1, UUID.class), row.getInt(2));
            }
        }
        return levels;
    }

    private static Persona persona(String name) { return Oracle.personas().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow(); }

    private static Map<String, Set<UUID>> sight(Connection owner) throws SQLException {
        var sight = new HashMap<String, Set<UUID>>();
        try (var asked = owner.createStatement(); var row = asked.executeQuery("select " + SIGHT.stream().map(what -> "access.in_sight('" + what + "')").collect(Collectors.joining(", ")))) {
            row.next();
            for (int i = 0; i < SIGHT.size(); i++) sight.put(SIGHT.get(i), Arrays.stream((UUID[]) row.getArray(i + 1).getArray()).collect(Collectors.toSet()));
        }
        return sight;
    }

    private static Set<UUID> ids(Connection owner, String sql) throws SQLException {
        try (var asked = owner.createStatement(); var row = asked.executeQuery(sql)) {
            row.next();
            return Arrays.stream((UUID[]) row.getArray(1).getArray()).collect(Collectors.toSet());
        }
    }

    private static Object one(Connection owner, String sql) throws SQLException {
        try (var asked = owner.createStatement(); var row = asked.executeQuery(sql)) {
            row.next();
            return row.getObject(1);
        }
    }

    private static void execute(Connection owner, String sql, Object... values) throws SQLException {
        try (var statement = owner.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
            statement.execute();
        }
    }

    private static void differ(List<String> differences, String where, Object expected, Object found) {
        if (!expected.equals(found)) differences.add(where + " should be " + expected + " and is " + found);
    }
}
