package kith.access.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kith.KithTest;
import kith.access.Access;
import kith.access.Asker;
import kith.access.Level;
import kith.access.Prompt;
import kith.access.matrix.Oracle.Persona;
import kith.access.matrix.Oracle.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;

/** The second line: whoever asks the database itself, as the application does and past all its pages, is shown the rows that the table written by hand allows and no others. */
class DatabaseTest extends KithTest {

    /** Each table that says something of a person, and the level from which it does. */
    private static final Map<String, Level> TABLES = tables();

    private static Map<String, Level> tables() {
        var tables = new LinkedHashMap<String, Level>();
        for (var table : List.of("people.person", "people.name", "people.identifier", "people.warning", "people.name_word", "people.guard", "hub.allocation", "pathway.status", "protection.category"))
            tables.put(table, Level.STATUS);
        for (var table : List.of("people.relationship", "pathway.clock", "pathway.owed", "casework.seen", "care.current", "people.tie")) tables.put(table, Level.OUTLINE);
        return tables;
    }

    @Autowired World world;
    @Autowired Access access;
    @Autowired TransactionTemplate transaction;

    @BeforeEach void everybody() { world.build(this::worker); }

    @Test void rows_and_answers_are_those_of_the_table() {
        var differences = new ArrayList<String>();
        int checks = 0;
        var all = counts();
        for (var persona : Oracle.personas()) for (var state : State.values()) for (var prompt : Prompt.values()) {
            checks += compare(persona, state, prompt, all.get(state), differences);
        }
        System.out.printf("matrix: %d questions put to the database as %d personas%n", checks, Oracle.personas().size());

        assertThat(differences).isEmpty();
    }

    private int compare(Persona persona, State state, Prompt opened, Map<String, Integer> all, List<String> differences) {
        var worker = world.worker(persona);
        var child = world.child(state);
        var level = persona.level(state, opened);
        var where = persona.name() + ", " + state + ", " + opened + ": ";
        return Asker.as(worker, () -> transaction.execute(status -> {
            status.setRollbackOnly();
            if (opened != Prompt.NONE && persona.name().equals("leaver")) return 0;
            if (opened != Prompt.NONE) open(worker.id(), child.person(), opened);
            int checks = 0;

            // before anything was asked of Access: what is found by name, for those who find children at all
            boolean finds = persona.general().contains("office") && level.reaches(Level.STATUS);
            differ(differences, where + "people.person before asking", finds ? all.get("people.person") : 0, count("people.person", child.person()));
            for (var table : List.of("people.residence", "people.relationship", "pathway.clock")) differ(differences, where + table + " before asking", 0, count(table, child.person()));
            checks += 4;

            var answer = access.answer(worker, child.person());
            differ(differences, where + "level", level, answer.level());
            differ(differences, where + "masked", persona.masked(state, opened), answer.masked());
            differ(differences, where + "address", persona.address(state, opened), answer.shielded());
            differ(differences, where + "strands", persona.strands(state, opened), answer.strands());
            checks += 4;

            for (var table : TABLES.keySet()) differ(differences, where + table, level.reaches(TABLES.get(table)) ? all.get(table) : 0, count(table, child.person()));
            var address = level.reaches(Level.OUTLINE) && (state != State.SHIELDED || persona.address(state, opened));
            differ(differences, where + "people.residence", address ? all.get("people.residence") : 0, count("people.residence", child.person()));
            checks += TABLES.size() + 1;
            checks += entries(persona, state, opened, child, level, where, differences);
            return checks;
        }));
    }

    private int entries(Persona persona, State state, Prompt opened, World.Child child, Level level, String where, List<String> differences) {
        differ(differences, where + "an entry", level.reaches(Level.OUTLINE) ? 1 : 0, facts(child.note()));
        differ(differences, where + "its words", level.reaches(Level.READ) ? 1 : 0, words(child.narrative()));
        if (state != State.SHIELDED) return 2;
        var strands = persona.strands(state, opened);
        var police = level.reaches(Level.READ) && strands.contains("police-intelligence") ? 1 : 0;
        var strategy = level.reaches(Level.READ) && strands.contains("strategy") ? 1 : 0;
        differ(differences, where + "what the police know", police, facts(child.police()));
        differ(differences, where + "its words", police, words(child.policeNarrative()));
        differ(differences, where + "what the strategy discussion said", strategy, facts(child.strategy()));
        differ(differences, where + "its words", strategy, words(child.strategyNarrative()));
        differ(differences, where + "that entries are marked", police + strategy, count("people.strand", child.person()));
        var home = Set.of("allocated", "hub-practitioner", "coordinator-own-hub", "hub-manager", "group-manager").contains(persona.name()) || persona.name().equals("buddy-cover-on") && opened != Prompt.NONE;
        differ(differences, where + "how many are withheld", home ? 2 - police - strategy : 0,
            db.sql("select access.held_back(:person)").param("person", child.person()).query(Integer.class).single());
        return 8;
    }

