package kith.access.secondfactor;

import kith.ui.Field;
import kith.ui.Wording;

public record CodePage(Field code, Field recovery, boolean app, boolean passkey, Wording says) {
    public boolean wrong() { return code.wrong() || recovery.wrong(); }
}
