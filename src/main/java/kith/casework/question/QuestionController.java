package kith.casework.question;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kith.access.Access;
import kith.access.Level;
import kith.access.Look;
import kith.access.Looks;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.casework.owed.Debts;
import kith.casework.question.QuestionPage.Line;
import kith.ledger.Happened;
import kith.ledger.Uuids;
import kith.pathway.question.QuestionFacts;
import kith.people.ChildHeading;
import kith.ui.Answers;
import kith.ui.Field;
import kith.ui.Page;
import kith.ui.Screen;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Data questions: of a child, where they are answered, and of a hub. */
@Controller
class QuestionController {

    private static final String PAGE = "kith/casework/question/QuestionPage";

    private final Questions questions;
    private final AnswerQuestion answerQuestion;
    private final Debts hubs;
    private final ChildHeading heading;
    private final Access access;
    private final Looks looks;
    private final Clock clock;

    QuestionController(Questions questions, AnswerQuestion answerQuestion, Debts hubs, ChildHeading heading, Access access, Looks looks, Clock clock) {
        this.questions = questions;
        this.answerQuestion = answerQuestion;
        this.hubs = hubs;
        this.heading = heading;
        this.access = access;
        this.looks = looks;
        this.clock = clock;
    }

    @May(value = Permission.READ, from = Level.OUTLINE, what = "data questions") @GetMapping("/children/{person}/data-questions")
    Page ask(Look look) {
        return Page.of(PAGE, page(look, "", "", ""));
    }

    @May(value = Permission.RECORD, from = Level.OUTLINE, what = "answering a data question") @PostMapping("/children/{person}/data-questions")
    Page answer(Look look, @RequestParam(defaultValue = "") String question, @RequestParam(required = false) UUID fact, @RequestParam MultiValueMap<String, String> typed) {
        var answers = new Answers(typed);
        var answer = answers.text("answer-" + QuestionPage.key(question));
        var why = answers.text("why-" + QuestionPage.key(question));
        var open = questions.of(List.of(look.person())).stream().anyMatch(each -> each.question().equals(question) && each.answer() == null);
        var address = "/children/" + look.person() + "/data-questions";
        if (!open) return Page.redirect(address, "That question is answered");
        if (QuestionPage.answers().stream().noneMatch(each -> each.value().equals(answer))) return Page.invalid(PAGE, page(look, question, answer, why));

        answerQuestion.run(look, question, answer, why, fact == null ? Uuids.fresh() : fact);
        return Page.redirect(address, "Answered");
    }

    @May(Permission.READ) @GetMapping("/data-questions")
    Page hub(Worker worker, @RequestParam(defaultValue = "") String hub) {
        var code = !hub.isEmpty() ? hub : hubs.hubsOf(worker.id(), today()).stream().map(Debts.HubName::code).findFirst().orElse("");
        var title = hubs.hubTitle(code, today());
        if (title == null) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        var held = hubs.held(code, today());
        access.sight(worker, held);
        var open = questions.of(held).stream().filter(each -> each.answer() == null).toList();
        looks.record(worker, open.stream().map(Questions.Row::person).distinct().toList(), "data questions of the hub");
        return Page.of("kith/casework/question/HubQuestionsPage", new HubQuestionsPage(code, title, today(), open.stream().map(each -> new HubQuestionsPage.Line(each.person(), each.name(), questions.words(each), each.day())).toList()));
    }

    /** @param asked the question whose answer is missing, with what was typed */
    private QuestionPage page(Look look, String asked, String answer, String why) {
        var open = new ArrayList<Line>();
        var answered = new ArrayList<Line>();
        for (var each : questions.of(List.of(look.person()))) {
            boolean mine = each.question().equals(asked);
            var key = QuestionPage.key(each.question());
            var given = Field.of("answer-" + key, mine ? answer : "");
            var line = new Line(each.question(), questions.words(each), each.fact(), each.other(), mine ? given.wrong("Say whether it is right, or put the entry right instead") : given, Field.of("why-" + key, mine ? why : ""),
                Uuids.fresh(), each.answer() == null ? null : QuestionFacts.ANSWERED.field("answer").codes().label(each.answer()), each.answered());
            (each.answer() == null ? open : answered).add(line);
        }
        return new QuestionPage(look.person(), heading.name(look.person()), today(), open, answered, Screen.mayRecord(), heading.sections(look.person(), "data-questions"));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Happened.LONDON));
    }
}
