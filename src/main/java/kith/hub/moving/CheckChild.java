package kith.hub.moving;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kith.access.Level;
import kith.access.Look;
import kith.access.Worker;
import kith.hub.HubFacts;
import kith.hub.HubFacts.EntryConfirmed;
import kith.hub.MoveFacts;
import kith.hub.MoveFacts.MoveChecked;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.Happened;
import kith.ledger.PersonId;
import kith.ledger.Recorded;
import kith.ledger.Uuids;
import kith.ledger.Words;
import kith.pathway.Recording;
import kith.ui.Choice;
import kith.ui.Say;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The look at a child is a fact of that child; where it goes another way than the rest is part of the plan. */
@Component
class CheckChild {

    static final String SET = """
        insert into hub.move_child (phase, person, stays, to_worker, why, set_by) values (:phase, :person, :stays, :other, :why, :by)
        on conflict (phase, person) do update set stays = excluded.stays, to_worker = excluded.to_worker, to_hub = null, why = excluded.why, set_by = excluded.set_by
        """;
    static final String ALONG = "delete from hub.move_child where phase = :phase and person = :person";
    static final String SAID = "select text from ledger.words where id = :words and text is not null";
    static final String SEEN = "select last_seen, last_seen_alone from casework.seen where person = :person";
    static final String KNOWN = """
        select w.id::text, w.name
          from (select who as worker, max(coalesce(until, 'infinity'::date)) as last from hub.spell where person = :person and kind = 'key' group by who
                 union all
                select worker, 'infinity' from hub.involvement where person = :person and until is null) known
          join access.worker w on w.id::text = known.worker and w.active
         group by w.id, w.name
         order by max(known.last) desc, w.name
        """;

    private final JdbcClient db;
    private final Recording recording;
    private final Clock clock;

    CheckChild(JdbcClient db, Recording recording, Clock clock) {
        this.db = db;
        this.recording = recording;
        this.clock = clock;
    }

    void run(Look look, CheckPage page, Worker by) {
        var body = new MoveChecked(page.move().toString(), page.outcome().value(), page.knows().empty() ? null : page.knows().value(), page.tells().value());
        var now = clock.instant();
        var fact = Fact.of(new FactId(page.fact()), MoveFacts.CHECKED, List.of(new PersonId(look.person())), Happened.at(now), new Recorded(now, by.id(), null, null, "page"), body);
        var facts = new ArrayList<Fact<?>>();
        facts.add(page.drop().empty() ? fact : fact.saying(List.of(Words.of(words(page.fact()), page.drop().value().strip(), UUID.randomUUID().toString()))));
        if (look.level().reaches(Level.DECIDE)) facts.add(confirmation(look, page.fact(), by));
        recording.record(facts);
        if (page.leads()) way(page, by);
    }

    void confirm(Look look, UUID check, Worker by) {
        recording.record(List.of(confirmation(look, check, by)));
    }

    private Fact<?> confirmation(Look look, UUID check, Worker by) {
        var now = clock.instant();
        return Fact.of(new FactId(Uuids.named(check + "/looked")), HubFacts.CONFIRMED, List.of(new PersonId(look.person())), Happened.at(now), new Recorded(now, by.id(), null, null, "page"), new EntryConfirmed(new FactId(check)));
    }

    private void way(CheckPage page, Worker by) {
        if (page.goes().chosen(CheckPage.ALONG) || page.goes().empty()) db.sql(ALONG).param("phase", page.phase()).param("person", page.person()).update();
        else db.sql(SET).param("phase", page.phase()).param("person", page.person()).param("stays", page.goes().chosen("stays")).param("other", page.goes().chosen("other") ? page.other().value() : null)
            .param("why", page.why().value().strip()).param("by", by.id()).update();
    }

    List<String> said(UUID check) {
        return db.sql(SAID).param("words", words(check)).query(String.class).list();
    }

    String seen(UUID person) {
        var today = LocalDate.now(clock.withZone(Happened.LONDON));
        return db.sql(SEEN).param("person", person).query((row, n) -> {
            var seen = row.getObject(1, LocalDate.class);
            var alone = row.getObject(2, LocalDate.class);
            return seen == null ? "Never recorded" : Say.brief(seen, today) + (alone == null ? ", never alone" : ", alone " + Say.brief(alone, today));
        }).optional().orElse("Never recorded");
    }

    /** Who has worked with the child, the latest first. */
    List<Choice> known(UUID person) {
        return db.sql(KNOWN).param("person", person).query((row, n) -> Choice.of(row.getString(1), row.getString(2))).list();
    }

    private static UUID words(UUID check) {
        return Uuids.named(check + "/words");
    }
}
