package kith.organisation;

import java.util.List;

/** Hubs and teams under one group manager. */
public record Group(String code, int number, String name, String serviceArea, List<MakeUp> makeUp) implements Place {
    public Group { makeUp = Place.orNone(makeUp); }

    @Override public Kind is() { return Kind.GROUP; }

    public String title() { return code.equals("group-" + number) ? "Group " + number + ", " + name : name; }
}
