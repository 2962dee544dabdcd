package kith.casework.files;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kith.access.Worker;
import kith.casework.files.FileFacts.FileKept;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.Happened;
import kith.ledger.Recorded;
import kith.ledger.Uuids;
import kith.ledger.Words;
import kith.ledger.attachments.AttachmentId;
import kith.ledger.attachments.Attachments;
import kith.ledger.attachments.Kept.Refused;
import kith.organisation.Duty;
import kith.pathway.Recording;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.multipart.MultipartFile;

/** All files of a form, or none of them: each is kept, and is a fact on the record of everybody it is about. */
@Component
class AddFiles {

    private final Attachments attachments;
    private final Recording recording;
    private final Duty duty;
    private final TransactionTemplate together;
    private final Clock clock;

    AddFiles(Attachments attachments, Recording recording, Duty duty, PlatformTransactionManager transactions, Clock clock) {
        this.attachments = attachments;
        this.recording = recording;
        this.duty = duty;
        this.together = new TransactionTemplate(transactions);
        this.together.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.clock = clock;
    }

    /** @return what was refused, in words; nothing at all was kept then */
    List<String> run(AddFilesForm form, List<MultipartFile> files, Worker by) {
        return together.execute(status -> {
            var refused = new ArrayList<String>();
            for (int n = 0; n < files.size(); n++) {
                var name = files.get(n).getOriginalFilename();
                if (attachments.keep(file(form, n, by), name, files.get(n)) instanceof Refused why) refused.add(shown(name) + ": " + why.reason().words());
            }
            if (refused.isEmpty()) record(form, files.size(), by);
            else status.setRollbackOnly();
            return refused;
        });
    }

    private void record(AddFilesForm form, int files, Worker by) {
        var now = clock.instant();
        var facts = new ArrayList<Fact<?>>();
        for (int n = 0; n < files; n++) {
            var id = Uuids.named(form.about().fact() + "/kept/" + n);
            facts.add(Fact.of(new FactId(id), FileFacts.KEPT, form.about().people(), Happened.on(now.atZone(Happened.LONDON).toLocalDate()), new Recorded(now, by.id(), null, null, duty.door(by, now)),
                new FileKept(file(form, n, by).value().toString(), "record", null)).on(form.about().fact()).saying(List.of(Words.of(Uuids.named(id + "/words"), form.what().value().strip(), UUID.randomUUID().toString()))));
        }
        recording.record(facts);
    }

    /** Named after whoever sends it too: nobody reaches another's file by sending the id of another's form. */
    private static AttachmentId file(AddFilesForm form, int n, Worker by) {
        return AttachmentId.of(Uuids.named("record/" + form.about().fact() + "/" + by.id() + "/" + n));
    }

    private static String shown(String name) {
        return name == null || name.isBlank() ? "A file" : name.length() > 80 ? name.substring(0, 80) + "…" : name;
    }
}
