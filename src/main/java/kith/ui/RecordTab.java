package kith.ui;

/**
 * One of the parts a child's record is read in. A package offers one by declaring a bean; {@code path} follows the address of the child.
 *
 * @param where a condition in SQL on {@code :person} under which the part is offered; null where it always is
 */
public record RecordTab(String words, String key, String path, int order, String where) {

    public RecordTab(String words, String key, String path, int order) {
        this(words, key, path, order, null);
    }
}
