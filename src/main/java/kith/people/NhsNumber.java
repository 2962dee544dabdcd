package kith.people;

import java.util.Optional;
import java.util.regex.Pattern;

/** The number by which the health service knows a person. */
public final class NhsNumber {

    private static final Pattern TEN_DIGITS = Pattern.compile("\\d{10}");

    private NhsNumber() {}

    /** Ten digits without spaces; empty where they do not fit together (NHS Data Dictionary: modulus 11 over the first nine). */
    public static Optional<String> plain(String typed) {
        var digits = typed == null ? "" : typed.replaceAll("[\\s-]", "");
        if (!TEN_DIGITS.matcher(digits).matches()) return Optional.empty();
        int sum = 0;
        for (int i = 0; i < 9; i++) sum += (digits.charAt(i) - '0') * (10 - i);
        return (11 - sum % 11) % 11 == digits.charAt(9) - '0' ? Optional.of(digits) : Optional.empty();
    }
}
