package kith.exchange.demo;

import java.time.LocalDate;
import java.util.List;
import kith.calendar.WorkingDays;
import kith.casework.CaseworkFacts;
import kith.casework.CaseworkFacts.CallMade;
import kith.casework.CaseworkFacts.DecisionMade;
import kith.casework.CaseworkFacts.MessageSent;
import kith.casework.CaseworkFacts.NoteWritten;

/** What fills the days between visits: calls, messages, notes, and a manager who looks in. */
final class Days {

    private static final List<String> WITH = List.of("school", "health", "parent-or-carer", "relative", "police", "other-professional");

    private final Circle circle;
    private final Pen pen;
    private final Chance chance;
    private final Voice voice;
    private final String stage;

    Days(Circle circle) {
        this(circle, "");
    }

    /** @param stage early, care or leaver, where the words differ */
    Days(Circle circle, String stage) {
        this.stage = stage;
        this.circle = circle;
        this.pen = circle.pen;
        this.chance = circle.chance;
        this.voice = circle.family.voice;
    }

    /** @param every about so many working days lie between two of them */
    void fill(LocalDate from, LocalDate until, int every) {
        var end = until == null ? pen.today : until;
        int apart = (int) (every / Math.max(pen.density.daily(), 0.001));
        for (var day = step(from, apart); day.isBefore(end); day = step(day, apart)) {
            int rate = pen.recent(day) ? 1 : 3;
            if (rate == 1 || chance.of(1.0 / rate)) one(day);
        }
    }

    private LocalDate step(LocalDate day, int apart) {
        return WorkingDays.after(day, chance.between(Math.max(1, apart / 2), apart * 3 / 2));
    }

    private void one(LocalDate day) {
        switch (chance.weighted(46, 20, 20, 14)) {
            case 0 -> call(day);
            case 1 -> message(day);
            case 2 -> note(day);
            default -> oversight(day, "agree-the-plan");
        }
    }

    private void call(LocalDate day) {
        var about = some();
        var with = with(about.getFirst(), day);
        var heading = stage.equals("leaver") || about.getFirst().unborn(day) ? "call" : "call." + with;
        var said = heading.equals("call") ? say(about.getFirst().unborn(day) ? "call.unborn" : "call.leaver", about, day) : say(heading, about, day);
        pen.tell(CaseworkFacts.CALL, about, new CallMade(said.matches("(?s)(Rang|Spoke with|Call with) .*") ? "from-us" : "to-us", with)).on(day).at(circle.officeHour()).by(someone())
            .slippery().saying(said).write();
    }

    private String with(Somebody child, LocalDate day) {
        if (stage.equals("leaver")) return "child";
        if (child.unborn(day)) return chance.of(0.6) ? "health" : "parent-or-carer";
        var with = WITH.get(child.age(day) < 3 ? chance.weighted(4, 40, 34, 14, 4, 4) : chance.weighted(38, 14, 26, 8, 6, 8));
        return child.alone && with.equals("relative") ? "other-professional" : with;
    }

    private void message(LocalDate day) {
        var about = some();
        var channel = chance.of(0.6) ? "text" : "email";
        var said = say("message." + channel, about, day);
        pen.tell(CaseworkFacts.MESSAGE, about, new MessageSent(channel, said.startsWith("To ") ? "from-us" : "to-us", other(channel, said)))
            .on(day).at(circle.officeHour()).by(someone()).promptly().saying(said).write();
    }

    private String other(String channel, String said) {
        if (channel.equals("text")) return stage.equals("leaver") ? "child" : "parent-or-carer";
        if (said.matches("(To|From) the (school|nursery|college).*")) return "school";
        return said.matches("(To health|From the (paediatrician|midwife|surgery)|To the ward).*") ? "health" : "other-professional";
    }

    private void note(LocalDate day) {
        pen.tell(CaseworkFacts.NOTE, some(), new NoteWritten()).on(day).by(someone()).promptly().saying(say("note", circle.children, day)).write();
    }

    void oversight(LocalDate day, String decision) {
        pen.tell(CaseworkFacts.DECISION, circle.children, new DecisionMade(decision)).on(day).by(circle.lead()).promptly()
            .saying(say("decision." + decision, circle.children, day)).write();
    }

    private List<Somebody> some() {
        return circle.children.size() == 1 || chance.of(0.45) ? circle.children : List.of(chance.from(circle.children));
    }

    private Colleague someone() {
        return chance.of(0.78) ? circle.key : chance.of(0.6) ? circle.coordinator() : circle.family.staff.holder(circle.hub, chance, circle.key);
    }

    private String say(String heading, List<Somebody> about, LocalDate day) {
        return voice.say(heading, stage, about, circle.key, day);
    }
}
