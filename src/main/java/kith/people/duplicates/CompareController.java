package kith.people.duplicates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.access.Access;
import kith.access.Clearances;
import kith.access.Cleared;
import kith.access.Level;
import kith.access.Look;
import kith.access.Looks;
import kith.access.May;
import kith.access.Permission;
import kith.ledger.Fact;
import kith.ledger.PersonId;
import kith.ledger.PersonMerged;
import kith.ledger.PersonUnmerged;
import kith.people.Addresses;
import kith.people.ChildHeading;
import kith.people.PeopleFacts;
import kith.people.PeopleFacts.DuplicateDismissed;
import kith.people.PeopleFacts.DuplicateProposed;
import kith.people.Register;
import kith.people.names.NumberForm;
import kith.ui.Answers;
import kith.ui.Choice;
import kith.ui.Field;
import kith.ui.Flash;
import kith.ui.Page;
import kith.ui.Say;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Two records beside each other: proposed by one, confirmed by another where both have a history, and taken apart again. */
@Controller
class CompareController {

    static final String SIDES = """
        select p.person, p.forenames, p.surname, p.child_id, p.born, p.expected, p.phone, p.school,
               coalesce((select h.title from organisation.hub h where h.code = a.hub and h.valid @> (now() at time zone 'Europe/London')::date limit 1), replace(a.hub, '-', ' ')) as hub,
               (select string_agg(distinct concat_ws(' ', n.forenames, n.surname), '; ') from people.name n where n.person = p.person) as names,
               (select string_agg(i.scheme || ' ' || i.value, '; ' order by i.scheme, i.value) from people.identifier i where i.person = p.person) as numbers
          from people.person p
          left join hub.allocation a on a.person = p.person
         where p.person in (:one, :other)
        """;

    static final String OPENS = "select access.would_open(:one, :other) or access.would_open(:other, :one)";

    private static final String PAGE = "kith/people/duplicates/ComparePage";
    /** Who somebody is, as against what happened with them. */
    private static final List<String> REGISTER = Stream.concat(PeopleFacts.tellings().stream().map(telling -> telling.kind().name()),
        Stream.of("fact.corrected", "fact.withdrawn", "content.erased")).toList();

    private record Side(UUID person, String forenames, String surname, String childId, LocalDate born, LocalDate expected, String phone, String school, String hub, String names,
                        String numbers) {
        String name() {
            return ChildHeading.named(forenames, surname, childId);
        }
    }

    private final LikelyDuplicates duplicates;
    private final Register register;
    private final Addresses addresses;
    private final Access access;
    private final Clearances clearances;
    private final Looks looks;
    private final JdbcClient db;

    CompareController(LikelyDuplicates duplicates, Register register, Addresses addresses, Access access, Clearances clearances, Looks looks, JdbcClient db) {
        this.duplicates = duplicates;
        this.register = register;
        this.addresses = addresses;
        this.access = access;
        this.clearances = clearances;
        this.looks = looks;
        this.db = db;
    }

    @May(value = Permission.RECORD, from = Level.OUTLINE, what = "two records beside each other") @GetMapping("/children/{person}/same-as/{other}")
    Page compare(Look look, @PathVariable UUID other) {
        return Page.of(PAGE, page(look, other, Answers.NONE));
    }

    @May(value = Permission.RECORD, from = Level.OUTLINE, what = "two records beside each other") @PostMapping("/children/{person}/same-as/{other}")
    Page answer(Look look, @PathVariable UUID other, @RequestParam MultiValueMap<String, String> typed) {
        register.hold(List.of(look.person(), other));
        var page = page(look, other, new Answers(typed));
        var asked = page.answers().stream().map(Choice::value).toList();
        boolean same = page.answer().chosen("same");
        page = page.with(page.answer().oneOf(asked, "Say whether they are the same person"), same ? page.stays().oneOf(ids(look, other), "Say which record stays") : page.stays(),
            same ? page.words().orElse("Say what makes you sure that they are the same person") : page.answer().chosen("unmerge") ? page.words().orElse("Say how you know that they are two people") : page.words());
        if (!page.problems().isEmpty()) return Page.invalid(PAGE, page);

        var link = duplicates.between(look.person(), other);
        return switch (page.answer().value()) {
            case "same" -> same(look, other, page);
            case "confirm" -> merge(look, page, link.duplicate(), link.into());
            case "unmerge" -> unmerge(look, page, link);
            default -> apart(look, page);
        };
    }

