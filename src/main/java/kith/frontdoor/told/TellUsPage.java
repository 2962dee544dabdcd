package kith.frontdoor.told;

import kith.ui.Wording;

/** The form, and the numbers to ring where there is no time for one. */
public record TellUsPage(TellUsForm form, String ring, String ringAtNight, Wording says, boolean bilingual) {

    public String danger() {
        return (ring.isBlank() ? says.say("danger") : ringAtNight.isBlank() ? says.say("danger.ring", ring) : says.say("danger.night", ring, ringAtNight)) + " " + says.say("danger.form");
    }

    /** Nobody is asked to ring where no number is told. */
    public String urgent() {
        return says.say(ring.isBlank() ? "danger" : "urgent.hint");
    }

    public String language() {
        return says.language().code();
    }
}
