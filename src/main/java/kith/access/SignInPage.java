package kith.access;

import kith.ui.Field;

/** What was typed comes back, except the password. */
public record SignInPage(Field username, Field password) {

    private static final String WRONG = "The username or the password is not right";
    private static final String TOO_MANY = "Too many attempts. Wait a quarter of an hour and try again";

    static SignInPage blank() { return new SignInPage(Field.blank("username"), Field.blank("password")); }

    static SignInPage refused(String username, boolean waiting) {
        return new SignInPage(Field.of("username", username).wrong(waiting ? TOO_MANY : WRONG), Field.blank("password"));
    }
}
