package kith.access.door;

import java.util.Set;
import kith.ui.Field;
import kith.ui.Wording;

/** What was typed comes back, except the password. */
public record SignInPage(Field username, Field password, boolean passkeys, String provider, String said, Wording says) {

    private static final Set<String> REASONS = Set.of("unknown", "weak", "old");

    /** Why a sign-in at the authority's own provider did not lead in. */
    static String said(String reason, Wording says) {
        return reason == null ? null : says.say("provider." + (REASONS.contains(reason) ? reason : "failed"));
    }
}
