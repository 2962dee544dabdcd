package kith.organisation;

import java.util.List;

/** Decides matters that no hub decides by itself. */
public record Panel(String code, String title, String chair, List<String> members, String meets, List<String> matters) {

    public Panel {
        members = Place.orNone(members);
    }
}
