package kith.frontdoor.decision;

import java.time.LocalDate;
import java.util.UUID;
import kith.frontdoor.decision.OneContact.Contact;
import kith.ui.Due;

/** A contact as it stands. */
public record ContactPage(Contact contact, Due due, LocalDate today, UUID me) {

    public boolean mine() {
        return contact.taken().map(taken -> taken.worker().equals(me)).orElse(false);
    }
}
