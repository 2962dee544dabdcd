package kith.access.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import kith.KithTest;
import kith.Samples;
import kith.app.database.OpenDatabase;
import kith.app.database.Role;
import kith.ledger.Happened;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Blocking has a dual. Of every child whom a hub holds, at every minute: either two people who are in no conflict may decide and one of them is within
 * reach, or the child stands on the list of those of whom too few may. Who may is asked of each worker as access asks; the list knows nothing of that.
 */
@Tag("slow")
class TwoMayDecideTest extends KithTest {

    private static final long SEED = 20161108;
    private static final int WORLDS = 50;
    private static final int MINUTES = 20;

    private static final String MAY_DECIDE = """
        select w.id
          from unnest(?::uuid[]) as w (id)
         cross join lateral access.standing(w.id, array[?]::uuid[], ?) s
         where access.level(s.actors, s.conflict, s.sealed, s.restricted, s.named, s.opened, (? at time zone 'Europe/London')::date) >= 5
        """;
    private static final String TOO_FEW = "select exists (select from access.too_few_deciders(array[?]::text[], ?))";

    /** @param shifts on call: from which minute until which, after the first */
    private record Someone(UUID id, boolean leads, List<int[]> shifts) {

        boolean onCall(int minute) { return shifts.stream().anyMatch(shift -> shift[0] <= minute && minute < shift[1]); }
    }

    @Autowired OpenDatabase suite;
    @Autowired Samples samples;

    private UUID somebody;

    @BeforeEach void aPersonToCopy() { somebody = samples.person("Copied", samples.today().minusYears(8)).value(); }

    @Test void at_every_minute_two_may_decide_or_it_is_said_that_they_may_not() throws SQLException {
        var chance = new Random(SEED);
        Map<Boolean, Integer> found = new HashMap<>();
        // years away, so that nobody else's shift is in the way; a Thursday, and a clock change within the week
        var first = ZonedDateTime.of(2031, 10, 23, 0, 0, 0, 0, Happened.LONDON);
        try (var owner = suite.database().connect(Role.OWNER)) {
            owner.setAutoCommit(false);
            for (int world = 0; world < WORLDS; world++) {
                var hub = "hub-" + UUID.randomUUID();
                var child = UUID.randomUUID();
                var people = world(owner, hub, child, first, chance);
                for (int i = 0; i < MINUTES; i++) {
                    int minute = chance.nextInt(7 * 24 * 60);
                    var moment = first.toInstant().plusSeconds(minute * 60L);
                    var may = may(owner, people, child, moment.atOffset(ZoneOffset.UTC));
                    var inReach = may.stream().anyMatch(each -> each.onCall(minute) || each.leads() && office(moment.atZone(Happened.LONDON)));
                    boolean tooFew = may.size() < 2 || !inReach;
                    assertThat(tooFew(owner, hub, moment.atOffset(ZoneOffset.UTC))).as("seed %d, world %d, %s: %s may decide", SEED, world, moment, may).isEqualTo(tooFew);
                    found.merge(tooFew, 1, Integer::sum);
                }
                owner.rollback();
            }
        }
        System.out.printf("matrix: %d families and minutes, of %d too few may decide, and each is said%n", WORLDS * MINUTES, found.get(true));
        assertThat(found.get(true)).isGreaterThan(WORLDS * MINUTES / 10);
        assertThat(found.get(false)).isGreaterThan(WORLDS * MINUTES / 10);
    }

    private static boolean office(ZonedDateTime here) {
        return here.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 && here.getHour() >= 9 && here.getHour() < 17;
    }

