package kith.casework.files;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kith.casework.files.FileFacts.FileKept;
import kith.ledger.Fact;
import kith.pathway.Projection;

/** The files on a child's record, in the order in which they came. */
public record KeptFiles(List<Fact<FileKept>> all) {

    static final KeptFiles NONE = new KeptFiles(List.of());

    public static final Projection PROJECTION = Projection.of("casework.file", "person uuid, fact uuid, file uuid, came text, of uuid, day date, kept_by uuid", 2,
        (state, timeline) -> state.part(KeptFiles.class).map(it -> it.all.stream().map(each -> row(state.person().value(), each)).toList()).orElse(List.of()));

    /** A file from elsewhere may name what was never handed in here: then there is nothing to hand out. */
    KeptFiles and(Fact<FileKept> fact) {
        if (id(fact) == null) return this;
        var more = new ArrayList<>(all);
        more.add(fact);
        return new KeptFiles(List.copyOf(more));
    }

    private static UUID id(Fact<FileKept> fact) {
        try {
            return UUID.fromString(fact.body().file());
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    private static Object[] row(UUID person, Fact<FileKept> fact) {
        var body = fact.body();
        return new Object[] {person, fact.id().value(), id(fact), body.from(), body.of() == null ? null : body.of().value(), fact.happened().day(),
            fact.recorded().onBehalfOf() == null ? fact.recorded().by() : fact.recorded().onBehalfOf()};
    }
}
