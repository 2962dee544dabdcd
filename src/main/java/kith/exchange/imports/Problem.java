package kith.exchange.imports;

/**
 * Something in a file that a person must put right.
 *
 * @param line  0 where it is the file as a whole
 * @param child the authority's id, or null where it is nobody's in particular
 * @param mend  what to do about it
 */
public record Problem(String file, long line, String child, String what, String mend) {

    @Override
    public String toString() {
        return file + (line > 0 ? ", line " + line : "") + (child == null ? "" : ", child " + child) + ": " + what + ". " + mend;
    }
}
