package kith.hub.moving;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.ui.Field;

/** The plans there are, and a new one. */
public record MovesPage(LocalDate today, List<Line> plans, boolean leads, UUID fact, Field title, Field why) {

    public record Line(UUID move, String title, String madeBy, LocalDate madeOn, boolean closed) {}

    MovesPage checked() {
        return new MovesPage(today, plans, leads, fact, title.orElse("Give the plan a name, such as The four new hubs").atMost(100, "Use a shorter name"), why.orElse("Say why the hubs move: families will ask").atMost(2000, "Say it in fewer words"));
    }

    public List<Field> problems() {
        return Field.wrongOnes(title, why);
    }
}
