package kith.casework.record;

import java.util.List;
import java.util.UUID;
import kith.pathway.Telling;

/** What happened to this child? */
public record ChoosePage(UUID person, String name, List<Next> next, List<Telling<?>> rest) {

    public record Next(String title, String address) {}
}
