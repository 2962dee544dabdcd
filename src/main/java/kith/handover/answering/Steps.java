package kith.handover.answering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kith.calendar.WorkingDays;
import kith.handover.IntroductionVisits;
import kith.handover.Offers.Offer;
import kith.ui.Say;
import org.springframework.stereotype.Component;

/** How long each step of a handover took, or takes: the same lines for both sides. */
@Component
class Steps {

    private final IntroductionVisits introductions;

    Steps(IntroductionVisits introductions) {
        this.introductions = introductions;
    }

    List<String> of(UUID person, Offer offer, LocalDate today) {
        var steps = new ArrayList<String>();
        steps.add("Offered " + Say.brief(offer.since(), today));
        introductions.of(person, offer.fact()).ifPresent(visit -> {
            steps.add("Introduction planned " + Say.brief(visit.planned(), today) + took(offer.since(), visit.planned()));
            if (visit.made() != null) steps.add("Introduced " + Say.brief(visit.made(), today) + took(offer.since(), visit.made()));
        });
        if (offer.open()) steps.add("Waiting for an answer" + took(offer.since(), today));
        else steps.add(Character.toUpperCase(offer.state().charAt(0)) + offer.state().substring(1) + " " + Say.brief(offer.answered(), today) + took(offer.since(), offer.answered()));
        return steps;
    }

    private static String took(LocalDate from, LocalDate until) {
        int days = WorkingDays.between(from, until);
        return days <= 0 ? ", on the same day" : ", " + Say.count(days, "working day") + " after the offer";
    }
}
