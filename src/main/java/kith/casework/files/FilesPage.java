package kith.casework.files;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.ledger.attachments.Attachment;
import kith.ui.Section;

/** The files on a child's record. */
public record FilesPage(UUID person, String name, LocalDate today, List<Line> files, List<Section> sections) {

    /** @param by whoever added it, or decided about the contact with which it came */
    public record Line(Attachment file, boolean withContact, LocalDate day, String by, String what) {

        public String size() {
            return file.size() < 1 << 20 ? Math.max(1, file.size() >> 10) + " KB" : (file.size() >> 20) + " MB";
        }
    }
}
