package kith.casework.owed;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kith.access.Look;
import kith.casework.CaseworkFacts;
import kith.casework.CaseworkFacts.RecordCompleted;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.Happened;
import kith.ledger.PersonId;
import kith.ledger.Recorded;
import kith.organisation.Duty;
import kith.pathway.ClockRule;
import kith.pathway.Pathways;
import kith.pathway.Recording;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One click: the record is there. It opens and closes nothing but the debt, and the clock that only waits for it. */
@Component
class CompleteOwed {

    /** Those of these people, whose records this worker may see, by whom it is still owed. */
    static final String OPEN = """
        select person from pathway.owed where person = any(:people) and code = :code and fact = :of and since <= :today and (completed is null or completed > :today)
         union
        select person from pathway.clock where person = any(:people) and rule = any(:rules) and fact = :of and started <= :today and (ended is null or ended > :today)
        """;

    private final JdbcClient db;
    private final Pathways pathways;
    private final Recording recording;
    private final Duty duty;
    private final Clock clock;

    CompleteOwed(JdbcClient db, Pathways pathways, Recording recording, Duty duty, Clock clock) {
        this.db = db;
        this.pathways = pathways;
        this.recording = recording;
        this.duty = duty;
        this.clock = clock;
    }

    /**
     * @param also brothers and sisters by whom the same fact owes it too: one set of minutes is one
     * @return false where it is not owed, or not any more
     */
    boolean run(Look look, List<UUID> also, String code, UUID of, UUID fact) {
        var now = clock.instant();
        var people = open(Stream.concat(Stream.of(look.person()), also.stream()).distinct().toList(), code, of, now.atZone(Happened.LONDON).toLocalDate());
        if (!people.contains(look.person())) return false;
        var recorded = new Recorded(now, look.worker().id(), null, null, duty.door(look.worker(), now));
        recording.record(List.of(Fact.of(new FactId(fact), CaseworkFacts.COMPLETED, people.stream().sorted().map(PersonId::new).toList(), Happened.at(now), recorded, new RecordCompleted(new FactId(of), code))));
        return true;
    }

    private List<UUID> open(List<UUID> people, String code, UUID of, LocalDate today) {
        var rules = pathways.clocks().stream().filter(rule -> rule.ends().stream().anyMatch(when -> when.where().containsKey("code") && when.where().get("code").codes().contains(code)))
            .map(ClockRule::rule).distinct().toArray(String[]::new);
        return db.sql(OPEN).param("people", people.toArray(UUID[]::new)).param("code", code).param("of", of).param("rules", rules).param("today", today).query(UUID.class).list();
    }
}
