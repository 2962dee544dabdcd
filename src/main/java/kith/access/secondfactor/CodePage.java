package kith.access.secondfactor;

import kith.ui.Field;

public record CodePage(Field code, Field recovery, boolean app, boolean passkey) {
    public boolean wrong() { return code.wrong() || recovery.wrong(); }
}
