package kith.protection.course;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import kith.access.Look;
import kith.access.May;
import kith.access.Permission;
import kith.calendar.WorkingDays;
import kith.ledger.Happened;
import kith.pathway.ClockRule;
import kith.pathway.Engine;
import kith.pathway.Pathways;
import kith.people.ChildHeading;
import kith.protection.course.CoursePage.Next;
import kith.protection.course.CoursePage.Told;
import kith.protection.course.Courses.Running;
import kith.protection.course.Courses.Step;
import kith.ui.Due;
import kith.ui.Page;
import kith.ui.RecordTab;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The protection work with a child on one page. */
@Controller
class CourseController {

    private final Courses courses;
    private final Engine engine;
    private final Pathways pathways;
    private final ChildHeading heading;
    private final Clock clock;

    CourseController(Courses courses, Engine engine, Pathways pathways, ChildHeading heading, Clock clock) {
        this.courses = courses;
        this.engine = engine;
        this.pathways = pathways;
        this.heading = heading;
        this.clock = clock;
    }

    @Bean
    static RecordTab protectionTab() {
        return new RecordTab("Protection", "protection", "/protection", 17)
            .firstDuring("section-47", "child-protection", "police-protection", "emergency-order");
    }

    @May(value = Permission.READ, what = "the protection work") @GetMapping("/children/{person}/protection")
    Page show(Look look) {
        var person = look.person();
        var today = LocalDate.now(clock.withZone(Happened.LONDON));
        var name = heading.name(person);
        var stands = courses.stands(person, today);
        var steps = courses.steps(person);
        var due = courses.due(person, today).stream().map(each -> new Next(pathways.clockTitle(each.rule()), doneBy(person, each), Due.on(each.due(), today, WorkingDays.between(today, each.due())))).toList();
        return Page.of("kith/protection/course/CoursePage", new CoursePage(person, name, today, CoursePage.rows(stands), due, CoursePage.acts(person, stands, steps),
            steps.reversed().stream().map(each -> new Told(each.fact(), each.day(), line(each))).toList(), heading.sections(person, "protection")));
    }

    private String doneBy(UUID person, Running running) {
        var fact = pathways.clock(running.rule()).map(ClockRule::ends).filter(ends -> !ends.isEmpty()).map(ends -> ends.getFirst().fact()).orElse("");
        var child = "/children/" + person;
        return switch (fact) {
            case "conference.held" -> child + "/protection/conference";
            case "visit.made" -> child + "/record/visit?after=" + child + "/protection";
            case "plan-action.done" -> child + "/plan";
            default -> child + "/record/" + fact + "?of=" + running.fact() + "&after=" + child + "/protection";
        };
    }

    private String line(Step step) {
        var kind = engine.kinds().named(step.type());
        var title = engine.fold().telling(kind).title();
        if (step.kind() != null) title += ": " + kind.field("kind").codes().label(step.kind()).toLowerCase();
        if (step.outcome() != null) title += (step.kind() == null ? ": " : ", ") + kind.field("outcome").codes().label(step.outcome()).toLowerCase();
        return title;
    }
}
