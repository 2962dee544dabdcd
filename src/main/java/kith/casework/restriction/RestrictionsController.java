package kith.casework.restriction;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import kith.access.Access;
import kith.access.Level;
import kith.access.Looks;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.casework.restriction.RestrictionsPage.Line;
import kith.people.ChildHeading;
import kith.ui.Page;
import kith.ui.Say;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** For whoever decides: restrictions that wait for a review, hidden children who were recorded a second time, and children of whom too few people may decide. */
@Controller
class RestrictionsController {

    private final Restrictions restrictions;
    private final Access access;
    private final Looks looks;

    RestrictionsController(Restrictions restrictions, Access access, Looks looks) {
        this.restrictions = restrictions;
        this.access = access;
        this.looks = looks;
    }

    @May(Permission.DECIDE) @GetMapping("/restrictions")
    Page list(Worker me) {
        var today = restrictions.today();
        var sight = access.sight(me, restrictions.all());
        var restricted = restrictions.toReview(sight.keySet(), me);
        var answerable = restricted.stream().filter(each -> each.mine() || decides(sight).test(each.person())).toList();
        var matches = restrictions.matches(sight.keySet());
        var tooFew = restrictions.tooFew(me, today);
        looks.record(me, answerable.stream().map(Restrictions.Restricted::person).toList(), "the list of restricted records");
        looks.record(me, tooFew.stream().map(Restrictions.TooFew::person).toList(), "children of whom too few may decide");
        return Page.of("kith/casework/restriction/RestrictionsPage", new RestrictionsPage(answerable.stream().map(each -> line(each, today)).toList(),
            matches.stream().map(each -> new RestrictionsPage.Again(new Line(each.hidden(), named(each.forenames(), each.surname(), each.childId()), "was recorded again " + Say.lately(each.at().toInstant(), today), true), each.fresh())).toList(),
            tooFew.stream().map(each -> new Line(each.person(), named(each.forenames(), each.surname(), each.childId()), lacking(each), true)).toList()));
    }

    /** It comes off the list and off My day of everybody who answers for the child. */
    @May(Permission.DECIDE) @PostMapping("/restrictions/again")
    Page seenTo(@RequestParam UUID hidden, @RequestParam UUID fresh, Worker me) {
        if (access.sight(me, List.of(hidden)).isEmpty()) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        return Page.redirect("/restrictions", restrictions.seenTo(hidden, fresh, me) ? "Noted that whoever made the second record has been told" : "Somebody had seen to it already");
    }

    private static Predicate<UUID> decides(Map<UUID, Level> sight) { return person -> sight.getOrDefault(person, Level.NOTHING).reaches(Level.DECIDE); }

    private static Line line(Restrictions.Restricted each, LocalDate today) {
        boolean overdue = each.review() != null && each.review().isBefore(today);
        return new Line(each.person(), named(each.forenames(), each.surname(), each.childId()),
            (overdue ? "should have been reviewed by " : "to be reviewed by ") + Say.date(each.review()) + (each.mine() ? ", by you" : each.owner() == null ? "" : ", by " + each.owner()), overdue);
    }

    private static String lacking(Restrictions.TooFew each) {
        if (each.deciders() == 0) return "nobody may decide who is in no conflict";
        return each.deciders() == 1 ? "one person alone may decide" : "nobody who may decide is on duty or on call now";
    }

    private static String named(String forenames, String surname, String childId) { return ChildHeading.named(forenames, surname, childId); }
}
