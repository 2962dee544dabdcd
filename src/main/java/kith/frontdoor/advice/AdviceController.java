package kith.frontdoor.advice;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.ledger.Happened;
import kith.ui.Answers;
import kith.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Advice and assistance at the front door: written down in three clicks, without opening a case. */
@Controller
class AdviceController {

    private static final String PAGE = "kith/frontdoor/advice/AdvicePage";
    private static final Duration LATELY = Duration.ofDays(28);

    private final AdviceLog log;
    private final Clock clock;

    AdviceController(AdviceLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    @May(Permission.FRONT_DOOR) @GetMapping("/advice")
    Page show() {
        return Page.of(PAGE, page(Answers.NONE));
    }

    @May(Permission.FRONT_DOOR) @PostMapping("/advice")
    Page save(@RequestParam MultiValueMap<String, String> typed, Worker worker) {
        var form = page(new Answers(typed)).checked();
        if (!form.wrong().isEmpty()) return Page.invalid(PAGE, form);
        log.keep(form, worker);
        return Page.redirect("/advice", "Advice recorded. No case was opened");
    }

    private AdvicePage page(Answers answers) {
        return AdvicePage.of(answers, log.since(clock.instant().minus(LATELY)), LocalDate.now(clock.withZone(Happened.LONDON)));
    }
}
