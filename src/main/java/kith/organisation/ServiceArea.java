package kith.organisation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A large part of the service. */
public record ServiceArea(String code, String name, String body, List<Integer> tiers, List<Move> moves, List<MakeUp> makeUp) implements Place {
    /** To another legal body, from a day on. */
    public record Move(String to, LocalDate on, Optional<String> about) { }

    public ServiceArea {
        tiers = Place.orNone(tiers);
        moves = Place.orNone(moves);
        makeUp = Place.orNone(makeUp);
    }

    /** The body it belongs to on a day. */
    public String bodyOn(LocalDate day) {
        return moves.stream().filter(move -> !move.on().isAfter(day)).max(Comparator.comparing(Move::on)).map(Move::to).orElse(body);
    }

    @Override public Kind is() { return Kind.SERVICE_AREA; }
}
