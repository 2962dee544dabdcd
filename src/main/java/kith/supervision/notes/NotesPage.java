package kith.supervision.notes;

import java.time.LocalDate;
import java.util.List;
import kith.supervision.clinic.WorkingNotes.WorkingNote;
import kith.supervision.notes.Requests.Request;
import kith.supervision.personal.Sittings.Whole;

/** Notes that an agreed request opened. */
public record NotesPage(LocalDate today, Request request, List<Whole> sittings, List<WorkingNote> working) {}