    @Test void whoever_asks_nobody_s_question_sees_no_row() throws Exception {
        var tables = db.sql("""
            select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where c.relrowsecurity and n.nspname not in ('pg_catalog') and has_table_privilege(c.oid, 'select') order by 1
            """).query(String.class).list();
        assertThat(tables).hasSizeGreaterThan(20);

        // on a thread of its own: a test is somebody, namely 'system'
        var seen = new ArrayList<String>();
        var nobody = Thread.ofPlatform().start(() -> {
            for (var table : tables) if (db.sql("select exists (select from " + table + ")").query(Boolean.class).single()) seen.add(table);
        });
        nobody.join();
        assertThat(seen).isEmpty();
    }

    @Test void the_application_owns_nothing_and_cannot_step_past_the_rows() {
        var role = db.sql("select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication from pg_roles where rolname = current_user").query().singleRow();
        assertThat(role.values()).containsOnly(false);
        assertThat(db.sql("select count(*) from pg_class where relowner = current_user::regrole").query(Integer.class).single()).isZero();
        assertThat(db.sql("select count(*) from pg_proc where proowner = current_user::regrole").query(Integer.class).single()).isZero();
        assertThat(db.sql("select count(*) from pg_namespace where has_schema_privilege(oid, 'create') and nspname !~ '^pg_temp|^pg_toast'").query(Integer.class).single()).isZero();
        assertThat(db.sql("select count(*) from pg_auth_members where member = current_user::regrole").query(Integer.class).single()).isZero();
        for (var sql : List.of("create table people.mine (a int)", "alter table people.person disable row level security", "drop policy seen on people.person", "truncate access.look",
                "set role kith_owner", "alter function access.trusted() owner to kith_app", "delete from access.look", "update access.opening set until = 'infinity'", "delete from ledger.fact"))
            assertThatThrownBy(() -> db.sql(sql).update()).as(sql).isInstanceOf(DataAccessException.class);
    }

    @Test void every_table_of_a_person_guards_its_rows() {
        var bare = db.sql("""
            select n.nspname || '.' || c.relname
              from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
             where c.relkind = 'r' and not c.relrowsecurity and a.attname in ('person', 'people', 'child') and has_table_privilege(c.oid, 'select')
             order by 1
            """).query(String.class).list();

        assertThat(bare).isEmpty();
    }

    @Test void views_read_as_whoever_asks_where_they_read_of_people() {
        var blind = db.sql("""
            select distinct v.oid::regclass::text
              from pg_class v
              join pg_rewrite r on r.ev_class = v.oid
              join pg_depend d on d.objid = r.oid and d.classid = 'pg_rewrite'::regclass
              join pg_class t on t.oid = d.refobjid and t.relrowsecurity
              join pg_attribute a on a.attrelid = t.oid and a.attname in ('person', 'people')
             where v.relkind = 'v' and has_table_privilege(v.oid, 'select') and not coalesce('security_invoker=true' = any (v.reloptions), false)
            """).query(String.class).list();

        assertThat(blind).isEmpty();
    }

    private Map<State, Map<String, Integer>> counts() {
        var counts = new LinkedHashMap<State, Map<String, Integer>>();
        for (var child : world.children()) counts.put(child.state(), transaction.execute(status -> {
            var of = new LinkedHashMap<String, Integer>();
            for (var table : TABLES.keySet()) of.put(table, count(table, child.person()));
            of.put("people.residence", count("people.residence", child.person()));
            return of;
        }));
        assertThat(counts.get(State.SHIELDED)).containsEntry("people.person", 1).containsEntry("people.residence", 1);
        return counts;
    }

    private int count(String table, UUID person) { return db.sql("select count(*) from " + table + " where person = :person").param("person", person).query(Integer.class).single(); }

    private int facts(UUID fact) { return db.sql("select count(*) from ledger.fact where id = :id").param("id", fact).query(Integer.class).single(); }

    private int words(String text) { return db.sql("select count(*) from ledger.words where text = :text").param("text", text).query(Integer.class).single(); }

    private void open(UUID worker, UUID person, Prompt prompt) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        db.sql("insert into access.opening (id, worker, person, prompt, reason, at, until) values (:id, :worker, :person, :prompt, 'test', :at, :until)").param("id", UUID.randomUUID())
            .param("worker", worker).param("person", person).param("prompt", prompt.code()).param("at", now.minusMinutes(1)).param("until", now.plusHours(1)).update();
    }

    private static void differ(List<String> differences, String where, Object expected, Object found) {
        if (!expected.equals(found)) differences.add(where + " should be " + expected + " and is " + found);
    }
}
