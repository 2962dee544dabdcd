package kith.hub.allocate;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kith.hub.HubFacts;
import kith.hub.Reasons;
import kith.organisation.Ranking.Choice;
import kith.ui.Field;
import kith.ui.ReadAt;
import kith.ui.Section;

/** Who holds the child, and to which hub it could go, with reasons. */
public record AllocationPage(UUID person, String name, String age, LocalDate today, Now now, List<Part> involved, List<Had> history, List<Choice> hubs, Choice chosen, boolean proposed, String because,
                             boolean urgent, List<kith.ui.Choice> children, List<kith.ui.Choice> workers, String lead, boolean leadHoldsAll, List<String> emptyPosts, UUID fact, ReadAt readAt, Field who, Field key, Field reason, Field why,
                             List<kith.ui.Choice> colleagues, List<Section> sections) {

    static final Map<String, String> REASONS = Map.of("siblings", "To keep brothers and sisters together", "knows-family", "Somebody there knows the family", "fewer-moves", "It means fewer moves",
        "skill-or-language", "A skill or a language is needed", "room", "The proposed hub has no room", "conflict-of-interest", "A conflict of interest", "other", "Something else");

    /** For a family the change of hub is a loss: what is counted about it is why it happened, and not whose proposal it was. */
    static final Map<String, String> MOVES = wordsOfMoves();

    private static Map<String, String> wordsOfMoves() {
        var all = new LinkedHashMap<String, String>();
        for (var code : List.of("plan-changed", "family-moved", "too-full", "siblings", "knows-family", "skill-or-language", "room", "conflict-of-interest", "worker-left", "family-asked", "put-right", "other")) all.put(code, Reasons.words(code));
        all.put("other", "Something else");
        return all;
    }

    /** Three things kept apart, each counted. */
    public record Now(String hub, String hubTitle, LocalDate since, int hubs, String responsible, int leads, String key, int keyWorkers, String leadToday) {}

    public record Part(String worker, String name, String role, String roleWords, LocalDate since) {}

    public record Had(String kind, String who, LocalDate since, LocalDate until) {}

    /** Two hubs were given the child on one day, by two people who did not know of each other: which holds it is a question, and not ours to settle. */
    public boolean twice() {
        var hubs = history.stream().filter(each -> each.kind().equals("hub")).toList();
        return hubs.size() > 1 && now.hub() != null && hubs.get(0).since().equals(hubs.get(1).since());
    }

    public static List<kith.ui.Choice> reasons() {
        return List.of("siblings", "knows-family", "fewer-moves", "skill-or-language", "room", "conflict-of-interest", "other").stream().map(code -> kith.ui.Choice.of(code, REASONS.get(code))).toList();
    }

    public static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** 2nd, 3rd, 11th */
    public static String nth(int n) {
        return n + (n % 100 / 10 == 1 ? "th" : switch (n % 10) { case 1 -> "st"; case 2 -> "nd"; case 3 -> "rd"; default -> "th"; });
    }

    /** The child is where Kith would put it: there is nothing to decide until another hub is chosen. */
    public boolean stays() {
        return now.hub() != null && chosen != null && now.hub().equals(chosen.hub());
    }

    public static List<kith.ui.Choice> whyResponsible() {
        return HubFacts.RESPONSIBLE.field("reason").codes().labels().entrySet().stream().map(each -> kith.ui.Choice.of(each.getKey(), each.getValue())).toList();
    }

    /** From one hub to another. */
    public boolean moves() {
        return now.hub() != null && chosen != null && !now.hub().equals(chosen.hub());
    }

    public static List<kith.ui.Choice> whyMoved() {
        return MOVES.entrySet().stream().map(each -> kith.ui.Choice.of(each.getKey(), each.getValue())).toList();
    }

    AllocationPage about(Field who) {
        return new AllocationPage(person, name, age, today, now, involved, history, hubs, chosen, proposed, because, urgent, children, workers, lead, leadHoldsAll, emptyPosts, fact, readAt, who, key, reason, why, colleagues, sections);
    }

    AllocationPage because(Field reason) {
        return new AllocationPage(person, name, age, today, now, involved, history, hubs, chosen, proposed, because, urgent, children, workers, lead, leadHoldsAll, emptyPosts, fact, readAt, who, key, reason, why, colleagues, sections);
    }

    public List<Field> problems() {
        return Field.wrongOnes(who, key, reason, why);
    }
}
