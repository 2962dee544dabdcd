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
import kith.ui.Page;
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
    Page tell(@RequestParam MultiValueMap<String, String> typed, @RequestParam(name = "files", required = false) List<MultipartFile> files, HttpServletRequest request) {
        var chosen = files == null ? List.<MultipartFile>of() : files.stream().filter(file -> file.getOriginalFilename() != null && !file.getOriginalFilename().isEmpty()).toList();
        var form = form(typed).checked().sent(chosen.size());
        if (!form.wrong().isEmpty()) return Page.invalid(FORM, page(form));

        var outcome = told.keep(form, chosen, request.getRemoteAddr());
        if (outcome.tooMany())
            return Page.status(HttpStatus.TOO_MANY_REQUESTS, FORM, page(form.with(form.field("worry").wrong("Many forms came from where you are in the last hour, and this one was not received. Please ring, or send it again later"))));
        if (!outcome.refused().isEmpty()) return Page.invalid(FORM, page(form.with(Field.blank("files").wrong(String.join(". ", outcome.refused()) + ". Nothing was sent yet: then choose all the files again"))));
        return Page.redirect("/tell-us/" + form.id());
    }

    @Public @GetMapping("/tell-us/{report}")
    Page receipt(@PathVariable UUID report) {
        var receipt = told.receipt(report).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Page.of("kith/frontdoor/told/ReceiptPage", new ReceiptPage(receipt.reference(), receipt.receivedAt(), ring, ringAtNight));
    }

    /** Where {@link TellUs} leads: the form again, with all that came before the files. */
    @Public @GetMapping("/tell-us/too-large")
    Page tooLarge(HttpServletRequest request) {
        var typed = FormWithFiles.typed(request);
        if (typed.isEmpty()) return Page.redirect("/tell-us");
        return Page.status(HttpStatus.CONTENT_TOO_LARGE, FORM, page(form(typed.get()).with(Field.blank("files").wrong("The files are too large together, and nothing was sent. Everything you typed is still on this page: choose files of at most 50 MB together, or send it without them and say that there are files"))));
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
