package kith.exchange.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import kith.ledger.CodeSet;
import kith.people.PeopleFacts;

/** One row of the people file. */
final class PeopleRow {

    /** What need not be there costs no more than itself. */
    private static final String ROW = "the row";
    private static final String WITHOUT_RELATIONSHIP = "the row was loaded without the relationship.";
    private static final CodeSet KINDS = PeopleFacts.RELATED.field("kind").codes();

    private static final Set<String> PARENTS = Set.of("mother", "father");
    private static final Set<String> CHILDREN = Set.of("son", "daughter", "child");
    private static final int YOUNGEST_PARENT = 10;

    private final Entry entry;
    private final String self;
    private final Service service;
    private final Set<String> adults;
    private final Function<String, Optional<LocalDate>> born;
    private final List<Row> rows = new ArrayList<>();
    private boolean shielded;

    /** @param self whom the row is about, as a dossier names them */
    PeopleRow(Entry entry, String self, Service service, Set<String> adults, Function<String, Optional<LocalDate>> born) {
        this.entry = entry;
        this.self = self;
        this.service = service;
        this.adults = adults;
        this.born = born;
    }

    List<Row> rows() {
        identity();
        names();
        address();
        essentials();
        relationship();
        allocation();
        return rows;
    }

    private void identity() {
        var born = entry.day("date_of_birth");
        var sex = entry.codeOrNone("sex", "sex", ROW);
        var ethnicity = entry.codeOrNone("ethnicity", "ethnicity", ROW);
        if (born != null || sex != null || ethnicity != null) rows.add(new Row.Identity("people", born, null, null, sex, ethnicity, null, List.of()));
    }

    private void names() {
        var forenames = entry.text("forenames");
        var surname = entry.text("surname");
        if (surname != null) rows.add(new Row.Named("legal", forenames, surname));
        else if (forenames != null) entry.list("There are forenames and no surname", "Fill in the surname, or put a single name there; the row was loaded without the name.");
        var knownAs = entry.textOrNone("known_as", ROW);
        if (knownAs != null && surname != null) rows.add(new Row.Named("known-as", knownAs, surname));
        var alias = entry.textOrNone("alias", ROW);
        if (alias == null) return;
        int space = alias.lastIndexOf(' ');
        rows.add(new Row.Named("alias", space < 0 ? null : alias.substring(0, space).strip(), alias.substring(space + 1)));
    }

    private void address() {
        var line = entry.text("address");
        var town = entry.textOrNone("town", ROW);
        var postcode = entry.postcodeOrNone("postcode", ROW);
        var marked = yes("shielded");
        shielded = marked == null ? !entry.blank("shielded") : marked;
        var since = since("address_since", 0);
        if (line != null || postcode != null) {
            rows.add(new Row.Address(line, town, postcode, shielded, since));
        } else if (shielded) {
            rows.add(new Row.Shielded());
            if (entry.blank("postcode")) entry.list("shielded is set and there is no address", "Give the address that must be shielded, or clear the mark; meanwhile the address that Kith knows, if any, was loaded as shielded.");
        }
    }

    /** Whether the row asks for a shield, or may: a mark that cannot be read is taken for one. */
    boolean shielded() {
        return shielded;
    }

    /** The rest of the row stands without a day that cannot be. */
    private LocalDate since(String name, int daysBeforeBirth) {
        var day = entry.day(name);
        var birth = born.apply(self).orElse(null);
        if (day == null || birth == null || !day.isBefore(birth.minusDays(daysBeforeBirth))) return day;
        entry.list(name + " " + day + " lies before the birth (" + birth + ")", "Check this date and the date of birth; the row was loaded without this date.");
        return null;
    }

    private void essentials() {
        var e = new Row.Essential(text("language"), yes("interpreter"), text("communication"), text("contact_by"), text("safe_contact"),
            entry.phoneOrNone("phone", ROW), text("school"), text("gp"), text("health_visitor"));
        if (!e.equals(new Row.Essential(null, null, null, null, null, null, null, null, null))) rows.add(e);
    }

