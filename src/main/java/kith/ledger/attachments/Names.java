package kith.ledger.attachments;

/** A file's name as it is shown: one line, no folders, nothing that reads backwards, and the ending of what it is. */
final class Names {

    private static final int LONGEST = 120;

    private Names() { }

    static String clean(String given, Kind kind) {
        var name = given == null ? "" : given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        name = name.codePoints().filter(letter -> !hidden(letter)).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString()
            .replaceAll("[<>:\"|?*%;]", "_").replaceAll("\\s+", " ").strip().replaceAll("^\\.+", "");
        var ending = "." + kind.ending();
        if (kind == Kind.JPEG && name.toLowerCase().endsWith(".jpeg")) name = name.substring(0, name.length() - 5) + ending;
        if (name.toLowerCase().endsWith(ending)) name = name.substring(0, name.length() - ending.length());
        if (name.isBlank()) name = "file";
        return name.substring(0, Math.min(LONGEST, name.length())).strip() + ending;
    }

    /** Controls, marks of direction, and whatever has no shape. */
    private static boolean hidden(int letter) {
        var kind = Character.getType(letter);
        return kind == Character.CONTROL || kind == Character.FORMAT || kind == Character.SURROGATE || kind == Character.PRIVATE_USE || kind == Character.UNASSIGNED
            || kind == Character.LINE_SEPARATOR || kind == Character.PARAGRAPH_SEPARATOR;
    }
}
