package kith.frontdoor.check;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What other services write them, made plain; empty where it cannot be such a number. */
final class Identifiers {

    private static final Pattern UPN = Pattern.compile("[A-HJ-NP-RT-Z]\\d{11}[\\dA-HJ-NP-RT-Z]");
    private static final Pattern POSTCODE = Pattern.compile("[A-Z]{1,2}\\d[A-Z\\d]?\\d[A-Z]{2}");

    private Identifiers() {}

    static Optional<String> upn(String typed) {
        var plain = typed.replaceAll("\\s", "").toUpperCase(Locale.UK);
        return UPN.matcher(plain).matches() ? Optional.of(plain) : Optional.empty();
    }

    static Optional<String> postcode(String typed) {
        var plain = typed.replaceAll("\\s", "").toUpperCase(Locale.UK);
        return POSTCODE.matcher(plain).matches() ? Optional.of(plain) : Optional.empty();
    }

    static String name(String typed) {
        return typed.strip().replaceAll("\\s+", " ").toLowerCase(Locale.UK);
    }
}
