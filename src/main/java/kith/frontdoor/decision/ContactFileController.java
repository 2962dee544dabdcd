package kith.frontdoor.decision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import kith.access.Looks;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.ledger.Happened;
import kith.ledger.attachments.AttachmentFile;
import kith.ledger.attachments.AttachmentId;
import kith.ledger.attachments.Attachments;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** What came with a contact, for whoever may read the contact, and as long. */
@Controller
class ContactFileController {

    private final OneContact contacts;
    private final Attachments attachments;
    private final Looks looks;
    private final Clock clock;

    ContactFileController(OneContact contacts, Attachments attachments, Looks looks, Clock clock) {
        this.contacts = contacts;
        this.attachments = attachments;
        this.looks = looks;
        this.clock = clock;
    }

    @May(Permission.FRONT_DOOR) @GetMapping("/contacts/{contact}/files/{file}")
    ResponseEntity<byte[]> file(@PathVariable UUID contact, @PathVariable UUID file, Worker worker) {
        var id = AttachmentId.of(file);
        var found = contacts.find(contact, worker, LocalDate.now(clock.withZone(Happened.LONDON)))
            .filter(it -> it.files().stream().anyMatch(each -> each.id().equals(id))).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        looks.record(worker, found.people(), "a file that came with a contact");
        return attachments.open(id).map(AttachmentFile::answer).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
