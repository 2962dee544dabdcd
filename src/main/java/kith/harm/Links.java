package kith.harm;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kith.harm.LinkFacts.LinkEnded;
import kith.harm.LinkFacts.LinkRecorded;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.PersonId;

/** With whom, with which group or place a child is linked outside the family. */
public record Links(List<Link> links) {

    /** @param people all whom the fact is about, this child too */
    public record Link(FactId fact, String kind, List<PersonId> people, String group, String place, LocalDate since, LocalDate until, boolean awaits) {}

    static final Links NONE = new Links(List.of());

    Links recorded(Fact<LinkRecorded> fact) {
        var body = fact.body();
        var all = new ArrayList<>(links);
        all.add(new Link(fact.id(), body.kind(), fact.about(), body.group(), body.place(), fact.happened().day(), null, Boolean.TRUE.equals(body.awaits())));
        return new Links(List.copyOf(all));
    }

    Links ended(Fact<LinkEnded> fact) {
        return new Links(links.stream().map(each -> each.until == null && each.fact.equals(fact.body().of())
            ? new Link(each.fact, each.kind, each.people, each.group, each.place, each.since, fact.happened().day(), each.awaits) : each).toList());
    }
}
