package kith.access.door;

import kith.ui.Field;

/** What was typed comes back, except the password. */
public record SignInPage(Field username, Field password, boolean passkeys, String provider, String said) {

    /** Why a sign-in at the authority's own provider did not lead in. */
    static String said(String reason) {
        if (reason == null) return null;
        return switch (reason) {
            case "unknown" -> "Your work account is not linked to anybody in Kith. Ask the colleague who looks after accounts in your service.";
            case "weak" -> "Your work account was not checked strictly enough for Kith. Sign in again with its second step.";
            case "old" -> "You signed in to your work account too long ago. Sign in again.";
            default -> "Signing in with your work account did not work. Try again.";
        };
    }
}
