package kith.frontdoor.told;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kith.access.Public;
import kith.ledger.Uuids;
import kith.ledger.attachments.FormWithFiles;
import kith.ui.Answers;
import kith.ui.Field;
import kith.ui.Languages;
import kith.ui.Page;
import kith.ui.Wording;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** Professionals tell of a worry without an account. Nothing here answers anything about anybody. */
@Controller
class TellUsController {

    private static final String FORM = "kith/frontdoor/told/TellUsPage";

    private final Told told;
    private final Languages languages;
    private final String ring;
    private final String ringAtNight;

    TellUsController(Told told, Languages languages, @Value("${kith.ring.first-contact:}") String ring, @Value("${kith.ring.emergency-duty:}") String ringAtNight) {
        this.told = told;
        this.languages = languages;
        this.ring = ring;
        this.ringAtNight = ringAtNight;
    }

    @Public @GetMapping("/tell-us")
    Page ask(HttpServletRequest request) {
        return Page.of(FORM, page(TellUsForm.of(Uuids.fresh(), Answers.NONE), says(request)));
    }

    @Public @PostMapping("/tell-us")
    Page tell(@RequestParam MultiValueMap<String, String> typed, @RequestParam(name = "files", required = false) List<MultipartFile> files, HttpServletRequest request) {
        var chosen = files == null ? List.<MultipartFile>of() : files.stream().filter(file -> file.getOriginalFilename() != null && !file.getOriginalFilename().isEmpty()).toList();
        var says = says(request);
        var form = form(typed).checked(says).sent(chosen.size(), says);
        if (!form.wrong().isEmpty()) return Page.invalid(FORM, page(form, says));

        var outcome = told.keep(form, chosen, request.getRemoteAddr(), says);
        if (outcome.tooMany())
            return Page.status(HttpStatus.TOO_MANY_REQUESTS, FORM, page(form.with(form.field("worry").wrong(says.say("wrong.too-many"))), says));
        if (!outcome.refused().isEmpty()) return Page.invalid(FORM, page(form.with(Field.blank("files").wrong(String.join(". ", outcome.refused()) + ". " + says.say("wrong.nothing-sent"))), says));
        return Page.redirect("/tell-us/" + form.id() + (languages.offered().size() > 1 ? "?lang=" + says.language().code() : ""));
    }

    @Public @GetMapping("/tell-us/{report}")
    Page receipt(@PathVariable UUID report, HttpServletRequest request) {
        var receipt = told.receipt(report).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Page.of("kith/frontdoor/told/ReceiptPage", new ReceiptPage(receipt.reference(), receipt.receivedAt(), ring, ringAtNight, says(request)));
    }

    /** Where {@link TellUs} leads: the form again, with all that came before the files. */
    @Public @GetMapping("/tell-us/too-large")
    Page tooLarge(HttpServletRequest request) {
        var typed = FormWithFiles.typed(request);
        if (typed.isEmpty()) return Page.redirect("/tell-us");
        var says = says(request);
        return Page.status(HttpStatus.CONTENT_TOO_LARGE, FORM, page(form(typed.get()).with(Field.blank("files").wrong(says.say("wrong.too-large"))), says));
    }

    private static TellUsForm form(Map<String, List<String>> typed) {
        var answers = new Answers(typed);
        try {
            return TellUsForm.of(UUID.fromString(answers.text("form")), answers);
        } catch (IllegalArgumentException notAnId) {
            return TellUsForm.of(Uuids.fresh(), answers);
        }
    }

    private Wording says(HttpServletRequest request) {
        return Wording.of("tell-us", languages.speak(request));
    }

    private TellUsPage page(TellUsForm form, Wording says) {
        return new TellUsPage(form, ring, ringAtNight, says, languages.offered().size() > 1);
    }
}