    private List<Someone> world(Connection owner, String hub, UUID child, ZonedDateTime first, Random chance) throws SQLException {
        execute(owner, "select set_config('kith.asker', 'system', true)");
        var group = "group-" + hub;
        execute(owner, "insert into organisation.hub (code, kind, name, title, function, function_title, group_code, valid) values (?, 'hub', 'A', 'Hub', 'child-protection', 'Child protection', ?, daterange('2016-01-01', null))", hub, group);
        execute(owner, "insert into people.person select (jsonb_populate_record(p, jsonb_build_object('person', ?))).* from people.person p where p.person = ?", child, somebody);
        execute(owner, "insert into hub.allocation (person, hub, since, given, hubs, key_workers) values (?, ?, '2026-01-01', '2026-01-01', 1, 0)", child, hub);
        boolean restricted = chance.nextInt(3) == 0;
        if (restricted) execute(owner, "insert into people.guard (person, kind, why, since) values (?, 'restricted', 'high-risk', '2026-01-01')", child);
        var people = new ArrayList<Someone>();
        int leads = chance.nextInt(3);
        for (int i = 0; i < leads; i++) people.add(someone(owner, child, restricted, chance, "consultant-social-worker", hub, "hub", List.of(), first));
        if (chance.nextInt(3) > 0) people.add(someone(owner, child, restricted, chance, "group-manager", group, "group", List.of(), first));
        int onCall = chance.nextInt(3);
        for (int i = 0; i < onCall; i++) {
            var shifts = new ArrayList<int[]>();
            for (int day = 0; day < 7; day++) if (chance.nextBoolean()) shifts.add(new int[] {day * 1440 + 17 * 60, day * 1440 + 17 * 60 + 60 * (4 + chance.nextInt(13))});
            people.add(someone(owner, child, restricted, chance, null, null, null, shifts, first));
        }
        people.add(someone(owner, child, restricted, chance, "social-worker", hub, "hub", List.of(), first));
        return people;
    }

    private static Someone someone(Connection owner, UUID child, boolean restricted, Random chance, String role, String place, String kind, List<int[]> shifts, ZonedDateTime first) throws SQLException {
        var id = UUID.randomUUID();
        execute(owner, "insert into access.worker (id, username, name, password_hash, added_at, active) values (?, ?, 'Probe', '', now(), ?)", id, "decides-" + id, chance.nextInt(6) > 0);
        execute(owner, "insert into access.role_held (worker, role) values (?, 'manager')", id);
        if (role != null) {
            execute(owner, "insert into organisation.post (code, title, role, place, place_kind, hub, full_time, funded, valid) values (?, 'Post', ?, ?, ?, ?, 1, true, daterange('2016-01-01', null))", "post-" + id, role, place, kind, kind.equals("hub") ? place : null);
            execute(owner, "insert into organisation.posting (worker, post, valid) values (?, ?, daterange('2016-01-01', null))", id, "post-" + id);
        }
        for (var shift : shifts)
            execute(owner, "insert into organisation.duty (id, worker, kind, starts, ends) values (?, ?, 'on-call-manager', ?, ?)", UUID.randomUUID(), id,
                first.toInstant().plusSeconds(shift[0] * 60L).atOffset(ZoneOffset.UTC), first.toInstant().plusSeconds(shift[1] * 60L).atOffset(ZoneOffset.UTC));
        if (chance.nextInt(4) == 0) execute(owner, "insert into people.tie (person, kind, worker, since) values (?, 'conflict', ?, '2026-01-01')", child, id);
        if (restricted && chance.nextInt(3) > 0) execute(owner, "insert into people.tie (person, kind, worker, detail, since) values (?, 'named', ?, 'restricted', '2026-01-01')", child, id);
        return new Someone(id, "consultant-social-worker".equals(role) || "group-manager".equals(role), shifts);
    }

    private static List<Someone> may(Connection owner, List<Someone> people, UUID child, OffsetDateTime moment) throws SQLException {
        try (var asked = owner.prepareStatement(MAY_DECIDE)) {
            asked.setArray(1, owner.createArrayOf("uuid", people.stream().map(Someone::id).toArray()));
            asked.setObject(2, child);
            asked.setObject(3, moment);
            asked.setObject(4, moment);
            var may = new ArrayList<Someone>();
            try (var row = asked.executeQuery()) {
                while (row.next()) {
                    var id = row.getObject(1, UUID.class);
                    may.add(people.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow());
                }
            }
            return may;
        }
    }

    private static boolean tooFew(Connection owner, String hub, OffsetDateTime moment) throws SQLException {
        try (var asked = owner.prepareStatement(TOO_FEW)) {
            asked.setString(1, hub);
            asked.setObject(2, moment);
            try (var row = asked.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    private static void execute(Connection owner, String sql, Object... values) throws SQLException {
        try (var statement = owner.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
            statement.execute();
        }
    }
}
