package kith.casework.promise;

import java.time.Clock;
import java.time.LocalDate;
import kith.access.Level;
import kith.access.Look;
import kith.access.May;
import kith.access.Permission;
import kith.calendar.WorkingDays;
import kith.casework.PromiseFacts;
import kith.casework.promise.Promised.Promise;
import kith.ledger.Happened;
import kith.people.ChildHeading;
import kith.ui.Due;
import kith.ui.Page;
import kith.ui.RecordTab;
import kith.ui.Say;
import kith.ui.Screen;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** A promise to a child stays promised whoever works with them next. */
@Controller
class PromisesController {

    private final Promised promised;
    private final ChildHeading heading;
    private final Clock clock;

    PromisesController(Promised promised, ChildHeading heading, Clock clock) {
        this.promised = promised;
        this.heading = heading;
        this.clock = clock;
    }

    @Bean
    static RecordTab promisesTab() {
        return new RecordTab("Promises", "promises", "/promises", 61).firstWhile("exists (select from casework.promise where person = :person and ended is null)");
    }

    @May(value = Permission.READ, from = Level.READ, what = "promises to the child") @GetMapping("/children/{person}/promises")
    Page show(Look look) {
        var today = LocalDate.now(clock.withZone(Happened.LONDON));
        var all = promised.of(look.person());
        return Page.of("kith/casework/promise/PromisesPage", new PromisesPage(look.person(), heading.name(look.person()), today, all.stream().filter(each -> each.ended() == null).map(each -> line(each, today)).toList(),
            all.stream().filter(each -> each.ended() != null).map(each -> line(each, today)).toList(), Screen.mayRecord(), heading.sections(look.person(), "promises")));
    }

    private static PromisesPage.Line line(Promise promise, LocalDate today) {
        var due = promise.ended() != null || promise.by() == null ? null : Due.on(promise.by(), today, WorkingDays.between(today, promise.by()));
        return new PromisesPage.Line(promise.fact(), promise.text().isEmpty() ? "What it was is not for you to read" : promise.text(), "Promised " + Say.brief(promise.since(), today) + (promise.madeBy() == null ? "" : " by " + promise.madeBy()), due,
            promise.ended() == null ? null : PromiseFacts.KEPT.field("outcome").codes().label(promise.outcome()) + ", " + Say.brief(promise.ended(), today));
    }
}
