package kith.supervision.clinic;

import java.util.List;
import java.util.Map;
import kith.ledger.FactKind;
import kith.supervision.SupervisionFacts;

/** What is recorded between a hub and its clinician, each with the questions of its form. */
enum Act {

    QUESTION("question", "Ask the clinician", "Ask", SupervisionFacts.ASKED, List.of("about"), List.of(new Part("question", "What do you want to think about?", "What you see, what you have tried, and what you hope for", "Write your question"))),
    CONSULTATION("consultation", "Consultation", "Save consultation", SupervisionFacts.GIVEN, List.of("next"), List.of(
        new Part("formulation", "How we understand it", "Hypotheses: what keeps the difficulty going, for whom, and what protects", "Write how you understand it"),
        new Part("suggestions", "What to try", "What the hub might do, ask or say next", null))),
    DIRECT_WORK("direct-work", "Direct work", "Save direct work", SupervisionFacts.DIRECT_WORK, List.of("method", "with", "session", "of", "change"), List.of(
        new Part("aims", "What the work is for", null, null), new Part("happened-there", "What happened", "What was done and how the child or family took it", "Write what happened"))),
    SUMMARY("summary", "Clinical summary", "Publish to the record", SupervisionFacts.SUMMARY, List.of("review"), List.of(
        new Part("summary", "Summary for the record", "What the hub, the family and whoever reads the record later need to know. Your working notes stay with you", "Write the summary"),
        new Part("recommendations", "What follows from it", null, null)));

    /** @param missing what is said when nothing was written; null where it may be left out */
    record Part(String name, String label, String hint, String missing) {}

    private static final Map<String, String> LABELS = Map.of("about", "What is it about?", "next", "What comes next?", "method", "What kind of work?", "with", "With whom?", "session", "Session number", "of", "Of how many?",
        "change", "How is it going?", "review", "To be reviewed by");

    private final String path;
    private final String title;
    private final String button;
    private final FactKind<?> kind;
    private final List<String> parts;
    private final List<Part> words;

    Act(String path, String title, String button, FactKind<?> kind, List<String> parts, List<Part> words) {
        this.path = path;
        this.title = title;
        this.button = button;
        this.kind = kind;
        this.parts = parts;
        this.words = words;
    }

    static Act called(String path) {
        for (var each : values()) if (each.path.equals(path)) return each;
        return null;
    }

    String path() { return path; }

    String title() { return title; }

    String button() { return button; }

    FactKind<?> kind() { return kind; }

    List<String> parts() { return parts; }

    List<Part> words() { return words; }

    static String label(String part) { return LABELS.get(part); }
}
