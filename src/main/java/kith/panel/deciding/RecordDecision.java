package kith.panel.deciding;

import java.sql.Types;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kith.access.Worker;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.Happened;
import kith.ledger.PersonId;
import kith.ledger.Recorded;
import kith.ledger.Uuids;
import kith.ledger.Words;
import kith.panel.MatterRows.MatterRow;
import kith.panel.PanelFacts;
import kith.panel.PanelFacts.PanelDecided;
import kith.panel.PanelFacts.PanelRatified;
import kith.pathway.ByName;
import kith.pathway.Recording;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A decision for all the children it is about; and the panel's word on one that was taken before it met, which is then owed no longer. */
@Component
class RecordDecision {

    /** What the pathway calls the record that is owed until then. */
    private static final String OWED = "panel-ratification";

    static final String ALONE = "select budget.alone(:request, :who, :sum, :day)";
    /** All of them, for recording alone: what is decided is decided for the brother too of whom whoever records it may not know. */
    static final String ABOUT = "select person from panel.about(:fact) person order by person";
    static final String MONEYS = "select person from budget.about(:fact) person order by person";

    private final Recording recording;
    private final ByName byName;
    private final JdbcClient db;
    private final Clock clock;

    RecordDecision(Recording recording, ByName byName, JdbcClient db, Clock clock) {
        this.recording = recording;
        this.byName = byName;
        this.db = db;
        this.clock = clock;
    }

    /** Of two who record what was decided on one request at once, the second finds it decided. */
    void hold(UUID request) {
        recording.hold(people(request));
    }

    /** @return whether the panel has yet to ratify it */
    boolean run(DecisionForm form, Worker by) {
        var request = form.request();
        var about = request == null ? form.about().people() : people(request.fact());
        boolean toRatify = toRatify(form);
        var body = new PanelDecided(form.panel().code(), form.matter().value(), form.outcome().value(), form.authority().value(), form.byPanel() ? null : form.by().value(),
            request == null ? null : new FactId(request.fact()), toRatify ? true : null,
            form.sitting() == null ? null : form.sitting().toString(), form.review().date(form.today()).orElse(null), form.dissent().empty() ? null : true);
        var decider = form.byPanel() || form.by().value().equals(by.id().toString()) ? null : UUID.fromString(form.by().value());
        var fact = Fact.of(new FactId(form.about().fact()), PanelFacts.DECIDED, about, Happened.on(form.happened().date(form.today()).orElseThrow()), new Recorded(clock.instant(), by.id(), decider, null, "page"), body);
        var words = new ArrayList<Words>();
        if (!form.conditions().empty()) words.add(words(form.about().fact() + "/words", form.conditions().value().strip()));
        if (!form.dissent().empty()) words.add(words(form.about().fact() + "/dissent", "Dissent: " + form.dissent().value().strip()));
        var facts = new ArrayList<Fact<?>>();
        facts.add(words.isEmpty() ? fact : fact.saying(words));
        if (form.settlesMoney() && !form.outcome().chosen("deferred")) facts.add(settled(form, fact));
        recording.record(facts);
        return toRatify;
    }

    /** About money somebody's authority ends at their limit, and nobody has any about what they asked for: it happened and is recorded, and the panel has to stand by it. */
    private boolean toRatify(DecisionForm form) {
        if (!form.settlesMoney() || form.byPanel() || form.outcome().chosen("deferred")) return form.toRatify();
        var sum = form.outcome().chosen("agreed") ? form.pence() : Integer.valueOf(0);
        return !db.sql(ALONE).param("request", form.request().money()).param("who", UUID.fromString(form.by().value())).param("sum", sum, Types.BIGINT).param("day", form.happened().date(form.today()).orElseThrow()).query(Boolean.class).single();
    }

    /** The request for money is decided with it, for all the children it was asked for, and the hub's budget counts it. */
    private Fact<?> settled(DecisionForm form, Fact<PanelDecided> decision) {
        boolean agreed = form.outcome().chosen("agreed");
        var body = new HashMap<String, Object>(Map.of("of", form.request().money(), "outcome", agreed ? "agreed" : "refused", "authority", decision.body().authority()));
        if (agreed && form.pence() != null) body.put("pence", form.pence());
        if (decision.body().by() != null) body.put("by", decision.body().by());
        var about = db.sql(MONEYS).param("fact", form.request().money()).query(UUID.class).list().stream().map(PersonId::new).toList();
        return byName.fact("budget.decided", Uuids.named(decision.id().value() + "/money"), about, decision.happened(), decision.recorded(), body);
    }

    void ratify(MatterRow matter, String outcome, UUID fact, Worker by) {
        var now = clock.instant();
        var about = people(matter.decision());
        var recorded = new Recorded(now, by.id(), null, null, "page");
        var facts = new ArrayList<Fact<?>>();
        facts.add(Fact.of(new FactId(fact), PanelFacts.RATIFIED, about, Happened.at(now), recorded, new PanelRatified(new FactId(matter.decision()), outcome)));
        facts.add(byName.fact("record.completed", Uuids.named(fact + "/completed"), about, Happened.at(now), recorded, Map.of("of", matter.decision(), "code", OWED)));
        recording.record(facts);
    }

    private static Words words(String id, String text) {
        return Words.of(Uuids.named(id), text, UUID.randomUUID().toString());
    }

    private List<PersonId> people(UUID fact) {
        return db.sql(ABOUT).param("fact", fact).query(UUID.class).list().stream().map(PersonId::new).toList();
    }
}