    private String text(String name) {
        return entry.textOrNone(name, ROW);
    }

    private void relationship() {
        var to = entry.text("relationship_to");
        var kind = entry.text("relationship_kind");
        var responsibility = yes("parental_responsibility");
        if (to == null && kind == null) return;
        if (to == null || kind == null) {
            entry.list("relationship_to and relationship_kind belong together", "Fill in both or neither; " + WITHOUT_RELATIONSHIP);
            return;
        }
        var plain = kind.toLowerCase(Locale.UK).replace(' ', '-');
        var known = KINDS.has(plain);
        if (!known) entry.list("relationship_kind \"" + Problems.shown(kind) + "\" is not known", "Use one of: " + String.join(", ", KINDS.labels().keySet()) + "; " + WITHOUT_RELATIONSHIP);
        var who = adults.contains(to) ? "adult:" + to : service.child().test(to) ? Dossier.child(to) : null;
        if (who == null) entry.list("relationship_to \"" + Problems.shown(to) + "\" is nobody in this file or in a return", "Use the child id, or the person key, of somebody who stands there; " + WITHOUT_RELATIONSHIP);
        else if (self.equals(who)) entry.list("relationship_to \"" + Problems.shown(to) + "\" is this person", "Name the other of the two; " + WITHOUT_RELATIONSHIP);
        else if (known && !tooYoung(who, plain)) rows.add(new Row.Related(who, plain, responsibility));
    }

    /** Which of the two dates is wrong, or whether it is the relationship, only a person can know. */
    private boolean tooYoung(String other, String kind) {
        if (!PARENTS.contains(kind) && !CHILDREN.contains(kind)) return false;
        var parent = born.apply(PARENTS.contains(kind) ? other : self).orElse(null);
        var child = born.apply(PARENTS.contains(kind) ? self : other).orElse(null);
        if (parent == null || child == null || !parent.plusYears(YOUNGEST_PARENT).isAfter(child)) return false;
        entry.list("relationship_kind \"" + kind + "\" makes one born on " + parent + " the parent of one born on " + child,
            "Check both dates of birth and the relationship; " + WITHOUT_RELATIONSHIP);
        return true;
    }

    /** Whoever is not known by that name, a worker who left among them, costs no more than the name: the hub holds the child all the same. */
    private void allocation() {
        var hub = entry.text("hub");
        var worker = entry.text("worker");
        var since = since("hub_since", Lifespan.PREGNANCY);
        if (hub == null) {
            if (worker != null) entry.list("There is a worker and no hub", "Fill in the hub that holds the child; the row was loaded without the worker.");
            return;
        }
        var code = hub.matches("\\d+") ? "hub-" + hub : hub.toLowerCase(Locale.UK).replace(' ', '-');
        if (!service.hubs().isEmpty() && !service.hubs().contains(code)) {
            entry.list("hub \"" + Problems.shown(hub) + "\" is not a hub of the operating model", "Use a code such as " + service.hubs().iterator().next() + "; the row was loaded without the hub, and the rules of the model place the child.");
            return;
        }
        var id = worker == null ? null : service.worker().apply(worker).orElse(null);
        if (worker != null && id == null) entry.list("worker \"" + Problems.shown(worker) + "\" is nobody's name for signing in", "Add the worker and load the file again, or choose a key worker on the record; the row was loaded without the worker.");
        rows.add(new Row.Allotted(code, id, since));
    }

    private Boolean yes(String name) {
        var text = entry.text(name);
        return switch (text == null ? "" : text.toLowerCase(Locale.UK)) {
            case "" -> null;
            case "yes", "y", "1", "true" -> true;
            case "no", "n", "0", "false" -> false;
            default -> entry.none(name + " \"" + Problems.shown(text) + "\" is neither yes nor no", "Write yes or no.");
        };
    }
}
