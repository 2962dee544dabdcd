package kith.access.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kith.KithTest;
import kith.Samples;
import kith.app.database.OpenDatabase;
import kith.app.database.Role;
import kith.casework.CaseworkFacts;
import kith.casework.CaseworkFacts.NoteWritten;
import kith.hub.HubFacts;
import kith.hub.HubFacts.AllocationMade;
import kith.ledger.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the database keeps of who somebody is and of who belongs together is at every moment what it would work out anew. */
class KeptTest extends KithTest {

    private static final Pattern NAMED = Pattern.compile("(?:organisation|access)\\.[a-z_]+");
    private static final List<String> KINDS = List.of("mother", "father", "brother", "grandmother", "carer");

    @Autowired Samples samples;
    @Autowired OpenDatabase suite;
    @Autowired Clock clock;

    private Connection owner;
    private UUID worker;
    private UUID child;

    @BeforeEach void somebody_without_a_post() throws SQLException {
        var amara = samples.family(null).amara();
        samples.record(samples.fact(HubFacts.ALLOCATED, samples.today(), new AllocationMade(World.HUB, null, null, null), amara));
        child = amara.value();
        worker = workers.called(worker("practitioner")).orElseThrow().id();
        owner = suite.database().connect(Role.OWNER);
        owner.setAutoCommit(false);
    }

    @AfterEach void nothing_stays() throws SQLException {
        owner.rollback();
        owner.close();
    }

    @Test void a_change_counts_from_the_next_question_in_its_own_transaction_too() throws SQLException {
        assertThat(actors(clock.instant())).doesNotContain("hub");
        assertThat(text("select count(*) from access.asker_kept where worker = ?", worker)).isEqualTo("1");
        assertThat(actors(clock.instant())).doesNotContain("hub");

        post("social-worker", "daterange('2017-01-01', null)");
        assertThat(actors(clock.instant())).contains("hub").doesNotContain("hub-manager");
        post("consultant-social-worker", "daterange('2017-01-01', null)");
        assertThat(actors(clock.instant())).contains("hub", "hub-manager");
        run("update organisation.role set leads = null where code = 'consultant-social-worker'");
        assertThat(actors(clock.instant())).contains("hub").doesNotContain("hub-manager");
        run("delete from organisation.posting where worker = ?", worker);
        assertThat(actors(clock.instant())).doesNotContain("hub").contains("office");
        run("delete from access.role_permission where permission = 'FIND'");
        assertThat(actors(clock.instant())).doesNotContain("office");
    }

    @Test void what_was_undone_never_counted() throws SQLException {
        var before = owner.setSavepoint();
        post("social-worker", "daterange('2017-01-01', null)");
        assertThat(actors(clock.instant())).contains("hub");
        owner.rollback(before);

        assertThat(actors(clock.instant())).doesNotContain("hub");
    }

    @Test void each_day_has_its_own_answer() throws SQLException {
        post("social-worker", "daterange((now() at time zone 'Europe/London')::date + 1, null)");
        var now = clock.instant();

        assertThat(actors(now)).doesNotContain("hub");
        assertThat(actors(now.plus(1, ChronoUnit.DAYS))).contains("hub");
        assertThat(actors(now)).doesNotContain("hub");
    }

    @Test void a_duty_counts_from_its_hour_to_its_hour() throws SQLException {
        var now = clock.instant();
        run("insert into organisation.duty (id, worker, kind, starts, ends) values (gen_random_uuid(), ?, 'emergency-duty', ?, ?)", worker, at(now.plusSeconds(60)), at(now.plusSeconds(120)));

        assertThat(actors(now)).doesNotContain("emergency-duty");
        assertThat(actors(now.plusSeconds(90))).contains("emergency-duty");
        assertThat(actors(now.plusSeconds(120))).doesNotContain("emergency-duty");
    }

