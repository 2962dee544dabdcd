package kith.ledger.attachments;

/** What is taken, decided by content and never by name. */
public enum Kind {
    PDF("application/pdf", "pdf"),
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    HEIC("image/heic", "heic"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    TEXT("text/plain", "txt"),
    EMAIL("message/rfc822", "eml"),
    OUTLOOK("application/vnd.ms-outlook", "msg");

    private final String type;
    private final String ending;

    Kind(String type, String ending) {
        this.type = type;
        this.ending = ending;
    }

    public String type() { return type; }

    String ending() { return ending; }
}
