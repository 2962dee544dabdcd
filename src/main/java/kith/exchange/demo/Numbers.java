package kith.exchange.demo;

/** Numbers that look right and belong to nobody: valid check digits, ranges that are set aside for tests and drama. */
final class Numbers {

    private static final String LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";
    /** No authority has this number, and the census accepts it in a UPN. */
    private static final String AUTHORITY = "005";
    private static final String[] DRAMA = {"01632 960", "0118 496 0", "0117 496 0", "020 7946 0", "0161 496 0", "07700 900"};

    private Numbers() {}

    /** Twelve characters behind their check letter: authority, school, year, and a running number. */
    static String upn(long number) {
        var digits = AUTHORITY + "4%03d%02d%03d".formatted(number / 100_000 % 1000, 10 + number / 1000 % 16, number % 1000);
        int sum = 0;
        for (int at = 0; at < digits.length(); at++) sum += (digits.charAt(at) - '0') * (at + 2);
        return LETTERS.charAt(sum % 23) + digits;
    }

    /** In the range 999 000 0000 to 999 999 9999, which the health service never gives to anybody; null where no check digit exists. */
    static String nhs(long number) {
        var digits = "999%06d".formatted(number % 1_000_000);
        int sum = 0;
        for (int at = 0; at < 9; at++) sum += (digits.charAt(at) - '0') * (10 - at);
        int check = 11 - sum % 11;
        return check == 10 ? null : digits + (check == 11 ? 0 : check);
    }

    /** From the ranges that Ofcom keeps for drama. */
    static String mobile(Chance chance) {
        return "07700 900" + "%03d".formatted(chance.between(0, 999));
    }

    static String landline(Chance chance) {
        return DRAMA[chance.between(0, 4)] + "%03d".formatted(chance.between(0, 999));
    }
}