    @Test void each_table_that_is_read_tells_of_its_changes() throws SQLException {
        var read = new TreeSet<String>();
        var body = NAMED.matcher(text("select prosrc from pg_proc where oid = 'access.reckon_asker'::regproc"));
        while (body.find()) read.addAll(tables(body.group()));

        assertThat(read).contains("organisation.posting", "organisation.cover", "access.role_permission");
        for (var table : read)
            assertThat(text("select count(*) from pg_trigger where tgrelid = ?::regclass and tgfoid = 'access.organisation_changes'::regproc and tgenabled = 'O'", table)).as(table).isEqualTo("1");
    }

    @Test void whatever_is_said_of_relations_and_merges_who_belongs_together_is_known() throws SQLException {
        var random = new Random(11);
        var people = Stream.generate(UUID::randomUUID).limit(9).toList();
        for (int step = 0; step < 250; step++) {
            var one = people.get(random.nextInt(9));
            var other = people.get(random.nextInt(9));
            switch (random.nextInt(6)) {
                case 0, 1 -> run("insert into people.relationship (person, relative, kind, since, parental_responsibility, awaits) select ?, ?, ?, '2026-01-01', false, ? on conflict do nothing", one, other, KINDS.get(random.nextInt(5)),
                    random.nextInt(4) == 0 ? UUID.randomUUID() : null);
                case 2 -> run("update people.relationship r set awaits = null, kind = 'mother' where person = ? and relative = ? and not exists (select from people.relationship o where o.person = r.person and o.relative = r.relative and o.kind = 'mother')"
                    + " and r.ctid = (select min(o.ctid) from people.relationship o where o.person = r.person and o.relative = r.relative)", one, other);
                case 3 -> run("delete from people.relationship where person = ?", one);
                case 4 -> run("insert into people.merge (person, into_person, state, since, proposed_by) select ?, ?, ?, '2026-01-01', ? where ? <> ? on conflict do nothing", one, other, random.nextBoolean() ? "merged" : "proposed", worker, one, other);
                default -> run(random.nextBoolean() ? "delete from people.merge where person = ?" : "update people.merge set state = case state when 'merged' then 'unmerged' else 'merged' end where person = ?", one);
            }
            assertThat(pairs("select f.person, f.kin from access.family(?) f", people)).as("step " + step).isEqualTo(pairs("select f.person, f.kin from access.reckon_family(?) f", people));
        }
    }

    @Test void two_who_tell_of_a_brother_and_a_sister_at_once_know_each_from_the_other() throws Exception {
        var mother = UUID.randomUUID();
        var brother = UUID.randomUUID();
        var sister = UUID.randomUUID();
        var told = "insert into people.relationship (person, relative, kind, since, parental_responsibility) values (?, ?, 'mother', '2026-01-01', true)";
        try {
            run(told, brother, mother);
            var second = CompletableFuture.supplyAsync(() -> {
                try (var another = suite.database().connect(Role.OWNER)) {
                    run(another, told, sister, mother);
                    return true;
                } catch (SQLException failed) {
                    throw new IllegalStateException(failed);
                }
            });
            while (!second.isDone() && text("select count(*) from pg_locks where locktype = 'advisory' and objid = 7316831 and not granted").equals("0")) Thread.onSpinWait();
            owner.commit();
            assertThat(second.get(20, TimeUnit.SECONDS)).isTrue();

            assertThat(pairs("select f.person, f.kin from access.family(?) f", List.of(brother, sister))).contains(brother + " " + sister, sister + " " + brother);
        } finally {
            run("delete from people.relationship where relative = ?", mother);
            owner.commit();
        }
        assertThat(text("select count(*) from access.kin where person in (?, ?, ?)", mother, brother, sister)).isEqualTo("0");
    }

    @Test void what_is_kept_wrong_is_told_and_mended() throws SQLException {
        var stranger = UUID.randomUUID();
        run("insert into access.kin (person, kin) values (?, ?)", child, stranger);
        run("delete from access.kin where person = ? and kin = (select min(kin::text)::uuid from access.kin where person = ? and kin <> ?)", child, child, stranger);
        assertThat(text("select string_agg(kept::text, ' ' order by kept) from access.kin_amiss()")).isEqualTo("false true");

        run("select access.kin_again()");
        assertThat(text("select count(*) from access.kin_amiss()")).isEqualTo("0");
    }

