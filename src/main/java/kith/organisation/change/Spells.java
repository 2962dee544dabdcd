package kith.organisation.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** What becomes of a row when it is changed. Pure: the same edits on the same spells give the same spells. */
public final class Spells {

    private Spells() { }

    public static List<Spell> after(Edit edit, List<Spell> before) {
        return tidy(switch (edit.does()) {
            case SAY -> say(edit, before);
            case BEGIN -> begin(edit, before);
            case END -> end(edit, before);
        });
    }

    /** A part of the row lasts until it is changed again: what was planned for later stays planned. */
    private static List<Spell> say(Edit edit, List<Spell> before) {
        var now = before;
        for (var part : edit.says().propertyNames()) {
            var until = edit.until() != null ? edit.until() : saidOtherwise(before, part, edit.from());
            now = split(now, edit.from(), until).stream().map(spell -> !spell.from().isBefore(edit.from()) && (until == null || spell.from().isBefore(until)) ? new Spell(with(spell.says(), part, edit), spell.from(), spell.until()) : spell).toList();
        }
        return now;
    }

    private static LocalDate saidOtherwise(List<Spell> spells, String part, LocalDate from) {
        var first = spells.stream().filter(spell -> spell.until() == null || spell.until().isAfter(from)).findFirst();
        return first.flatMap(now -> spells.stream().filter(spell -> spell.from().isAfter(from) && !spell.says().path(part).equals(now.says().path(part))).map(Spell::from).findFirst()).orElse(null);
    }

    private static ObjectNode with(ObjectNode says, String part, Edit edit) {
        var changed = says.deepCopy();
        if (edit.says().path(part).isNull()) changed.remove(part);
        else changed.set(part, edit.says().get(part));
        return changed;
    }

    private static List<Spell> begin(Edit edit, List<Spell> before) {
        var next = before.stream().map(Spell::from).filter(from -> from.isAfter(edit.from())).findFirst().orElse(null);
        var until = edit.until() == null || next != null && next.isBefore(edit.until()) ? next : edit.until();
        if (before.stream().anyMatch(spell -> spell.on(edit.from()))) return before;
        var now = new ArrayList<>(before);
        now.add(new Spell(bare(edit.says()), edit.from(), until));
        return now;
    }

    private static ObjectNode bare(ObjectNode says) {
        var bare = says.deepCopy();
        for (var part : says.propertyNames()) if (says.get(part).isNull()) bare.remove(part);
        return bare;
    }

    private static List<Spell> end(Edit edit, List<Spell> before) {
        return split(before, edit.from(), edit.until()).stream().filter(spell -> spell.from().isBefore(edit.from()) || edit.until() != null && !spell.from().isBefore(edit.until())).toList();
    }

    private static List<Spell> split(List<Spell> spells, LocalDate... days) {
        var now = spells;
        for (var day : days) {
            if (day == null) continue;
            var parts = new ArrayList<Spell>();
            for (var spell : now) {
                if (spell.from().isBefore(day) && (spell.until() == null || spell.until().isAfter(day))) {
                    parts.add(spell.between(null, day));
                    parts.add(spell.between(day, null));
                } else parts.add(spell);
            }
            now = parts;
        }
        return now;
    }

    /** In order, and two beside each other that say the same are one. */
    private static List<Spell> tidy(List<Spell> spells) {
        var tidy = new ArrayList<Spell>();
        for (var spell : spells.stream().filter(each -> !each.empty()).sorted(Comparator.comparing(Spell::from)).toList()) {
            var last = tidy.isEmpty() ? null : tidy.getLast();
            if (last != null && spell.from().equals(last.until()) && spell.says().equals(last.says())) tidy.set(tidy.size() - 1, new Spell(last.says(), last.from(), spell.until()));
            else tidy.add(spell);
        }
        return List.copyOf(tidy);
    }

    /** The change that takes this one back from a day on, from what the row said before it; what was said otherwise since stays. Nothing where there is nothing to take back. */
    public static List<Edit> back(Edit edit, List<Spell> was, List<Spell> became, List<Spell> is, LocalDate day) {
        var before = was.stream().filter(spell -> spell.on(day)).findFirst();
        var now = is.stream().filter(spell -> spell.on(day)).findFirst();
        if (before.isEmpty() && now.isEmpty()) return List.of();
        if (before.isEmpty()) return List.of(new Edit(edit.table(), Edit.Does.END, edit.key(), day, edit.until(), edit.key().objectNode()));
        if (now.isEmpty()) return List.of(new Edit(edit.table(), Edit.Does.BEGIN, edit.key(), day, before.get().until(), before.get().says()));
        var made = became.stream().filter(spell -> spell.on(day)).findFirst();
        var parts = edit.key().objectNode();
        for (var part : edit.says().propertyNames()) if (made.isPresent() && made.get().says().path(part).equals(now.get().says().path(part)) && !before.get().says().path(part).equals(now.get().says().path(part))) parts.set(part, before.get().says().has(part) ? before.get().says().get(part) : parts.nullNode());
        return parts.isEmpty() ? List.of() : List.of(new Edit(edit.table(), Edit.Does.SAY, edit.key(), day, edit.until(), parts));
    }
}
