package kith.gate.issuing;

import java.util.UUID;
import kith.access.Look;
import kith.access.May;
import kith.access.Permission;
import kith.gate.GateFacts;
import kith.gate.GateFacts.DocumentIssued;
import kith.gate.Paper;
import kith.ledger.Fact;
import kith.pathway.Histories;
import kith.people.ChildHeading;
import kith.ui.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A document as it went out. */
@Controller
class IssuedController {

    static final String WORDS = "select text from ledger.words where id = any(:words) and text is not null";

    private final Histories histories;
    private final ChildHeading heading;
    private final JdbcClient db;

    IssuedController(Histories histories, ChildHeading heading, JdbcClient db) {
        this.histories = histories;
        this.heading = heading;
        this.db = db;
    }

    @May(value = Permission.READ, what = "a document that was issued") @GetMapping("/children/{person}/documents/{fact}")
    Page show(Look look, @PathVariable UUID fact) {
        var found = histories.of(look.person()).standing().stream().filter(each -> each.id().value().equals(fact) && each.is(GateFacts.ISSUED)).findFirst();
        if (found.isEmpty()) return Page.redirect("/children/" + look.person() + "/documents", "There is no such document about this child");
        return Page.of("kith/gate/issuing/IssuedPage", page(look, found.get()));
    }

    private IssuedPage page(Look look, Fact<?> fact) {
        var ids = fact.words().stream().map(each -> each.id()).toArray(UUID[]::new);
        var text = db.sql(WORDS).param("words", ids).query(String.class).list();
        return new IssuedPage(look.person(), Paper.title(((DocumentIssued) fact.body()).code()), heading.name(look.person()), Text.read(text.isEmpty() ? "The text was lawfully erased, or is kept to fewer people." : String.join("\n", text)));
    }
}
