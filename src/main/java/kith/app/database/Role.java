package kith.app.database;

/** The database's own roles: only the owner may change the schema, and only the eraser may remove what a fact says. */
public enum Role {
    OWNER("kith_owner"), APP("kith_app"), SEALER("kith_sealer"), ERASER("kith_eraser");

    private final String user;

    Role(String user) { this.user = user; }

    public String user() { return user; }
}
