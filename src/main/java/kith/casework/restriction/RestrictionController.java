package kith.casework.restriction;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.access.Access;
import kith.access.Level;
import kith.access.Look;
import kith.access.May;
import kith.access.Permission;
import kith.casework.child.ChildQueries;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.FactKind;
import kith.ledger.Happened;
import kith.ledger.PersonId;
import kith.ledger.Recorded;
import kith.ledger.Uuids;
import kith.ledger.Words;
import kith.pathway.Recording;
import kith.people.ChildHeading;
import kith.people.confidential.ConfidentialFacts;
import kith.people.confidential.ConfidentialFacts.RestrictionLifted;
import kith.people.confidential.ConfidentialFacts.RestrictionPlaced;
import kith.people.confidential.ConfidentialFacts.RestrictionReviewed;
import kith.ui.Choice;
import kith.ui.Field;
import kith.ui.Page;
import kith.ui.Say;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Restricting a record to named people, reviewing that, and lifting it. */
@Controller
class RestrictionController {

    private static final String PAGE = "kith/casework/restriction/RestrictionForm";

    private final Restrictions restrictions;
    private final ChildQueries children;
    private final ChildHeading heading;
    private final Access access;
    private final Recording recording;
    private final Clock clock;

    RestrictionController(Restrictions restrictions, ChildQueries children, ChildHeading heading, Access access, Recording recording, Clock clock) {
        this.restrictions = restrictions;
        this.children = children;
        this.heading = heading;
        this.access = access;
        this.recording = recording;
        this.clock = clock;
    }

    @May(value = Permission.DECIDE, what = "who may see the record") @GetMapping("/children/{person}/restriction")
    Page ask(Look look) {
        return Page.of(PAGE, form(look, stands(look)));
    }

    @May(value = Permission.DECIDE, what = "restricting the record") @PostMapping("/children/{person}/restriction")
    Page restrict(Look look, @RequestParam MultiValueMap<String, String> typed) {
        var form = form(look, typed);
        // whoever had the form open before somebody else restricted the record has not seen that list
        boolean changes = typed.containsKey("change");
        if (form.standing() != null && !changes) return Page.redirect("/children/" + look.person() + "/restriction");
        var knew = typed.getFirst("knew");
        if (changes && knew != null && !knew.equals(form.knew()) && !recording.knows(new FactId(form.fact()))) return Page.status(HttpStatus.CONFLICT, PAGE, meanwhile(look, form, Set.of(knew.split(" "))));
        var usernames = Arrays.stream(form.others().value().toLowerCase().split("[,;\\s]+")).filter(each -> !each.isBlank()).toList();
        var others = restrictions.called(usernames);
        var list = new LinkedHashSet<>(form.names().values());
        others.forEach(each -> list.add(each.value()));
        list.add(look.worker().id().toString());
        if (!form.owner().empty()) list.add(form.owner().value());
        var checked = form.checked(list.size(), others.size() == Set.copyOf(usernames).size());
        if (!checked.problems().isEmpty()) return Page.invalid(PAGE, checked);

        var about = checked.children().values().stream().map(PersonId::valueOf).toList();
        var words = checked.words().empty() ? List.<Words>of() : List.of(Words.of(Uuids.named(form.fact() + "/words"), checked.words().value().strip(), UUID.randomUUID().toString()));
        record(look, form.fact(), ConfidentialFacts.RESTRICTED, about, new RestrictionPlaced(checked.why().value(), checked.owner().value(), List.copyOf(list)), words);
        return Page.redirect("/children/" + look.person() + "/restriction", changes ? "Changed. It is reviewed after 90 days" : "Restricted. It is reviewed after 90 days");
    }

    private RestrictionForm meanwhile(Look look, RestrictionForm form, Set<String> knew) {
        var named = restrictions.named(look.person());
        var colleagues = form.colleagues().stream().map(Choice::value).toList();
        var fresh = named.stream().filter(each -> !knew.contains(each.id())).toList();
        var names = Stream.concat(form.names().values().stream(), fresh.stream().map(Restrictions.Named::id).filter(colleagues::contains)).distinct().toList();
        var others = Stream.concat(Stream.of(form.others().value()), fresh.stream().filter(each -> !colleagues.contains(each.id())).map(Restrictions.Named::username)).filter(each -> !each.isBlank()).collect(Collectors.joining(", "));
        return form.meanwhile(Field.of("names", names), Field.of("others", others), "Since you opened this page somebody else changed who may see the record: it is open to " + Say.list(named.stream().map(Restrictions.Named::name).toList())
            + ". Whoever was let in is ticked below. Look at it again, and save");
    }

