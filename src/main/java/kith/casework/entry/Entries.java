package kith.casework.entry;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.casework.chronology.Chronology;
import kith.ledger.Fact;
import kith.ledger.FactCorrected;
import kith.ledger.FactId;
import kith.ledger.FactWithdrawn;
import kith.ledger.History;
import kith.pathway.PutRight;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Finds one fact on a child's record, as recorded and as it stands after corrections. */
@Component
class Entries {

    /** @param standing null where the fact was withdrawn */
    record Found(Fact<?> recorded, Fact<?> standing, List<Fact<?>> amendments) {

        PutRight.Entry of(UUID person) {
            return new PutRight.Entry(person, recorded, standing, amendments);
        }

        /** As it stood after the first so many amendments; null from where it was withdrawn. */
        Fact<?> after(int many) {
            return History.settle(Stream.concat(Stream.<Fact<?>>of(recorded), amendments.stream().limit(many)).toList()).stream().findFirst().orElse(null);
        }

        /** As whoever had read as far as this amendment knew it: the entry itself where it is none of them. */
        Fact<?> read(UUID amendment) {
            int many = 0;
            for (int i = 0; i < amendments.size(); i++) if (amendments.get(i).id().value().equals(amendment)) many = i + 1;
            return after(many);
        }

        Fact<?> last() {
            return amendments.isEmpty() ? recorded : amendments.getLast();
        }

        boolean withdrawn() {
            return standing == null;
        }
    }

    private final Chronology chronology;

    Entries(Chronology chronology) {
        this.chronology = chronology;
    }

    /** @throws ResponseStatusException 404 where this child has no such fact */
    Found find(UUID person, UUID fact) {
        var id = new FactId(fact);
        var facts = chronology.facts(person);
        var recorded = facts.stream().filter(each -> each.id().equals(id) && !each.is(FactCorrected.KIND) && !each.is(FactWithdrawn.KIND)).findFirst()
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var standing = History.settle(facts).stream().filter(each -> each.id().equals(id)).findFirst().orElse(null);
        return new Found(recorded, standing, facts.stream().filter(each -> id.equals(each.corrects()) || id.equals(each.withdraws()))
            .sorted(java.util.Comparator.comparing(each -> each.recorded().at())).collect(Collectors.toList()));
    }

    /** What was recorded with it by the same form, and stands; the entry itself is not among it. */
    List<Fact<?>> together(UUID person, Fact<?> entry) {
        if (entry.occasion() == null) return List.of();
        return History.settle(chronology.facts(person)).stream().filter(each -> entry.occasion().equals(each.occasion()) && !each.id().equals(entry.id())).<Fact<?>>map(each -> each).toList();
    }
}
