package kith.ui;

/** One of the parts a child's record is read in. A package offers one by declaring a bean; {@code path} follows the address of the child. */
public record RecordTab(String words, String key, String path, int order) {}
