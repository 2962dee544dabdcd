package kith.exchange.imports;

import static kith.exchange.imports.Imported.SAMPLES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.KithTest;
import kith.app.database.OpenDatabase;
import kith.exchange.imports.ImportFiles.Asked;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.Happened;
import kith.ledger.PersonId;
import kith.ledger.PersonMerged;
import kith.ledger.Recorded;
import kith.organisation.ModelOnADay;
import kith.organisation.Organisation;
import kith.pathway.Engine;
import kith.pathway.Recording;
import kith.pathway.erasing.Erasing;
import kith.people.PeopleFacts;
import kith.people.PeopleFacts.PersonIdentified;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Samples with ids of their own for each test, because the suite shares one database. */
class ImportFilesTest extends KithTest {

    @Autowired ImportFiles files;
    @Autowired OpenDatabase database;
    @Autowired Engine engine;
    @Autowired Organisation organisation;
    @Autowired ModelOnADay models;
    @Autowired TransactionTemplate transaction;
    @Autowired Recording recording;
    @Autowired Erasing erasing;
    @TempDir Path folder;

    private static final String HUBS = "select coalesce(sum(hubs), 0) from hub.allocation join people.person using (person) where child_id = ?";

    private final StringWriter screen = new StringWriter();
    private String mark;

    @BeforeEach void samplesOfItsOwn() throws IOException {
        mark = "T" + UUID.randomUUID().toString().substring(0, 6);
        Files.createDirectory(folder.resolve("ssda903-2026"));
        try (var all = Files.walk(SAMPLES)) {
            for (var each : all.filter(Files::isRegularFile).toList()) {
                var target = folder.resolve(SAMPLES.relativize(each).toString());
                Files.writeString(target, Files.readString(each).replaceAll("\\bK(\\d{4})\\b", mark + "-$1").replaceAll("\\bA(\\d)\\b", mark + "-A$1"));
            }
        }
    }

    @Test void both_returns_and_the_people_file_make_children_with_statuses_names_and_hubs() {
        assertThat(cin("cin-2026.xml")).as(screen::toString).isZero();
        assertThat(care()).as(screen::toString).isZero();

        assertThat(statuses("1001")).containsExactly("child-in-need", "child-protection");
        assertThat(statuses("1003")).containsExactly("child-in-need", "eligible", "interim-care-order", "looked-after");
        assertThat(statuses("2001")).containsExactly("care-leaver", "former-relevant");
        assertThat(text("select forenames from people.person where child_id = ?", "1001")).isEqualTo("Juno");
        assertThat(hub("1001")).isEqualTo("hub-1");
        assertThat(hub("1003")).isEqualTo("leaving-care");
        assertThat(count("select count(*) from hub.allocation allocation join people.person person on person.person = allocation.person where child_id = ?", "1005")).isZero();
        assertThat(count("select count(*) from people.person where child_id = ?", "1003")).isOne();
    }

    @Test void rules_decide_again_when_the_next_file_tells_that_a_child_is_looked_after() {
        cin("cin-2026.xml");
        var first = hub("1003");
        files.load(new Asked(Format.SSDA903, folder.resolve("ssda903-2026"), null, false, null, null), new PrintWriter(screen));

        assertThat(first).startsWith("hub-");
        assertThat(hub("1003")).isNotEqualTo(first);
        assertThat(count("select count(*) from hub.allocation allocation join people.person person on person.person = allocation.person where hubs > 1 and child_id = ?", "1003")).isZero();
    }

    @Test void the_same_file_again_changes_nothing() {
        cin("cin-2026.xml");
        long before = facts();

        assertThat(cin("cin-2026.xml")).isZero();

        assertThat(facts()).isEqualTo(before);
        assertThat(screen.toString()).contains("changed nothing");
    }

