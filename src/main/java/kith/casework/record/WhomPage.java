package kith.casework.record;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kith.people.ChildHeading;
import kith.ui.Screen;

/** About whom? And what is still a draft. */
public record WhomPage(List<Draft> drafts) {

    /** @param title what the form is called, and {@code address} where it is asked for, where it told them */
    public record Draft(String form, UUID about, Instant savedAt, String forenames, String surname, String childId, String title, String address) {

        public String words() {
            var name = ChildHeading.named(forenames, surname, childId);
            return title == null ? name : name + ": " + Screen.term(title);
        }

        public String leads() {
            return address != null ? address : "/children/" + about + "/record/" + form;
        }

        public String removal() {
            return "/drafts/" + form + "/" + about + "/removal?back=/record";
        }
    }
}
