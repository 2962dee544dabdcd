package kith.ui;

import java.util.List;

/**
 * One of the parts a child's record is read in. A package offers one by declaring a bean; {@code path} follows the address of the child.
 *
 * @param where conditions in SQL on {@code :person}, under any of which the part is offered; none where it always is
 * @param matters a condition in SQL on {@code :person} and {@code :today} under which the part matters now and stands in the row, {@link #ALWAYS}, or null where it waits behind "More".
 *                Both know {@code had (code, since, until)}, the statuses of the person's life, which are read once for all parts
 * @param right what somebody must be allowed to do to open it, beside reading the record; null where nothing
 */
public record RecordTab(String words, String key, String path, int order, List<String> where, String matters, String right) {

    public static final String ALWAYS = "true";

    public RecordTab(String words, String key, String path, int order, String... where) {
        this(words, key, path, order, List.of(where), null, null);
    }

    /** Part of the row whatever happens in the child's life. */
    public RecordTab first() { return firstWhile(ALWAYS); }

    public RecordTab firstWhile(String condition) { return new RecordTab(words, key, path, order, where, condition, right); }

    /** Offered to whoever has this right alone: no tab leads to a closed door. */
    public RecordTab needs(String right) { return new RecordTab(words, key, path, order, where, matters, right); }

    /** Part of the row while one of these statuses runs. */
    public RecordTab firstDuring(String... statuses) {
        return firstWhile("exists (select from had where since <= :today and (until is null or until > :today) and code in ('" + String.join("', '", statuses) + "'))");
    }
}
