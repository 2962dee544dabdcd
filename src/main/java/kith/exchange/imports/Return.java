package kith.exchange.imports;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A statutory return as it was read: the rows that can stand, by the authority's child id.
 *
 * @param year      the collection year: 2026 is April 2025 to March 2026
 * @param date      the day the file speaks of: 31 March of its year, or the day of loading while that is still to come
 * @param authority the three-digit code, where the format says it
 */
public record Return(Format format, int year, LocalDate date, String authority, Map<String, List<Row>> children, Problems problems) {

    static Return of(Format format, int year, LocalDate today, String authority, Problems problems) {
        var end = LocalDate.of(year, 3, 31);
        return new Return(format, year, end.isAfter(today) ? today : end, authority, new LinkedHashMap<>(), problems);
    }

    public long rows() {
        return children.values().stream().mapToLong(List::size).sum();
    }
}
