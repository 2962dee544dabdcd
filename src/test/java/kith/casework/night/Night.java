package kith.casework.night;

import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import kith.Samples;
import kith.Samples.Family;
import kith.Staff;
import kith.casework.FirstReadingFacts;
import kith.casework.FirstReadingFacts.SafetyPlanMade;
import kith.casework.FirstReadingFacts.SummaryWritten;
import kith.casework.NightFacts;
import kith.casework.NightFacts.AuthorityGiven;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.Happened;
import kith.ledger.PersonId;
import kith.ledger.Recorded;
import kith.ledger.Uuids;
import kith.ledger.Words;
import kith.ui.Say;
import org.springframework.stereotype.Component;

/** The sample family with what somebody reads at 3 a.m.: a summary, a safety plan part of which has run out. */
@Component
public class Night {

    private final Samples samples;
    private final Staff staff;
    private final Clock clock;

    Night(Samples samples, Staff staff, Clock clock) {
        this.samples = samples;
        this.staff = staff;
        this.clock = clock;
    }

    public Family family(UUID key) {
        var family = samples.family(key);
        var all = new PersonId[] {family.amara(), family.ben(), family.cleo()};
        var summary = samples.fact(FirstReadingFacts.SUMMARY, samples.today().minusWeeks(2), new SummaryWritten(), all);
        samples.record(summary.saying(List.of(Words.of(Uuids.named(summary.id() + "/words"), "Ruth is raising three children alone. We worry when she is unwell; her sister steps in.", "salt"))));
        var plan = samples.fact(FirstReadingFacts.PLAN_MADE, samples.today().minusWeeks(3), new SafetyPlanMade(null, "bail", samples.today().minusDays(2), "non-molestation-order", samples.today().plusMonths(5),
            null, null, List.of("mother", "police"), List.of("mother", "emergency-duty")), all);
        samples.record(plan.saying(List.of(Words.of(Uuids.named(plan.id() + "/SAFE"), "Their aunt Grace stays every night.", "salt"),
            Words.of(Uuids.named(plan.id() + "/AWAY"), "Dean must not come to the house.", "salt"), Words.of(Uuids.named(plan.id() + "/WHAT_IF"), "If he comes, Amara rings Grace and then 999.", "salt"))));
        return family;
    }

    public UUID coordinator(String username) { return staff.inPost(username, "hub-coordinator", "hub-10", "hub", "hub-10"); }

    public UUID consultant(String username) { return staff.inPost(username, "consultant-social-worker", "hub-10", "hub", "hub-10"); }

    /** @return the authority of this manager that the other keyed */
    public FactId authority(PersonId child, UUID manager, UUID keyer) {
        var now = clock.instant();
        var fact = Fact.of(FactId.fresh(), NightFacts.AUTHORITY, List.of(child), Happened.at(now), new Recorded(now, keyer, null, null, "page"), new AuthorityGiven("spending", "group-manager", manager.toString()));
        samples.record(fact);
        return fact.id();
    }

    /** An hour ago, as a form wants it: day and time. */
    public String[] anHourAgo() {
        var then = now().minus(Duration.ofHours(1));
        return new String[] {Say.typed(then.toLocalDate()), Say.time(then.toLocalTime())};
    }

    public ZonedDateTime now() { return clock.instant().atZone(Happened.LONDON); }
}
