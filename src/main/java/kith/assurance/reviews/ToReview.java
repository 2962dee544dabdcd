package kith.assurance.reviews;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kith.access.Access;
import kith.access.Permission;
import kith.access.Waiting;
import kith.access.Worker;
import kith.ledger.Happened;
import kith.ui.Say;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** What waits for this reviewer: looks that stand out, broken glass and drawn reasons. The page lists them, My day counts them. */
@Component
class ToReview implements Waiting {

    static final String ADDRESS = "/reviews";

    record All(List<Findings.Finding> findings, List<OpenedRecords.Opening> openings) {

        List<UUID> people() {
            return Stream.concat(findings.stream().map(Findings.Finding::person), openings.stream().map(OpenedRecords.Opening::person)).filter(Objects::nonNull).toList();
        }
    }

    private final Findings findings;
    private final OpenedRecords openings;
    private final Reach.Reaches reaches;
    private final Access access;
    private final Clock clock;

    ToReview(Findings findings, OpenedRecords openings, Reach.Reaches reaches, Access access, Clock clock) {
        this.findings = findings;
        this.openings = openings;
        this.reaches = reaches;
        this.access = access;
        this.clock = clock;
    }

    All of(Reach reach, LocalDate today) {
        return new All(findings.open().stream().filter(each -> theirs(reach, each, today)).toList(), openings.toReview().stream().filter(each -> theirs(reach, each, today)).toList());
    }

    /** Only what is this reviewer's, and only where they may know of the family at all. */
    Findings.Finding finding(UUID finding, Worker worker) {
        var today = today();
        var reach = reaches.of(worker, today);
        return findings.one(finding).filter(each -> theirs(reach, each, today) && known(each.person(), worker)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    OpenedRecords.Opening opening(UUID opening, Worker worker) {
        var today = today();
        var reach = reaches.of(worker, today);
        return openings.one(opening).filter(each -> theirs(reach, each, today) && known(each.person(), worker)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static boolean theirs(Reach reach, Findings.Finding each, LocalDate today) {
        return reach.sees(each.hub(), each.worker(), each.leads(), each.due(), each.escalated(), today);
    }

    private static boolean theirs(Reach reach, OpenedRecords.Opening each, LocalDate today) {
        return reach.sees(each.hub(), each.worker(), each.leads(), each.due(), false, today);
    }

    private boolean known(UUID person, Worker worker) {
        return person == null || !access.answer(worker, person).hidden();
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(Happened.LONDON));
    }

    @Override public List<Thing> of(Worker worker, Set<Permission> rights, LocalDate today) {
        if (!rights.contains(Permission.REVIEW)) return List.of();
        var all = of(reaches.of(worker, today), today);
        if (all.findings().isEmpty() && all.openings().isEmpty()) return List.of();
        var known = access.answers(worker, all.people()).entrySet().stream().filter(each -> !each.getValue().hidden()).map(Map.Entry::getKey).collect(toSet());
        var things = new ArrayList<Thing>();
        var glass = all.openings().stream().filter(each -> each.brokenGlass() && known.contains(each.person())).toList();
        var reasons = all.openings().stream().filter(each -> !each.brokenGlass() && known.contains(each.person())).toList();
        var found = all.findings().stream().filter(each -> each.person() == null || known.contains(each.person())).toList();
        add(things, "Review broken glass", Say.count(glass.size(), "record was", "records were") + " opened by breaking the glass", glass.stream().map(OpenedRecords.Opening::due).toList());
        add(things, "Review looks that stand out", Say.count(found.size(), "look"), found.stream().map(Findings.Finding::due).toList());
        add(things, "Review reasons given", Say.count(reasons.size(), "reason was", "reasons were") + " drawn", reasons.stream().map(OpenedRecords.Opening::due).toList());
        return things;
    }

    private static void add(List<Thing> things, String what, String note, Collection<LocalDate> due) {
        due.stream().min(LocalDate::compareTo).ifPresent(first -> things.add(new Thing(what, note, ADDRESS, first)));
    }
}
