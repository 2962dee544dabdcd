package kith.pathway;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;

/**
 * A plain table that pages read, one row or several a person, made from the state and the timeline alone: so that it can be
 * thrown away and made again. The first column is {@code person}; {@code key} names how many of the first columns tell rows apart.
 */
public record Projection(String table, List<String> columns, List<String> types, int key, BiFunction<ChildState, Timeline, List<Object[]>> rows) {

    /** @param columns "name type, name type ...": as the migration has them */
    public static Projection of(String table, String columns, int key, BiFunction<ChildState, Timeline, List<Object[]>> rows) {
        var parts = Arrays.stream(columns.split(",")).map(String::strip).map(each -> each.split(" ")).toList();
        return new Projection(table, parts.stream().map(each -> each[0]).toList(), parts.stream().map(each -> each[1]).toList(), key, rows);
    }

    String names() {
        return String.join(", ", columns);
    }
}
