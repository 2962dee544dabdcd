package kith.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/**
 * Two people wrote at once. What a form was filled from, what is typed and what stands now are compared part by part: what only one of
 * them changed is taken, and where both did and differ, whoever comes second chooses. Nothing typed is lost and nothing saved is overwritten.
 */
public final class Meanwhile {

    /** @param choice mine, theirs or both; with its fault where it is still open */
    public record Clash(Stated part, String was, String theirs, String mine, Field choice) {

        public List<Choice> choices() {
            var all = new ArrayList<>(List.of(Choice.of("mine", "What I wrote"), Choice.of("theirs", "What was saved meanwhile")));
            if (part.both()) all.add(Choice.of("both", "Both, mine below"));
            return all;
        }

        public String question() { return "What stands for " + part.amid() + "?"; }
    }

    private final List<Stated> parts;
    private final Answers typed;
    private final ReadAt now;
    private final boolean unread;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final List<Clash> clashes = new ArrayList<>();
    private final List<String> kept = new ArrayList<>();

    private Meanwhile(List<Stated> parts, Answers typed, ReadAt now) {
        this.parts = parts;
        this.typed = typed;
        this.now = now;
        this.unread = typed.text("version").isEmpty();
        for (var part : parts) compare(part);
    }

    /** @param now what stands at this moment, read after {@code Recording.hold}, so that nobody saves between this and the saving */
    public static Meanwhile between(List<Stated> parts, Answers typed, ReadAt now) {
        return new Meanwhile(parts, typed, now);
    }

    private void compare(Stated part) {
        var mine = plain(typed.field(part.name()).value());
        var was = plain(typed.field("was-" + part.name()).value());
        var theirs = now.was().get(part.name());
        var choice = typed.field("choose-" + part.name());
        boolean asked = typed.field("asked").chosen(part.name());
        if (mine.equals(theirs)) values.put(part.name(), mine);
        else if (asked && theirs.equals(was) && !choice.empty()) values.put(part.name(), chosen(choice.value(), mine, theirs));
        else if (asked || !theirs.equals(was) && !mine.equals(was)) clash(part, was, theirs, mine, asked);
        else if (theirs.equals(was)) values.put(part.name(), mine);
        else {
            values.put(part.name(), theirs);
            kept.add(part.amid());
        }
    }

    private void clash(Stated part, String was, String theirs, String mine, boolean asked) {
        var open = Field.blank("choose-" + part.name());
        clashes.add(new Clash(part, asked ? null : was, theirs, mine, asked ? open.wrong("Choose what stands for " + part.amid()) : open));
        values.put(part.name(), mine);
    }

    private static String chosen(String choice, String mine, String theirs) {
        return switch (choice) {
            case "both" -> theirs.isEmpty() ? mine : mine.isEmpty() ? theirs : theirs + "\n\n" + mine;
            case "mine" -> mine;
            default -> theirs;
        };
    }

    /** Whether somebody has to choose before anything is saved. */
    public boolean open() { return !clashes.isEmpty(); }

    /** What to save: each part as it stands now. Complete only when nothing is open. */
    public Map<String, String> values() { return values; }

    /** What somebody else changed and this form left alone, as it is called in the middle of a sentence. */
    public List<String> kept() { return kept; }

    public List<Clash> clashes() { return clashes; }

    /** The question, as a page of its own. @param who who saved and when, in words */
    public Page ask(String title, String action, String back, String who) {
        return Page.status(unread ? HttpStatus.PRECONDITION_REQUIRED : HttpStatus.CONFLICT, "kith/ui/MeanwhilePage", new MeanwhilePage(title, action, back, who, this));
    }

    /** All that was typed, and what the form would be filled from now. */
    public Map<String, List<String>> carried() {
        var carried = new LinkedHashMap<String, List<String>>();
        typed.typed().forEach((name, all) -> {
            if (!name.equals("version") && !name.equals("_csrf") && !name.equals("asked") && !name.startsWith("was-") && !name.startsWith("choose-")) carried.put(name, all);
        });
        for (var part : parts) {
            carried.put(part.name(), List.of(values.get(part.name())));
            carried.put("was-" + part.name(), List.of(now.was().get(part.name())));
        }
        carried.put("version", List.of(now.version()));
        carried.put("asked", clashes.stream().map(clash -> clash.part().name()).toList());
        return carried;
    }

    static String plain(String text) {
        return text == null ? "" : text.strip().replace("\r\n", "\n");
    }
}
