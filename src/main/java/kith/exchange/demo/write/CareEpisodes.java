package kith.exchange.demo.write;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kith.care.CareFacts.CareEnded;
import kith.care.CareFacts.CareStarted;
import kith.care.CareFacts.LegalStatusChanged;
import kith.care.CareFacts.PlacementEnded;
import kith.care.CareFacts.PlacementStarted;
import kith.ledger.Fact;

/** Periods of care cut into episodes: a new one wherever law or placement changes. */
final class CareEpisodes {

    record Episode(LocalDate from, String begins, String law, String need, PlacementStarted placed, LocalDate until, String ceased, String moved) {
        boolean open() {
            return until == null;
        }
    }

    private static final class Change {
        String law;
        PlacementStarted placed;
        String moved;
    }

    private final List<Episode> episodes = new ArrayList<>();
    private final TreeMap<LocalDate, Change> changes = new TreeMap<>();
    private String need;
    private boolean runs;

    private CareEpisodes() {}

    static List<Episode> of(ChildRecord child) {
        var care = new CareEpisodes();
        for (Fact<?> fact : child.history()) {
            var day = fact.happened().day();
            switch (fact.body()) {
                case CareStarted started -> {
                    care.runs = true;
                    care.need = started.reason();
                    care.on(day).law = started.legalStatus();
                }
                case LegalStatusChanged changed when care.runs -> care.on(day).law = changed.legalStatus();
                case PlacementStarted placed when care.runs -> care.on(day).placed = placed;
                case PlacementEnded ended when care.runs -> care.on(day).moved = ended.reason();
                case CareEnded ended when care.runs -> {
                    care.cut(day, ended.reason());
                    care.runs = false;
                }
                default -> { }
            }
        }
        if (care.runs) care.cut(null, null);
        return care.episodes;
    }

    private Change on(LocalDate day) {
        return changes.computeIfAbsent(day, any -> new Change());
    }

    private void cut(LocalDate end, String reason) {
        if (end != null) changes.tailMap(end, true).clear();
        String law = null;
        PlacementStarted placed = null;
        for (Map.Entry<LocalDate, Change> each : changes.entrySet()) {
            var change = each.getValue();
            var begins = law == null ? "S" : change.placed == null ? "L" : change.law == null ? "P" : "B";
            law = change.law == null ? law : change.law;
            placed = change.placed == null ? placed : change.placed;
            var next = changes.higherEntry(each.getKey());
            episodes.add(new Episode(each.getKey(), begins, law, need, placed, next == null ? end : next.getKey(), next == null ? reason : "X1",
                next == null || next.getValue().placed == null ? null : next.getValue().moved));
        }
        changes.clear();
    }
}
