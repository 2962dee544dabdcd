package kith.exchange.imports;

import java.time.LocalDate;
import java.util.Comparator;
import kith.permanence.AdoptionFacts;
import kith.permanence.AdoptionFacts.AdoptionDecided;
import kith.permanence.AdoptionFacts.AdoptionMatched;
import kith.permanence.AdoptionFacts.AdoptionPlacementDecided;
import kith.permanence.AdoptionFacts.AdoptionPlacementReversed;
import kith.permanence.AdoptionFacts.PreviousPermanenceRecorded;
import kith.care.CareFacts;
import kith.care.CareFacts.CareReviewHeld;
import kith.care.CareFacts.MissingEnded;
import kith.care.CareFacts.MissingStarted;
import kith.court.LibertyFacts;
import kith.court.LibertyFacts.DeprivationEnded;
import kith.court.LibertyFacts.DeprivationStarted;
import kith.care.LookedAfterFacts.HealthRecorded;
import kith.care.LookedAfterFacts.MotherhoodRecorded;
import kith.care.LookedAfterFacts.SocialWorkerEnded;
import kith.care.LookedAfterFacts.SocialWorkerStarted;
import kith.care.LookedAfterFacts.UnaccompaniedRecorded;
import kith.care.LookedAfterFacts;
import kith.exchange.imports.Dossier.Told;
import kith.exchange.imports.Row.Adoption;
import kith.exchange.imports.Row.AdoptionPlacement;
import kith.exchange.imports.Row.CareReview;
import kith.exchange.imports.Row.Deprivation;
import kith.exchange.imports.Row.Episode;
import kith.exchange.imports.Row.Health;
import kith.exchange.imports.Row.Leaver;
import kith.exchange.imports.Row.Missing;
import kith.exchange.imports.Row.Mother;
import kith.exchange.imports.Row.Permanence;
import kith.exchange.imports.Row.SocialWorker;
import kith.exchange.imports.Row.Unaccompanied;
import kith.leavingcare.LeavingCareFacts.LeavingCareRecorded;
import kith.leavingcare.LeavingCareFacts;

/** What happens while a child is looked after, and after leaving care. */
final class LookedAfterStory {

    private final Dossier dossier;
    private final Story story;

    private LookedAfterStory(Dossier dossier, Story story) {
        this.dossier = dossier;
        this.story = story;
    }

    static void tell(Dossier dossier, Story story) {
        var told = new LookedAfterStory(dossier, story);
        dossier.rows().forEach(told::tell);
    }

    private void tell(String key, Told told) {
        switch (told.row()) {
            case CareReview r -> story.tell(key, CareFacts.REVIEW, r.on(), new CareReviewHeld(r.participation()));
            case Missing m -> missing(key, m);
            case Leaver l -> story.tell(key, LeavingCareFacts.BIRTHDAY, l.on(), new LeavingCareRecorded(l.inTouch(), l.activity(), l.accommodation()));
            case Health h -> story.tell(key, LookedAfterFacts.HEALTH, told.date(), health(h));
            case Adoption a -> adoption(key, a);
            case AdoptionPlacement p -> placing(key, p);
            case Permanence p -> story.tell(key, AdoptionFacts.PREVIOUS, careStart(told.date()), new PreviousPermanenceRecorded(p.kind(), p.authority(), p.ordered()));
            case Unaccompanied u -> story.tell(key, LookedAfterFacts.UNACCOMPANIED, firstCare(told.date()), new UnaccompaniedRecorded(u.until()));
            case SocialWorker w -> worker(key, w);
            case Deprivation d -> deprivation(key, d, told.date());
            case Mother m -> story.tell(key, LookedAfterFacts.MOTHERHOOD, m.childBorn() == null ? told.date() : m.childBorn(), new MotherhoodRecorded(m.childBorn()));
            default -> { }
        }
    }

    private void missing(String key, Missing m) {
        story.tell(key, CareFacts.MISSING_STARTED, m.start(), new MissingStarted(m.type()));
        story.tell(key + "|ended", CareFacts.MISSING_ENDED, m.end(), new MissingEnded());
    }

    private static HealthRecorded health(Health h) {
        return new HealthRecorded(h.sdqScore(), h.sdqReason(), h.convicted(), h.healthCheck(), h.immunisations(), h.teeth(), h.assessment(), h.substances(), h.helped(), h.helpOffered());
    }

    private void adoption(String key, Adoption a) {
        story.tell(key, AdoptionFacts.DECIDED, a.decided(), new AdoptionDecided(null));
        story.tell(key + "|matched", AdoptionFacts.MATCHED, a.matched(), new AdoptionMatched(a.byFosterCarer(), a.adopters(), a.adopterSex(), a.adopterStatus()));
    }

    private void placing(String key, AdoptionPlacement p) {
        story.tell(key, AdoptionFacts.PLACEMENT_DECIDED, p.decided(), new AdoptionPlacementDecided());
        story.tell(key + "|reversed", AdoptionFacts.PLACEMENT_REVERSED, p.reversed(), new AdoptionPlacementReversed(p.reason()));
    }

    private void worker(String key, SocialWorker w) {
        story.tell(key, LookedAfterFacts.WORKER_STARTED, w.start(), new SocialWorkerStarted(w.worker(), w.reason()));
        story.tell(key + "|ended", LookedAfterFacts.WORKER_ENDED, w.end(), new SocialWorkerEnded(w.worker()));
    }

    /** An order may run on beyond the file's day: then it has not ended yet. */
    private void deprivation(String key, Deprivation d, LocalDate fileDate) {
        story.tell(key, LibertyFacts.DEPRIVATION_STARTED, d.start(), new DeprivationStarted(null));
        if (d.end() != null && !d.end().isAfter(fileDate)) story.tell(key + "|ended", LibertyFacts.DEPRIVATION_ENDED, d.end(), new DeprivationEnded());
    }

    /** The return gives it for the period of care that started in its year. */
    private LocalDate careStart(LocalDate fileDate) {
        return dossier.all(Episode.class).stream().filter(each -> "S".equals(each.begun()) && !each.start().isAfter(fileDate))
            .map(Episode::start).max(Comparator.naturalOrder()).orElse(fileDate);
    }

    private LocalDate firstCare(LocalDate fileDate) {
        return dossier.all(Episode.class).stream().map(Episode::start).min(Comparator.naturalOrder()).orElse(fileDate);
    }
}
