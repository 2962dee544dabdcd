package kith.exchange.demo;

import java.time.LocalTime;
import kith.casework.NightFacts;
import kith.casework.NightFacts.AuthorityGiven;
import kith.casework.NightFacts.MessageLeft;
import kith.ledger.FactKind;
import kith.protection.EmergencyFacts;
import kith.protection.EmergencyFacts.PoliceProtectionStarted;

/** What emergency duty did last night and no hub has read yet. */
final class Overnight {

    private Overnight() {}

    static void policeProtection(Family family) {
        var by = worker(family);
        tell(family, EmergencyFacts.POLICE_STARTED, "01:50", by, new PoliceProtectionStarted("relative-or-friend"),
            "A constable used the power at the home: nobody sober, and {names} in the kitchen with the gas on. The children are with {other}'s sister, whom they know. {carer} was told at the door.");
        authority(family, "02:20", by, "police-protection", "{manager} agreed by telephone that the children stay with their aunt tonight, and that nobody takes them home before the hub has been.");
        tell(family, NightFacts.MESSAGE, "03:05", by, new MessageLeft(true), "The 72 hours run from ten to two. The aunt can keep them until Sunday. She has no spare inhaler: please bring one.");
    }

    static void strategy(Family family) {
        var by = worker(family);
        tell(family, NightFacts.MESSAGE, "23:40", by, new MessageLeft(false), "{carer} rang: {other} had been at the door and left when she said she would call the police. The safety plan was kept. She asks to be rung before ten.");
        authority(family, "00:15", by, "spending", "{manager} agreed to a taxi and one night in a hotel, should he come back. It was not needed.");
    }

    static void missing(Family family) {
        var by = worker(family);
        tell(family, NightFacts.MESSAGE, "04:45", by, new MessageLeft(true), "{child} did not come back to the carers last night and walked in at half past four, cold and not hurt. Police were told of both. {He} wants to talk to {his} own worker and to nobody else.");
    }

    private static void authority(Family family, String time, Colleague by, String action, String said) {
        var manager = family.staff.holding(DemoMorning.ON_CALL);
        tell(family, NightFacts.AUTHORITY, time, by, new AuthorityGiven(action, "on-call-manager", manager.id().toString()), said.replace("{manager}", manager.name()));
    }

    private static <B extends Record> void tell(Family family, FactKind<B> kind, String time, Colleague by, B body, String said) {
        var at = LocalTime.parse(time);
        var day = at.isAfter(LocalTime.NOON) ? family.pen.today.minusDays(1) : family.pen.today;
        var about = family.children.stream().filter(each -> !each.unborn(day) && each.turns(18).isAfter(day)).toList();
        family.pen.tell(kind, about, body).on(day).at(at).by(by).recorded(Pen.instant(day, at).plusSeconds(540)).byNight().saying(family.voice.fill(said, about, by, day)).write();
    }

    private static Colleague worker(Family family) {
        return family.staff.holding(DemoMorning.NIGHT_WORKER);
    }
}
