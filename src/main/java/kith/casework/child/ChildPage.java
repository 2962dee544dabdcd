package kith.casework.child;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kith.access.Cleared;
import kith.casework.child.ChildQueries.Adult;
import kith.casework.child.ChildQueries.Head;
import kith.casework.chronology.Chronology.Entry;
import kith.casework.confirmation.Unconfirmed;
import kith.casework.night.morning.LastNight;
import kith.people.Address;
import kith.ui.Row;
import kith.ui.Say;
import kith.ui.Screen;
import kith.ui.Section;
import kith.ui.Side;
import kith.ui.Strip;

/**
 * A child's record at one look.
 *
 * @param whole false where only the outline is shown: headings without what was written
 * @param decides this worker may also say who sees the record
 */
public record ChildPage(UUID person, String name, String age, LocalDate today, Strip strip, List<Row> essentials, List<Side> family, List<Adult> adults, List<Entry> chronology,
                        boolean more, List<Section> sections, boolean whole, boolean decides, LastNight night, List<Unconfirmed.Decision> unconfirmed) {

    private static final String UNASKED = "Language not asked";

    /** What to know before speaking to the child, in the order in which it matters at the door. */
    static List<Row> essentials(Head head, Living living, LocalDate today, Cleared cleared, List<String> holders) {
        var rows = new ArrayList<Row>();
        language(rows, head);
        add(rows, "Communication", head.communication());
        add(rows, "Contact by", head.contactBy());
        add(rows, "Contact when", head.contactWhen());
        add(rows, "Never contact", head.contactNever());
        add(rows, "Safe contact", head.safeContact());
        // where a child learns or is treated gives away where the child lives
        var veiled = Stream.of(living.address(), living.home()).anyMatch(each -> each != null && !each.opensTo(cleared));
        if (!veiled) add(rows, "Phone", head.phone());
        livesAt(rows, living, today, cleared);
        if (!holders.isEmpty()) rows.add(Row.of("Parental responsibility", Say.list(holders)).to("All rights", "/children/" + head.person() + "/consents"));
        if (!veiled) {
            add(rows, "School", head.school());
            add(rows, "GP", head.gp());
            add(rows, "Health visitor", head.healthVisitor());
        }
        add(rows, "Child id", head.childId());
        return rows;
    }

    private static void livesAt(List<Row> rows, Living living, LocalDate today, Cleared cleared) {
        if (living.placed() != null) add(rows, "Placed", living.placed() + (living.since() == null ? "" : ", since " + Say.brief(living.since(), today)));
        add(rows, "Lives at", shown(living.address(), cleared, living.placed() == null ? null : "Placed; the address is not recorded"));
        add(rows, "Family home", shown(living.home(), cleared, null));
    }

    private static String shown(Address address, Cleared cleared, String otherwise) {
        return address == null ? otherwise : address.shownTo(cleared);
    }

    /** Where a country asks that a language is offered, the page says that nobody has asked yet. */
    private static void language(List<Row> rows, Head head) {
        var unasked = Screen.term(UNASKED);
        if (head.language() != null) add(rows, Screen.term("Language"), Boolean.TRUE.equals(head.interpreter()) ? head.language() + ", interpreter needed" : head.language());
        else if (!unasked.equals(UNASKED)) rows.add(Row.of(Screen.term("Language"), unasked).to("Ask and write it down", "/children/" + head.person() + "/people/essentials"));
    }

    private static void add(List<Row> rows, String term, String words) {
        if (words != null && !words.isBlank()) rows.add(Row.of(term, words));
    }
}
