package kith.frontdoor.mash;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.frontdoor.FrontDoorFacts;
import kith.frontdoor.MashFacts;
import kith.frontdoor.decision.OneContact.Contact;
import kith.frontdoor.mash.Enquiries.Check;
import kith.frontdoor.mash.Enquiries.Enquiry;
import kith.ledger.Uuids;
import kith.ui.Choice;
import kith.ui.Due;
import kith.ui.Say;
import kith.ui.Tag;

/** One enquiry. @param contact what it follows; null where it was recorded without one. {@code person} whose record a decision without a contact is written on */
public record EnquiryPage(UUID enquiry, String names, Tag colour, Due due, List<Agency> agencies, List<Choice> more, Contact contact, Due contactDue, UUID person, String decided, LocalDate today, Typed typed) {

    /** An answer that was not saved, and why: {@code asked} of whom it is. */
    public record Typed(UUID asked, String colour, String basis, String said, String why) {

        static final Typed NOTHING = new Typed(null, "", "public-task", "", null);
    }

    /** @param fact the id that the answer has, or will have; {@code said} in the agency's words */
    public record Agency(UUID asked, UUID fact, String name, Tag answer, String basis, String said, String when, Due due) {}

    static EnquiryPage of(Enquiry found, Contact contact, LocalDate today, Instant now) {
        var line = found.line();
        var asked = found.checks().stream().map(Check::agency).toList();
        var more = choices("agency").stream().filter(each -> !asked.contains(each.value())).toList();
        var decided = line.decision() == null ? null : FrontDoorFacts.decision(line.decision()) + ", " + Say.date(line.endedOn()) + (line.decider() == null ? "" : ", " + line.decider());
        return new EnquiryPage(line.enquiry(), line.names(), MashBoard.tag(line.colour()), line.endedOn() == null ? Left.of(line.due(), line.dueAt(), today, now) : null,
            found.checks().stream().map(check -> agency(check, found, today, now)).toList(), more, contact, contact == null ? null : contact.due(today), found.people().iterator().next(), decided, today, Typed.NOTHING);
    }

    EnquiryPage with(Typed typed) {
        return new EnquiryPage(enquiry, names, colour, due, agencies, more, contact, contactDue, person, decided, today, typed);
    }

    /** Where the form of that agency is gone, because it was answered or the enquiry decided: to be copied from here. */
    public boolean typedInVain() {
        return typed.asked() != null && (!open() || agencies.stream().anyMatch(each -> each.asked().equals(typed.asked()) && each.answer() != null));
    }

    /** Who answered before what was typed came: there it can be put right. */
    public Agency answeredBefore() {
        return agencies.stream().filter(each -> typedFor(each) && each.answer() != null).findFirst().orElse(null);
    }

    /** What was chosen with the words that were not saved; null where nothing was. */
    public String chose() {
        if (typed.colour().isEmpty()) return null;
        return "You chose " + label("colour", typed.colour()) + (typed.basis().isEmpty() ? "" : ", on the ground of " + label("lawfulBasis", typed.basis()).toLowerCase());
    }

    private static String label(String part, String code) {
        return MashFacts.ANSWERED.field(part).codes().label(code);
    }

    public boolean typedFor(Agency agency) {
        return agency.asked().equals(typed.asked());
    }

    public String said(Agency agency) {
        return typedFor(agency) ? typed.said() : "";
    }

    public String basis(Agency agency) {
        return typedFor(agency) ? typed.basis() : Typed.NOTHING.basis();
    }

    private static Agency agency(Check check, Enquiry found, LocalDate today, Instant now) {
        var name = MashFacts.agency(check.agency());
        if (check.answer() == null) return new Agency(check.asked(), Uuids.fresh(), name, null, null, null, null, Left.of(check.due(), check.dueAt(), today, now));
        var said = found.said().get(check.answer());
        return new Agency(check.asked(), check.answer(), name, MashBoard.tag(check.colour()), MashFacts.ANSWERED.field("lawfulBasis").codes().label(check.basis()).toLowerCase(),
            said != null && said.startsWith(name + ": ") ? said.substring(name.length() + 2) : said, (check.answeredAt() == null ? Say.brief(check.answeredOn(), today) : Say.lately(check.answeredAt(), today))
                + (check.answerer() == null ? "" : ", written down by " + check.answerer()), null);
    }

    public boolean open() {
        return decided == null;
    }

    public static List<Choice> bases() {
        return MashFacts.ANSWERED.field("lawfulBasis").codes().labels().entrySet().stream().map(each -> Choice.of(each.getKey(), each.getValue())).toList();
    }

    private static List<Choice> choices(String part) {
        return MashFacts.ASKED.field(part).codes().labels().entrySet().stream().map(each -> Choice.of(each.getKey(), each.getValue())).toList();
    }

    public String decideAt() {
        return contact == null ? "/children/" + person + "/record/mash-enquiry.decided?of=" + enquiry + "&after=/mash" : "/contacts/" + contact.id() + "/decision";
    }

    public long awaited() {
        return agencies.stream().filter(each -> each.answer() == null).count();
    }
}
