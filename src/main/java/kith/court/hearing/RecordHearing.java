package kith.court.hearing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kith.access.Worker;
import kith.court.CourtFacts;
import kith.court.CourtFacts.CaseManagementHearingHeld;
import kith.court.CourtFacts.FilingOrdered;
import kith.court.CourtFacts.FinalOrderMade;
import kith.court.CourtFacts.HearingHeld;
import kith.court.CourtFacts.HearingListed;
import kith.court.CourtFacts.InterimOrderMade;
import kith.court.CourtFacts.ProceedingsExtended;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.FactJson;
import kith.ledger.FactKind;
import kith.ledger.Happened;
import kith.ledger.PersonId;
import kith.ledger.Recorded;
import kith.ledger.Uuids;
import kith.ledger.Words;
import kith.organisation.Duty;
import kith.pathway.Engine;
import kith.pathway.Recording;
import kith.ui.Say;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;

/** One hearing, and each thing that came of it as a fact of its own: the next hearing, what is to be filed, an order, and with it the legal status. */
@Component
class RecordHearing {

    /** What the order makes of the legal status, in the codes of the SSDA903 return. */
    private static final Map<String, String> LEGAL_STATUS = Map.of("interim-care", "C1", "care", "C2", "placement", "E1");
    private static final Set<String> BEGINS_CARE = Set.of("care", "interim-care");
    /** Of several orders the one that is the law: while there is a placement order a care order has no effect (Adoption and Children Act 2002, section 29(1)). */
    private static final List<String> STRONGEST_FIRST = List.of("placement", "care", "interim-care");

    private final HearingQueries queries;
    private final Recording recording;
    private final Engine engine;
    private final Duty duty;
    private final Clock clock;

    RecordHearing(HearingQueries queries, Recording recording, Engine engine, Duty duty, Clock clock) {
        this.queries = queries;
        this.recording = recording;
        this.engine = engine;
        this.duty = duty;
        this.clock = clock;
    }

    void run(HearingForm form, Worker by) {
        // what is sent twice finds looked after whom it took into care itself
        if (recording.knows(new FactId(Uuids.named(form.fact() + "/held")))) return;
        recording.record(new Facts(form, by).all());
    }

    private final class Facts {
        final HearingForm form;
        final Recorded recorded;
        final Happened day;
        /** What the court orders today comes after what the night did: it has its time, so that the last word counts. */
        final Happened law;
        final List<PersonId> children;
        final List<Fact<?>> all = new ArrayList<>();

        Facts(HearingForm form, Worker by) {
            this.form = form;
            var now = clock.instant();
            this.recorded = new Recorded(now, by.id(), null, null, duty.door(by, now));
            this.day = Happened.on(form.happened().date(form.today()).orElseThrow());
            this.law = day.day().equals(form.today()) ? Happened.at(now) : day;
            this.children = form.children().values().stream().map(PersonId::valueOf).toList();
        }

        List<Fact<?>> all() {
            var of = form.which().value().startsWith("of:") ? FactId.valueOf(form.which().value().substring(3)) : null;
            var words = form.words().empty() ? List.<Words>of() : List.of(Words.of(Uuids.named(form.fact() + "/words"), form.words().value().strip(), UUID.randomUUID().toString()));
            boolean first = "case-management".equals(form.kind());
            all.add((first ? fact(CourtFacts.CASE_MANAGEMENT, "held", new CaseManagementHearingHeld(of)) : fact(CourtFacts.HELD, "held", new HearingHeld(of, form.kind()))).saying(words));
            if (!form.extended().empty()) all.add(fact(CourtFacts.EXTENDED, "extended", new ProceedingsExtended(form.extended().date(form.today()).orElseThrow())));
            orders();
            if (!form.nextOn().empty())
                all.add(fact(CourtFacts.LISTED, "listed", new HearingListed(form.nextKind().value(), form.nextOn().date(form.today()).orElseThrow(), form.nextAt().time().map(Say::time).orElse(null),
                    form.nextCourt().empty() ? null : form.nextCourt().value().strip())));
            for (int n = 0; n < form.filings().size(); n++) {
                var each = form.filings().get(n);
                if (!each.empty()) all.add(fact(CourtFacts.ORDERED, "filing-" + n, new FilingOrdered(each.document().value(), each.from().empty() ? null : each.from().value(), each.due().date(form.today()).orElseThrow())));
            }
            return all;
        }

        private void orders() {
            if (!form.order().empty()) order(form.order().value(), "order", form.until().date(form.today()).orElse(null));
            if (!form.also().empty()) order(form.also().value(), "also", null);
            var made = Stream.of(form.order(), form.also()).map(each -> code(each.value())).toList();
            STRONGEST_FIRST.stream().filter(made::contains).findFirst().ifPresent(law -> legalStatus(LEGAL_STATUS.get(law), made.stream().anyMatch(BEGINS_CARE::contains)));
        }

        private void order(String order, String what, LocalDate until) {
            if (order.startsWith("interim:")) all.add(fact(CourtFacts.INTERIM, what, new InterimOrderMade(code(order), until)));
            else all.add(fact(CourtFacts.FINAL, what, new FinalOrderMade(code(order), until)));
        }

        private static String code(String order) {
            return order.substring(order.indexOf(':') + 1);
        }

        /** A child under an interim or a full care order is looked after from that moment (Children Act 1989, section 22(1)). */
        private void legalStatus(String code, boolean begins) {
            var inCare = queries.lookedAfter(children.stream().map(PersonId::value).toList(), day.day());
            for (var child : children) {
                boolean already = inCare.contains(child.value());
                if (!already && !begins) continue;
                all.add(named(already ? "legal-status.changed" : "care.started", "legal-status/" + child, child, code));
            }
        }

        private <B extends Record> Fact<B> fact(FactKind<B> kind, String what, B body) {
            return Fact.of(new FactId(Uuids.named(form.fact() + "/" + what)), kind, children, day, recorded, body).on(form.fact());
        }

        /** What belongs to the package of looked after children: the two meet in the ledger. */
        private Fact<?> named(String type, String what, PersonId child, String legalStatus) {
            return named(engine.kinds().named(type), what, child, legalStatus);
        }

        private <B extends Record> Fact<B> named(FactKind<B> kind, String what, PersonId child, String legalStatus) {
            var body = kind.body().cast(FactJson.body(kind, JsonNodeFactory.instance.objectNode().put("legalStatus", legalStatus), kind.version()));
            return Fact.of(new FactId(Uuids.named(form.fact() + "/" + what)), kind, List.of(child), law, recorded, body).on(form.fact());
        }
    }
}