    private Page same(Look look, UUID other, ComparePage page) {
        var into = UUID.fromString(page.stays().value());
        var duplicate = into.equals(other) ? look.person() : other;
        if (page.second() == ComparePage.Second.NOBODY) return merge(look, page, duplicate, into);
        record(look, page, register.fact(page.fact(), PeopleFacts.DUPLICATE_PROPOSED, register.now(), new DuplicateProposed(new PersonId(duplicate), new PersonId(into)), look.worker(), List.of(duplicate, into)));
        return Page.redirect("/children/" + into + "/people", Flash.note(page.second() == ComparePage.Second.MANAGER
            ? "Proposed. It opens neither record to the other's hub until a manager has confirmed it" : "Proposed. A second person looks at both and confirms it"));
    }

    private Page merge(Look look, ComparePage page, UUID duplicate, UUID into) {
        record(look, page, register.fact(page.fact(), PersonMerged.KIND, register.now(), new PersonMerged(new PersonId(duplicate), new PersonId(into)), look.worker(), List.of(duplicate, into)));
        return Page.redirect("/children/" + into + "/people", "The two records are read together now. They can be taken apart again at any time");
    }

    private Page unmerge(Look look, ComparePage page, LikelyDuplicates.Link link) {
        record(look, page, register.fact(page.fact(), PersonUnmerged.KIND, register.now(), new PersonUnmerged(new PersonId(link.duplicate()), new PersonId(link.into())), look.worker(),
            List.of(link.duplicate(), link.into())));
        return Page.redirect("/children/" + link.into() + "/people", "Taken apart. Each record is as it was; what was recorded meanwhile stays where it was recorded");
    }

    private Page apart(Look look, ComparePage page) {
        record(look, page, register.fact(page.fact(), PeopleFacts.DUPLICATE_DISMISSED, register.now(), new DuplicateDismissed(new PersonId(look.person()), new PersonId(page.other())), look.worker(),
            List.of(look.person(), page.other())));
        return Page.redirect("/people/duplicates", "Remembered: they are two people, and will not be asked about again");
    }

    private void record(Look look, ComparePage page, Fact<?> fact) {
        register.record(List.of(Register.because(fact, page.words().value())));
    }

    /** Both must be open to whoever looks; what only one side allows is not shown beside the other. */
    private ComparePage page(Look look, UUID other, Answers answers) {
        var person = look.person();
        var there = access.sight(look.worker(), Set.of(other)).getOrDefault(other, Level.NOTHING);
        if (other.equals(person) || !there.reaches(Level.OUTLINE)) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        looks.record(look.worker(), List.of(other), "two records beside each other");
        var sides = db.sql(SIDES).param("one", person).param("other", other).query(Side.class).list().stream().collect(Collectors.toMap(Side::person, each -> each));
        if (sides.size() < 2) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        var link = duplicates.between(person, other);
        var state = link == null ? "none" : link.state();
        // what leads elsewhere already is compared there
        if (!state.equals("merged") && (!duplicates.survivor(person).equals(person) || !duplicates.survivor(other).equals(other))) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        int entries = duplicates.history(person, REGISTER);
        int others = duplicates.history(other, REGISTER);
        var stays = Field.of("stays", entries >= others ? person.toString() : other.toString());
        var second = second(look, other, entries > 0 && others > 0, there);
        return new ComparePage(person, other, Register.id(answers, "fact"), lines(look, sides.get(person), sides.get(other), entries, others), state, said(link), confirms(look, link, second, there),
            second, answers.field("answer"), answers.typed().containsKey("stays") ? answers.field("stays") : stays, survivors(sides, person, other, entries, others), answers.field("words"));
    }