    @Test void days_that_lay_ahead_are_loaded_once_they_have_come() throws IOException {
        Files.writeString(folder.resolve("early.xml"), Files.readString(folder.resolve("cin-2026.xml")).replace("<CPPreviewDate>2026-02-06", "<CPPreviewDate>2026-03-25"));

        assertThat(on("2026-03-20").load(census("early.xml", null), new PrintWriter(screen))).isOne();
        assertThat(on("2026-03-21").load(census("early.xml", null), new PrintWriter(screen))).isOne();
        assertThat(screen.toString()).contains("2026-03-25 lies in the future", "changed nothing");
        assertThat(reviews()).isZero();
        assertThat(on("2026-04-01").load(census("early.xml", null), new PrintWriter(screen))).isZero();
        assertThat(reviews()).isOne();

        long before = facts();
        assertThat(cin("early.xml")).isZero();
        assertThat(facts()).isEqualTo(before);
    }

    @Test void another_cut_over_for_a_file_that_was_loaded_is_refused_and_not_passed_over() {
        assertThat(files.load(census("cin-2026.xml", LocalDate.of(2026, 4, 1)), new PrintWriter(screen))).isZero();

        assertThat(files.load(census("cin-2026.xml", LocalDate.of(2026, 5, 1)), new PrintWriter(screen))).isEqualTo(2);
        assertThat(screen.toString()).contains("with the cut-over date 2026-04-01", "Nothing was loaded.");
        assertThat(files.load(census("cin-2026.xml", LocalDate.of(2026, 4, 1)), new PrintWriter(screen))).isZero();
        assertThat(cin("cin-2026.xml")).isZero();
    }

    @Test void a_corrected_file_adds_corrections_and_no_duplicates() throws IOException {
        cin("cin-2026.xml");
        long before = facts();
        var corrected = Files.readString(folder.resolve("cin-2026.xml")).replace("<AssessmentAuthorisationDate>2025-05-30", "<AssessmentAuthorisationDate>2025-06-06");
        Files.writeString(folder.resolve("corrected.xml"), corrected);

        assertThat(cin("corrected.xml")).isZero();

        assertThat(facts()).isEqualTo(before + 1);
        assertThat(count("select count(*) from ledger.fact fact join ledger.about about on about.fact = fact.id join people.person person on person.person = about.person "
            + "where fact.type = 'fact.corrected' and child_id = ?", "1003")).isOne();
    }

    @Test void a_plan_whose_day_a_corrected_file_moves_is_asked_about() throws IOException {
        cin("cin-2026.xml");
        Files.writeString(folder.resolve("moved.xml"), Files.readString(folder.resolve("cin-2026.xml")).replace("<CPPstartDate>2025-11-10", "<CPPstartDate>2025-11-12"));

        assertThat(cin("moved.xml")).isOne();
        assertThat(screen.toString()).contains("moved.xml, child " + mark + "-1001: The child protection plan of 2025-11-10 is not in this file, one of 2025-11-12 is new. "
            + "Which stands? Withdraw the other on the child's record.");
    }

    @Test void a_load_that_stopped_halfway_goes_on() throws Exception {
        cin("cin-2026.xml");
        long before = facts();
        try (var owner = database.database().connect(kith.app.database.Role.OWNER); var statement = owner.createStatement()) {
            statement.executeUpdate("delete from exchange.told where who like 'child:" + mark + "%'");
            statement.executeUpdate("update exchange.load set finished_at = null where source = (select max(source) from ledger.fact fact join ledger.about about on about.fact = fact.id "
                + "join people.person person on person.person = about.person where child_id = '" + mark + "-1003')");
        }

        assertThat(cin("cin-2026.xml")).isZero();

        assertThat(facts()).isEqualTo(before);
        assertThat(statuses("1001")).containsExactly("child-in-need", "child-protection");
    }

