package kith.hub.load;

import java.time.Clock;
import java.time.LocalDate;
import kith.access.May;
import kith.access.Permission;
import kith.ledger.Happened;
import kith.ui.Answers;
import kith.ui.Field;
import kith.ui.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The languages and skills of a hub, which speak for a worker in a proposal. */
@Controller
class SkillsController {

    private static final String PAGE = "kith/hub/load/SkillsPage";
    private static final int LONGEST = 40;

    private final Skills skills;
    private final Loads loads;
    private final Clock clock;

    SkillsController(Skills skills, Loads loads, Clock clock) {
        this.skills = skills;
        this.loads = loads;
        this.clock = clock;
    }

    @May(Permission.DECIDE) @GetMapping("/hubs/{hub}/skills")
    Page ask(@PathVariable String hub) {
        return Page.of(PAGE, page(hub, Answers.NONE));
    }

    @May(Permission.DECIDE) @PostMapping("/hubs/{hub}/skills")
    Page save(@PathVariable String hub, @RequestParam MultiValueMap<String, String> typed) {
        var page = page(hub, new Answers(typed));
        if (!page.problems().isEmpty()) return Page.invalid(PAGE, page);
        for (var each : page.members()) skills.say(each.worker(), Skills.several(each.was()), Skills.several(each.skills().value()));
        return Page.redirect("/hubs/" + hub + "/load", "Skills saved");
    }

    private SkillsPage page(String hub, Answers answers) {
        var today = LocalDate.now(clock.withZone(Happened.LONDON));
        var title = loads.frame(hub, today).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)).hub().title();
        return new SkillsPage(hub, title, skills.asked(today), skills.of(hub, today).stream().map(each -> new SkillsPage.Line(each.worker(), each.name(), each.title(), answers.field("was-" + each.worker(), each.skills()).value(), checked(answers.field("skills-" + each.worker(), each.skills())))).toList());
    }

    private static Field checked(Field skills) {
        return skills.must(Skills.several(skills.value()).stream().allMatch(each -> each.length() <= LONGEST), "Say each in at most " + LONGEST + " letters, with commas between them");
    }
}
