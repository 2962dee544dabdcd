package kith.people.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kith.KithTest;
import kith.Visitor;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.FactKind;
import kith.ledger.Happened;
import kith.ledger.PersonId;
import kith.ledger.Recorded;
import kith.pathway.Recording;
import kith.people.PeopleFacts;
import kith.people.PeopleFacts.EssentialsRecorded;
import kith.people.PeopleFacts.PersonIdentified;
import kith.people.PeopleFacts.PersonNamed;
import kith.people.PeopleFacts.PersonRegistered;
import kith.people.PeopleFacts.ResidenceStarted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class SearchTest extends KithTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Autowired Search search;
    @Autowired Recording recording;
    @Autowired TransactionTemplate transaction;

    @ParameterizedTest
    @CsvSource({
        "Amarachi,         Okonkwo-Bell, 2019-05-04, amarachi okonkwobell",
        "Amarachi,         Okonkwo-Bell, 2019-05-04, okonkwo amarachi 7",
        "Amarachi,         Okonkwo-Bell, 2019-05-04, amarchi okonko 8",
        "Mary Ann,         O'Shaughnessy, 2012-02-29, maryann oshaughnessy",
        "Mary Ann,         O'Shaughnessy, 2012-02-29, mary-ann oshonessy 2012",
        "Krzysztof,        Wójcik,       2015-01-01, kristof wojcik 11",
        "Krzysztof,        Szczepański,  2015-01-01, krzystof stepanski 2015",
        "Gruffydd,         Llewellyn,    2010-06-06, griffith lewelyn 16",
        "Muhammad,         al-Hussaini,  2018-03-03, mohamed alhusaini 8",
        "Muhammad,         al-Hussaini,  2018-03-03, hussayni mohammad 8",
        "Bhavesh,          Chaudhry,     2016-07-07, bavesh chowdhury 10",
        "Rhys,             Lee,          2020-08-08, reece le 6",
        "Thomasina,        Quillfeather, 2021-09-09, thomasinaquillfeather",
        "Thomasina,        Quillfeather, 2021-09-09, zzzz 9/9/2021"})
    void a_half_remembered_name_finds_the_child(String forenames, String surname, LocalDate born, String typed) {
        var child = child(forenames, surname, born);

        assertThat(found(typed)).contains(child);
    }

    @Test void every_name_a_person_bears_finds_them() {
        var child = child("Ottilie", "Fenwright", LocalDate.parse("2014-04-04"));
        record(fact(PeopleFacts.NAMED, child, new PersonNamed("alias", "Tilly", "Grimsdottir")));

        assertThat(found("tilly grimsdottir")).contains(child);
        assertThat(found("otilie fenright 12")).contains(child);
    }

    @Test void numbers_and_telephones_find_exactly() {
        var child = child("Nora", "Numbers", LocalDate.parse("2014-04-04"));
        record(fact(PeopleFacts.IDENTIFIED, child, new PersonIdentified("nhs-number", "9434765919")),
            fact(PeopleFacts.ESSENTIALS, child, new EssentialsRecorded(null, null, null, null, null, "07700 900 771", null, null, null)));

        assertThat(found("943 476 5919")).startsWith(child);
        assertThat(found("+44 7700 900771")).startsWith(child);
        assertThat(found("943 476 5910")).doesNotContain(child);
    }

    @Test void an_open_address_finds_and_a_shielded_one_never_does() {
        var open = child("Olive", "Homestead", LocalDate.parse("2014-04-04"));
        var hidden = child("Hetty", "Homestead", LocalDate.parse("2014-04-04"));
        record(home(open, "41 Larkspur Way", "ZZ9 4QQ", false));
        record(home(hidden, "41 Larkspur Way", "ZZ9 4QQ", false), home(hidden, "41 Larkspur way", "zz94qq", true));

        for (var typed : List.of("41 larkspur way", "41 larkspur", "ZZ9 4QQ", "zz94qq")) assertThat(found(typed)).contains(open).doesNotContain(hidden);
    }

    @Test void a_name_with_an_address_finds_whoever_lives_there_first() {
        var child = child("Ellisander", "Thackrayson", LocalDate.parse("2014-04-04"));
        var hidden = child("Hildegund", "Thackrayson", LocalDate.parse("2014-04-04"));
        record(home(child, "16 Thimbleby Street", "ZZ9 6QQ", false), home(hidden, "16 Thimbleby Street", "ZZ9 6QQ", true));

        for (var typed : List.of("Ellisander Thackrayson, 16 Thimbleby Street", "Ellisander 16 Thimbleby Street", "Thackrayson Thimbleby Street", "ellisander thackrayson 12, 16 thimbleby street ZZ9 6QQ",
            "Thimbleby Street", "16 Thimbleby Street", "Thackrayson, 18 Thimbleby Street", "Ellisander 16 Thimbleby"))
            assertThat(found(typed)).as(typed).startsWith(child);
        assertThat(found("Thimbleby Street")).doesNotContain(hidden);
    }

    @Test void the_page_lists_what_level_one_may_know_and_writes_the_look_down() {
        var child = child("Persephone", "Wildgoose", LocalDate.parse("2016-04-04"));
        record(home(child, "1 Secret Place", "ZZ9 5QQ", true));

        var page = found(as("practitioner"), "persefone wildgose 10").body();

        assertThat(page).contains("Persephone Wildgoose", "/children/" + child, "4 April 2016").doesNotContain("Secret", "Hidden Town");
        assertThat(looks(child)).containsExactly("the results of a search");
    }

    @Test void what_was_typed_stands_in_no_address_and_no_title_and_is_there_after_going_back() {
        child("Persis", "Wildgander", LocalDate.parse("2016-04-04"));
        var worker = as("practitioner");

        var place = Visitor.place(worker.post("/search", "q", "persis wildgander"));
        worker.get("/account");
        var back = worker.get(place).body();

        assertThat(place).matches("/search/[a-z0-9]+");
        assertThat(back).contains("Persis Wildgander", "value=\"persis wildgander\"").doesNotContainPattern("<title>[^<]*(?i)persis");
        assertThat(Visitor.place(as("practitioner").get(place))).isEqualTo("/search");
    }

    @Test void the_childs_own_number_leads_straight_to_the_child() {
        var child = child("Ivy", "Idd", LocalDate.parse("2016-04-04"));
        record(fact(PeopleFacts.IDENTIFIED, child, new PersonIdentified("la-child-id", "C-" + child.toString().substring(24))));

        assertThat(Visitor.place(as("practitioner").post("/search", "q", "C-" + child.toString().substring(24)))).isEqualTo("/children/" + child);
    }

    @Test void nothing_found_says_what_to_do() {
        assertThat(found(as("practitioner"), "qqqqxxqq").body()).contains("Nobody found", "Try part of the name");
        assertThat(found(as("practitioner"), "a").body()).as("one letter").contains("One letter would find too many").doesNotContain("/children/");
        assertThat(as("practitioner").get("/search").body()).contains("Type what you remember");
        assertThat(as("administrator").post("/search", "q", "anybody").statusCode()).isEqualTo(403);
    }

    @Test void a_word_learnt_while_kith_runs_is_found_misspelt() {
        found("anybody at all");
        var child = child("Zephyrine", "Quockerwodger", LocalDate.parse("2014-04-04"));

        assertThat(found("zefyrine quokerwodger")).contains(child);
    }

    private static HttpResponse<String> found(Visitor worker, String typed) {
        return worker.get(Visitor.place(worker.post("/search", "q", typed)));
    }

    private List<PersonId> found(String typed) {
        return transaction.execute(status -> search.find(typed, TODAY).stream().map(each -> new PersonId(each.person())).toList());
    }

    private List<String> looks(PersonId child) {
        return transaction.execute(status -> db.sql("select what from access.who_looked where person = ?").param(child.value()).query(String.class).list());
    }

    private PersonId child(String forenames, String surname, LocalDate born) {
        var child = PersonId.fresh();
        record(fact(PeopleFacts.REGISTERED, child, new PersonRegistered(born, null, null, null)), fact(PeopleFacts.NAMED, child, new PersonNamed("legal", forenames, surname)));
        return child;
    }

    private static Fact<ResidenceStarted> home(PersonId child, String line, String postcode, boolean shielded) {
        return fact(PeopleFacts.RESIDENCE_STARTED, child, new ResidenceStarted(line, "Hidden Town", postcode, shielded, "home"));
    }

    private static <B extends Record> Fact<B> fact(FactKind<B> kind, PersonId child, B body) {
        return Fact.of(FactId.fresh(), kind, List.of(child), Happened.on(LocalDate.parse("2024-01-01")), Recorded.at(Instant.parse("2024-01-01T18:00:00Z")), body);
    }

    private void record(Fact<?>... facts) {
        transaction.execute(status -> recording.record(List.of(facts)).size());
    }
}
