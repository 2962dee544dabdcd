package kith.hub.meeting.record;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kith.access.Worker;
import kith.hub.DiscussionFacts;
import kith.hub.DiscussionFacts.ActionAgreed;
import kith.hub.DiscussionFacts.HubDiscussionHeld;
import kith.hub.DiscussionFacts.OversightRecorded;
import kith.hub.meeting.Attendance;
import kith.hub.meeting.Attendance.Member;
import kith.hub.meeting.Meeting;
import kith.hub.meeting.Past;
import kith.hub.meeting.Sittings;
import kith.hub.meeting.Sittings.Item;
import kith.hub.meeting.Texts;
import kith.hub.meeting.guest.Invite;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.Happened;
import kith.ledger.PersonId;
import kith.ledger.Recorded;
import kith.ledger.Uuids;
import kith.ledger.Words;
import kith.pathway.Recording;
import kith.ui.Say;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * One save at the end of a family's discussion: on each child's record what concerns that child and only that. What was said of all is kept
 * once, a child's own line stands with that child alone, and every action is a fact with an owner and a day. The ids follow from the
 * family's place in the meeting, so that sending twice records once.
 */
@Component
public class PutOnRecords {

    static final String RECORDED = "update hub.meeting_item set recorded_at = :now, recorded_by = :by where id = :id and recorded_at is null";
    static final String WISHES_MET = "update hub.wish set met_by = :item where met_by is null and hub = :hub and people && :people";
    static final String GUESTS = "select name, organisation from hub.guest where item = :item order by from_at";
    private record Guest(String name, String organisation) {}

    private final Recording recording;
    private final Texts texts;
    private final Attendance attendance;
    private final Invite invite;
    private final JdbcClient db;
    private final Clock clock;

    PutOnRecords(Recording recording, Texts texts, Attendance attendance, Invite invite, JdbcClient db, Clock clock) {
        this.recording = recording;
        this.texts = texts;
        this.attendance = attendance;
        this.invite = invite;
        this.db = db;
        this.clock = clock;
    }

    /** @param item held, so that nobody writes meanwhile; @param said what a check found complete */
    public void run(Meeting meeting, Item item, Said said, LocalDate today, Worker by) {
        if (item.recorded() != null) return;
        var now = clock.instant();
        var happened = Happened.on(meeting.day().isAfter(today) ? today : meeting.day());
        var recorded = new Recorded(now, by.id(), null, meeting.hub(), "page");
        var members = attendance.with(meeting, item.people(), by, clock.instant());
        // who left the room for this family stands on no record of it
        var here = members.stream().filter(each -> each.here() && (each.worker().equals(by.id()) || !said.notHere().contains(each.worker().toString()))).toList();
        var names = members.stream().collect(Collectors.toMap(each -> each.worker().toString(), Member::name, (one, other) -> one));
        var shared = words(item, shared(item, said, here, names));
        var facts = new ArrayList<Fact<?>>();
        var body = new HubDiscussionHeld(meeting.hub(), meeting.id().toString(), said.code(), said.decidedBy(), here.stream().map(each -> each.worker().toString()).toList());
        for (var child : said.about()) {
            var all = new ArrayList<>(shared);
            var line = said.text("line-" + child);
            if (!line.isBlank()) all.add(Words.of(Past.part(item.id(), "line-" + child), line.strip(), salt()));
            facts.add(Fact.of(new FactId(Uuids.named(item.id() + "/" + child)), DiscussionFacts.DISCUSSED, List.of(new PersonId(child)), happened, recorded, body).on(item.id()).saying(all));
        }
        for (var action : said.actions())
            facts.add(Fact.of(new FactId(action.id()), DiscussionFacts.AGREED, people(action.about()), happened, recorded, new ActionAgreed(action.owner(), action.ownerName(), action.due(), "hub-meeting"))
                .on(item.id()).saying(List.of(Words.of(Past.part(item.id(), "action-" + action.id()), action.what(), salt()))));
        if (!said.text("oversight").isBlank())
            facts.add(Fact.of(new FactId(Uuids.named(item.id() + "/oversight")), DiscussionFacts.OVERSIGHT, people(said.about()), happened, recorded, new OversightRecorded(said.oversightBy(), "hub-meeting"))
                .on(item.id()).saying(List.of(Words.of(Past.part(item.id(), "oversight"), said.text("oversight").strip(), salt()))));
        recording.record(facts);
        done(meeting, item, by, now);
    }

    private void done(Meeting meeting, Item item, Worker by, Instant now) {
        db.sql(RECORDED).param("now", Sittings.utc(now)).param("by", by.id()).param("id", item.id()).update();
        db.sql(WISHES_MET).param("item", item.id()).param("hub", meeting.hub()).param("people", item.people().toArray(UUID[]::new)).update();
        invite.end(item.id(), null, by);
        // the ledger has it now, and whoever corrects or erases there must not leave a copy here
        texts.forget(item);
    }

    /** In the order in which it is read, each part with its heading. */
    private Map<String, String> shared(Item item, Said said, List<Member> here, Map<String, String> names) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("discussion", said.text("discussion").strip());
        parts.put("hypotheses", headed("Hypotheses: ", said.text("hypotheses")));
        parts.put("risk", headed("Risk and safety: ", said.text("risk")));
        var decided = said.decidedBy() == null ? "" : " Decided by " + names.getOrDefault(said.decidedBy(), "a manager") + ".";
        var code = said.code() == null ? "" : DiscussionFacts.decision(said.code()) + ". ";
        parts.put("decision", (code + said.text("decision").strip()).isBlank() ? "" : "Decision: " + (code + said.text("decision").strip()).strip() + decided);
        parts.put("dissent", headed("Another view: ", said.text("dissent")));
        var guests = db.sql(GUESTS).param("item", item.id()).query(Guest.class).list();
        said.texts().forEach((field, text) -> {
            if (field.startsWith("guest-")) parts.put(field, headed("From a guest: ", text));
        });
        var there = new ArrayList<>(here.stream().map(Member::name).toList());
        guests.forEach(each -> there.add(each.name() + (each.organisation().isBlank() ? "" : " (" + each.organisation() + ")")));
        parts.put("present", there.isEmpty() ? "" : "Present: " + Say.list(there) + ".");
        return parts;
    }

    private static String headed(String heading, String text) {
        return text.isBlank() ? "" : heading + text.strip();
    }

    private static List<Words> words(Item item, Map<String, String> parts) {
        return parts.entrySet().stream().filter(each -> !each.getValue().isBlank()).map(each -> Words.of(Past.part(item.id(), each.getKey()), each.getValue(), salt())).toList();
    }

    private static List<PersonId> people(List<UUID> people) {
        return people.stream().map(PersonId::new).toList();
    }

    private static String salt() {
        return UUID.randomUUID().toString();
    }
}