    /** Else nothing would say any more that a rule placed the child, and no people file could ever move it. */
    @Test void facts_do_not_stand_without_what_was_told_of_the_children() throws Exception {
        owner("alter table exchange.told add constraint broken_off check (who not like '%" + mark + "%') not valid");
        try {
            assertThatThrownBy(() -> cin("cin-2026.xml")).hasMessageContaining("The import stopped");
        } finally {
            owner("alter table exchange.told drop constraint broken_off");
        }
        assertThat(facts()).isZero();

        assertThat(cin("cin-2026.xml")).as(screen::toString).isZero();
        assertThat(hub("1001")).isNotNull();
        Files.writeString(folder.resolve("people.csv"), "la_child_id,hub,hub_since\n" + mark + "-1001,leaving-care,2025-09-01\n");
        files.load(new Asked(Format.CIN, folder.resolve("cin-2026.xml"), folder.resolve("people.csv"), false, null, null), new PrintWriter(screen));
        assertThat(hub("1001")).as(screen::toString).isEqualTo("leaving-care");
    }

    private void owner(String sql) throws Exception {
        try (var owner = database.database().connect(kith.app.database.Role.OWNER); var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test void what_was_erased_by_law_is_gone_where_files_are_compared_and_no_file_brings_it_back() throws Exception {
        censusAndPeople("people.csv");
        assertThat(told("1001")).contains("Juniper", "Quince Row", "A999200000001");
        var who = Dossier.empty(Dossier.child(mark + "-1001"));
        for (var key : List.of("name|legal", "upn")) erasing.fact(Changes.id(who, key), new Erasing.Order("UK GDPR article 17", "Head of information governance", null));
        assertThat(told("1001")).contains("Quince Row", "2017-06-14").doesNotContain("Juniper", "A999200000001");

        long before = facts();
        assertThat(censusAndPeople("people.csv")).isOne();
        assertThat(screen.toString()).contains("people.csv, child " + mark + "-1001: This file tells again what was erased from the record by law (name). It was left out.");
        assertThat(facts()).isEqualTo(before);

        Files.writeString(folder.resolve("later.csv"), Files.readString(folder.resolve("people.csv")).replace("Juniper", "Juniperella"));
        Files.writeString(folder.resolve("cin-2026.xml"), Files.readString(folder.resolve("cin-2026.xml")).replace("<PersonBirthDate>2017-06-14", "<PersonBirthDate>2017-06-15"));
        assertThat(censusAndPeople("later.csv")).isOne();
        assertThat(screen.toString()).contains("cin-2026.xml, child " + mark + "-1001: This file tells again what was erased from the record by law (identity)");
        assertThat(told("1001")).contains("2017-06-15").doesNotContain("Juniper", "A999200000001");
        assertThat(count("select count(*) from ledger.fact fact join ledger.about about on about.fact = fact.id join people.person person on person.person = about.person "
            + "where child_id = ? and (position('Juniper' in convert_from(content, 'UTF8')) > 0 or position('A999200000001' in convert_from(content, 'UTF8')) > 0)", "1001")).isZero();
        assertThat(text("select born::text from people.person where child_id = ?", "1001")).isEqualTo("2017-06-15");
    }

    private int censusAndPeople(String people) {
        return files.load(new Asked(Format.CIN, folder.resolve("cin-2026.xml"), folder.resolve(people), false, null, null), new PrintWriter(screen));
    }

    private String told(String child) throws Exception {
        try (var owner = database.database().connect(kith.app.database.Role.OWNER); var statement = owner.createStatement();
             var row = statement.executeQuery("select content from exchange.told where who = 'child:" + mark + "-" + child + "'")) {
            row.next();
            return row.getString(1);
        }
    }

    @Test void good_children_are_loaded_the_rest_listed_and_strict_loads_nothing() throws IOException {
        var text = Files.readString(folder.resolve("cin-2026.xml")).replace("<PersonBirthDate>2017-06-14", "<PersonBirthDate>2067-06-14");
        Files.writeString(folder.resolve("faulty.xml"), text);
        long before = facts();

        assertThat(load(Format.CIN, "faulty.xml", true)).isEqualTo(2);
        assertThat(facts()).isEqualTo(before);
        assertThat(load(Format.CIN, "faulty.xml", false)).isEqualTo(1);

        assertThat(statuses("1001")).isEmpty();
        assertThat(statuses("1002")).containsExactly("child-in-need");
        assertThat(screen.toString()).contains("faulty.xml, line", mark + "-1001", "lies in the future").contains("The whole report is in");
    }

    @Test void what_cannot_be_read_loads_nothing() throws IOException {
        Files.writeString(folder.resolve("bomb.xml"), "<!DOCTYPE a [<!ENTITY b \"c\">]><Message>&b;</Message>");

        assertThat(load(Format.CIN, "bomb.xml", false)).isEqualTo(2);
        assertThat(load(Format.CIN, "nowhere.xml", false)).isEqualTo(2);
        assertThat(load(Format.SSDA903, folder.getRoot().toString(), false)).isEqualTo(2);
        Files.createDirectory(folder.resolve("people-folder.csv"));
        assertThat(files.load(new Asked(Format.CIN, folder.resolve("cin-2026.xml"), folder.resolve("people-folder.csv"), false, null, null), new PrintWriter(screen))).isEqualTo(2);
        assertThat(files.load(new Asked(Format.SSDA903, folder.resolve("cin-2026.xml"), null, false, null, null), new PrintWriter(screen))).isEqualTo(2);
        assertThat(screen.toString()).contains("entities", "no such file").doesNotContain("Exception");
    }

    @Test void a_child_whom_kith_knew_before_by_that_id_is_the_same_person() throws IOException {
        var child = PersonId.fresh();
        var known = Fact.of(FactId.fresh(), PeopleFacts.IDENTIFIED, List.of(child), Happened.on(LocalDate.of(2026, 4, 1)), Recorded.at(clock.instant()), new PersonIdentified("la-child-id", mark + "-1001"));
        transaction.executeWithoutResult(status -> recording.record(List.of(known)));

        assertThat(cin("cin-2026.xml")).isZero();
        assertThat(care()).isZero();

        assertThat(count("select count(*) from people.person where child_id = ?", "1001")).isOne();
        assertThat(statuses("1001")).containsExactly("child-in-need", "child-protection");
        assertThat(text("select relative::text from people.relationship join people.person using (person) where child_id = ? and kind = 'sister'", "1002")).isEqualTo(child.toString());
    }

    @Test void two_children_of_the_file_who_turn_out_to_be_one_are_each_told_of_on_their_own_record() throws IOException {
        cin("cin-2026.xml");
        merge("1002", "1001");
        long hubs = count(HUBS, "1001");
        Files.writeString(folder.resolve("later.xml"), Files.readString(folder.resolve("cin-2026.xml")).replace("<PersonBirthDate>2022-02-03", "<PersonBirthDate>2022-02-04")
            .replace("<PersonBirthDate>2017-06-14", "<PersonBirthDate>2017-06-15"));

        assertThat(cin("later.xml")).as(screen::toString).isZero();

        assertThat(amended("1002")).isPositive();
        assertThat(amended("1001")).isPositive();
        assertThat(count(HUBS, "1001")).as("no rule places the child once more").isEqualTo(hubs);
    }

    @Test void what_a_later_file_corrects_of_a_child_merged_into_another_record_is_not_lost() throws IOException {
        cin("cin-2026.xml");
        var byHand = PersonId.fresh();
        transaction.executeWithoutResult(status -> recording.record(List.of(Fact.of(FactId.fresh(), PeopleFacts.REGISTERED, List.of(byHand), Happened.on(LocalDate.of(2026, 4, 1)), Recorded.at(clock.instant()),
            new PeopleFacts.PersonRegistered(null, null, "F", null)))));
        merged(person("1001"), byHand);
        Files.writeString(folder.resolve("later.xml"), Files.readString(folder.resolve("cin-2026.xml")).replace("<PersonBirthDate>2017-06-14", "<PersonBirthDate>2017-06-15"));

        assertThat(cin("later.xml")).as(screen::toString).isZero();

        assertThat(amended("1001")).isPositive();
        assertThat(transaction.<LocalDate>execute(status -> db.sql("select born from people.person where person = ?").param(byHand.value()).query(LocalDate.class).single())).isEqualTo(LocalDate.of(2017, 6, 15));
    }

    private PersonId person(String child) {
        return Dossier.person(Dossier.child(mark + "-" + child));
    }

    private void merge(String duplicate, String into) {
        merged(person(duplicate), person(into));
    }

    private void merged(PersonId duplicate, PersonId into) {
        transaction.executeWithoutResult(status -> recording.record(List.of(Fact.of(FactId.fresh(), PersonMerged.KIND, List.of(duplicate, into), Happened.on(LocalDate.of(2026, 4, 2)), Recorded.at(clock.instant()), new PersonMerged(duplicate, into)))));
    }

    /** How many facts of this child's own record later files amended. */
    private long amended(String child) {
        return transaction.execute(status -> db.sql("select count(*) from ledger.fact f join ledger.about a on a.fact = f.id where a.person = ? and f.type in ('fact.corrected', 'fact.withdrawn')")
            .param(person(child).value()).query(Long.class).single());
    }

    @Test void a_file_of_another_authority_is_refused() throws IOException {
        cin("cin-2026.xml");
        Files.writeString(folder.resolve("other.xml"), Files.readString(folder.resolve("cin-2026.xml")).replace("<LEA>999", "<LEA>998"));

        assertThat(load(Format.CIN, "other.xml", false)).isEqualTo(2);
        assertThat(screen.toString()).contains("one authority");
    }

    private int cin(String name) {
        return load(Format.CIN, name, false);
    }

    private Asked census(String name, LocalDate cutOver) {
        return new Asked(Format.CIN, folder.resolve(name), null, false, cutOver, null);
    }

    private ImportFiles on(String day) {
        return new ImportFiles(database, engine, organisation, models, workers, Clock.fixed(LocalDate.parse(day).atTime(9, 0).atZone(Happened.LONDON).toInstant(), Happened.LONDON));
    }

    private long reviews() {
        return count("select count(*) from ledger.fact fact join ledger.about about on about.fact = fact.id join people.person person on person.person = about.person "
            + "where fact.type = 'conference.held' and fact.happened_on = '2026-03-25' and child_id = ?", "1001");
    }

    private int care() {
        return files.load(new Asked(Format.SSDA903, folder.resolve("ssda903-2026"), folder.resolve("people.csv"), false, null, null), new PrintWriter(screen));
    }

    private int load(Format format, String name, boolean strict) {
        return files.load(new Asked(format, folder.resolve(name), null, strict, null, null), new PrintWriter(screen));
    }

    private List<String> statuses(String child) {
        return transaction.execute(status -> db.sql("select code from pathway.status join people.person using (person) where child_id = ? and code <> 'closed' "
            + "and since <= ? and coalesce(until, 'infinity') > ? order by code").param(mark + "-" + child).param(LocalDate.of(2026, 3, 31)).param(LocalDate.of(2026, 3, 31)).query(String.class).list());
    }

    private String hub(String child) {
        return text("select allocation.hub from hub.allocation allocation join people.person person on person.person = allocation.person where child_id = ?", child);
    }

    private String text(String sql, String child) {
        return transaction.execute(status -> db.sql(sql).param(mark + "-" + child).query(String.class).optional().orElse(null));
    }

    private long count(String sql, String child) {
        return transaction.execute(status -> db.sql(sql).param(mark + "-" + child).query(Long.class).single());
    }

    /** About the children and adults of this test alone. */
    private long facts() {
        return transaction.execute(status -> db.sql("select count(*) from ledger.about join people.person using (person) where child_id like ?").param(mark + "%").query(Long.class).single());
    }
}
