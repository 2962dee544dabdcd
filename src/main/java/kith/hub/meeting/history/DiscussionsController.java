package kith.hub.meeting.history;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kith.access.Look;
import kith.access.May;
import kith.access.Permission;
import kith.hub.DiscussionFacts;
import kith.hub.meeting.Past;
import kith.hub.meeting.actions.Lines;
import kith.hub.meeting.history.DiscussionsPage.Entry;
import kith.ledger.Happened;
import kith.people.ChildHeading;
import kith.ui.Page;
import kith.ui.RecordTab;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What the hub said of a child, week by week, with the actions and where a manager looked. */
@Controller
class DiscussionsController {

    private final Past past;
    private final Lines lines;
    private final ChildHeading heading;
    private final Clock clock;

    DiscussionsController(Past past, Lines lines, ChildHeading heading, Clock clock) {
        this.past = past;
        this.lines = lines;
        this.heading = heading;
        this.clock = clock;
    }

    @Bean
    static RecordTab discussionsTab() {
        return new RecordTab("Hub meeting", "discussions", "/discussions", 62, "exists (select from hub.discussion where person = :person)", "exists (select from hub.action where person = :person)");
    }

    @May(value = Permission.READ, what = "the hub’s discussions") @GetMapping("/children/{person}/discussions")
    Page show(Look look) {
        var today = LocalDate.now(clock.withZone(Happened.LONDON));
        var of = List.of(look.person());
        var held = past.discussions(of, 200);
        var oversight = past.oversight(of, 200);
        var ids = new ArrayList<UUID>();
        held.forEach(each -> ids.addAll(each.words()));
        oversight.forEach(each -> ids.addAll(each.words()));
        var words = past.words(ids);
        var entries = new ArrayList<Entry>();
        for (var each : held) entries.add(new Entry(each.heldOn(), each.decision() == null ? "Discussed" : "Discussed: " + DiscussionFacts.decision(each.decision()).toLowerCase(), each.decidedBy() == null ? null : "decided by " + each.decidedBy(), said(each.words(), words), each.fact()));
        for (var each : oversight) entries.add(new Entry(each.heldOn(), "Management oversight", each.by(), said(each.words(), words), each.fact()));
        entries.sort(Comparator.comparing(Entry::day).reversed());
        var actions = past.actions(of, true);
        return Page.of("kith/hub/meeting/history/DiscussionsPage", new DiscussionsPage(look.person(), heading.name(look.person()), today, heading.sections(look.person(), "discussions"),
            lines.of(actions.stream().filter(Past.Action::open).toList(), Map.of(), today), lines.of(actions.stream().filter(each -> !each.open()).toList(), Map.of(), today), entries));
    }

    private static List<String> said(List<UUID> ids, Map<UUID, String> words) {
        return ids.stream().map(words::get).filter(Objects::nonNull).toList();
    }
}
