package kith.app;

import java.util.ArrayList;
import java.util.List;
import kith.care.Care;
import kith.care.Latest;
import kith.care.Missing;
import kith.care.Rights;
import kith.care.ShortBreaks;
import kith.casework.Assessment;
import kith.casework.Awaiting;
import kith.casework.NightEvents;
import kith.casework.Promises;
import kith.casework.SafetyPlan;
import kith.casework.Seen;
import kith.casework.Summary;
import kith.casework.files.KeptFiles;
import kith.court.CourtProjections;
import kith.frontdoor.Aged;
import kith.frontdoor.Contacts;
import kith.frontdoor.Mash;
import kith.frontdoor.Referrals;
import kith.gate.Issued;
import kith.handover.Handovers;
import kith.handover.Introductions;
import kith.harm.HarmProjections;
import kith.help.EarlyHelp;
import kith.help.Plan;
import kith.hub.Allocation;
import kith.hub.Confirmed;
import kith.hub.Discussed;
import kith.hub.HandOffs;
import kith.hub.Involved;
import kith.hub.Kin;
import kith.hub.Moving;
import kith.hub.Weighs;
import kith.leavingcare.Leaving;
import kith.panel.Matters;
import kith.pathway.PathwayProjections;
import kith.pathway.Projection;
import kith.pathway.lateness.LatenessFacts;
import kith.pathway.question.QuestionFacts;
import kith.people.PeopleProjections;
import kith.people.confidential.Confidence;
import kith.people.search.SearchProjections;
import kith.permanence.PermanenceProjections;
import kith.protection.Category;
import kith.protection.Course;
import kith.send.SendProjections;

/** Every table that the packages make of a child's state: a new one adds its line here. */
public final class Projections {

    private Projections() {}

    public static List<Projection> all() {
        var all = new ArrayList<Projection>();
        all.addAll(PeopleProjections.all());
        all.addAll(SearchProjections.all());
        all.addAll(Confidence.projections());
        all.addAll(PathwayProjections.all());
        all.add(QuestionFacts.PROJECTION);
        all.add(LatenessFacts.PROJECTION);
        all.add(Contacts.PROJECTION);
        all.add(Referrals.PROJECTION);
        all.add(Aged.PROJECTION);
        all.add(Mash.ENQUIRIES);
        all.add(Mash.CHECKS);
        all.add(EarlyHelp.PROJECTION);
        all.add(Plan.VERSIONS);
        all.add(Plan.ACTIONS);
        all.add(Allocation.PROJECTION);
        all.add(Allocation.SPELLS);
        all.add(HandOffs.PROJECTION);
        all.add(Moving.PROJECTION);
        all.add(Involved.PROJECTION);
        all.add(Confirmed.PROJECTION);
        all.add(Weighs.PROJECTION);
        all.add(Kin.PROJECTION);
        all.add(Discussed.PROJECTION);
        all.add(Seen.PROJECTION);
        all.add(Assessment.PROJECTION);
        all.add(Summary.PROJECTION);
        all.add(SafetyPlan.PROJECTION);
        all.add(Promises.PROJECTION);
        all.add(KeptFiles.PROJECTION);
        all.add(NightEvents.PROJECTION);
        all.add(Awaiting.PROJECTION);
        all.add(Category.PROJECTION);
        all.add(Course.PROJECTION);
        all.addAll(Care.projections());
        all.add(Latest.PROJECTION);
        all.add(Missing.PROJECTION);
        all.add(ShortBreaks.PROJECTION);
        all.add(Leaving.PROJECTION);
        all.addAll(Rights.projections());
        all.add(Handovers.PROJECTION);
        all.add(Introductions.PROJECTION);
        all.add(Matters.PROJECTION);
        all.add(Issued.PROJECTION);
        all.addAll(CourtProjections.all());
        all.addAll(PermanenceProjections.all());
        all.addAll(SendProjections.all());
        all.addAll(HarmProjections.all());
        return all;
    }
}
