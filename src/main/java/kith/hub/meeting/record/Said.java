package kith.hub.meeting.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kith.hub.DiscussionFacts;
import kith.hub.meeting.Attendance.Member;
import kith.hub.meeting.Merge;
import kith.ui.Say;
import kith.ui.Typed;

/**
 * What was typed about a family, read for the records.
 * @param about the children it concerns
 * @param wrong by field, what has to be put right first
 */
public record Said(Map<String, String> texts, List<UUID> about, String code, String decidedBy, String oversightBy, List<Action> actions, Map<String, String> wrong) {

    /** @param owner a worker's id, or null beside a name */
    public record Action(UUID id, String what, String owner, String ownerName, LocalDate due, List<UUID> about) {}

    /** @param people the children of the family who may be spoken of. @param members who may decide, or do something, and those of them whose words are management oversight */
    public static Said of(Map<String, String> given, List<UUID> people, Collection<Member> members, LocalDate today) {
        var texts = new LinkedHashMap<>(given);
        var workers = members.stream().map(each -> each.worker().toString()).collect(Collectors.toSet());
        var managers = members.stream().filter(Member::leads).map(each -> each.worker().toString()).collect(Collectors.toSet());
        texts.entrySet().removeIf(each -> each.getKey().matches("decided-by|action-.*-owner") && !workers.contains(each.getValue()) || each.getKey().equals("oversight-by") && !managers.contains(each.getValue()));
        var wrong = new LinkedHashMap<String, String>();
        texts.forEach((field, text) -> {
            if (Merge.unsettled(text)) wrong.put(field, "Two people wrote this at once: keep what is right, and delete the marks around it");
        });
        var about = among(texts.get("about"), people);
        if (texts.containsKey("about") && about.isEmpty()) wrong.put("about", "Say which children it concerns");
        if (text(texts, "discussion").isBlank() && text(texts, "decision").isBlank()) wrong.putIfAbsent("discussion", "Write what was said, or what was decided");
        var code = known(text(texts, "code"));
        var decidedBy = nullable(text(texts, "decided-by"));
        if ((code != null || !text(texts, "decision").isBlank()) && decidedBy == null) wrong.put("decided-by", "Say who decided");
        var oversightBy = nullable(text(texts, "oversight-by"));
        if (!text(texts, "oversight").isBlank() && oversightBy == null) wrong.put("oversight-by", "Say whose oversight it is: of whoever leads the hub or its group, or stands in for them");
        var children = texts.containsKey("about") ? about : people;
        return new Said(texts, children, code, decidedBy, oversightBy, actions(texts, children, people, today, wrong), wrong);
    }

    private static List<Action> actions(Map<String, String> texts, List<UUID> children, List<UUID> people, LocalDate today, Map<String, String> wrong) {
        var actions = new ArrayList<Action>();
        for (var field : texts.keySet()) {
            if (!field.startsWith("action-") || !field.endsWith("-what")) continue;
            var key = field.substring(0, field.length() - 5);
            var what = texts.get(field).strip();
            var owner = nullable(text(texts, key + "-owner"));
            var name = nullable(text(texts, key + "-name").strip());
            if (what.isEmpty()) {
                if (owner != null || name != null || !text(texts, key + "-due").isBlank()) wrong.put(field, "Say what is to be done, or empty the line");
                continue;
            }
            if (owner == null && name == null) wrong.put(key + "-owner", "Say who does it");
            var due = Typed.date(text(texts, key + "-due"), today);
            if (due.isEmpty()) wrong.put(key + "-due", "Enter the day by which it is done, such as " + Say.typed(today.plusWeeks(1)));
            else if (due.get().isBefore(today)) wrong.put(key + "-due", "The day must be today or later");
            var about = texts.containsKey(key + "-about") && !texts.get(key + "-about").isBlank() ? among(texts.get(key + "-about"), people) : children;
            if (about.isEmpty()) wrong.put(key + "-about", "Say which children it concerns");
            actions.add(new Action(UUID.fromString(key.substring("action-".length())), what, owner, owner == null ? name : null, due.orElse(null), about));
        }
        return actions;
    }

    public String text(String field) {
        return text(texts, field);
    }

    /** Who was in the meeting, and not for this family: their ids. */
    Set<String> notHere() {
        return Set.copyOf(List.of(text("not-here").split(",")));
    }

    private static String text(Map<String, String> texts, String field) {
        return texts.getOrDefault(field, "");
    }

    private static List<UUID> among(String ids, List<UUID> people) {
        if (ids == null) return List.of();
        var chosen = new HashSet<>(List.of(ids.split(",")));
        return people.stream().filter(each -> chosen.contains(each.toString())).toList();
    }

    private static String known(String code) {
        return DiscussionFacts.DISCUSSED.field("decision").codes().labels().containsKey(code) ? code : null;
    }

    private static String nullable(String text) {
        return text.isBlank() ? null : text;
    }
}
