package kith.supervision.notes;

import java.time.LocalDate;
import java.util.List;
import kith.supervision.notes.Requests.Request;
import kith.ui.Choice;
import kith.ui.Field;

/** A request, for whoever asked, for whoever decides, and for those it is about. */
public record RequestPage(LocalDate today, Request request, boolean decides, boolean reads, Field decision, Field answer, Field until, Field tell, Field notTold) {

    RequestPage checked() {
        return new RequestPage(today, request, decides, reads, decision.oneOf(List.of("agreed", "refused"), "Say whether you agree"), decision.chosen("refused") ? answer.orElse("Write why not") : answer,
            decision.chosen("agreed") ? until.orElse("Say until when they may be read").aDate(today, "Enter the day as numbers or words, such as 12/01/2027")
                .must(until.date(today).map(it -> !it.isBefore(today) && !it.isAfter(today.plusDays(90))).orElse(true), "Choose a day from today within three months") : until,
            tell.oneOf(List.of("yes", "no"), "Say whether they are told"), decision.chosen("agreed") && tell.chosen("no") ? notTold.orElse("Write what forbids telling them") : notTold);
    }

    public static List<Choice> decisions() { return List.of(Choice.of("agreed", "The notes may be read"), Choice.of("refused", "They may not")); }

    public List<Field> problems() {
        return Field.wrongOnes(decision, answer, until, tell, notTold);
    }
}
