package kith.casework.files;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import kith.access.Look;
import kith.access.May;
import kith.access.Permission;
import kith.ledger.Happened;
import kith.ledger.attachments.AttachmentFile;
import kith.people.ChildHeading;
import kith.ui.Page;
import kith.ui.RecordTab;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The files on a child's record, and each of them to be saved. */
@Controller
class FilesController {

    private final Files files;
    private final ChildHeading heading;
    private final Clock clock;

    FilesController(Files files, ChildHeading heading, Clock clock) {
        this.files = files;
        this.heading = heading;
        this.clock = clock;
    }

    @Bean
    static RecordTab filesTab() {
        return new RecordTab("Files", "files", "/files", 40);
    }

    @May(value = Permission.READ, what = "the files") @GetMapping("/children/{person}/files")
    Page list(Look look) {
        return Page.of("kith/casework/files/FilesPage", new FilesPage(look.person(), heading.name(look.person()), LocalDate.now(clock.withZone(Happened.LONDON)), files.of(look.person()),
            heading.sections(look.person(), "files")));
    }

    @May(value = Permission.READ, what = "a file on the record") @GetMapping("/children/{person}/files/{file}")
    ResponseEntity<byte[]> file(Look look, @PathVariable UUID file) {
        return files.open(look.person(), file).map(AttachmentFile::answer).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
