package kith.ui;

import java.util.List;

/** One of several records read beside each other, such as the children of one family. */
public record Side(String name, String address, String note, List<Tag> statuses, List<Row> rows, Strip.Next next, boolean current) {}
