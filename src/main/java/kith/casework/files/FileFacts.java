package kith.casework.files;

import java.util.List;
import kith.ledger.Codes;
import kith.ledger.FactId;
import kith.ledger.FactKind;
import kith.ledger.Needed;
import kith.ledger.Rank;
import kith.pathway.Telling;

/** Files on a child's record. What a file is called, and what it shows, is in the words and in the file: never here. */
public final class FileFacts {

    /**
     * @param file the id of what was handed in ({@code kith.ledger.attachments})
     * @param from whether it came with a contact or was added on the record
     * @param of   the contact with which it came
     */
    public record FileKept(@Needed String file, @Needed @Codes({"contact", "record"}) String from, FactId of) {}

    public static final FactKind<FileKept> KEPT = FactKind.of("file.kept", Rank.MEETING, FileKept.class);

    public static List<Telling<?>> tellings() {
        return List.of(Telling.of(KEPT, "File").folds(KeptFiles.class, () -> KeptFiles.NONE, KeptFiles::and)
            .says(fact -> fact.body().from().equals("contact") ? "File that came with a contact" : "File added"));
    }

    private FileFacts() {}
}
