package kith.assurance.questions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import kith.access.Looks;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.assurance.Names;
import kith.assurance.known.Declared;
import kith.ledger.Happened;
import kith.ledger.Uuids;
import kith.ui.Answers;
import kith.ui.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A worker answers what they are asked about a look. Who says that they know the family declares it. */
@Controller
class QuestionsController {

    private static final String PAGE = "kith/assurance/questions/QuestionsPage";

    private final Questions questions;
    private final Declared declared;
    private final Names names;
    private final Looks looks;
    private final Clock clock;

    QuestionsController(Questions questions, Declared declared, Names names, Looks looks, Clock clock) {
        this.questions = questions;
        this.declared = declared;
        this.names = names;
        this.looks = looks;
        this.clock = clock;
    }

    @May(value = Permission.OWN_WORK, what = "questions about your looks") @GetMapping("/questions")
    Page list(Worker worker) {
        return Page.of(PAGE, page(worker, null, Answers.NONE));
    }

    @May(value = Permission.OWN_WORK, what = "questions about your looks") @PostMapping("/questions/{finding}")
    Page answer(@PathVariable UUID finding, Worker worker, @RequestParam MultiValueMap<String, String> typed) {
        var question = questions.of(worker).stream().filter(each -> each.id().equals(finding)).findFirst();
        // answered already: a resend
        if (question.isEmpty()) return Page.redirect("/questions");
        var page = page(worker, finding, new Answers(typed));
        if (!page.wrong().isEmpty()) return Page.invalid(PAGE, page);

        var asked = page.questions().stream().filter(each -> each.id().equals(finding)).findFirst().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        boolean knows = asked.know().chosen("yes");
        questions.answer(question.get(), asked.step(), worker, (knows ? "I know them. " : "I do not know them. ") + asked.note().value().strip());
        if (knows && question.get().person() != null) declared.from(worker, question.get().person(), asked.note().value().strip());
        return Page.redirect("/questions", knows ? "Answer saved. Ask your manager who takes over anything you were to do for this family" : "Answer saved");
    }

    private QuestionsPage page(Worker worker, UUID answering, Answers typed) {
        var all = questions.of(worker);
        var known = names.of(worker, all.stream().map(Questions.Question::person).toList());
        looks.record(worker, known.keySet(), "questions about your looks");
        return new QuestionsPage(LocalDate.now(clock.withZone(Happened.LONDON)), all.stream().map(each -> asked(each, known, each.id().equals(answering) ? typed : Answers.NONE)).toList());
    }

    private static QuestionsPage.Asked asked(Questions.Question question, Map<UUID, String> known, Answers typed) {
        var child = question.person() == null ? "several families" : known.getOrDefault(question.person(), "a family");
        var asked = new QuestionsPage.Asked(question.id(), typed.text("step").isEmpty() ? Uuids.fresh() : Uuids.of(typed.text("step")), child, question.day(), question.moment(), question.asker(), question.note(),
            typed.field("know-" + question.id()), typed.field("note-" + question.id()));
        return typed.isEmpty() ? asked : asked.checked();
    }
}
