package kith.ui;

import java.util.Set;

/**
 * One of the parts a child's record is read in. A package offers one by declaring a bean; {@code path} follows the address of the child.
 *
 * @param statuses it is offered only to whoever has or had one of them; none: to everybody
 */
public record RecordTab(String words, String key, String path, int order, Set<String> statuses) {

    public RecordTab(String words, String key, String path, int order) {
        this(words, key, path, order, Set.of());
    }
}
