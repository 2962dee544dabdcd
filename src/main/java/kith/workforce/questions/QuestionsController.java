package kith.workforce.questions;

import java.util.Objects;
import kith.access.Looks;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class QuestionsController {

    private final Questions questions;
    private final Looks looks;

    QuestionsController(Questions questions, Looks looks) {
        this.questions = questions;
        this.looks = looks;
    }

    @May(Permission.OWN_WORK) @GetMapping("/structure/questions")
    Page show(Worker worker) {
        var all = questions.of(worker);
        var people = all.stream().map(Question::person).filter(Objects::nonNull).distinct().toList();
        if (!people.isEmpty()) looks.record(worker, people, "questions about the organisation");
        return Page.of("kith/workforce/questions/QuestionsPage", new QuestionsPage(all));
    }
}