    @Test void nobody_is_kin_of_anybody_once_all_relations_are_gone() throws SQLException {
        run("truncate people.relationship, people.merge");
        assertThat(text("select count(*) from access.kin")).isEqualTo("0");
    }

    @Test void nothing_that_the_suite_has_recorded_is_kept_wrong() throws SQLException {
        assertThat(text("select count(*) from access.kin_amiss()")).isEqualTo("0");
        assertThat(text("""
            select count(*)
              from (select distinct mine.person, other.person as other from ledger.about mine join ledger.about other on other.fact = mine.fact and other.person <> mine.person where mine.several) said
              full join access.beside b using (person, other)
             where said.person is null or b.person is null""")).isEqualTo("0");
    }

    @Test void who_stands_in_an_entry_with_somebody_is_known_with_the_entry() throws SQLException {
        var family = samples.family(null);
        var beside = "select count(*) from access.beside where person = ? and other = ?";
        var stranger = samples.family(null).amara().value();
        assertThat(text(beside, family.amara().value(), stranger)).isEqualTo("0");

        samples.record(samples.fact(CaseworkFacts.NOTE, samples.today(), new NoteWritten(), family.amara(), new PersonId(stranger)));

        assertThat(text(beside, family.amara().value(), stranger)).isEqualTo("1");
        assertThat(text(beside, stranger, family.amara().value())).isEqualTo("1");
    }

    /** The tables behind a view, however deep; a table itself. */
    private List<String> tables(String name) throws SQLException {
        try (var asked = owner.prepareStatement("""
            with recursive behind as (
                select ?::regclass::oid as of
                 union
                select d.refobjid from behind join pg_rewrite r on r.ev_class = behind.of join pg_depend d on d.classid = 'pg_rewrite'::regclass and d.objid = r.oid and d.refclassid = 'pg_class'::regclass
            ) select of::regclass::text from behind join pg_class c on c.oid = behind.of where c.relkind = 'r'""")) {
            asked.setString(1, name);
            var tables = new ArrayList<String>();
            try (var rows = asked.executeQuery()) {
                while (rows.next()) tables.add(rows.getString(1));
            }
            return tables;
        }
    }

    private List<String> actors(Instant moment) throws SQLException {
        run("select set_config('kith.asker', ?, true), set_config('kith.hidden', '', true), set_config('kith.works', '', true)", worker.toString());
        return List.of(text("select array_to_string(actors, ' ') from access.look_at(array[?]::uuid[], ?, false)", child, at(moment)).split(" "));
    }

    private static Object at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private void post(String role, String valid) throws SQLException {
        var post = "kept-" + UUID.randomUUID();
        run("insert into organisation.post (code, title, role, place, place_kind, hub, full_time, funded, valid) values (?, 'Post', ?, ?, 'hub', ?, 1, true, daterange('2016-01-01', null))", post, role, World.HUB, World.HUB);
        run("insert into organisation.posting (worker, post, valid) values (?, ?, " + valid + ")", worker, post);
    }

    private TreeSet<String> pairs(String sql, List<UUID> people) throws SQLException {
        var pairs = new TreeSet<String>();
        try (var asked = owner.prepareStatement(sql)) {
            asked.setArray(1, owner.createArrayOf("uuid", people.toArray()));
            try (var rows = asked.executeQuery()) {
                while (rows.next()) pairs.add(rows.getString(1) + " " + rows.getString(2));
            }
        }
        return pairs;
    }

    private String text(String sql, Object... values) throws SQLException {
        try (var asked = owner.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) asked.setObject(i + 1, values[i]);
            try (var row = asked.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private void run(String sql, Object... values) throws SQLException {
        run(owner, sql, values);
    }

    private static void run(Connection db, String sql, Object... values) throws SQLException {
        try (var statement = db.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
            statement.execute();
        }
    }
}
