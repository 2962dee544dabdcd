package kith.people.family;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kith.access.Clearances;
import kith.access.Cleared;
import kith.access.Look;
import kith.access.Looks;
import kith.access.May;
import kith.access.Permission;
import kith.ledger.Uuids;
import kith.people.Addresses;
import kith.people.ChildHeading;
import kith.people.Households;
import kith.people.Households.Who;
import kith.people.Kin;
import kith.people.Register;
import kith.people.names.CheckDigits;
import kith.ui.Page;
import kith.ui.RecordTab;
import kith.ui.Row;
import kith.ui.Say;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page of who somebody is, whom they belong to, where they live and lived, and how to reach them safely. */
@Controller
class FamilyController {

    private final FamilyQueries queries;
    private final Looks looks;
    private final ChildHeading heading;
    private final Addresses addresses;
    private final Households households;
    private final Kin kin;
    private final Clearances clearances;
    private final Register register;

    FamilyController(FamilyQueries queries, ChildHeading heading, Addresses addresses, Households households, Kin kin, Clearances clearances, Register register, Looks looks) {
        this.looks = looks;
        this.queries = queries;
        this.heading = heading;
        this.addresses = addresses;
        this.households = households;
        this.kin = kin;
        this.clearances = clearances;
        this.register = register;
    }

    @Bean
    static RecordTab familyTab() {
        return new RecordTab("Family and addresses", "people", "/people", 30).first();
    }

    @May(value = Permission.READ, what = "family and addresses") @GetMapping("/children/{person}/people")
    Page show(Look look) {
        var person = look.person();
        var name = heading.name(person);
        var today = register.today();
        var known = queries.person(person);
        var related = kin.of(person);
        var records = queries.records(person);
        var who = households.who(look, Stream.concat(related.stream().map(Kin.Related::other), records.stream().map(FamilyQueries.Record::other)).distinct().toList(), "the family");
        var stays = addresses.of(person);
        return Page.of("kith/people/family/FamilyPage", new FamilyPage(person, name, today, heading.sections(person, "people"), records(records, "proposed", who), queries.names(person),
            life(known, today), known.born() == null && known.expected() != null, known.died() != null, numbers(person), essentials(known, stays.stream().anyMatch(each -> each.until() == null && !each.address().opensTo(clearances.of(look)))), contact(known), relatives(related, who, today),
            stays(look, stays, today), stays.stream().anyMatch(each -> each.until() == null && each.address().shielded()), records(records, "merged", who), waiting(look)));
    }

    private List<FamilyPage.Waits> waiting(Look look) {
        var waiting = queries.waiting(look.person(), look.worker().id());
        looks.record(look.worker(), waiting.stream().map(FamilyQueries.Waits::other).toList(), "a relation that waits for a manager");
        return waiting.stream().map(each -> new FamilyPage.Waits(each.fact(), Uuids.named(each.fact() + "/confirmed/" + look.worker().id()),
            ChildHeading.named(each.forenames(), each.surname(), each.childId()), each.by(), each.confirms())).toList();
    }

    private static List<FamilyPage.Perhaps> records(List<FamilyQueries.Record> records, String state, Map<UUID, Who> who) {
        return records.stream().filter(each -> each.state().equals(state) && who.containsKey(each.other()))
            .map(each -> new FamilyPage.Perhaps(each.other(), who.get(each.other()).name())).toList();
    }

    private static List<Row> life(FamilyQueries.Person known, LocalDate today) {
        var rows = new ArrayList<Row>();
        if (known.born() != null) rows.add(Row.of("Born", Say.date(known.born()) + (known.died() == null ? ", " + Say.age(known.born(), today) : "")));
        else rows.add(Row.of("Born", known.expected() == null ? "Not known" : "Not yet: expected " + Say.date(known.expected())));
        if (known.died() != null) rows.add(Row.of("Died", Say.date(known.died()) + (known.born() == null ? "" : ", aged " + Say.age(known.born(), known.died()))));
        if (known.sex() != null) rows.add(Row.of("Sex", switch (known.sex()) { case "F" -> "Female"; case "M" -> "Male"; default -> "Not known"; }));
        return rows;
    }

    private List<FamilyPage.Number> numbers(UUID person) {
        return queries.numbers(person).stream().map(each -> new FamilyPage.Number(CheckDigits.words(each.scheme()), each.value(), CheckDigits.doubt(each.scheme(), each.value()))).toList();
    }

    /** @param veiled where the child lives is not for this worker: neither is what would give it away */
    private static List<Row> essentials(FamilyQueries.Person known, boolean veiled) {
        var rows = new ArrayList<Row>();
        add(rows, "Language", known.language());
        add(rows, "Interpreter", known.interpreter() == null ? null : known.interpreter() ? "Needed" : "Not needed");
        add(rows, "Communication", known.communication());
        if (veiled) return rows;
        add(rows, "Phone", known.phone());
        add(rows, "School", known.school());
        add(rows, "GP", known.gp());
        add(rows, "Health visitor", known.healthVisitor());
        return rows;
    }

    private static List<Row> contact(FamilyQueries.Person known) {
        var rows = new ArrayList<Row>();
        add(rows, "How", known.contactBy());
        add(rows, "When", known.contactWhen());
        add(rows, "Never", known.contactNever());
        add(rows, "Safe contact", known.safeContact());
        return rows;
    }

    private static void add(List<Row> rows, String term, String words) {
        if (words != null && !words.isBlank()) rows.add(Row.of(term, words));
    }

    private static List<FamilyPage.Relative> relatives(List<Kin.Related> related, Map<UUID, Who> who, LocalDate today) {
        return related.stream().filter(each -> who.containsKey(each.other())).map(each -> {
            var other = who.get(each.other());
            return new FamilyPage.Relative(other.person(), other.name(), Say.age(other.born(), other.expected(), other.died(), today), each.words(), each.kind(), each.changes(),
                each.toldHere() && each.parentalResponsibility(), each.since(), each.until());
        }).toList();
    }

    private List<FamilyPage.Stay> stays(Look look, List<Addresses.Stay> stays, LocalDate today) {
        Cleared cleared = clearances.of(look);
        var together = households.of(look, stays.stream().filter(each -> each.address().opensTo(cleared)).map(Addresses.Stay::n).toList());
        return stays.stream().map(stay -> new FamilyPage.Stay(stay.address().shownTo(cleared), stay.address().shielded(), stay.doNotWrite(), use(stay.use()), stay.since(), stay.until(),
            together.stream().filter(each -> each.n() == stay.n())
                .map(each -> new FamilyPage.With(each.who().person(), each.who().name(), Say.span(each.since(), each.until(), today))).toList())).toList();
    }

    private static String use(String use) {
        return switch (use) { case "other-parent" -> "The other parent’s home"; case "temporary" -> "For a time"; case "placement" -> "Placement"; default -> "Home"; };
    }
}
