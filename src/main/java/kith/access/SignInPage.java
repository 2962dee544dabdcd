package kith.access;

/** What was typed comes back, except the password. */
public record SignInPage(String username, String problem, String csrf) {

    static final String WRONG = "The username or the password is not right";
    static final String TOO_MANY = "Too many attempts. Wait a quarter of an hour, or ask a colleague who runs Kith to reset your password";

    static SignInPage blank(String csrf) { return new SignInPage("", null, csrf); }
}
