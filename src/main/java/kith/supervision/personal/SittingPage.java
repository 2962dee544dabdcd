package kith.supervision.personal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.supervision.notes.Requests.Opened;
import kith.supervision.personal.Sittings.Whole;
import kith.ui.Field;

/** One sitting. @param opened when somebody else read it, and why; of what the two are told */
public record SittingPage(LocalDate today, Whole whole, UUID fact, Field added, List<Opened> opened) {

    public String whom() {
        return whole.sitting().kind().equals("group") ? "those who were invited" : whole.sitting().leadName() + " and " + whole.sitting().whom();
    }
}
