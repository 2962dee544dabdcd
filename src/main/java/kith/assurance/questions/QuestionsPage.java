package kith.assurance.questions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.ui.Choice;
import kith.ui.Field;

/** Questions about the worker's own looks, each with its answer as it is being typed. */
public record QuestionsPage(LocalDate today, List<Asked> questions) {

    public record Asked(UUID id, UUID step, String child, LocalDate day, Instant at, String asker, String words, Field know, Field note) {

        Asked checked() {
            return new Asked(id, step, child, day, at, asker, words, know.oneOf(List.of("no", "yes"), "Say whether you know the family"),
                note.orElse("Write what it was for").atMost(2000, "Use at most 2,000 characters"));
        }

        boolean bad() { return know.wrong() || note.wrong(); }
    }

    public static final List<Choice> KNOW = List.of(Choice.of("no", "No"), Choice.of("yes", "Yes: I know them, or they are my family or neighbours"));

    public List<Field> wrong() {
        return questions.stream().flatMap(each -> Field.wrongOnes(each.know(), each.note()).stream()).toList();
    }
}
