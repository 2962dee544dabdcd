package kith.harm.ending;

import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.access.Level;
import kith.access.Look;
import kith.access.May;
import kith.access.Permission;
import kith.access.drafts.Drafts;
import kith.harm.LinkFacts;
import kith.harm.LinkFacts.LinkEnded;
import kith.ledger.FactId;
import kith.people.ChildHeading;
import kith.people.Register;
import kith.ui.Answers;
import kith.ui.Choice;
import kith.ui.Page;
import kith.ui.Say;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A link outside the family ends on the record of every child it is about, also on those that whoever ends it may not see: else it would stand there for ever. */
@Controller
class LinkEndingController {

    /** Of an end that is sent twice the link stands no more: whether it says the same is seen when it is recorded. */
    static final String STANDING = """
        select fact, other, kind, group_name, place, since
          from harm.link
         where person = :person and (until is null or exists (select from ledger.about a where a.person = :person and a.fact = :end))
         order by since desc, fact, other
        """;

    private static final String DRAFT = "harm-link-ending";
    private static final String FORM = "kith/harm/ending/LinkEndingForm";

    private record Row(UUID fact, UUID other, String kind, String groupName, String place, LocalDate since) {}

    private final Register register;
    private final ChildHeading heading;
    private final Drafts drafts;
    private final JdbcClient db;

    LinkEndingController(Register register, ChildHeading heading, JdbcClient db, Drafts drafts) {
        this.drafts = drafts;
        this.register = register;
        this.heading = heading;
        this.db = db;
    }

    @May(value = Permission.RECORD, from = Level.READ, what = "the end of a link outside the family") @GetMapping("/children/{person}/harm/ending")
    Page ask(Look look, @RequestParam MultiValueMap<String, String> given) {
        return Page.of(FORM, form(look, standing(look.person(), null), drafts.opened(look.worker(), DRAFT, look.person()).orElseGet(() -> new Answers(given))));
    }

    @May(value = Permission.RECORD, from = Level.READ, what = "the end of a link outside the family") @PostMapping("/children/{person}/harm/ending")
    Page save(Look look, @RequestParam MultiValueMap<String, String> typed) {
        register.hold(List.of(look.person()));
        var standing = standing(look.person(), Register.id(new Answers(typed), "fact"));
        var form = form(look, standing, new Answers(typed)).checked();
        if (!form.problems().isEmpty()) return Page.invalid(FORM, form);

        var about = new ArrayList<>(List.of(look.person()));
        standing.stream().filter(each -> form.of().chosen(each.fact().toString())).map(Row::other).filter(other -> !other.equals(look.person())).forEach(about::add);
        register.record(List.of(Register.because(register.fact(form.fact(), LinkFacts.ENDED, register.on(form.happened().date(form.today()).orElseThrow()),
            new LinkEnded(FactId.valueOf(form.of().value()), form.reason().empty() ? null : form.reason().value()), look.worker(), about), form.words().value())));
        drafts.forget(look.worker(), DRAFT, look.person());
        return Page.redirect("/children/" + look.person() + "/harm", about.size() < 2 ? "The link has ended" : "The link has ended, on each of their records");
    }

    private LinkEndingForm form(Look look, List<Row> standing, Answers answers) {
        var choices = standing.stream().collect(Collectors.groupingBy(Row::fact, LinkedHashMap::new, Collectors.toList())).values().stream().map(each -> choice(each.getFirst())).toList();
        return LinkEndingForm.of(look.person(), heading.name(look.person()), register.today(), Register.id(answers, "fact"), answers, choices);
    }

    private Choice choice(Row row) {
        var words = Stream.of(LinkFacts.RECORDED.field("kind").codes().label(row.kind()), row.groupName(), row.place()).filter(each -> each != null).collect(Collectors.joining(", "));
        return new Choice(row.fact().toString(), words, "Since " + Say.brief(row.since(), register.today()));
    }

    private List<Row> standing(UUID person, UUID end) {
        return db.sql(STANDING).param("person", person).param("end", end, Types.OTHER).query(Row.class).list();
    }
}
