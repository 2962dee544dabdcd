package kith.supervision.group;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.access.drafts.Drafts;
import kith.ledger.Happened;
import kith.ledger.Uuids;
import kith.supervision.lines.Lines;
import kith.supervision.lines.Lines.Person;
import kith.supervision.personal.Sittings;
import kith.ui.Answers;
import kith.ui.Flash;
import kith.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Group supervision, of coordinators by whoever leads business support: attendance, themes, actions. */
@Controller
class GroupController {

    private static final String FORM = "kith/supervision/group/GroupForm";
    private static final String DRAFT = "supervision.group";

    private final Lines lines;
    private final Sittings sittings;
    private final Drafts drafts;
    private final Clock clock;

    GroupController(Lines lines, Sittings sittings, Drafts drafts, Clock clock) {
        this.lines = lines;
        this.sittings = sittings;
        this.drafts = drafts;
        this.clock = clock;
    }

    @May(Permission.OWN_WORK) @GetMapping("/supervision/group/new")
    Page ask(Worker me) {
        var members = members(me);
        var draft = members.stream().findFirst().flatMap(first -> drafts.opened(me, DRAFT, first.worker()));
        return Page.of(FORM, GroupForm.of(members, today(), draft.orElse(Answers.NONE)));
    }

    @May(Permission.OWN_WORK) @PostMapping("/supervision/group/new")
    Page save(Worker me, @RequestParam MultiValueMap<String, String> typed) {
        var members = members(me);
        if (members.isEmpty()) return Page.redirect("/supervision", Flash.important("Nobody has group supervision with you"));
        var form = GroupForm.of(members, today(), new Answers(typed)).checked();
        if (!form.problems().isEmpty()) return Page.invalid(FORM, form);

        record(form, me);
        drafts.forget(me, DRAFT, members.getFirst().worker());
        return Page.redirect("/supervision/sittings/" + form.id(), "Saved. Those who were invited can read it");
    }

    private void record(GroupForm form, Worker me) {
        var now = clock.instant();
        if (!sittings.hold(form.id(), "group", me, form.happened().date(form.today()).orElseThrow(), form.next().date(form.today()).orElse(null), now)) return;
        for (var each : form.members()) sittings.attend(form.id(), each.worker(), form.came().chosen(each.worker().toString()));
        sittings.write(Uuids.named(form.id() + "/themes"), form.id(), "themes", form.themes().value().strip(), me, now);
        for (var each : form.actions())
            if (each.said()) sittings.agree(Uuids.named(form.id() + "/agreed/" + each.number()), form.id(), each.what().value().strip(), each.ownerId(), each.due().date(form.today()).orElse(null));
    }

    /** Each once, whatever number of posts they hold. */
    private List<Person> members(Worker me) {
        var seen = new HashSet<UUID>();
        return lines.below(me, today()).stream().filter(each -> each.inGroup() && seen.add(each.worker())).toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Happened.LONDON));
    }
}
