package kith.care.rights;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kith.access.Look;
import kith.access.Looks;
import kith.access.May;
import kith.access.Permission;
import kith.care.RightsFacts;
import kith.care.rights.RightsQueries.Relative;
import kith.ledger.CodeSet;
import kith.ledger.FactKind;
import kith.ledger.Happened;
import kith.people.ChildHeading;
import kith.ui.Page;
import kith.ui.RecordTab;
import kith.ui.Say;
import kith.ui.Screen;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Rights and consents of a child on one page. */
@Controller
class ConsentsController {

    private final RightsQueries queries;
    private final ChildHeading heading;
    private final Looks looks;
    private final Clock clock;

    ConsentsController(RightsQueries queries, ChildHeading heading, Looks looks, Clock clock) {
        this.queries = queries;
        this.heading = heading;
        this.looks = looks;
        this.clock = clock;
    }

    @Bean
    static RecordTab consentsTab() {
        return new RecordTab("Rights and consents", "consents", "/consents", 16);
    }

    @May(value = Permission.READ, what = "rights and consents") @GetMapping("/children/{person}/consents")
    Page show(Look look) {
        var today = LocalDate.now(clock.withZone(Happened.LONDON));
        var person = look.person();
        var name = heading.name(person);
        var relatives = queries.relatives(person);
        var meetings = queries.familyTime(person);
        looks.record(look.worker(), meetings.stream().map(RightsQueries.FamilyTime::person).toList(), "family time");
        var agreement = queries.agreement(person);
        var settled = queries.consents(person);
        var words = queries.words(Stream.concat(settled.stream().map(RightsQueries.Consent::fact), meetings.stream().map(RightsQueries.FamilyTime::fact)).toList());
        return Page.of("kith/care/rights/ConsentsPage", new ConsentsPage(person, name, today,
            relatives.stream().filter(Relative::holds).map(each -> new ConsentsPage.Holder(each.person(), each.name(), note(each, today))).toList(),
            queries.former(person).stream().map(each -> each.name() + ", until " + Say.brief(each.until(), today)).toList(), authority(queries.law(person), today), said(agreement, today),
            agreement != null && agreement.withdrawn() != null, removal(queries.born(person), today), consents(settled, words, today),
            meetings.stream().map(each -> new ConsentsPage.Meeting(each.person(), each.name(), label(RightsFacts.FAMILY_TIME, "how", each.how()),
                (each.often() == null ? "" : label(RightsFacts.FAMILY_TIME, "often", each.often()).toLowerCase() + ", ") + "since " + Say.brief(each.since(), today), words.get(each.fact()))).toList(),
            representatives(person, today), heading.sections(person, "consents")));
    }

    private static List<ConsentsPage.Consent> consents(List<RightsQueries.Consent> settled, Map<UUID, String> words, LocalDate today) {
        return settled.stream().map(each -> new ConsentsPage.Consent(each.matter(), label(RightsFacts.CONSENT, "matter", each.matter()),
            label(RightsFacts.CONSENT, "decides", each.decides()) + (each.holder() == null ? "" : ": " + each.holder()),
            (each.answer() == null ? "" : label(RightsFacts.CONSENT, "answer", each.answer()).toLowerCase() + ", ") + "since " + Say.brief(each.since(), today), words.get(each.fact()))).toList();
    }

    private List<ConsentsPage.Representative> representatives(UUID person, LocalDate today) {
        return queries.representatives(person).stream().map(each -> new ConsentsPage.Representative(each.role(), label(RightsFacts.REPRESENTATIVE, "role", each.role()), each.name(), each.phone(),
            "since " + Say.brief(each.since(), today))).toList();
    }

    private static String note(Relative each, LocalDate today) {
        if (each.gainedBy() != null) return each.kind() + ", by " + label(RightsFacts.RESPONSIBILITY, "by", each.gainedBy()).toLowerCase() + " since " + Say.brief(each.since(), today);
        return each.kind() + ", recorded " + Say.brief(each.saidSince(), today) + "; by what is not recorded";
    }

    /** An order gives it to the authority too; agreement and police protection never do (Children Act 1989, sections 33(3), 44(4) and 46(9)). */
    private static String authority(RightsQueries.Law law, LocalDate today) {
        if (law == null) return null;
        var basis = Say.amid(Screen.term(CodeSet.named("lac_legal_status").label(law.legalStatus()))) + " since " + Say.brief(law.legalSince(), today);
        return switch (law.legalStatus()) {
            case "C1", "C2", "E1" -> "The authority shares it, by " + basis + ", and may limit how a parent uses it";
            case "L2" -> "Whoever obtained the order has it while it lasts, for what keeps the child safe: " + basis;
            default -> "The authority has none: " + basis;
        };
    }

    private static String said(RightsQueries.Agreement agreement, LocalDate today) {
        if (agreement == null) return null;
        if (agreement.withdrawn() != null) return "Withdrawn " + Say.date(agreement.withdrawn()) + (agreement.withdrawnBy() == null ? "" : " by " + agreement.withdrawnBy())
            + (agreement.agreed() == null ? "" : agreement.agreed().isAfter(agreement.withdrawn()) ? ", which stands although " + (agreement.agreedBy() == null ? "it was agreed" : agreement.agreedBy() + " agreed") + " on " + Say.brief(agreement.agreed(), today)
                : "; it had been agreed " + Say.brief(agreement.agreed(), today));
        return "Agreed " + Say.date(agreement.agreed()) + (agreement.agreedBy() == null ? "" : " by " + agreement.agreedBy());
    }

    /** Children Act 1989, section 20(8) and (11). */
    private static String removal(LocalDate born, LocalDate today) {
        return born != null && !born.plusYears(16).isAfter(today)
            ? "At 16 and over the young person may agree for themselves, and then nobody can take them home against their will."
            : "Anyone with parental responsibility may take the child home at any time, without notice and without giving a reason.";
    }

    static String label(FactKind<?> kind, String part, String code) {
        return kind.field(part).codes().label(code);
    }
}
