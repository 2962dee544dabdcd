package kith.assurance.known;

import java.time.Clock;
import java.time.LocalDate;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.ledger.Happened;
import kith.ledger.Uuids;
import kith.ui.Answers;
import kith.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A worker says whom they know: when they begin, and once a year again. */
@Controller
class KnownController {

    private static final String PAGE = "kith/assurance/known/KnownPage";
    private static final String HERE = "/account/people-i-know";

    private final Declared declared;
    private final AboutMe aboutMe;
    private final Clock clock;

    KnownController(Declared declared, AboutMe aboutMe, Clock clock) {
        this.declared = declared;
        this.aboutMe = aboutMe;
        this.clock = clock;
    }

    @May(Permission.OWN_WORK) @GetMapping(HERE)
    Page show(Worker worker) {
        return Page.of(PAGE, page(worker, Answers.NONE));
    }

    @May(Permission.OWN_WORK) @PostMapping(HERE)
    Page declare(Worker worker, @RequestParam MultiValueMap<String, String> typed) {
        var page = page(worker, new Answers(typed)).checkedDeclaration();
        if (!page.wrong().isEmpty()) return Page.invalid(PAGE, page);

        declared.declare(worker, page.id(), page.how().value(), page.words().value().strip());
        return Page.redirect(HERE, "Saved. Somebody who does not work with the family says whose record it is, and from then on it is closed to you");
    }

    @May(Permission.OWN_WORK) @PostMapping(HERE + "/about-me")
    Page aboutMe(Worker worker, @RequestParam MultiValueMap<String, String> typed) {
        var page = page(worker, new Answers(typed)).checkedAboutMe();
        if (!page.wrong().isEmpty()) return Page.invalid(PAGE, page);

        aboutMe.keep(worker, page.surname().value().strip(), page.plainPostcode());
        return Page.redirect(HERE, "Saved. You will be asked again in a year");
    }

    private KnownPage page(Worker worker, Answers typed) {
        var id = typed.text("id").isEmpty() ? Uuids.fresh() : Uuids.of(typed.text("id"));
        return KnownPage.of(LocalDate.now(clock.withZone(Happened.LONDON)), aboutMe.of(worker), declared.own(worker), typed, id);
    }
}
