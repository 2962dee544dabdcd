package kith.frontdoor.told;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kith.access.Public;
import kith.ledger.Uuids;
import kith.ui.Answers;
import kith.ui.Field;
import kith.ui.Page;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Professionals tell of a worry without an account. Nothing here answers anything about anybody. */
@Controller
class TellUsController {

    private static final String FORM = "kith/frontdoor/told/TellUsPage";

    private final Told told;
    private final String ring;
    private final String ringAtNight;

    TellUsController(Told told, @Value("${kith.ring.first-contact:}") String ring, @Value("${kith.ring.emergency-duty:}") String ringAtNight) {
        this.told = told;
        this.ring = ring;
        this.ringAtNight = ringAtNight;
    }

    @Public @GetMapping("/tell-us")
    Page ask() {
        return Page.of(FORM, page(TellUsForm.of(Uuids.fresh(), Answers.NONE)));
    }

    @Public @PostMapping("/tell-us")
    Page tell(@RequestParam MultiValueMap<String, String> typed, HttpServletRequest request) {
        var form = form(typed).checked();
        if (!form.wrong().isEmpty()) return Page.invalid(FORM, page(form));

        if (told.keep(form, request.getRemoteAddr()) == Told.Outcome.TOO_MANY)
            return Page.status(HttpStatus.TOO_MANY_REQUESTS, FORM, page(form.with(form.field("worry").wrong("Many forms came from where you are in the last hour, and this one was not received. Please ring, or send it again later"))));
        return Page.redirect("/tell-us/" + form.id());
    }

    @Public @GetMapping("/tell-us/{report}")
    Page receipt(@PathVariable UUID report) {
        var receipt = told.receipt(report).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Page.of("kith/frontdoor/told/ReceiptPage", new ReceiptPage(receipt.reference(), receipt.receivedAt(), ring, ringAtNight));
    }

    /** Where {@link TooLarge} leads: the form again, with all that came before the file. */
    @Public @GetMapping("/tell-us/too-large")
    Page tooLarge(HttpServletRequest request) {
        if (!(request.getAttribute(TooLarge.TYPED) instanceof Map<?, ?> typed)) return Page.redirect("/tell-us");
        @SuppressWarnings("unchecked") var form = form((Map<String, List<String>>) typed);
        return Page.status(HttpStatus.CONTENT_TOO_LARGE, FORM, page(form.with(Field.blank("files").wrong("The files are too large to send here, and nothing was sent. Everything you typed is still on this page: send it without them, and say that there are files"))));
    }

    private static TellUsForm form(Map<String, List<String>> typed) {
        var answers = new Answers(typed);
        try {
            return TellUsForm.of(UUID.fromString(answers.text("form")), answers);
        } catch (IllegalArgumentException notAnId) {
            return TellUsForm.of(Uuids.fresh(), answers);
        }
    }

    private TellUsPage page(TellUsForm form) {
        return new TellUsPage(form, ring, ringAtNight);
    }
}
