package kith.hub.day;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import kith.access.Look;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.ui.Destination;
import kith.ui.Page;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The first screen of everybody's day. */
@Controller
class MyDayController {

    private final MyDay day;
    private final Confirm confirm;

    MyDayController(MyDay day, Confirm confirm) {
        this.day = day;
        this.confirm = confirm;
    }

    @Bean
    static Destination myDayPlace() {
        return Destination.of("My day", "/", 10).needs("OWN_WORK");
    }

    @May(Permission.OWN_WORK) @GetMapping("/")
    Page show(Worker worker) {
        return Page.of("kith/hub/day/MyDayPage", day.of(worker));
    }

    /** Counts alone, so that it can be asked often; the page itself stays as it is until its worker asks for more. */
    @May(Permission.OWN_WORK) @GetMapping("/day/pulse")
    Page pulse(Worker worker, @RequestParam String since, @RequestParam(defaultValue = "0") int round) {
        return Page.of("kith/hub/day/pulse", day.pulse(worker, moment(since), round));
    }

    @May(Permission.OWN_WORK) @PostMapping("/day/dismissals")
    Page dismiss(Worker worker, @RequestParam List<String> alert) {
        day.dismiss(worker, alert);
        return Page.redirect("/");
    }

    @May(value = Permission.DECIDE, what = "confirming an entry") @PostMapping("/children/{person}/confirmations")
    Page confirm(Look look, Worker worker, @RequestParam UUID entry, @RequestParam UUID fact) {
        return Page.redirect("/", confirm.run(look, entry, fact, worker) ? "Confirmed" : "Nothing to confirm");
    }

    private static Instant moment(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException notAMoment) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }
}
