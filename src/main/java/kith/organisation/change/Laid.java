package kith.organisation.change;

import tools.jackson.databind.node.ObjectNode;

/** An edit that is to be laid over the files, with what the files said of its row when it was made. */
public record Laid(Edit edit, Row file) {

    /** @param says null where the files had no such row */
    public record Row(boolean known, ObjectNode says) {
        public static final Row UNKNOWN = new Row(false, null);
    }
}
