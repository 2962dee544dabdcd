package kith.people.duplicates;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import kith.access.Access;
import kith.access.Level;
import kith.access.Look;
import kith.access.Looks;
import kith.access.May;
import kith.access.Permission;
import kith.people.ChildHeading;
import kith.people.Register;
import kith.people.search.Search;
import kith.people.search.Search.Found;
import kith.people.search.Searches;
import kith.ui.Field;
import kith.ui.Page;
import kith.ui.Say;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Somebody knows that this child is recorded twice, where nothing alike would say so: they find the other record and lay both beside each other. */
@Controller
class OtherRecordController {

    private final Search search;
    private final ChildHeading heading;
    private final Register register;
    private final Access access;
    private final Looks looks;

    OtherRecordController(Search search, ChildHeading heading, Register register, Access access, Looks looks) {
        this.search = search;
        this.heading = heading;
        this.register = register;
        this.access = access;
        this.looks = looks;
    }

    /** What was typed stands in no address: the session keeps it. */
    @May(value = Permission.RECORD, from = Level.OUTLINE, what = "the search for another record of the same child") @PostMapping("/children/{person}/recorded-twice")
    Page find(Look look, @RequestParam(defaultValue = "") String find, HttpSession session) {
        var at = "/children/" + look.person() + "/recorded-twice";
        return Page.redirect(find.isBlank() ? at : at + "?search=" + Searches.keep(session, find.strip()));
    }

    @May(value = Permission.RECORD, from = Level.OUTLINE, what = "the search for another record of the same child") @GetMapping("/children/{person}/recorded-twice")
    Page list(Look look, @RequestParam(name = "search", required = false) String kept, HttpSession session) {
        var typed = kept == null ? null : Searches.kept(session, kept);
        var found = typed == null || Searches.tooShort(typed) ? List.<Found>of() : found(look, typed);
        return Page.of("kith/people/duplicates/OtherRecordPage", new OtherRecordPage(look.person(), heading.name(look.person()), Field.of("find", typed == null ? "" : typed), found.stream().map(this::other).toList()));
    }

    /** Only those who can be laid beside this one. */
    private List<Found> found(Look look, String typed) {
        var all = search.find(typed, register.today()).stream().filter(each -> !each.person().equals(look.person())).toList();
        var sight = access.sight(look.worker(), all.stream().map(Found::person).toList());
        var seen = all.stream().filter(each -> sight.getOrDefault(each.person(), Level.NOTHING).reaches(Level.OUTLINE)).toList();
        looks.record(look.worker(), seen.stream().map(Found::person).toList(), "the search for another record of the same child");
        return seen;
    }

    private OtherRecordPage.Other other(Found found) {
        return new OtherRecordPage.Other(found.person(), ChildHeading.named(found.forenames(), found.surname(), found.childId()), Say.age(found.born(), found.expected(), found.died(), register.today()),
            found.born() == null ? "" : "born " + Say.date(found.born()));
    }
}
