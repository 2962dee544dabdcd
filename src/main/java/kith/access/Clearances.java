package kith.access;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Of whom somebody may learn a shielded address: as Access answers, and nobody else. */
@Component
public class Clearances {

    private final Access access;

    Clearances(Access access) {
        this.access = access;
    }

    public Cleared of(Look look) {
        return look.shielded() ? new Cleared(Set.of(look.person())) : Cleared.FOR_NOBODY;
    }

    public Cleared of(Worker worker, Collection<UUID> people) {
        return new Cleared(access.answers(worker, people).entrySet().stream().filter(each -> each.getValue().shielded()).map(each -> each.getKey()).collect(Collectors.toSet()));
    }
}
