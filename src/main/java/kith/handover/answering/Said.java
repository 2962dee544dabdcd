package kith.handover.answering;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import kith.handover.Offers.Offer;
import kith.handover.HandoverFacts;
import kith.handover.Part;
import kith.ledger.FactId;
import kith.pathway.Histories;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was written with an offer and with its answer. */
@Component
class Said {

    static final String WORDS = "select id, text from ledger.words where id = any(:words) and text is not null";
    static final String ANSWER = "select exists (select from handover.offer where fact = :offer and answer = :answer)";

    private final JdbcClient db;
    private final Histories histories;

    Said(JdbcClient db, Histories histories) {
        this.db = db;
        this.histories = histories;
    }

    /** The summary, then what was said with the answer. */
    List<Part.Said> about(UUID person, Offer offer) {
        var ids = new ArrayList<UUID>();
        // what is shared, then what is said of this child alone, then the answer
        for (var fact : histories.of(person).standing().stream().sorted(Comparator.comparing(each -> each.id().value().equals(offer.fact()) ? 0 : each.kind().equals(HandoverFacts.OF_CHILD) ? 1 : 2)).toList())
            if (fact.id().value().equals(offer.fact()) || fact.value("of") instanceof FactId of && of.value().equals(offer.fact()) && fact.kind().name().startsWith("handover.")) fact.words().forEach(each -> ids.add(each.id()));
        var texts = new HashMap<UUID, String>();
        db.sql(WORDS).param("words", ids.toArray(UUID[]::new)).query(row -> { texts.put(row.getObject(1, UUID.class), row.getString(2)); });
        return ids.stream().map(texts::get).filter(each -> each != null).map(Part::read).toList();
    }

    /** Whether this answer was already recorded: the form was sent twice. */
    boolean is(Offer offer, UUID answer) {
        return db.sql(ANSWER).param("offer", offer.fact()).param("answer", answer).query(Boolean.class).single();
    }
}
