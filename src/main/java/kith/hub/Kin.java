package kith.hub;

import java.util.List;
import kith.ledger.PersonId;
import kith.ledger.Uuids;
import kith.pathway.ChildState;
import kith.pathway.Projection;
import kith.people.PeopleFacts;
import kith.people.PeopleFacts.RelationshipRecorded;

/** Which children are one family at work: those of one mother, or of one father where no mother is known. A token, so that it tells nobody who the mother is. */
public final class Kin {

    public static final Projection PROJECTION = Projection.of("hub.kin", "person uuid, family text", 1, (state, timeline) -> {
        var parent = parent(state, "mother");
        if (parent == null) parent = parent(state, "father");
        return parent == null ? List.of() : List.<Object[]>of(new Object[] {state.person().value(), Uuids.named("family of " + parent).toString()});
    });

    private Kin() {}

    private static PersonId parent(ChildState state, String kind) {
        for (var fact : state.history())
            if (fact.body() instanceof RelationshipRecorded told && fact.kind().equals(PeopleFacts.RELATED) && told.kind().equals(kind) && !Boolean.TRUE.equals(told.awaits())) return told.to();
        return null;
    }
}
