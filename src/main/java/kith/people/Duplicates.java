package kith.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import kith.ledger.Fact;
import kith.ledger.PersonId;
import kith.ledger.PersonMerged;
import kith.ledger.PersonUnmerged;
import kith.pathway.Projection;
import kith.people.PeopleFacts.DuplicateDismissed;
import kith.people.PeopleFacts.DuplicateProposed;

/** Whether this record is one of two of the same person: proposed, merged, unmerged, or looked at and kept apart. */
public record Duplicates(List<Link> links) {

    /** @param until the day a merge ended */
    public record Link(PersonId duplicate, PersonId into, String state, LocalDate since, LocalDate until, UUID proposedBy, UUID confirmedBy) {

        boolean between(PersonId one, PersonId other) {
            return duplicate.equals(one) && into.equals(other) || duplicate.equals(other) && into.equals(one);
        }
    }

    static final Duplicates NONE = new Duplicates(List.of());

    /** One row a pair, kept with the duplicate. */
    public static final Projection PROJECTION = Projection.of("people.merge", "person uuid, into_person uuid, state text, since date, until date, proposed_by uuid, confirmed_by uuid", 2,
        (state, timeline) -> state.part(Duplicates.class).map(part -> part.links.stream().filter(link -> link.duplicate.equals(state.person()))
            .map(link -> new Object[] {link.duplicate.value(), link.into.value(), link.state, link.since, link.until, link.proposedBy, link.confirmedBy}).toList()).orElse(List.of()));

    Duplicates proposed(Fact<DuplicateProposed> fact) {
        var body = fact.body();
        return with(body.duplicate(), body.into(), was -> was != null && was.state.equals("merged") ? was
            : new Link(body.duplicate(), body.into(), "proposed", fact.happened().day(), null, fact.recorded().by(), null));
    }

    Duplicates merged(Fact<PersonMerged> fact) {
        var body = fact.body();
        return with(body.duplicate(), body.into(), was -> new Link(body.duplicate(), body.into(), "merged", fact.happened().day(), null, null, fact.recorded().by()));
    }

    Duplicates unmerged(Fact<PersonUnmerged> fact) {
        var body = fact.body();
        return with(body.duplicate(), body.into(), was -> was == null || !was.state.equals("merged") ? was
            : new Link(was.duplicate, was.into, "unmerged", was.since, fact.happened().day(), null, was.confirmedBy));
    }

    Duplicates dismissed(Fact<DuplicateDismissed> fact) {
        var body = fact.body();
        return with(body.one(), body.other(), was -> was != null && was.state.equals("merged") ? was
            : new Link(body.one(), body.other(), "apart", fact.happened().day(), null, null, fact.recorded().by()));
    }

    /** Where this record leads; nobody while it stands for itself. */
    Optional<PersonId> into(PersonId person) {
        return links.stream().filter(link -> link.duplicate.equals(person) && link.state.equals("merged")).map(Link::into).reduce((earlier, later) -> later);
    }

    private Duplicates with(PersonId duplicate, PersonId into, UnaryOperator<Link> change) {
        var all = new ArrayList<Link>();
        Link before = null;
        for (var link : links) {
            if (link.between(duplicate, into)) before = link;
            else all.add(link);
        }
        var after = change.apply(before);
        if (after != null) all.add(after);
        return new Duplicates(List.copyOf(all));
    }
}
