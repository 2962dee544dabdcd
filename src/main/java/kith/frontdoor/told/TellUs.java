package kith.frontdoor.told;

import kith.ledger.attachments.FormWithFiles;
import org.springframework.stereotype.Component;

/** The web form, as a form with files. */
@Component
class TellUs implements FormWithFiles {

    @Override public boolean takes(String address) {
        return address.equals("/tell-us");
    }

    @Override public String tooLarge(String address) {
        return "/tell-us/too-large";
    }
}
