package kith.supervision.clinic;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.supervision.clinic.WorkingNotes.WorkingNote;
import kith.supervision.notes.Requests.Opened;
import kith.ui.Choice;
import kith.ui.Field;

/** Working notes about one child. @param writes whether the reader is a clinician */
public record NotesOfChildPage(UUID person, String name, LocalDate today, List<WorkingNote> notes, List<Opened> opened, boolean writes, UUID fact, Field words, Field disclosure, Field happened) {

    public List<Choice> disclosures() { return Disclosure.choices(); }

    public List<Field> problems() { return Field.wrongOnes(words, disclosure, happened); }
}
