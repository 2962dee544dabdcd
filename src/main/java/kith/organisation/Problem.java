package kith.organisation;

/** Why a model cannot be loaded, with the file and the line. A line of 0 means the file, or the folder, as a whole. */
public record Problem(String file, int line, String says) {
    @Override public String toString() { return line == 0 ? file + ": " + says : file + ", line " + line + ": " + says; }
}
