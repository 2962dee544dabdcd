package kith.exchange.demo;

import java.time.LocalDate;
import java.util.List;
import kith.exchange.demo.Visits.Rhythm;

/** What a visitor writes: once what all the children share, and a line of each child's own. */
final class VisitWords {

    private final Circle circle;
    private final Voice voice;
    private final Chance chance;
    private final boolean care;
    private final Rhythm rhythm;

    VisitWords(Circle circle, Rhythm rhythm) {
        this.circle = circle;
        this.voice = circle.family.voice;
        this.chance = circle.chance;
        this.rhythm = rhythm;
        this.care = rhythm == Rhythm.CARE;
    }

    String shared(List<Somebody> present, LocalDate day, boolean full) {
        if (present.getFirst().unborn(day) && present.size() == 1) return say(full ? "visit.unborn" : "visit.unborn.short", present, day);
        if (rhythm == Rhythm.LEAVING_CARE) return voice.join(say("leaver.visit", present, day), full && chance.of(0.6) ? say("leaver.more", present, day) : "");
        if (!full) return say(care ? "care.short" : "visit.short", present, day);
        if (care) return voice.join(say("care.open", present, day), say("care.home", present, day), chance.of(0.55) ? say("care.contact", present, day) : "", chance.of(0.6) ? say("care.next", present, day) : "");
        return voice.join(say("visit.open", present, day), chance.of(0.75) ? say(home(), present, day) : "", say("visit.adult", present, day), chance.of(0.65) ? say(rhythm == Rhythm.ASSESSMENT ? "visit.next.early" : "visit.next", present, day) : "");
    }

    private String home() {
        boolean poor = switch (circle.family.theme) {
            case NEGLECT -> chance.of(0.55);
            case ALCOHOL, DRUGS, STRESS -> chance.of(0.3);
            default -> chance.of(0.1);
        };
        return poor ? "visit.home.poor" : "visit.home.good";
    }

    String own(Somebody child, boolean alone, LocalDate day, boolean full) {
        if (child.unborn(day)) return null;
        if (!full) return chance.of(0.25) ? voice.say("child.short", child, circle.key, day) : null;
        if (rhythm == Rhythm.LEAVING_CARE) return voice.say("leaver.views", child, circle.key, day);
        var band = Voice.band(child.age(day));
        var saw = voice.say("child." + band, child, circle.key, day);
        var heading = (care && voice.has("views.care." + band) ? "views.care." : child.disabilities.isEmpty() || chance.of(0.5) ? "views." : "views.disabled.") + band;
        if (!voice.has(heading)) heading = "views." + band;
        return alone || child.age(day) >= 4 && chance.of(0.6) ? voice.join(saw, voice.say(heading, child, circle.key, day)) : saw;
    }

    String absent(Somebody child, LocalDate day) {
        return voice.say("child.absent", child, circle.key, day);
    }

    String missed(String outcome, List<Somebody> children, LocalDate day) {
        if (rhythm == Rhythm.LEAVING_CARE) return say("leaver.missed", children, day);
        return say(care ? "care.missed" : "visit." + outcome, children, day);
    }

    private String say(String heading, List<Somebody> about, LocalDate day) {
        return voice.say(heading, about, circle.key, day);
    }
}