    /** Access follows the family: whoever joins two records joins their families, as whoever records a relative does. */
    private ComparePage.Second second(Look look, UUID other, boolean histories, Level there) {
        if (db.sql(OPENS).param("one", look.person()).param("other", other).query(Boolean.class).single()) return ComparePage.Second.MANAGER;
        boolean reads = look.level().reaches(Level.READ) && there.reaches(Level.READ);
        return histories ? ComparePage.Second.HISTORIES : reads ? ComparePage.Second.NOBODY : ComparePage.Second.READER;
    }

    private boolean confirms(Look look, LikelyDuplicates.Link link, ComparePage.Second second, Level there) {
        if (link != null && look.worker().id().equals(link.proposedBy())) return false;
        return second != ComparePage.Second.MANAGER || (look.level().reaches(Level.DECIDE) || there.reaches(Level.DECIDE)) && access.rights(look.worker()).contains(Permission.DECIDE);
    }

    private static List<Choice> survivors(Map<UUID, Side> sides, UUID person, UUID other, int here, int there) {
        return List.of(new Choice(person.toString(), "The first: " + sides.get(person).name(), Say.count(here, "entry", "entries")),
            new Choice(other.toString(), "The second: " + sides.get(other).name(), Say.count(there, "entry", "entries")));
    }

    private List<ComparePage.Line> lines(Look look, Side one, Side other, int here, int there) {
        var cleared = clearances.of(look.worker(), List.of(one.person(), other.person()));
        var homes = addresses.now(List.of(one.person(), other.person()));
        // where a child learns or is rung gives away where the child lives
        var veiled = addresses.of(List.of(one.person(), other.person())).stream().filter(stay -> stay.until() == null && !stay.address().opensTo(cleared)).map(Addresses.Stay::person).collect(Collectors.toSet());
        var lines = new ArrayList<ComparePage.Line>();
        lines.add(line("Names", one.names(), other.names()));
        lines.add(line("Born", born(one), born(other)));
        lines.add(line("Numbers", numbers(one), numbers(other)));
        lines.add(line("Lives at", home(homes.get(one.person()), cleared), home(homes.get(other.person()), cleared)));
        lines.add(line("Phone", unless(veiled, one, one.phone()), unless(veiled, other, other.phone())));
        lines.add(line("School", unless(veiled, one, one.school()), unless(veiled, other, other.school())));
        lines.add(line("Hub", one.hub(), other.hub()));
        lines.add(line("Entries", Say.count(here, "entry", "entries"), Say.count(there, "entry", "entries")));
        return lines;
    }

    private static String numbers(Side side) {
        if (side.numbers() == null) return null;
        return Arrays.stream(side.numbers().split("; ")).map(each -> NumberForm.words(each.substring(0, each.indexOf(' '))) + " " + each.substring(each.indexOf(' ') + 1)).collect(Collectors.joining("; "));
    }

    private static ComparePage.Line line(String term, String one, String other) {
        return new ComparePage.Line(term, one == null ? "" : one, other == null ? "" : other);
    }

    private static String unless(Set<UUID> veiled, Side side, String words) {
        return veiled.contains(side.person()) ? ComparePage.WITHHELD : words;
    }

    private static String home(Addresses.Stay stay, Cleared cleared) {
        return stay == null ? null : stay.address().shownTo(cleared);
    }

    private static String born(Side side) {
        return side.born() != null ? Say.date(side.born()) : side.expected() != null ? "Expected " + Say.date(side.expected()) : null;
    }

    private static String said(LikelyDuplicates.Link link) {
        if (link == null) return null;
        return switch (link.state()) {
            case "proposed" -> "Said to be the same person on " + Say.date(link.since()) + ". It counts once somebody else has confirmed it.";
            case "merged" -> "Read together since " + Say.date(link.since()) + ". Nothing was rewritten: taken apart, each is as it was.";
            case "apart" -> "Looked at on " + Say.date(link.since()) + ": two people.";
            default -> "Once merged, and taken apart again.";
        };
    }

    private static List<String> ids(Look look, UUID other) {
        return List.of(look.person().toString(), other.toString());
    }
}
