package kith.casework.files;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kith.access.Look;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.casework.child.ChildQueries;
import kith.casework.record.AboutWhom;
import kith.ledger.Happened;
import kith.ledger.attachments.FormWithFiles;
import kith.people.ChildHeading;
import kith.ui.Answers;
import kith.ui.Page;
import kith.ui.Say;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Adding files to a record. Adding is not reading: it takes no more of the child than that they are known. */
@Controller
class AddFilesController {

    private static final String FORM = "kith/casework/files/AddFilesForm";

    private final AddFiles addFiles;
    private final ChildQueries children;
    private final ChildHeading heading;
    private final Clock clock;

    AddFilesController(AddFiles addFiles, ChildQueries children, ChildHeading heading, Clock clock) {
        this.addFiles = addFiles;
        this.children = children;
        this.heading = heading;
        this.clock = clock;
    }

    /** Where files that are too large together lead too: the form again, with all that came before them. */
    @May(value = Permission.RECORD, what = "adding files") @GetMapping("/children/{person}/files/new")
    Page ask(Look look, HttpServletRequest request) {
        var tooLarge = FormWithFiles.typed(request);
        if (tooLarge.isEmpty()) return Page.of(FORM, form(look, Map.of()));
        return Page.status(HttpStatus.CONTENT_TOO_LARGE, FORM, form(look, tooLarge.get()).wrong("The files are too large together, and nothing was kept. Choose files of at most 50 MB together"));
    }

    @May(value = Permission.RECORD, what = "adding files") @PostMapping("/children/{person}/files/new")
    Page save(Look look, Worker worker, @RequestParam MultiValueMap<String, String> typed, @RequestParam(name = "files", required = false) List<MultipartFile> files) {
        var chosen = files == null ? List.<MultipartFile>of() : files.stream().filter(file -> file.getOriginalFilename() != null && !file.getOriginalFilename().isEmpty()).toList();
        var form = form(look, typed).checked(chosen.size());
        if (!form.problems().isEmpty()) return Page.invalid(FORM, form);

        var refused = addFiles.run(form, chosen, worker);
        if (!refused.isEmpty()) return Page.invalid(FORM, form.wrong(String.join(". ", refused) + ". Nothing was kept yet: then choose all the files again"));
        return Page.redirect("/children/" + look.person() + "/files", Say.count(chosen.size(), "file") + " saved");
    }

    private AddFilesForm form(Look look, Map<String, List<String>> typed) {
        var today = LocalDate.now(clock.withZone(Happened.LONDON));
        var answers = new Answers(typed);
        return AddFilesForm.of(AboutWhom.of(look.person(), heading.name(look.person()), children.family(look.person(), today), today, answers), answers);
    }
}
