package kith.app;

import java.util.ArrayList;
import java.util.List;
import kith.care.AdoptionFacts;
import kith.care.CareFacts;
import kith.care.LookedAfterFacts;
import kith.care.ProceedingsFacts;
import kith.care.RightsFacts;
import kith.casework.CaseworkFacts;
import kith.casework.ClosingFacts;
import kith.casework.FirstReadingFacts;
import kith.casework.NightFacts;
import kith.casework.files.FileFacts;
import kith.complaints.ComplaintFacts;
import kith.frontdoor.FrontDoorFacts;
import kith.help.HelpFacts;
import kith.hub.HubFacts;
import kith.learning.LearningFacts;
import kith.ledger.FactKinds;
import kith.pathway.Telling;
import kith.pathway.erasing.Erasing;
import kith.people.PeopleFacts;
import kith.people.confidential.ConfidentialFacts;
import kith.protection.EmergencyFacts;
import kith.protection.ProtectionFacts;

/** Every kind of fact that the packages contribute: a new package adds its line here. */
public final class Tellings {

    private Tellings() {}

    public static List<Telling<?>> all() {
        var all = new ArrayList<Telling<?>>();
        all.addAll(PeopleFacts.tellings());
        all.addAll(ConfidentialFacts.tellings());
        all.addAll(FrontDoorFacts.tellings());
        all.addAll(CaseworkFacts.tellings());
        all.addAll(FirstReadingFacts.tellings());
        all.addAll(FileFacts.tellings());
        all.addAll(NightFacts.tellings());
        all.addAll(ClosingFacts.tellings());
        all.addAll(ProtectionFacts.tellings());
        all.addAll(EmergencyFacts.tellings());
        all.addAll(HelpFacts.tellings());
        all.addAll(CareFacts.tellings());
        all.addAll(RightsFacts.tellings());
        all.addAll(LookedAfterFacts.tellings());
        all.addAll(AdoptionFacts.tellings());
        all.addAll(ProceedingsFacts.tellings());
        all.addAll(ComplaintFacts.tellings());
        all.addAll(LearningFacts.tellings());
        all.addAll(HubFacts.tellings());
        all.addAll(Erasing.tellings());
        return all;
    }

    public static FactKinds kinds() {
        return new FactKinds(all().stream().map(Telling::kind).toList());
    }
}