    /** What the form holds before anybody has typed: the restriction that stands, or the whole family. */
    private MultiValueMap<String, String> stands(Look look) {
        var family = family(look);
        var answers = new LinkedMultiValueMap<String, String>();
        var standing = restrictions.of(look.person());
        answers.put("children", standing.isEmpty() ? family.stream().map(Choice::value).toList() : together(look).stream().map(PersonId::toString).toList());
        standing.ifPresent(it -> {
            var named = restrictions.named(look.person());
            var colleagues = colleagues(look, family).stream().map(Choice::value).toList();
            answers.put("why", List.of(it.why()));
            answers.put("owner", List.of(it.owner()));
            answers.put("names", named.stream().map(Restrictions.Named::id).filter(colleagues::contains).toList());
            answers.put("others", List.of(named.stream().filter(each -> !colleagues.contains(each.id())).map(Restrictions.Named::username).collect(Collectors.joining(", "))));
        });
        return answers;
    }

    private List<Choice> colleagues(Look look, List<Choice> family) {
        return restrictions.colleagues(family.stream().map(each -> UUID.fromString(each.value())).toList(), look.worker(), restrictions.today());
    }

    @May(value = Permission.DECIDE, what = "reviewing the restriction") @PostMapping("/children/{person}/restriction/review")
    Page review(Look look, @RequestParam(required = false) UUID fact) {
        if (restrictions.of(look.person()).isPresent()) record(look, fact, ConfidentialFacts.RESTRICTION_REVIEWED, together(look), new RestrictionReviewed(), List.of());
        return Page.redirect("/children/" + look.person() + "/restriction", "Reviewed. It comes up again in 90 days");
    }

    @May(value = Permission.DECIDE, what = "lifting the restriction") @PostMapping("/children/{person}/restriction/end")
    Page lift(Look look, @RequestParam(defaultValue = "") String ending, @RequestParam(required = false) UUID fact) {
        if (restrictions.of(look.person()).isEmpty()) return Page.redirect("/children/" + look.person() + "/restriction");
        var reason = Field.of("ending", ending).orElse("Say why it is lifted");
        if (reason.wrong()) return Page.invalid(PAGE, form(look, stands(look)).ending(reason));

        record(look, fact, ConfidentialFacts.RESTRICTION_LIFTED, together(look), new RestrictionLifted(null),
            List.of(Words.of(Uuids.named(fact + "/words"), ending.strip(), UUID.randomUUID().toString())));
        return Page.redirect("/children/" + look.person(), "The restriction is lifted");
    }

    /** Brothers and sisters are restricted, reviewed and opened together, as far as this worker decides about them. */
    private List<PersonId> together(Look look) {
        return family(look).stream().map(each -> UUID.fromString(each.value())).filter(each -> restrictions.of(each).isPresent()).map(PersonId::new).toList();
    }

    private List<Choice> family(Look look) {
        var family = children.family(look.person(), restrictions.today());
        var sight = access.sight(look.worker(), Stream.concat(Stream.of(look.person()), family.stream().map(ChildQueries.Sibling::person)).distinct().toList());
        var decided = new ArrayList<Choice>();
        for (var each : family) if (sight.getOrDefault(each.person(), Level.NOTHING).reaches(Level.DECIDE)) decided.add(Choice.of(each.person().toString(), each.name()));
        return decided;
    }

    private <B extends Record> void record(Look look, UUID fact, FactKind<B> kind, List<PersonId> about, B body, List<Words> words) {
        var now = clock.instant();
        var recorded = new Recorded(now, look.worker().id(), null, null, "page");
        recording.record(List.of(Fact.of(fact == null ? FactId.fresh() : new FactId(fact), kind, about, Happened.at(now), recorded, body).saying(words)));
    }

    private RestrictionForm form(Look look, MultiValueMap<String, String> typed) {
        var person = look.person();
        var family = family(look);
        return new RestrictionForm(person, fact(typed.getFirst("fact")), heading.name(person), restrictions.today(), restrictions.of(person).orElse(null),
            restrictions.named(person).stream().map(Restrictions.Named::name).toList(), family, colleagues(look, family),
            field("why", typed), field("owner", typed), field("names", typed), field("others", typed), field("children", typed), field("words", typed), field("ending", typed),
            restrictions.named(person).stream().map(Restrictions.Named::id).sorted().collect(Collectors.joining(" ")), null);
    }

    private static Field field(String name, MultiValueMap<String, String> typed) { return Field.of(name, typed.get(name)); }

    private static UUID fact(String typed) {
        try {
            return typed == null ? Uuids.fresh() : UUID.fromString(typed);
        } catch (IllegalArgumentException notAnId) {
            return Uuids.fresh();
        }
    }
}
