package kith.assurance.looks;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import kith.access.Look;
import kith.access.May;
import kith.access.Permission;
import kith.assurance.Reasons;
import kith.ledger.Uuids;
import kith.people.ChildHeading;
import kith.ui.Answers;
import kith.ui.Page;
import kith.ui.Say;
import kith.ui.Sheet;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The answer to somebody who asks who looked at their record: one person's, by the data protection officer alone, on a stated request. */
@Controller
class ExportController {

    private static final String PAGE = "kith/assurance/looks/ExportPage";

    private final WhoLooked whoLooked;
    private final ChildHeading heading;

    ExportController(WhoLooked whoLooked, ChildHeading heading) {
        this.whoLooked = whoLooked;
        this.heading = heading;
    }

    @May(value = Permission.DISCLOSE, what = "telling who has looked") @GetMapping("/children/{person}/looks/export")
    Page ask(Look look) {
        return Page.of(PAGE, page(look, Answers.NONE));
    }

    @May(value = Permission.DISCLOSE, what = "telling who has looked") @PostMapping("/children/{person}/looks/export")
    Object save(Look look, @RequestParam MultiValueMap<String, String> typed) {
        var page = page(look, new Answers(typed)).checked();
        if (!page.wrong().isEmpty()) return Page.invalid(PAGE, page);

        var all = whoLooked.each(look.person()).stream().filter(each -> each.outcome().equals("shown")).toList();
        var sheet = new Sheet("Day", "Time", "Who", "At what", "Why");
        for (var each : all) {
            var at = each.at().toInstant();
            sheet.row(Say.date(Say.london(at)), Say.time(at), who(each, page.naming().chosen("name")), each.what(), Reasons.words(each.reason(), null));
        }
        whoLooked.disclosed(page.id(), look.worker().id(), look.person(), page.request().value().strip(), all.size());
        return ResponseEntity.ok().contentType(new MediaType("text", "csv", StandardCharsets.UTF_8)).header("Cache-Control", "no-store")
            .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("who-looked.csv").build().toString()).body(sheet.bytes());
    }

    private static String who(WhoLooked.Each each, boolean byName) {
        var role = each.organisation() != null ? each.organisation() : each.post() != null ? each.post() : "Children's services";
        return byName ? each.name() + ", " + role : role;
    }

    private ExportPage page(Look look, Answers typed) {
        UUID id = typed.text("id").isEmpty() ? Uuids.fresh() : Uuids.of(typed.text("id"));
        return new ExportPage(look.person(), heading.name(look.person()), id, typed.field("request"), typed.field("naming", "role"));
    }
}
