package kith.ledger.attachments;

/** What became of a file that was handed in. */
public sealed interface Kept {

    record Stored(Attachment attachment) implements Kept { }

    record Refused(Reason reason) implements Kept { }

    /** Each says what to do, in the words of whoever sent it. */
    enum Reason {
        EMPTY("The file is empty. Choose it again"),
        TOO_LARGE("The file is larger than 20 MB. Send a smaller one, or several"),
        WRONG_KIND("Files of this kind are not taken. Send a PDF, a picture (JPEG, PNG, HEIC), a Word or Excel document without macros, plain text or an email"),
        TOO_MUCH_INSIDE("The document unpacks to far more than it should. Save it anew, or send it as a PDF"),
        INFECTED("A virus was found in this file. It was not kept. Have your device checked, and send the file again afterwards");

        private final String words;

        Reason(String words) { this.words = words; }

        public String words() { return words; }
    }
}
