package kith.people.names;

import java.util.Locale;
import kith.people.NhsNumber;

/** Numbers that can tell when they were mistyped. A wrong one is said, and never refused: the record of who wrote it may be all there is. */
public final class CheckDigits {

    private static final String UPN_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";

    private CheckDigits() {}

    /** What looks wrong with the number, in words; null where nothing does. */
    public static String doubt(String scheme, String value) {
        return switch (scheme) {
            case "nhs-number" -> NhsNumber.plain(value).isPresent() ? null : "This is not a complete NHS number, or two digits are swapped: check it";
            case "upn", "former-upn" -> upn(plain(value)) ? null : "The letter of this UPN does not fit its digits: check it";
            default -> null;
        };
    }

    /** Whose number it is, as people say it. */
    public static String words(String scheme) {
        return NumberForm.words(scheme);
    }

    /** As it is kept: the authority's own number is written as the authority writes it, hyphens and all, since its files look for that. */
    public static String written(String scheme, String value) {
        return scheme.equals("la-child-id") || scheme.equals("uasc-number") ? value.strip() : plain(value);
    }

    public static String plain(String value) {
        return value.replaceAll("[\\s-]+", "").toUpperCase(Locale.ROOT);
    }

    /** A letter that follows from twelve digits; the last place of a temporary number is a letter (DfE, Unique pupil numbers). */
    static boolean upn(String number) {
        if (!number.matches("[A-Z]\\d{11}[0-9A-Z]")) return false;
        int sum = 0;
        for (int i = 1; i < 13; i++) {
            int digit = Character.isDigit(number.charAt(i)) ? number.charAt(i) - '0' : UPN_LETTERS.indexOf(number.charAt(i));
            if (digit < 0) return false;
            sum += digit * (i + 1);
        }
        return UPN_LETTERS.charAt(sum % 23) == number.charAt(0);
    }
}
