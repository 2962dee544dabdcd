package kith.casework.safetyplan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import kith.casework.FirstReadingFacts;
import kith.ui.Answers;
import kith.ui.ReadAt;
import kith.ui.Say;
import kith.ui.Stated;
import kith.ui.Typed;

/** A safety plan part by part, as text: so two that are made at once are laid beside each other. */
final class Stating {

    static final List<String> PLACES = List.of("first", "second", "third");
    static final List<Stated> PARTS = parts();

    private Stating() {}

    private static List<Stated> parts() {
        var parts = new ArrayList<Stated>();
        for (var part : Part.values()) parts.add(Stated.words(part.name(), part.title()));
        for (var place : PLACES) {
            parts.add(coded(place, "Bail or order, the " + place));
            parts.add(Stated.of(place + "Until", "Last day of the " + place + " bail or order"));
        }
        parts.add(coded("agreed", "Agreed by"));
        parts.add(coded("copies", "A copy was given to"));
        parts.add(Stated.of("until", "Last day of the plan"));
        return List.copyOf(parts);
    }

    private static Stated coded(String name, String label) {
        return Stated.coded(name, label, FirstReadingFacts.PLAN_MADE.field(name).codes().labels());
    }

    static ReadAt now(Standing plan) {
        var now = new HashMap<String, String>();
        if (plan != null) {
            plan.says().forEach((part, text) -> now.put(part.name(), text));
            for (int i = 0; i < PLACES.size(); i++) if (plan.limits().size() > i) {
                now.put(PLACES.get(i), plan.limits().get(i).code());
                now.put(PLACES.get(i) + "Until", day(plan.limits().get(i).until()));
            }
            now.put("agreed", String.join(",", plan.agreed()));
            now.put("copies", String.join(",", plan.copies()));
            now.put("until", day(plan.until()));
        }
        return ReadAt.of(PARTS, now, plan == null ? (UUID) null : plan.fact());
    }

    private static String day(LocalDate day) {
        return day == null ? "" : Say.typed(day);
    }

    /** The same answers, each day written as the plan that stands would write it, and several ticks as one answer. */
    static Answers plain(Answers typed, LocalDate today) {
        var plain = new LinkedHashMap<String, List<String>>(typed.typed());
        for (var name : List.of("agreed", "copies")) plain.put(name, List.of(String.join(",", typed.field(name).values())));
        for (var name : List.of("firstUntil", "secondUntil", "thirdUntil", "until")) plain.computeIfPresent(name, (n, all) -> List.of(Typed.date(typed.text(n), today).map(Say::typed).orElse(typed.text(n))));
        return new Answers(plain);
    }
}
