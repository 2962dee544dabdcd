package kith.supervision.record;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kith.access.Level;
import kith.access.Look;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.ledger.Happened;
import kith.people.ChildHeading;
import kith.supervision.SupervisionFacts;
import kith.supervision.clinic.Clinicians;
import kith.supervision.group.GroupsLately;
import kith.supervision.record.OnRecord.Entry;
import kith.ui.Page;
import kith.ui.RecordTab;
import kith.ui.Tag;
import kith.ui.Tone;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Supervision and the clinician: a part of the child's record. */
@Controller
class RecordController {

    private final OnRecord entries;
    private final Clinicians clinicians;
    private final GroupsLately groups;
    private final ChildHeading heading;
    private final Clock clock;

    RecordController(OnRecord entries, Clinicians clinicians, GroupsLately groups, ChildHeading heading, Clock clock) {
        this.entries = entries;
        this.clinicians = clinicians;
        this.groups = groups;
        this.heading = heading;
        this.clock = clock;
    }

    @Bean
    static RecordTab supervisionTab() {
        return new RecordTab("Supervision", "supervision", "/supervision", 66).needs("RECORD");
    }

    @May(value = Permission.RECORD, from = Level.OUTLINE, what = "supervision and the clinician’s work") @GetMapping("/children/{person}/supervision")
    Page show(Look look, Worker worker) {
        var today = LocalDate.now(clock.withZone(Happened.LONDON));
        var all = entries.of(look.person());
        var words = look.level().reaches(Level.READ) ? entries.words(all.stream().flatMap(each -> Stream.of(each.fact(), SupervisionFacts.action(each.fact()))).toList()) : Map.<UUID, List<String>>of();
        return Page.of("kith/supervision/record/RecordPage", new RecordPage(look.person(), heading.name(look.person()), today, all.stream().map(each -> line(each, words)).toList(), entries.open(look.person()),
            look.level().reaches(Level.CONTRIBUTE), clinicians.near(look.person(), today), clinicians.any(worker, today), !groups.of(worker, today).isEmpty(), heading.sections(look.person(), "supervision")));
    }

    private static RecordPage.Line line(Entry entry, Map<UUID, List<String>> words) {
        return new RecordPage.Line(entry.day(), title(entry), risk(entry.risk()), entry.by() == null ? null : entry.by() + (entry.with() == null ? "" : " with " + entry.with()), words(entry, words));
    }

    /** What was agreed to be done is a fact of its own, and is read with the sitting. */
    private static List<String> words(Entry entry, Map<UUID, List<String>> words) {
        return Stream.concat(words.getOrDefault(entry.fact(), List.of()).stream(), words.getOrDefault(SupervisionFacts.action(entry.fact()), List.of()).stream().map(each -> "Action: " + each)).toList();
    }

    private static String title(Entry entry) {
        return switch (entry.kind()) {
            case "supervision" -> entry.what().equals("group") ? "Group supervision" : "Case supervision";
            case "consultation" -> "Consultation by the clinician";
            case "summary" -> "Clinical summary";
            default -> "Direct work" + (entry.session() == null ? "" : ", session " + entry.session() + (entry.ofAll() == null ? "" : " of " + entry.ofAll())) + ": " + SupervisionFacts.label(SupervisionFacts.DIRECT_WORK, "method", entry.what());
        };
    }

    private static Tag risk(String risk) {
        if (risk == null) return null;
        return switch (risk) { case "higher" -> Tag.of("Risk higher", Tone.RED); case "lower" -> Tag.of("Risk lower", Tone.GREEN); default -> Tag.of("Risk the same", Tone.GREY); };
    }
}
