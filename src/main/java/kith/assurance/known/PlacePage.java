package kith.assurance.known;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.ui.Field;

/** Whose record it is that somebody declared, or whether what was declared is over. */
public record PlacePage(Declared.Declaration said, LocalDate today, String name, String typed, List<Result> results, boolean mayLift, Field note) {

    public record Result(UUID person, String name, String age) {}

    public List<Field> wrong() { return Field.wrongOnes(note); }
}
